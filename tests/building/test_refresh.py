"""While a site is served, a saved contact file is taken in without MkDocs: each page is what a build would print."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.mkdocs_plugin import PlaybookPlugin
from tests.playbooks import write_playbook

CONTACTS = {
    "people/dana-li": "name: Dana Li\nat: Orbit Freight\nknows: {who: bob-chen, well: yes}\n",
    "people/bob-chen": "name: Bob Chen\nlog: {on: 2026-11-02, via: coffee, by: me, about: boats}\n",
    "people/eve-roe": "name: Eve Roe\nlog: {on: 2026-11-20, via: call, by: both}\n",
    "companies/orbit-freight": "name: Orbit Freight\nopenings: {id: lead, title: Lead, closes: 2026-12-04}\n",
    "introductions": "introducer: dana-li\nintroduced: eve-roe\nasked: 2026-11-10\n",
    "phonebook/mine": "owner: me\nlinks: {name: Zoe Lind, at: Orbit Freight}\n",
}
CONTENT = {
    "index.md": "# My search\n\nHello, [Dana](people/dana-li.md).\n",
    "people/dana-li.md": "She taught me to *listen*.\n\n## Then\n\nLong ago.\n",
    "essay.md": "# An essay\n\nOn boats.\n",
}
LATER = ("sitemap.xml.gz",)  # holds the time of its making


class Served:
    """A playbook as `serve` holds it, without the server."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.addresses = tuple(_build(root))
        self.config = _config(root, root / "served")
        self.config.plugins.on_startup(command="serve", dirty=False)
        build(self.config)
        plugin = self.config.plugins["playbook"]
        assert isinstance(plugin, PlaybookPlugin)
        self.plugin = plugin

    def write(self, contacts: Mapping[str, str]) -> Collection[Path]:
        """Write files as an editor would; the paths."""
        changed = [self.root / f"contacts/{name}.yaml" for name in contacts]
        for path, text in zip(changed, contacts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return changed

    def save(self, contacts: Mapping[str, str]) -> bool:
        """Write files; True where they were taken in without a build."""
        return self.plugin.refresh(self.config, self.write(contacts))

    def read(self) -> Mapping[str, bytes]:
        """Every file of the site, each asked for as a browser would."""
        for address in self.addresses:
            self.plugin.print_address(self.config, address)
        return _read(self.root / "served")


def _config(root: Path, site: Path) -> MkDocsConfig:
    return load_config(str(root / "mkdocs.yml"), site_dir=str(site))


def _build(root: Path) -> Mapping[str, bytes]:
    """The site as a build from nothing makes it. MkDocs has one plugin in a process: afterwards it is this build's."""
    config = _config(root, root / "whole")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return _read(root / "whole")


def _read(site: Path) -> Mapping[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file() and path.name not in LATER)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


EDITS = {
    "a log entry": {"people/bob-chen": CONTACTS["people/bob-chen"] + "role: Mate\n"},
    "another name, which other pages show": {"people/dana-li": "name: Dana Lee\nat: Orbit Freight\n"},
    "an opening goes": {"companies/orbit-freight": "name: Orbit Freight\n"},
    "a file breaks": {"people/bob-chen": "name: [Bob\n"},
    "me": {"me": "name: Ana Ruiz\nheadline: Harbour pilot\n"},
    "whom they know": {"people/dana-li": "name: Dana Li\nat: Orbit Freight\nknows: {who: eve-roe}\n"},
    "an employer": {"people/eve-roe": "name: Eve Roe\nat: Orbit Freight\n"},
    "who is to be left alone": {"people/bob-chen": "name: Bob Chen\ndo_not_contact: yes\n"},
    "the first entry of a day": {
        "people/bob-chen": "name: Bob Chen\nlog: {on: 2026-11-24, via: call, by: both, promise: {what: a map}}\n"
    },
    "a company gets another name": {"companies/orbit-freight": "name: Orbit Cargo\n"},
    "what is known of a company": {
        "companies/orbit-freight": "name: Orbit Freight\nmotivation: 5\nresearch: {on: 2026-11-20, says: They hire}\n"
    },
    "an introduction is made": {
        "introductions": "introducer: dana-li\nintroduced: eve-roe\nasked: 2026-11-10\nmade: 2026-11-20\n"
    },
    "a phonebook": {"phonebook/mine": "owner: me\nlinks: [{name: Bob Chen}, {name: Zoe Lind, at: Orbit Freight}]\n"},
    "two at once": {"people/bob-chen": "name: Bobby\n", "people/dana-li": "name: Dana\nnotes: '**new**'\n"},
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_a_save_every_page_is_what_a_build_prints(tmp_path: Path, edit: str) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    assert served.save(EDITS[edit])
    if edit == "a file breaks":
        assert "cannot be read at the moment" in served.read()["people/bob-chen.html"].decode()
    else:
        assert served.read() == _build(tmp_path)


def test_saves_follow_each_other(tmp_path: Path) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    for edit in EDITS.values():
        assert served.save(edit)
    assert served.save(CONTACTS)
    assert served.read() == _build(tmp_path)


def test_a_change_that_nobody_told_of_is_found_and_taken_in(tmp_path: Path) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    served.write(EDITS["another name, which other pages show"])
    assert served.save(EDITS["a log entry"])
    assert "Dana Lee" not in served.read()["people/dana-li.html"].decode()
    missed = served.plugin.find_missed(served.config)
    assert missed
    assert served.plugin.refresh(served.config, missed)
    assert served.read() == _build(tmp_path)
    assert not served.plugin.find_missed(served.config)


def test_a_file_that_nobody_told_of_is_found_and_built(tmp_path: Path) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    served.write({"people/eve-ruiz": "name: Eve Ruiz\n"})
    assert served.save(EDITS["a file breaks"])
    assert not served.plugin.refresh(served.config, served.plugin.find_missed(served.config))


def test_after_an_edit_that_was_told_of_nothing_was_missed(tmp_path: Path) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    for edit in EDITS.values():
        assert served.save(edit)
        assert not served.plugin.find_missed(served.config)


def test_a_new_file_needs_a_build(tmp_path: Path) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    assert not served.save({"people/eve-ruiz": "name: Eve Ruiz\n"})


def test_the_first_save_of_another_day_needs_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    monkeypatch.setenv("PLAYBOOK_TODAY", "2026-11-25")
    assert not served.save(EDITS["a log entry"])
    build(served.config)
    assert served.read() == _build(tmp_path)


def test_a_change_outside_the_contacts_needs_a_build(tmp_path: Path) -> None:
    served = Served(write_playbook(tmp_path, CONTACTS, CONTENT))
    assert not served.plugin.refresh(served.config, [tmp_path / "content/index.md"])
    assert not served.plugin.refresh(served.config, [])
