"""`mkdocs build` on a playbook, seen from outside: files in, pages out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.mkdocs_plugin import PlaybookPlugin
from tests.playbooks import write_playbook

PEOPLE = {
    "people/dana-li": "name: Dana Li\nat: acme\nlog:\n  - {on: 2026-10-20, via: coffee, by: both}\n",
    "people/bob-chen": "name: Bob Chen\nknows: {who: dana-li}\nnotes: ask dana-li about acme\n",
    "companies/acme": "name: Acme Robotics\n",
}


def _build(root: Path) -> Path:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return root / "site"


def test_every_person_and_company_gets_a_page_at_a_flat_address(tmp_path: Path) -> None:
    site = _build(write_playbook(tmp_path, PEOPLE))
    for address in (
        "index.html",
        "people/index.html",
        "people/dana-li.html",
        "companies/acme.html",
        "method/rules/T01.html",
    ):
        assert (site / address).is_file(), address
    assert "Dana Li" in (site / "people/dana-li.html").read_text()


def test_every_link_between_pages_leads_somewhere(tmp_path: Path) -> None:
    site = _build(write_playbook(tmp_path, PEOPLE, {"story.md": "# Story\n\n[Dana](people/dana-li.md)\n"}))
    dead = []
    for page in site.rglob("*.html"):
        if page.name == "404.html":  # its addresses are absolute by design
            continue
        for target in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text()):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).resolve().exists():
                dead.append(f"{page.relative_to(site)} -> {target}")
    assert dead == []


def test_people_are_not_in_the_navigation_so_pages_do_not_grow_with_them(tmp_path: Path) -> None:
    few = _build(write_playbook(tmp_path / "few", PEOPLE))
    crowd = {f"people/person-{n}": f"name: Person {n}\n" for n in range(40)}
    many = _build(write_playbook(tmp_path / "many", {**PEOPLE, **crowd}))
    sizes = [len((site / "people/dana-li.html").read_text()) for site in (few, many)]
    assert sizes[0] == sizes[1]


def test_a_page_of_the_users_own_stands_above_the_generated_one(tmp_path: Path) -> None:
    content = {"index.md": "# My search\n\nHello there.\n", "people/dana-li.md": "She taught me to *listen*.\n"}
    site = _build(write_playbook(tmp_path, PEOPLE, content))
    home = (site / "index.html").read_text()
    assert "Hello there." in home and home.count("<h1") == 1
    dana = (site / "people/dana-li.html").read_text()
    assert dana.index("<em>listen</em>") < dana.index('id="ladder"')


def test_message_templates_of_the_user_are_no_pages(tmp_path: Path) -> None:
    site = _build(write_playbook(tmp_path, PEOPLE, {"drafts/thank.md": "Hi {{ them }}"}))
    assert not (site / "drafts").exists()


def test_what_a_symbolic_link_in_the_pages_leads_to_is_not_published(tmp_path: Path) -> None:
    root = write_playbook(tmp_path / "book", PEOPLE)
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret\n")
    (root / "content" / "leak.md").symlink_to(secret)
    (root / "content" / "more").symlink_to(tmp_path, target_is_directory=True)
    site = _build(root)
    assert not [page for page in site.rglob("*.html") if "Secret" in page.read_text()]


def test_a_broken_file_is_left_out_and_named_on_the_home_page(tmp_path: Path) -> None:
    site = _build(write_playbook(tmp_path, {**PEOPLE, "people/carla-gomez": "name: [Carla\n"}))
    assert not (site / "people/carla-gomez.html").exists()
    assert "contacts/people/carla-gomez.yaml" in (site / "index.html").read_text()
    assert (site / "people/dana-li.html").exists()


def test_while_serving_a_broken_file_keeps_its_last_good_page_and_says_so(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, PEOPLE)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    (root / "contacts/people/dana-li.yaml").write_text("name: [Dana\n")
    again = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    again.plugins._event_origins.clear()
    again.plugins = config.plugins  # what MkDocs does for plugins that take on_startup
    build(again)
    plugin = config.plugins["playbook"]
    assert isinstance(plugin, PlaybookPlugin)
    for name in ("dana-li", "bob-chen"):  # as the server does when somebody asks for a page
        plugin.print_address(config, f"people/{name}.html")
    dana = (root / "site/people/dana-li.html").read_text()
    assert "Dana Li" in dana and "cannot be read at the moment" in dana
    assert "One file has</a>" in (root / "site/people/bob-chen.html").read_text().replace(" an error</a>", "</a>")


@pytest.mark.parametrize("name", ["</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "A & B <b>"])
def test_a_hostile_name_stays_text_in_every_page(tmp_path: Path, name: str) -> None:
    quoted = name.replace("'", "''")
    people = {
        **PEOPLE,
        "people/evil": f"name: '{quoted}'\nknows: {{who: dana-li}}\nat: acme\n",
        "companies/bad": f"name: '{quoted}'\n",
    }
    site = _build(write_playbook(tmp_path, people))
    for page in [*site.rglob("*.html")]:
        text = page.read_text()
        assert "<script>alert" not in text and "<img src=x" not in text, page


def test_the_same_playbook_builds_the_same_bytes(tmp_path: Path) -> None:
    sites = [_build(write_playbook(tmp_path / folder, PEOPLE)) for folder in ("one", "two")]
    pages = [
        {p.relative_to(s): p.read_bytes() for p in s.rglob("*") if p.suffix in {".html", ".js", ".css"}} for s in sites
    ]
    assert pages[0] == pages[1]


def test_the_plan_is_in_the_site_as_calendars_and_moves_keep_their_identity(tmp_path: Path) -> None:
    root = write_playbook(
        tmp_path, PEOPLE | {"people/dana-li": "name: Dana Li\nat: acme\nlog: {on: 2026-11-23, via: coffee, by: them}\n"}
    )
    first = (_build(root) / "calendars/all.ics").read_bytes()
    assert b"SUMMARY:Thank: Dana Li" in first and (root / "site/calendars/acme.ics").is_file()
    assert (_build(root) / "calendars/all.ics").read_bytes() == first
    (root / ".playbook/calendar.json").unlink()
    assert (_build(root) / "calendars/all.ics").read_bytes() == first


def test_the_site_asks_no_other_host_for_anything(tmp_path: Path) -> None:
    site = _build(write_playbook(tmp_path, PEOPLE))
    for page in site.rglob("*.html"):
        loads = re.findall(r'<(?:script|img|iframe|link)[^>]+(?:src|href)="(https?:)?//', page.read_text())
        assert loads == [], page


def test_a_page_of_the_users_own_that_is_no_text_is_left_out_and_the_rest_is_built(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, PEOPLE, {"story.md": "# Story\n"})
    (root / "content/broken.md").write_bytes(b"# H\xf3la\n\0")
    site = _build(root)
    assert (site / "story.html").is_file() and not (site / "broken.html").exists()


def test_the_name_of_the_site_stays_text(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, PEOPLE)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("site_name: Playbook", "site_name: 'A <img src=x> & <b>'"))
    home = (_build(root) / "index.html").read_text()
    assert "<img src=x" not in home and "A &lt;img src=x&gt; &amp; &lt;b&gt;" in home
