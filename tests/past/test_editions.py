"""When an edition was shared last is remembered, and forgotten without harm."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.past.editions import FILE, load_editions, save_edition

DAY = date(2026, 11, 17)


def test_each_profile_has_its_own_day(tmp_path: Path) -> None:
    save_edition(tmp_path, "mentor", DAY)
    save_edition(tmp_path, "große Runde", date(2026, 11, 20))
    save_edition(tmp_path, "mentor", date(2026, 11, 24))
    assert load_editions(tmp_path) == {"mentor": date(2026, 11, 24), "große Runde": date(2026, 11, 20)}


def test_an_edition_that_looks_back_changes_nothing(tmp_path: Path) -> None:
    save_edition(tmp_path, "mentor", DAY)
    save_edition(tmp_path, "mentor", date(2026, 1, 1))
    assert load_editions(tmp_path) == {"mentor": DAY}


def test_the_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    save_edition(tmp_path, "mentor", DAY)
    assert [path.name for path in (tmp_path / ".playbook").iterdir()] == [FILE.name]


def test_a_folder_that_never_shared_has_none(tmp_path: Path) -> None:
    assert load_editions(tmp_path) == {}


DAMAGED = (
    b"",
    b"[]",
    b"{",
    b"\xff",
    b'{"editions": 3}',
    b'{"editions": [3, {"profile": "x", "day": "soon"}]}',
    b"[" * 9999,
)


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_file_is_no_memory_and_is_written_anew(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / FILE
    path.parent.mkdir()
    path.write_bytes(text)
    assert load_editions(tmp_path) == {}
    save_edition(tmp_path, "mentor", DAY)
    assert load_editions(tmp_path) == {"mentor": DAY}
