"""When there is nothing to build, and that whatever is there before, a build leaves the bytes of a fresh one."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.building import record
from generator.building.record import BuildRecord, look_at_inputs
from generator.cli.settings import read_settings
from generator.source import records
from generator.source.ledger import digest_bytes
from generator.source.loading import load_playbook
from tests.building.test_printing import read_site
from tests.cli.running import run
from tests.playbooks import write_playbook

CONTACTS = {
    "people/dana-li": "name: Dana Li\nat: acme\nlog:\n  - {on: 2026-10-20, via: coffee, by: both}\n",
    "people/bob-chen": "name: Bob Chen\nknows: {who: dana-li}\n",
    "companies/acme": "name: Acme Robotics\nopenings: {id: lead, title: Lead}\n",
}
NOTHING = "Nothing has changed since the site was built.\n"
INTRODUCTION = "- {introducer: dana-li, introduced: bob-chen, asked: 2026-10-21}\n"
EDITS: dict[str, Callable[[Path], object]] = {
    "name": lambda root: replace(root / "contacts/people/dana-li.yaml", "Dana Li", "Dana Lee"),
    "log": lambda root: replace(root / "contacts/people/dana-li.yaml", "2026-10-20", "2026-11-20"),
    "rename": lambda root: (root / "contacts/people/bob-chen.yaml").rename(root / "contacts/people/bob.yaml"),
    "add": lambda root: (root / "contacts/people/eve.yaml").write_text("name: Eve\nat: acme\n"),
    "delete": lambda root: (root / "contacts/people/eve.yaml").unlink(missing_ok=True),
    "company": lambda root: (root / "contacts/companies/acme.yaml").unlink(missing_ok=True),
    "break": lambda root: (root / "contacts/people/fay.yaml").write_text("name: [Fay\n"),
    "mend": lambda root: (root / "contacts/people/fay.yaml").write_text("name: Fay\n"),
    "me": lambda root: (root / "contacts/me.yaml").write_text("name: Ana R.\ncapacity: {touches_per_week: 2}\n"),
    "preface": lambda root: write(root / "content/people/dana-li.md", "A *friend*.\n"),
    "no preface": lambda root: (root / "content/people/dana-li.md").unlink(missing_ok=True),
    "picture": lambda root: write(root / "content/people/dana.svg", "<svg/>"),
    "settings": lambda root: replace(root / "mkdocs.yml", "site_name: Playbook", "site_name: Other"),
    "day": lambda root: replace(root / "mkdocs.yml", "2026-11-24", "2026-12-24"),
    "lost page": lambda root: (root / "site/people/dana-li.html").unlink(missing_ok=True),
    "damaged page": lambda root: write(root / "site/people/dana-li.html", "damaged"),
    "stray page": lambda root: write(root / "site/people/nobody.html", "stray"),
    "no cache": lambda root: shutil.rmtree(root / ".playbook/cache", ignore_errors=True),
    "note": lambda root: append(root / "contacts/people/bob-chen.yaml", "notes: Ask eve about acme.\n"),
    "introduction": lambda root: write(root / "contacts/introductions.yaml", INTRODUCTION),
    "own draft": lambda root: write(root / "content/drafts/conversation.md", "Hello {{ them.first_name }}\n"),
    "theme": lambda root: append(root / "mkdocs.yml", "copyright: Mine\n"),
    "lost imprints": lambda root: (root / ".playbook/cache/pages.json").unlink(missing_ok=True),
    "damaged imprints": lambda root: damage_imprints(root, [1]),
    "damaged cache": lambda root: write(root / ".playbook/cache/build.json", '{"inputs": 1'),
    "interrupted": lambda root: write(root / "site/.playbook-kept/people/old.html", "left"),
}


def replace(path: Path, old: str, new: str) -> None:
    if path.exists():
        path.write_text(path.read_text().replace(old, new))


def damage_imprints(root: Path, pages: object) -> None:
    write(root / ".playbook/cache/pages.json", json.dumps({"site": str(root / "site"), "pages": pages}))


def append(path: Path, text: str) -> None:
    if path.exists():
        path.write_text(path.read_text() + text)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.fixture(autouse=True)
def program(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own files stand still, even while somebody works on them."""
    folder = tmp_path_factory.mktemp("program")
    monkeypatch.setattr("generator.building.record.PROGRAM", folder)
    return folder


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path, CONTACTS)


def is_built(root: Path, *options: str) -> bool:
    result = run("-C", root, "build", *options)
    assert result.exit_code in (0, 1), result.output
    return NOTHING not in result.stderr


def test_where_nothing_has_changed_nothing_is_built_and_the_site_is_named(playbook: Path) -> None:
    assert is_built(playbook)
    result = run("-C", playbook, "build")
    assert (result.exit_code, result.stderr) == (0, NOTHING)
    assert result.stdout == f"{playbook / 'site' / 'index.html'}\n"


def test_a_file_that_was_only_touched_is_no_change(playbook: Path) -> None:
    is_built(playbook)
    os.utime(playbook / "contacts/people/dana-li.yaml", (1, 1))
    assert not is_built(playbook)


def look(root: Path, said: str = "2026-11-24", site: str = "site") -> BuildRecord | None:
    text = (root / "mkdocs.yml").read_text()
    return look_at_inputs(root, text, read_settings(root), root / site, [said])


def is_current(root: Path, said: str = "2026-11-24", site: str = "site") -> bool:
    record = look(root, said, site)
    return record is not None and record.is_current()


