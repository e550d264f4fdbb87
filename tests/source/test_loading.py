"""A playbook is read as a whole: what is right becomes the model, what is wrong is said, nothing hides the rest."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from generator.model.diagnostic import Finding, Span
from generator.model.me import Me
from generator.source.loading import load_playbook
from tests.source.playbook import load, load_person, write


def finding(file: str, *path: str | int) -> Finding:
    return Finding(code="F201", level="error", file=file, path=path, message="unknown", suggestion="bob-chen")


def test_an_empty_folder_gives_an_empty_playbook_of_somebody_called_you(tmp_path: Path) -> None:
    loaded = load_playbook(tmp_path)
    assert loaded.playbook.me == Me(name="You")
    assert not loaded.playbook.people
    assert [problem.code for problem in loaded.diagnostics] == ["F110"]


def test_a_folder_that_is_not_there_is_no_reason_to_raise(tmp_path: Path) -> None:
    assert [problem.code for problem in load_playbook(tmp_path / "nowhere").diagnostics] == ["F110"]


def test_a_file_for_a_playbook_is_no_reason_to_raise(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert [problem.code for problem in load_playbook(tmp_path / "file").diagnostics] == ["F110"]


def test_a_playbook_of_nothing_but_me_is_fine() -> None:
    loaded = load({})
    assert loaded.playbook.me.name == "Ana Ruiz"
    assert loaded.playbook.me.file == "contacts/me.yaml"
    assert loaded.diagnostics == ()


def test_each_kind_of_file_is_read() -> None:
    loaded = load(
        {
            "people/team/ada.yaml": "name: Ada",
            "people/bob.yml": "name: Bob",
            "companies/acme.yaml": "name: Acme",
            "introductions.yaml": "- {introducer: ada, introduced: bob, asked: 2026-10-03}",
            "phonebook/linkedin.yaml": "links: [{name: Dana Li}]",
        }
    )
    assert loaded.diagnostics == ()
    playbook = loaded.playbook
    assert [(person.id, person.file) for person in playbook.people.values()] == [
        ("ada", "contacts/people/team/ada.yaml"),
        ("bob", "contacts/people/bob.yml"),
    ]
    assert playbook.companies["acme"].name == "Acme"
    assert playbook.introductions[0].asked == date(2026, 10, 3)
    assert playbook.phonebooks["linkedin"].links[0].name == "Dana Li"


def test_one_introduction_needs_no_list_and_none_needs_no_text() -> None:
    alone = load({"introductions.yaml": "introducer: ada\nintroduced: bob\nasked: 2026-10-03\n"}).playbook
    assert [introduction.introduced for introduction in alone.introductions] == ["bob"]
    assert load({"introductions.yaml": "# none yet\n"}).playbook.introductions == ()


def test_people_come_sorted_by_id_whatever_the_folder() -> None:
    loaded = load({"people/z/ada.yaml": "name: A", "people/a/zoe.yaml": "name: Z", "people/mia.yaml": "name: M"})
    assert list(loaded.playbook.people) == ["ada", "mia", "zoe"]


@pytest.mark.parametrize("name", [".ada.yaml", "ada.yaml~", ".#ada.yaml", "#ada.yaml#", "ada.yaml.tmp"])
def test_what_editors_leave_behind_is_passed_over(name: str) -> None:
    loaded = load({f"people/{name}": "\0"})
    assert loaded.diagnostics == ()


def test_a_broken_file_is_left_out_and_its_id_stays_known() -> None:
    loaded = load({"people/ada.yaml": "name: [\n", "people/bob.yaml": "name: Bob\n", "companies/acme.yaml": "x: y"})
    assert list(loaded.playbook.people) == ["bob"]
    assert loaded.broken == {"contacts/people/ada.yaml", "contacts/companies/acme.yaml"}
    assert loaded.playbook.known_people == {"ada", "bob"}
    assert loaded.playbook.known_companies == {"acme"}


def test_a_misnamed_file_is_known_under_the_id_that_it_should_have() -> None:
    assert "ada-lovell" in load({"people/Ada Lovell.yaml": "name: Ada"}).playbook.known_people


def test_of_two_files_with_one_id_the_well_named_one_is_read() -> None:
    loaded = load({"people/A/Ada.yaml": "name: First", "people/B/ada.yaml": "name: Second"})
    assert loaded.playbook.people["ada"].name == "Second"
    assert loaded.broken == {"contacts/people/A/Ada.yaml"}


def test_all_problems_of_all_files_come_in_one_run() -> None:
    loaded = load({"people/ada.yaml": "nam: Ada\ntag: x\nlog: {on: today}", "people/bob.yaml": "name: @\n"})
    found = {(problem.file.rpartition("/")[2], problem.code) for problem in loaded.diagnostics}
    assert found == {("ada.yaml", "F121"), ("ada.yaml", "F126"), ("ada.yaml", "F123"), ("bob.yaml", "F117")}


def test_links_within_the_playbook_are_followed(tmp_path: Path) -> None:
    root = write(tmp_path, {"../shelf/ada.yaml": "name: Ada", "../team/bob.yaml": "name: Bob"})
    people = root / "contacts" / "people"
    people.mkdir()
    (people / "ada.yaml").symlink_to(root / "shelf" / "ada.yaml")
    (people / "team").symlink_to(root / "team")
    loaded = load_playbook(root)
    assert loaded.diagnostics == ()
    assert list(loaded.playbook.people) == ["ada", "bob"]


def test_folders_that_link_to_each_other_end(tmp_path: Path) -> None:
    root = write(tmp_path, {"../one/ada.yaml": "name: Ada", "../two/bob.yaml": "name: Bob"})
    (root / "contacts" / "people").mkdir()
    (root / "contacts" / "people" / "one").symlink_to(root / "one")
    (root / "one" / "two").symlink_to(root / "two")
    (root / "two" / "one").symlink_to(root / "one")
    loaded = load_playbook(root)
    assert list(loaded.playbook.people) == ["ada", "bob"]
    assert [problem.code for problem in loaded.diagnostics] == ["F103"]


def test_a_playbook_may_itself_lie_behind_a_link(tmp_path: Path) -> None:
    root = write(tmp_path / "real", {"people/ada.yaml": "name: Ada"})
    (tmp_path / "link").symlink_to(root)
    assert load_playbook(tmp_path / "link").diagnostics == ()


def test_a_large_phonebook_is_read() -> None:
    lines = "".join(f"  - {{name: Dana Li {n}, at: Globex, linked: 2019-02-11}}\n" for n in range(2000))
    assert len(load({"phonebook/linkedin.yaml": f"links:\n{lines}"}).playbook.phonebooks["linkedin"].links) == 2000


def test_a_file_of_50_megabytes_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path, {"people/ada.yaml": ""})
    os.truncate(root / "contacts" / "people" / "ada.yaml", 50_000_000)
    real = os.open

    def refuse(path: os.PathLike[str], flags: int, mode: int = 0o777) -> int:
        assert not str(path).endswith("ada.yaml")
        return real(path, flags, mode)

    monkeypatch.setattr("generator.source.reading.os.open", refuse)
    assert [problem.code for problem in load_playbook(root).diagnostics] == ["F104"]


def test_a_finding_gets_its_line_and_column(tmp_path: Path) -> None:
    loaded = load_playbook(write(tmp_path, {"people/ada.yaml": "name: Ada\nknows:\n  - who: bob\n"}))
    placed = loaded.locate(finding("contacts/people/ada.yaml", "knows", 0, "who"))
    assert (placed.span, placed.source_line) == (Span(3, 10, 3), "  - who: bob")
    assert (placed.code, placed.message, placed.suggestion) == ("F201", "unknown", "bob-chen")


def test_a_finding_about_a_single_item_is_found_without_its_index(tmp_path: Path) -> None:
    loaded = load_playbook(write(tmp_path, {"people/ada.yaml": "name: Ada\nknows: {who: bob}\n"}))
    assert loaded.locate(finding("contacts/people/ada.yaml", "knows", 0, "who")).span == Span(2, 14, 3)


def test_a_finding_about_something_left_out_points_at_what_it_is_missing_in(tmp_path: Path) -> None:
    loaded = load_playbook(write(tmp_path, {"people/ada.yaml": "# Ada\nname: Ada\nmet: {on: 2019}\n"}))
    assert loaded.locate(finding("contacts/people/ada.yaml", "met", "how")).span == Span(3, 6, 10)
    assert loaded.locate(finding("contacts/people/ada.yaml", "away", 3, "to")).span == Span(2, 1, 9)


def test_a_finding_about_the_introductions_is_found_whatever_their_ending(tmp_path: Path) -> None:
    loaded = load_playbook(
        write(tmp_path, {"introductions.yml": "- introducer: ada\n  introduced: bob\n  asked: 2026-10-03\n"})
    )
    placed = loaded.locate(finding("contacts/introductions.yaml", 0, "introduced"))
    assert (placed.file, placed.span) == ("contacts/introductions.yml", Span(2, 15, 3))


def test_a_finding_about_no_file_stands_at_its_beginning() -> None:
    assert load({}).locate(finding("contacts/people/ada.yaml", "name")).span == Span(1, 1)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("name: Ada\r\nusefull: x\r\n", Span(2, 1, 7)),
        ("name: Ada\rusefull: x\r", Span(2, 1, 7)),
        ("\ufeffusefull: x\n", Span(1, 1, 7)),
        ("name: 😀\nrole: '😀'\nmet: {usefull: x}\n", Span(3, 7, 7)),
        ("name: Ada\nnotes: a\u2028b\nusefull: x", Span(3, 1, 7)),
    ],
    ids=["CRLF", "CR", "BOM", "emoji", "line separator"],
)
def test_places_are_counted_in_characters_of_lines_as_editors_show_them(text: str, span: Span) -> None:
    problems = load({"people/ada.yaml": text}).diagnostics
    assert span in [problem.span for problem in problems if problem.code == "F121"]


def test_byte_order_mark_and_line_ends_are_no_part_of_any_value() -> None:
    person = load_person("\ufeffname: Ada\r\nnotes: |\r\n  one\r\n  two\r\n")
    assert (person.name, person.notes) == ("Ada", "one\ntwo\n")
