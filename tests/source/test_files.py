"""A playbook whose files lie elsewhere than on the disk is read in the same way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.source.loading import Loaded, load_files, load_playbook
from generator.source.reading import Refused, SourceFile, fault_of_file
from tests.method.builders import person
from tests.source.playbook import load as load_on_disk
from tests.source.playbook import write

FILES = {
    "contacts/me.yaml": b"name: Ana Ruiz",
    "contacts/people/team/ada.yaml": b"name: Ada",
    "contacts/people/bob.yml": b"name: Bob",
    "contacts/companies/acme.yaml": b"name: Acme",
    "contacts/introductions.yaml": b"- {introducer: ada, introduced: bob, asked: 2026-10-03}",
    "contacts/phonebook/linkedin.yaml": b"links: [{name: Dana Li}]",
}


def load(files: Mapping[str, bytes]) -> Loaded:
    return load_files(files, lambda source: files[source.file])


def test_bytes_become_a_playbook_as_files_do() -> None:
    loaded = load(FILES)
    assert loaded.diagnostics == ()
    assert [found.file for found in loaded.playbook.people.values()] == [
        "contacts/people/team/ada.yaml",
        "contacts/people/bob.yml",
    ]
    assert loaded.playbook.me.name == "Ana Ruiz"
    assert loaded.playbook.companies["acme"].name == "Acme"
    assert len(loaded.playbook.introductions) == len(loaded.playbook.phonebooks) == 1


def test_what_is_no_file_of_a_playbook_is_passed_over() -> None:
    others = [
        "contacts/people/notes.txt",
        "contacts/people/.hidden/eve.yaml",
        "contacts/people/.eve.yaml",
        "contacts/questions.yaml",
        "contacts/friends/eve.yaml",
        "site/contacts/people/eve.yaml",
        "eve.yaml",
        "contacts",
    ]
    assert load({**FILES, **dict.fromkeys(others, b"name: Eve")}) == load(FILES)


def test_a_broken_file_is_left_out_and_hides_no_other() -> None:
    loaded = load({**FILES, "contacts/people/bob.yml": b"name: [Bob"})
    assert loaded.broken == {"contacts/people/bob.yml"}
    assert list(loaded.playbook.people) == ["ada"]
    assert "bob" in loaded.playbook.known_people


def test_a_file_that_cannot_be_had_is_left_out() -> None:
    def refuse(source: SourceFile) -> bytes:
        if source.kind == "company":
            raise Refused(fault_of_file("F111", source.file, "this is a link"))
        return FILES[source.file]

    loaded = load_files(FILES, refuse)
    assert loaded.broken == {"contacts/companies/acme.yaml"}
    assert len(loaded.playbook.people) == 2


def test_what_is_known_already_is_not_read_again() -> None:
    def read(source: SourceFile) -> bytes:
        assert source.stem != "ada"
        return FILES[source.file]

    ada = person("ada", file="contacts/people/team/ada.yaml")
    assert load_files(FILES, read, {ada.file: ada}).playbook.people["ada"] is ada


def test_of_two_files_with_one_id_the_first_keeps_it() -> None:
    loaded = load({**FILES, "contacts/people/z/bob.yaml": b"name: Bobby"})
    assert loaded.playbook.people["bob"].name == "Bob"
    assert loaded.broken == {"contacts/people/z/bob.yaml"}


def describe(*files: str) -> dict[str, str]:
    """The warnings about empty files that lie below contacts/: what is to be done, by file."""
    loaded = load_on_disk(dict.fromkeys(files, ""))
    assert {(problem.code, problem.level) for problem in loaded.diagnostics} <= {("F111", "warning")}
    assert not loaded.broken
    return {problem.file: problem.help for problem in loaded.diagnostics}


def test_a_file_that_only_looks_like_one_of_the_playbook_is_named_with_what_to_do() -> None:
    said = describe("people/carla gómez.json", "people/x.yaml.orig", "companies/.yaml", "people/team/notes.txt")
    assert said == {
        "contacts/people/carla gómez.json": "where it is about a person, write it as carla-gomez.yaml; "
        "else move it out of contacts/people",
        "contacts/people/x.yaml.orig": "it looks like a copy of x.yaml: take from it what that lacks, then remove it",
        "contacts/companies/.yaml": "give it a name, such as carla-gomez.yaml, or remove it",
        "contacts/people/team/notes.txt": "where it is about a person, write it as notes.yaml; "
        "else move it out of contacts/people/team",
    }


def test_an_export_among_the_phonebooks_is_to_be_imported() -> None:
    (help,) = describe("phonebook/Connections.csv").values()
    assert help.startswith("`playbook import` takes in exports")


def test_what_editors_and_systems_leave_behind_is_passed_over() -> None:
    left = (".x.yaml.swp", ".#x.yaml", "#x.yaml#", "x.yml~", "x.yaml.tmp", ".DS_Store", "Thumbs.db", ".gitkeep")
    assert describe(*(f"people/{name}" for name in left)) == {}


def test_a_link_to_a_file_that_is_not_read_is_named_too(tmp_path: Path) -> None:
    root = write(tmp_path, {"people/ada.yaml": "name: Ada"})
    (root / "contacts" / "people" / "ada.json").symlink_to("ada.yaml")
    assert [problem.file for problem in load_playbook(root).diagnostics] == ["contacts/people/ada.json"]
