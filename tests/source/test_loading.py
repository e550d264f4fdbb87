from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.model.diagnostic import Finding, Span
from generator.source.loading import load_playbook


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / "contacts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


ME = {"me.yaml": "name: Ana Ruiz\n"}


def test_facts_arrive_as_typed(tmp_path: Path) -> None:
    person = 'name: No\nrole: 007\nphones: [0123, "+34 600", 1e3]\nuseful: [yes]\nlog: {on: 2026-10-02, via: call}\n'
    loaded = load_playbook(write(tmp_path, {**ME, "people/no.yaml": person}))
    assert loaded.diagnostics == ()
    read = loaded.playbook.people["no"]
    assert (read.name, read.role, read.phones, read.useful) == ("No", "007", ("0123", "+34 600", "1e3"), ("yes",))
    assert read.log[0].on == date(2026, 10, 2)
    assert (read.id, read.file) == ("no", "contacts/people/no.yaml")


def test_what_is_not_given_takes_its_default(tmp_path: Path) -> None:
    person = "name: Ada\nrole:\nat: ~\nlanguage: null\ntags:\nlog: []\n"
    ada = load_playbook(write(tmp_path, {**ME, "people/ada.yaml": person})).playbook.people["ada"]
    assert (ada.role, ada.at, ada.language, ada.tags, ada.log) == (None, None, None, (), ())


def test_a_finding_gets_its_line_and_column(tmp_path: Path) -> None:
    person = "name: Ada\nknows:\n  - who: bob\n"
    loaded = load_playbook(write(tmp_path, {**ME, "people/ada.yaml": person}))
    finding = Finding(
        code="F201", level="error", file="contacts/people/ada.yaml", path=("knows", 0, "who"), message="unknown"
    )
    placed = loaded.locate(finding)
    assert placed.span == Span(3, 10, 3)
    assert placed.source_line == "  - who: bob"


def test_a_broken_file_is_left_out_and_its_id_stays_known(tmp_path: Path) -> None:
    loaded = load_playbook(write(tmp_path, {**ME, "people/ada.yaml": "name: [\n", "people/bob.yaml": "name: Bob\n"}))
    assert list(loaded.playbook.people) == ["bob"]
    assert loaded.broken == {"contacts/people/ada.yaml"}
    assert loaded.playbook.known_people == {"ada", "bob"}
