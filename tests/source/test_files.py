"""A playbook whose files lie elsewhere than on the disk is read in the same way."""

from __future__ import annotations

from collections.abc import Mapping

from generator.source.loading import Loaded, load_files
from generator.source.reading import Refused, SourceFile, fault_of_file
from tests.method.builders import person

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