@pytest.fixture
def noted(playbook: Path) -> Path:
    for page in ("index.html", "people/dana-li.html"):
        write(playbook / "site" / page, page)
    record = look(playbook)
    assert record
    record.keep()
    assert is_current(playbook)
    return playbook


# what they change is not there, or hidden, or no part of the site
SAYING_NOTHING = {"delete", "break", "mend", "no preface", "interrupted", "lost imprints", "damaged imprints"}


@pytest.mark.parametrize("edit", sorted(EDITS.keys() - SAYING_NOTHING))
def test_whatever_a_page_rests_on_makes_the_record_outdated(noted: Path, edit: str) -> None:
    EDITS[edit](noted)
    assert not is_current(noted)


def test_a_change_of_the_program_itself_makes_the_record_outdated(noted: Path, program: Path) -> None:
    write(program / "pages/templates/person.html", "new")
    assert not is_current(noted)


def test_a_file_that_stands_as_the_records_tell_is_not_read_to_see_that(
    noted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "SETTLED", -(10**12))  # files may be as young as they like
    load_playbook(noted)
    read: list[bytes] = []

    def digest(data: bytes) -> str:
        read.append(data)
        return digest_bytes(data)

    monkeypatch.setattr(record, "digest_bytes", digest)
    assert is_current(noted)
    assert not read
    person = noted / "contacts/people/dana-li.yaml"
    person.write_bytes(person.read_bytes().replace(b"Dana", b"Dona"))
    assert not is_current(noted)
    assert b"Dona" in b"".join(read)


def test_another_day_or_another_place_is_another_site(noted: Path) -> None:
    assert not is_current(noted, said="2026-11-25")
    assert not is_current(noted, site="elsewhere")


@pytest.mark.parametrize(
    "more",
    [
        "hooks: [hook.py]\n",
        "extra: {a: !ENV HOME}\n",
        "INHERIT: other.yml\n",
        "markdown_extensions: [pymdownx.snippets]\n",
        "markdown_extensions: [of_their_own]\n",
    ],
)
def test_settings_that_bring_in_what_is_not_looked_at_leave_no_record(noted: Path, more: str) -> None:
    write(noted / "mkdocs.yml", (noted / "mkdocs.yml").read_text() + more)
    assert look(noted) is None


@pytest.mark.parametrize("theme", ["mkdocs", "{name: material, custom_dir: theme}"])
def test_a_theme_that_may_read_anything_leaves_no_record(noted: Path, theme: str) -> None:
    write(noted / "mkdocs.yml", f"site_name: X\ndocs_dir: content\nplugins: [playbook]\ntheme: {theme}\n")
    assert look(noted) is None


def test_a_folder_that_is_a_link_leaves_no_record(noted: Path) -> None:
    (noted / "content/more").symlink_to(noted / "contacts", target_is_directory=True)
    assert look(noted) is None


def test_what_there_was_to_say_is_said_again(playbook: Path) -> None:
    EDITS["break"](playbook)
    assert is_built(playbook)
    result = run("-C", playbook, "build")
    assert result.exit_code == 1 and "contacts/people/fay.yaml:1:7" in result.stderr


def test_a_page_that_says_the_same_is_not_written_again(playbook: Path) -> None:
    is_built(playbook)
    pages = [playbook / "site/people/dana-li.html", playbook / "site/people/bob-chen.html"]
    for page in pages:
        os.utime(page, (1, 1))
    replace(playbook / "contacts/people/bob-chen.yaml", "name: Bob Chen", "name: Bob Chen\nphones: '+34 600'")
    assert is_built(playbook)
    assert [page.stat().st_mtime == 1 for page in pages] == [True, False]


def test_a_page_that_would_be_made_of_the_same_is_left_alone_while_it_stands_as_it_was_left(playbook: Path) -> None:
    is_built(playbook)
    page = playbook / "site/people/dana-li.html"
    time, marked = page.stat().st_mtime_ns, page.read_bytes().replace(b"Dana", b"DANA")
    page.write_bytes(marked)
    os.utime(page, ns=(time, time))
    append(playbook / "contacts/people/bob-chen.yaml", "phones: '+34 600'\n")
    assert is_built(playbook) and page.read_bytes() == marked
    append(playbook / "contacts/people/dana-li.yaml", "phones: '+34 600'\n")
    assert is_built(playbook) and page.read_bytes() != marked


@pytest.mark.parametrize("pages", [None, 1, [1], {"people/dana-li.html": 1}, {"people/dana-li.html": [1, 2, 3]}])
def test_damaged_imprints_are_as_if_they_were_not_there(playbook: Path, pages: object) -> None:
    is_built(playbook)
    fresh = read_site(playbook / "site")
    (playbook / "site/people/dana-li.html").write_text("damaged")
    damage_imprints(playbook, pages)
    assert is_built(playbook) and read_site(playbook / "site") == fresh


@settings(max_examples=4, deadline=None)
@given(edits=st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=5))
def test_after_any_edits_a_build_over_the_old_site_is_a_fresh_one(
    edits: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    warm = write_playbook(tmp_path_factory.mktemp("warm"), CONTACTS)
    is_built(warm)
    for edit in edits:
        EDITS[edit](warm)
    is_built(warm)
    cold = tmp_path_factory.mktemp("cold")
    for name in ("contacts", "content"):
        shutil.copytree(warm / name, cold / name)
    shutil.copy(warm / "mkdocs.yml", cold)
    is_built(cold)
    assert read_site(warm / "site") == read_site(cold / "site")
