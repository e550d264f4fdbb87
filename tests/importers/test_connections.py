from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.found import Contact
from tests.importers.reading import read

PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice ""gaps"", and commas."\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
DANA = 'Dana,Li,https://www.linkedin.com/in/dana-li,,"Globex, Inc.",Analyst,08 Feb 2026\n'
EXPECTED = Contact(
    name="Dana Li", at="Globex, Inc.", role="Analyst", url="https://www.linkedin.com/in/dana-li", linked="2026-02-08"
)
LAYOUTS = {
    "with preamble": PREAMBLE + HEADER + DANA,
    "without preamble": HEADER + DANA,
    "without a newline at the end": PREAMBLE + HEADER + DANA.rstrip(),
    "reordered": "Connected On,Position,Company,Last Name,First Name,URL,Email Address\n"
    '08 Feb 2026,Analyst,"Globex, Inc.",Li,Dana,https://www.linkedin.com/in/dana-li,\n',
    "German": "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n"
    'Dana,Li,https://www.linkedin.com/in/dana-li,,"Globex, Inc.",Analyst,8. Februar 2026\n',
    "French with semicolons": "Prénom;Nom;URL;Adresse e-mail;Entreprise;Poste;Connecté le\n"
    "Dana;Li;https://fr.linkedin.com/in/dana-li;;Globex, Inc.;Analyst;08 févr. 2026\n",
    "tabs": HEADER.replace(",", "\t")
    + "Dana\tLi\thttps://www.linkedin.com/in/dana-li\t\tGlobex, Inc.\tAnalyst\t08 Feb 2026",
    "saved by a spreadsheet": HEADER + DANA.replace("08 Feb 2026", "8-Feb-26"),
    "ISO dates": HEADER + DANA.replace("08 Feb 2026", "2026-02-08"),
    "a column more": HEADER.strip() + ",Notes\n" + DANA.strip() + ",met in Porto\n",
}


def key(contact: Contact) -> Contact:
    return Contact(name=contact.name, at=contact.at, role=contact.role, url=contact.url, linked=contact.linked)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_layout_gives_the_same_link(layout: str, encoding: str, end: str) -> None:
    harvest = read(LAYOUTS[layout].replace("\n", end).encode(encoding))
    assert (harvest.format, harvest.refused, harvest.troubles) == ("LinkedIn connections", "", [])
    assert [key(contact) for contact in harvest.contacts] == [EXPECTED]


def test_exports_before_2021_have_no_profiles() -> None:
    text = "First Name,Last Name,Email Address,Company,Position,Connected On\nDana,Li,d@x.example,Globex,,04 Apr 2021\n"
    (contact,) = read(text).contacts
    assert (contact.url, contact.emails, contact.linked) == ("", ("d@x.example",), "2021-04-04")


def test_hidden_members_are_counted_and_make_no_person() -> None:
    harvest = read(HEADER + ",,,,,,07 Jun 2026\n,,,,,,08 Jun 2026\n" + DANA)
    assert len(harvest.contacts) == 1
    assert sum(harvest.skipped.values()) == 2


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Jane", '"Smith, PhD"', "Jane Smith"),
        ("🚀 Bo", '"Chen, MBA, PMP®"', "Bo Chen"),
        ("佐藤", "健", "佐藤 健"),
        ("هدى", "منصور", "هدى منصور"),
        ("Suparman", "", "Suparman"),
        ("  Ann ", "O'Neil", "Ann O'Neil"),
    ],
)
def test_names_lose_what_is_no_name(first: str, last: str, name: str) -> None:
    (contact,) = read(f"{HEADER}{first},{last},,,,,08 Feb 2026\n").contacts
    assert contact.name == name


@pytest.mark.parametrize(
    "url",
    [
        "https://uk.linkedin.com/in/Dana-Li/",
        "http://linkedin.com/in/dana-li?trk=x",
        "www.linkedin.com/in/dana%2Dli/de",
    ],
)
def test_a_profile_has_one_spelling(url: str) -> None:
    (contact,) = read(f"{HEADER}Dana,Li,{url},,,,08 Feb 2026\n").contacts
    assert contact.url == "https://www.linkedin.com/in/dana-li"


