"""The scan finds what must not be there, however it is wrapped."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from urllib.parse import quote

import pytest
from pydantic import TypeAdapter

from generator.model.me import ShareProfile
from generator.sharing.mask import make_mask
from generator.sharing.scan import Scanner
from generator.sharing.selection import select
from generator.sharing.values import list_values
from tests.method.builders import company, person, playbook

PEOPLE = (
    person(
        "carla-gomez",
        name="Carla Gómez",
        emails=["carla.gomez@acme.example"],
        phones=["+34 600 111 222"],
        links={"linkedin": "https://net.example/in/cg-lima"},
        notes="She wants to leave her husband's firm soon.\nAnother line that nobody may read here",
        log=[{"on": "2026-10-01", "via": "coffee", "about": "meters", "private": "she cried, twice"}],
    ),
    person("bob-chen", name="Bob Chen", role="Head of meters", location="Zaragoza", useful=["plays the trombone"]),
    company("acme", name="Acme Robotics", why="nobody else there ships what I would like to ship"),
)


def scanner(show: tuple[str, ...] = ("name", "role"), names: str = "full") -> Scanner:
    book = playbook(*PEOPLE, me={"headline": "Release engineer at heart", "phone": "+34 911 000 111"})
    facts = {"people": {"ids": ["bob-chen"]}, "show": show, "names": names}
    profile = TypeAdapter(ShareProfile).validate_python(facts)
    selection = select(book, profile, {"bob-chen": 1, "carla-gomez": 2})
    values = list_values(book, profile, selection)
    return Scanner(values, make_mask(book, selection, None), ("a page about meters and people",))


SECRETS = {
    "name": "Carla Gómez",
    "first name": "with Carla, again",
    "turned name": "Gómez, Carla",
    "id": "people/carla-gomez.html",
    "email": "carla.gomez@acme.example",
    "phone": "0034 (600) 111-222",
    "profile": "//net.example/in/cg-lima?x=1",
    "notes": "She wants to leave her husband's firm",
    "later line": "nothing but another line that nobody may read",
    "private": "She cried, twice",
    "company": "ACME ROBOTICS",
    "why": "Nobody else there ships what I",
    "useful": "plays the trombone",
    "place": "in Zaragoza",
    "headline": "release engineer at heart",
    "hash": "e9ad7d8ebd5e3a5cb5c9b2a4ad13f8f3",
}
SECRETS["hash"] = __import__("hashlib").md5(b"carla.gomez@acme.example").hexdigest()


def pack(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("folder/page.html", text)
    return packed.getvalue()


def fold(text: str) -> bytes:
    middle = len(text) // 2
    return f"SUMMARY:{text[:middle]}\r\n {text[middle:]}\r\n".encode()


WRAPPINGS: dict[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda text: text.upper().encode(),
    "numeric entities": lambda text: "".join(f"&#{ord(c)};" for c in text).encode(),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):x};" for c in text).encode(),
    "entities twice": lambda text: html.escape("".join(f"&#{ord(c)};" for c in text)).encode(),
    "comment": lambda text: f"<p>fine</p><!-- {text} -->".encode(),
    "attribute": lambda text: f'<img alt="{html.escape(text)}">'.encode(),
    "url": lambda text: quote(text).encode(),
    "url, every byte": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()).encode(),
    "json": lambda text: json.dumps({"x": text}).encode(),
    "json, every character": lambda text: "".join(f"\\u{ord(c):04x}" for c in text).encode(),
    "javascript": lambda text: "".join(f"\\x{ord(c):02x}" for c in text).encode(),
    "json in entities": lambda text: html.escape(json.dumps(text)).encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64 in a data url": lambda text: b'<a href="data:text/plain;base64,' + base64.b64encode(text.encode()) + b'">',
    "base64 for urls": lambda text: base64.urlsafe_b64encode(f"{text} and more of it".encode()),
    "base64 twice": lambda text: base64.b64encode(base64.b64encode(text.encode())),
    "hex": lambda text: text.encode().hex().encode(),
    "gzip": lambda text: gzip.compress(text.encode()),
    "gzip in base64": lambda text: base64.b64encode(gzip.compress(text.encode())),
    "zlib": lambda text: zlib.compress(text.encode()),
    "zip": pack,
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "latin-1": lambda text: text.encode("latin-1"),
    "folded lines": fold,
    "quoted-printable": lambda text: __import__("quopri").encodestring(text.encode(), quotetabs=True),
    "decomposed": lambda text: __import__("unicodedata").normalize("NFD", text).encode(),
    "tags inside": lambda text: "<b>".join((text[:3], text[3:])).encode(),
    "soft hyphen": lambda text: (text[:3] + "\u00ad" + text[3:]).encode(),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_is_found_however_it_is_wrapped(secret: str, wrapping: str) -> None:
    data = WRAPPINGS[wrapping](SECRETS[secret])
    assert scanner().scan({"page.html": data}).leaks


def test_a_secret_in_the_name_of_a_file_is_found() -> None:
    assert scanner().scan({"people/carla-gomez.html": b""}).leaks


def test_an_image_that_is_not_the_themes_is_found() -> None:
    assert "metadata" in scanner().scan({"assets/face.png": b"\x89PNG\r\n"}).leaks[0].place


def test_a_leak_says_in_which_file_it_is_and_where_it_comes_from() -> None:
    (leak,) = scanner().scan({"x.html": b"she cried, twice"}).leaks
    assert (leak.address, leak.place) == ("x.html", "people/carla-gomez: log.private")


@pytest.mark.parametrize(
    "fine",
    ["Bob Chen, Head of meters", "bob-chen", "Ana Ruiz", "a page about meters and people", "2026-10-01", "coffee"],
)
def test_what_is_permitted_or_common_is_no_leak(fine: str) -> None:
    assert scanner().scan({"x.html": fine.encode()}).leaks == ()


def test_whoever_goes_by_initials_is_found_by_name() -> None:
    assert scanner(names="initials").scan({"x.html": b"Bob was here"}).leaks


def test_the_report_counts_what_was_searched() -> None:
    report = scanner().scan({"x.html": b"fine", "y.html": b"fine, too"})
    assert (report.files, report.size) == (2, 13)
    assert report.values > 10


def test_two_names_in_a_row_are_not_taken_for_the_turned_name_of_a_third() -> None:
    book = playbook(
        *(person(f"p-{number}", name=name) for number, name in enumerate(("Ada Tan", "Mei Li", "Mei Tan"))),
    )
    profile = TypeAdapter(ShareProfile).validate_python({"people": {"ids": ["p-0", "p-1"]}, "show": ["name"]})
    selection = select(book, profile, {})
    found = Scanner(list_values(book, profile, selection), make_mask(book, selection, None), ())
    assert found.scan({"x.html": b"Ada Tan, Mei Li"}).leaks == ()
    assert found.scan({"x.html": b"Tan, Mei"}).leaks


def test_a_secret_is_found_in_the_second_of_two_pages_that_are_alike() -> None:
    lines = [f"line {number}" for number in range(30)]
    changed = [*lines[:20], "she cried,", "twice", *lines[20:]]
    pages = {"a.html": "\n".join(lines).encode(), "b.html": "\n".join(changed).encode()}
    assert [leak.address for leak in scanner().scan(pages).leaks] == ["b.html"]


def test_a_secret_that_stands_in_two_pages_is_found_in_both() -> None:
    page = b"fine\nshe cried, twice\nfine"
    assert [leak.address for leak in scanner().scan({"a.html": page, "b.html": page}).leaks] == ["a.html", "b.html"]


def test_a_secret_in_base64_on_many_lines_is_found_in_a_page_like_another() -> None:
    folded = base64.encodebytes(b"more words before it " * 9 + b"she cried, twice" + b" and after it" * 9)
    pages = {"a.html": b"head\nnav\nfoot", "b.html": b"head\nnav\n" + folded + b"foot"}
    assert scanner().scan(pages).leaks


def test_many_phone_numbers_are_told_apart() -> None:
    assert scanner().scan({"x.html": b"call 34 600 111 222 now"}).leaks
    assert not scanner().scan({"x.html": b"call 34 600 111 223 now"}).leaks
