"""An edition takes the place of nothing but an edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.sharing.folder import NotAnEdition, check_folder, write_folder
from generator.sharing.scan import Leak, Report
from generator.sharing.shell import MARK

FILES = {"index.html": MARK.encode(), "people/person-1.html": b"C. G."}


def report(*leaks: Leak) -> Report:
    return Report(leaks, 2, 10, 1, 0)


def fine(_: object) -> Report:
    return report()


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    write_folder(FILES, tmp_path / "a" / "b", fine)
    assert (tmp_path / "a" / "b" / "people" / "person-1.html").read_bytes() == b"C. G."


def test_a_new_edition_leaves_nothing_of_the_one_before(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    write_folder({**FILES, "people/person-9.html": b""}, folder, fine)
    check_folder(folder)
    write_folder(FILES, folder, fine)
    assert sorted(path.name for path in folder.rglob("*.html")) == ["index.html", "person-1.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["edition"]


def test_a_leak_leaves_nothing_behind_and_what_was_there_before(tmp_path: Path) -> None:
    write_folder(FILES, tmp_path / "old", fine)
    for name in ("old", "new"):
        write_folder({"index.html": b"secret"}, tmp_path / name, lambda _: report(Leak("index.html", "x")))
    assert (tmp_path / "old" / "index.html").read_bytes() == MARK.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_what_is_searched_is_what_stands_on_the_disk(tmp_path: Path) -> None:
    seen: list[object] = []

    def scan(files: object) -> Report:
        seen.append(files)
        return report()

    write_folder(FILES, tmp_path / "edition", scan)
    assert seen == [FILES]


@pytest.mark.parametrize("name", ["index.html", "notes.txt", ".git/config"])
def test_a_folder_with_anything_else_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(NotAnEdition):
        check_folder(tmp_path)


def test_an_edition_with_something_of_the_users_in_it_is_refused(tmp_path: Path) -> None:
    write_folder(FILES, tmp_path / "edition", fine)
    (tmp_path / "edition" / "CNAME").write_text("x", encoding="utf-8")
    with pytest.raises(NotAnEdition, match="CNAME"):
        check_folder(tmp_path / "edition")