def test_a_date_that_cannot_be_read_is_an_error_with_its_row() -> None:
    harvest = read(PREAMBLE + HEADER + DANA + DANA.replace("08 Feb", "31 Feb") + DANA.replace("08 Feb 2026", "soon"))
    assert len(harvest.contacts) == 1
    assert [trouble.row for trouble in harvest.troubles] == [6, 7]


def test_dates_that_can_be_read_two_ways_are_not_guessed() -> None:
    harvest = read(HEADER + DANA.replace("08 Feb 2026", "03/04/2021") + DANA.replace("08 Feb 2026", "05/06/2021"))
    assert [contact.linked for contact in harvest.contacts] == ["", ""]
    assert "month/day/year or as day/month/year" in harvest.troubles[0].message


def test_one_date_tells_which_number_is_the_month() -> None:
    harvest = read(HEADER + DANA.replace("08 Feb 2026", "03/04/2021") + DANA.replace("08 Feb 2026", "25/06/2021"))
    assert [contact.linked for contact in harvest.contacts] == ["2021-04-03", "2021-06-25"]


def test_a_quote_that_is_never_closed_takes_one_row() -> None:
    rows = [DANA.replace("Dana", f"Dana{number}") for number in range(50)]
    rows[20] = 'Bo,"Open,https://www.linkedin.com/in/bo,,Acme,CEO,08 Feb 2026\n'
    harvest = read(PREAMBLE + HEADER + "".join(rows))
    assert len(harvest.contacts) == 49
    assert [(trouble.row, "never closed" in trouble.message) for trouble in harvest.troubles] == [(25, True)]


def test_two_open_quotes_do_not_hide_the_rows_between_them() -> None:
    plain = "Al,So,https://www.linkedin.com/in/also,,Acme,CEO,08 Feb 2026\n"
    broken = 'Bo,"Open,https://www.linkedin.com/in/bo,,Acme,CEO,08 Feb 2026\n'
    harvest = read(HEADER + broken + plain + plain.replace("Al", "El") + broken + DANA)
    assert [contact.name for contact in harvest.contacts] == ["Al So", "El So", "Dana Li"]
    assert [trouble.row for trouble in harvest.troubles] == [2, 5]


def test_a_line_break_within_quotes_is_part_of_the_cell() -> None:
    (contact,) = read(HEADER + 'Dana,Li,,,"Globex\nRobotics",Analyst,08 Feb 2026\n').contacts
    assert contact.at == "Globex Robotics"


def test_formulas_are_not_taken() -> None:
    harvest = read(
        HEADER + '"=HYPERLINK(""http://x"")",Li,,,Acme,CEO,08 Feb 2026\nBo,Chen,,,=1+2,@SUM(A1),08 Feb 2026\n'
    )
    assert [(contact.name, contact.at, contact.role) for contact in harvest.contacts] == [("Bo Chen", "", "")]
    assert harvest.troubles[0].row == 2


def test_a_line_of_a_gigabyte_is_an_error_and_no_wait() -> None:
    harvest = read(HEADER + "x" * 5_000_000 + "\n" + DANA)
    assert [contact.name for contact in harvest.contacts] == ["Dana Li"]
    assert harvest.troubles[0].row == 2


@given(st.text(), st.text(), st.text(), st.text())
def test_no_cell_breaks_the_reading_of_the_next_row(first: str, last: str, company: str, url: str) -> None:
    cells = [
        cell.replace('"', '""').replace("\r", " ").replace("\x00", " ") for cell in (first, last, url, "", company, "")
    ]
    row = ",".join(f'"{cell}"' for cell in cells) + ',"08 Feb 2026"\n'
    harvest = read((HEADER + row + DANA).encode("utf-8", "replace"))
    assert harvest.refused or harvest.contacts[-1].name == "Dana Li"


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_harvest(data: bytes) -> None:
    harvest = read(data)
    assert harvest.refused or harvest.format


@given(st.binary(max_size=200), st.integers(0, 300))
def test_damage_in_a_table_ends_in_a_harvest(data: bytes, at: int) -> None:
    text = (PREAMBLE + HEADER + DANA * 3).encode()
    read(text[:at] + data + text[at:])
