from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.reading import READING, read

PHONES = replace(READING, keep_phones=True)
NEW = (
    "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value\n"
    "Dana,,Li,Globex,Analyst,* myContacts,Other,old@x.example,* Work,dana@globex.example ::: d@x.example,Mobile,"
    "+34 600 000 000,Profile,https://www.linkedin.com/in/dana-li\n"
)
OLD = (
    "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,"
    "Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\n"
    "Dana Li,Dana,,Li,* myContacts,* Work,dana@globex.example,Mobile,+34 600 000 000,Globex,Analyst\n"
)


@pytest.mark.parametrize("text", [NEW, OLD, "\ufeff" + NEW, OLD.replace("\n", "\r\n")])
def test_both_layouts_of_google_contacts_are_read(text: str) -> None:
    harvest = read(text)
    (contact,) = harvest.contacts
    assert harvest.format == "Google Contacts"
    assert (contact.name, contact.at, contact.role, contact.emails[0]) == (
        "Dana Li",
        "Globex",
        "Analyst",
        "dana@globex.example",
    )


def test_phone_numbers_stay_out_unless_they_are_asked_for() -> None:
    assert read(NEW).contacts[0].phones == ()
    assert read(NEW, reading=PHONES).contacts[0].phones == ("+34 600 000 000",)


def test_a_contact_without_a_name_is_counted() -> None:
    header = NEW.splitlines(True)[0]
    harvest = read(header + ",,,Globex,,,,info@globex.example,,,,,,\n")
    assert harvest.contacts == [] and sum(harvest.skipped.values()) == 1


CARDS = {
    "2.1 of a phone": "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=B3mez;Carla;;;\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Carla G=C3=\n=B3mez\nTEL;CELL;PREF:+34600000000\n"
    "ORG:Acme Robotics;R&D\nTITLE:VP Engineering\nEMAIL;INTERNET;PREF:carla@acme.example\n"
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ\n AAAA\n\nEND:VCARD\n",
    "3.0 of Apple": "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iOS 17//EN\nN:Gómez;Carla;;;\nFN:Carla Gómez\n"
    "ORG:Acme Robotics;\nTITLE:VP Engineering\nitem1.EMAIL;type=INTERNET;type=pref:carla@acme.example\n"
    "item1.X-ABLabel:_$!<Work>!$_\nTEL;type=CELL:+34600000000\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-01\nEND:VCARD\n",
    "4.0 folded": "BEGIN:VCARD\nVERSION:4.0\nFN:Carla\n  Gómez\nN:Gómez;Carla;;;\nORG:Acme Robotics\n"
    "TITLE:VP Engineer\n ing\nEMAIL;PREF=1:carla@acme.example\n"
    "TEL;VALUE=uri:tel:+34600000000\nNOTE:a\\nb\\, c\nEND:VCARD\n",
    "Outlook": "BEGIN:VCARD\nVERSION:2.1\nN;LANGUAGE=es;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:G=F3mez;Carla\n"
    "ORG:Acme Robotics\nTITLE:VP Engineering\nTEL;WORK;VOICE:+34600000000\nEMAIL;PREF;INTERNET:carla@acme.example\n"
    'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="x" ver="1.0"/>\nREV:20260101T100000Z\nEND:VCARD\n',
}


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_cards_of_every_version_are_read(card: str, end: str) -> None:
    harvest = read(CARDS[card].replace("\n", end), reading=PHONES)
    (contact,) = harvest.contacts
    assert harvest.troubles == []
    assert (contact.name, contact.at, contact.role) == ("Carla Gómez", "Acme Robotics", "VP Engineering")
    assert (contact.emails, contact.phones) == (("carla@acme.example",), ("+34600000000",))


def test_a_card_that_is_cut_off_is_an_error_and_the_others_are_kept() -> None:
    text = CARDS["3.0 of Apple"]
    harvest = read(text + text.partition("END")[0])
    assert len(harvest.contacts) == 1
    assert harvest.troubles[0].row == 13 and "cut off" in harvest.troubles[0].message


def test_a_card_without_its_end_does_not_take_the_next_with_it() -> None:
    text = CARDS["4.0 folded"]
    harvest = read(text.replace("END:VCARD\n", "") + text)
    assert len(harvest.contacts) == 1
    assert "no END:VCARD" in harvest.troubles[0].message


def test_groups_and_organisations_are_no_people() -> None:
    text = "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Acme\nEND:VCARD\n"
    text += "BEGIN:VCARD\nVERSION:3.0\nFN:Acme\nORG:Acme\nEND:VCARD\n"
    harvest = read(text)
    assert harvest.contacts == [] and sum(harvest.skipped.values()) == 2


@given(st.text(max_size=300))
def test_no_property_breaks_the_next_card(value: str) -> None:
    bad = value.replace("\r", " ").replace("\n", " ").replace("\x00", " ")
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Bo\n{bad}\nEND:VCARD\n"
    harvest = read((card + CARDS["3.0 of Apple"]).encode("utf-8", "replace"))
    assert harvest.refused or harvest.contacts[-1].name == "Carla Gómez"


def test_photos_cost_little() -> None:
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\n ".join(["A" * 74] * 3000)
    card = CARDS["3.0 of Apple"].replace("BDAY", f"{photo}\nBDAY")
    assert len(read(card * 50).contacts) == 50
