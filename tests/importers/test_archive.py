from __future__ import annotations

import pytest

from generator.importers.recognise import read_uploads
from tests.importers.reading import READING, pack, read, upload
from tests.importers.test_connections import DANA, HEADER, PREAMBLE

TABLE = PREAMBLE + HEADER + DANA


def test_what_the_archive_has_more_is_counted() -> None:
    data = pack(
        {"Connections.csv": TABLE, "Ads Clicked.csv": "Ad Title/Id,Ad clicked Date\nx,y\n", "media/x.jpg": b"\xff"}
    )
    first, rest = read_uploads([upload(data, "Complete_LinkedInDataExport_11-20-2026.zip")], READING)[::-1]
    harvests = {one.format: one for one in (first, rest)}
    assert len(harvests["LinkedIn connections"].contacts) == 1
    assert harvests["LinkedIn connections"].exported == "2026-11-20"
    assert sum(harvests[""].skipped.values()) == 1


def test_a_bomb_is_an_error_and_the_good_tables_are_kept() -> None:
    data = pack({"Connections.csv": TABLE, "messages.csv": b"0" * 30_000_000})
    harvests = read_uploads([upload(data)], READING)
    assert sum(len(one.contacts) for one in harvests) == 1
    assert any("zip bomb" in trouble.message for one in harvests for trouble in one.troubles)


@pytest.mark.parametrize("name", ["../../etc/Connections.csv", "/abs/Connections.csv", "C:\\x\\Connections.csv"])
def test_a_name_that_points_elsewhere_is_not_read(name: str) -> None:
    harvest = read(pack({name: TABLE}))
    assert harvest.contacts == [] and "points out of the archive" in harvest.troubles[0].message


@pytest.mark.parametrize("cut", [10, 100, -30])
def test_a_download_that_is_cut_off_is_refused(cut: int) -> None:
    assert "damaged" in read(pack({"Connections.csv": TABLE})[:cut]).refused


def test_an_archive_of_other_things_is_refused() -> None:
    assert read(pack({"a.txt": "x"})).refused


@pytest.mark.parametrize("data", [b"", b"\x7fELF" + b"\x00\x01" * 500, b"\x89PNG\r\n\x1a\n" + bytes(200), b"hello\n"])
def test_what_is_no_export_is_refused(data: bytes) -> None:
    assert read(data).refused


def test_an_archive_of_nothing_but_bombs_is_refused() -> None:
    assert read_uploads([upload(pack({"messages.csv": b"0" * 30_000_000}))], READING)[-1].refused
