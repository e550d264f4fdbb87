"""`playbook share`: an edition that holds what is listed, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.sharing import making, shell
from tests.cli.running import run
from tests.playbooks import write_playbook

ME = """name: Ana Ruiz
email: ana@mail.example
questions: ["Should I write to Bob Chen again?"]
share:
  mentor:
    for: Priya
    people: {ids: [carla-gomez]}
    show: [%s]
    names: %s
    calendar: yes
    expires: 2026-11-30
"""
CARLA = """name: Carla Gómez
role: VP Engineering
at: Northwind
linked: yes
log:
  - {on: 2026-11-20, via: coffee, about: "Bob's plans for Dana, and the meters", private: "she may leave in May"}
notes: allergic to nuts
"""
BOB = "name: Bob Chen\nemails: [bob@mail.example]\nlog: [{on: 2026-11-01, via: call}]\n"


def write(root: Path, show: str = "name, role, stage, plan, log.on, log.about", names: str = "full") -> Path:
    people = {"people/carla-gomez": CARLA, "people/bob-chen": BOB, "people/dana-li": "name: Dana Li\n"}
    return write_playbook(root, {"me": ME % (show, names), **people})


def read_all(folder: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.html")))


def test_an_edition_holds_what_the_profile_lists_and_nothing_else(tmp_path: Path) -> None:
    done = run("-C", write(tmp_path / "mine"), "share", "mentor", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    text = read_all(tmp_path / "out")
    assert "Carla Gómez" in text
    assert "Someone’s plans for someone, and the meters" in text.replace("&#39;", "’")
    assert "Should I write to someone again?" in text
    assert "for <bdi>Priya</bdi>, as of" in text
    for secret in ("Bob", "Dana", "Chen", "she may leave", "nuts", "mail.example", "Northwind"):
        assert secret not in text
    assert "nothing found that must not be there" in done.stderr


def test_an_edition_is_no_site_to_be_found(tmp_path: Path) -> None:
    run("-C", write(tmp_path / "mine"), "share", "mentor", "--out", tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").rglob("*")}
    assert names.isdisjoint({"sitemap.xml", "sitemap.xml.gz", "404.html", "search_index.json", ".git"})
    assert not [name for name in names if name.endswith(".map")]
    for page in (tmp_path / "out").rglob("*.html"):
        text = page.read_text("utf-8")
        assert '<meta name="robots" content="noindex' in text
        assert "networking-playbook" in text
        assert '<meta name="generator"' not in text
        assert "<!--" not in text


@pytest.mark.parametrize(("names", "shown"), [("initials", "C. G."), ("alias", "Person ")])
def test_other_names_are_used_in_addresses_titles_search_and_calendar(tmp_path: Path, names: str, shown: str) -> None:
    root = write(tmp_path / "mine", names=names)
    assert run("-C", root, "share", "mentor", "--out", tmp_path / "out").exit_code == 0
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file() and "assets/s" not in path.as_posix()]
    text = "\n".join([*map(str, files), *(path.read_text("utf-8", "replace") for path in files)]).lower()
    assert "carla" not in text.replace(str(tmp_path).lower(), "")
    assert shown.lower() in (tmp_path / "out" / "assets/playbook/search.js").read_text("utf-8").lower()
    assert shown in (tmp_path / "out" / "calendar.ics").read_text("utf-8")


def test_aliases_stay_the_same_from_edition_to_edition(tmp_path: Path) -> None:
    root = write(tmp_path / "mine", names="alias")
    names = []
    for out in ("one", "two"):
        run("-C", root, "share", "mentor", "--out", tmp_path / out)
        names.append(sorted(path.name for path in (tmp_path / out / "people").iterdir()))
    assert names[0] == names[1]


def test_a_leak_means_no_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = shell.print_site

    def print_too_much(*arguments: object) -> dict[str, bytes]:
        return {**made(*arguments), "index.html": b"<p>Bob&#32;Chen</p>"}  # type: ignore[arg-type]

    monkeypatch.setattr(making, "print_site", print_too_much)
    done = run("-C", write(tmp_path / "mine"), "share", "mentor", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert "Nothing was written" in done.stderr
    assert "index.html" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]


def test_a_sealed_edition_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("correct horse battery staple\n", encoding="utf-8")
    root = write(tmp_path / "mine")
    done = run("-C", root, "share", "mentor", "--out", tmp_path / "out", "--password-file", tmp_path / "password")
    assert done.exit_code == 0, done.stderr
    assert [path.name for path in (tmp_path / "out").rglob("*")] == ["index.html"]
    text = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "networking-playbook" in text
    assert [word for word in ("Carla", "Ana Ruiz", "Priya", "people/") if word in text] == []


def test_a_weak_password_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("Carla2026!\n", encoding="utf-8")
    root = write(tmp_path / "mine")
    done = run("-C", root, "share", "mentor", "--out", tmp_path / "out", "--password-file", tmp_path / "password")
    assert done.exit_code == 2
    assert "six random words" in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_unknown_profile_and_a_foreign_folder_are_wrong_usage(tmp_path: Path) -> None:
    root = write(tmp_path / "mine")
    done = run("-C", root, "share", "nobody", "--out", tmp_path / "out")
    assert (done.exit_code, "There are: mentor" in done.stderr) == (2, True)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    assert run("-C", root, "share", "mentor", "--out", tmp_path / "out").exit_code == 2
    assert run("-C", root, "share", "mentor", "--out", root / "contacts" / "out").exit_code == 2


def test_files_with_errors_make_no_edition(tmp_path: Path) -> None:
    root = write(tmp_path / "mine", show="name, log.private")
    done = run("-C", root, "share", "mentor", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_an_edition_past_its_day_says_so(tmp_path: Path) -> None:
    root = write(tmp_path / "mine")
    done = run("-C", root, "share", "mentor", "--out", tmp_path / "out", "--today", "2026-12-05")
    assert "expired" in done.stderr
    assert "past its day" in (tmp_path / "out" / "index.html").read_text("utf-8")
