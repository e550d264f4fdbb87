"""Values arrive as typed: no zero, sign or word is lost, and nothing is taken for what it only looks like."""

from __future__ import annotations

from datetime import date

import pytest

from tests.source.playbook import complain, load_person

AS_TYPED = [
    "NO", "no", "Yes", "on", "Off", "y", "True", "FALSE", "Null", "NULL", "none",
    "0123", "02134", "0777", "0o14", "0x1F", "0b1", "007", "1_000", "12_345", "+4512345678", "-5", "1e3", "1.10", ".5",
    "1.", ".inf", ".NaN", "12:30", "190:20:30", "2026-10-02", "2026-1-5", "2026-02-31", "2001-12-14t21:59:43.10-05:00",
    "=", "<", "a#b", "C++", "C#", "O'Brien", "don't", 'the "big" one', "a:b", "http://acme.example", "100%", "x & y",
    "R&D", "me@acme.example", "\\n", "C:\\new", "~/notes", "~ Ada", "--", "...a", "😀", "Zoë", "Zoe\u0308",
    "田中 由紀", "محمد", "דוד", "a\u200db", "\u00a0x\u00a0y", "a\u2028b", "a\u2029b", "a\x85b", "İstanbul", "ﬁ",
]  # fmt: skip


@pytest.mark.parametrize("text", AS_TYPED)
def test_plain_text_arrives_as_typed(text: str) -> None:
    assert load_person(f"name: Ada\nuseful:\n  - {text}\n").useful == (text,)


@pytest.mark.parametrize("text", AS_TYPED)
def test_quoted_text_arrives_as_typed(text: str) -> None:
    single = text.replace("'", "''")
    assert load_person(f"name: Ada\nuseful: ['{single}']\n").useful == (text,)


@pytest.mark.parametrize("text", ["'~'", '"~"', "'null'", '"null"'])
def test_a_quoted_tilde_is_text(text: str) -> None:
    assert load_person(f"name: Ada\nrole: {text}\n").role == text[1:-1]


@pytest.mark.parametrize("nothing", ["", "~", "null", " # nothing yet"])
def test_what_is_not_given_takes_its_default(nothing: str) -> None:
    keys = ("role", "linked", "tags", "log", "links", "met", "vouch", "do_not_contact", "kind", "notes", "cadence")
    person = load_person("name: Ada\n" + "".join(f"{key}: {nothing}\n" for key in keys))
    assert person == load_person("name: Ada\n")


def test_a_text_of_several_lines_keeps_them() -> None:
    person = load_person("name: Ada\nnotes: |\n  # one\n\n    two: x\n  three  \nblurb: >\n  a\n  b\n\n  c\n")
    assert person.notes == "# one\n\n  two: x\nthree  \n"
    assert person.blurb == "a b\nc\n"


def test_a_list_takes_a_single_item_and_a_gift_plain_text() -> None:
    person = load_person("name: Ada\ntags: x\naway: {from: 2026-12-20, to: 2027-01-06}\n")
    assert (person.tags, person.away[0].to) == (("x",), date(2027, 1, 6))
    entry = load_person("name: Ada\nlog: {on: 2026-10-02, via: call, gave: a talk}\n").log[0]
    assert entry.gave is not None and entry.gave.what == "a talk"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((word, True) for word in ("yes", "true", "True", "TRUE")),
        *((word, False) for word in ("no", "false", "False", "FALSE")),
    ],
)
def test_yes_and_no_are_what_they_say_where_they_are_wanted(typed: str, meant: bool) -> None:
    assert load_person(f"name: Ada\ndo_not_contact: {typed}\n").do_not_contact is meant


@pytest.mark.parametrize(("typed", "word"), [("yes", "yes"), ("true", "yes"), ("no", "no"), ("unknown", "unknown")])
def test_how_well_somebody_is_known_is_a_word(typed: str, word: str) -> None:
    assert load_person(f"name: Ada\nknows: {{who: bob, well: {typed}}}\n").knows[0].well == word


def test_an_alias_repeats_the_text_that_was_typed() -> None:
    assert load_person("name: &n 007\nrole: *n\nuseful: [*n, *n]\n").useful == ("007", "007")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-1-5", "2026-01-05"),
        ("2026/10/02", "2026-10-02"),
        ("20261002", "2026-10-02"),
        ("2026-10-02 10:00", "2026-10-02"),
        ("2.10.2026", "2026-10-02"),
        ("25/12/2026", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("2022/05", "2022-05"),
        ("02/03/2026", ""),
        ("2018-13", ""),
        ("last week", ""),
    ],
)
def test_a_date_in_another_form_is_understood_but_not_taken(typed: str, meant: str) -> None:
    (problem,) = complain(f"name: Ada\nlinked: {typed}\n")
    assert (problem.code, problem.suggestion) == ("F126", meant)


@pytest.mark.parametrize(
    ("typed", "code", "meant"),
    [
        ("do_not_contact: on", "F128", "yes"),
        ("do_not_contact: nein", "F128", "no"),
        ("do_not_contact: perhaps", "F128", ""),
        ("knows: {who: Bob Chén}", "F130", "bob-chen"),
        ("knows: {who: bob, well: y}", "F125", "yes"),
        ("links: {x: acme.example/jobs}", "F129", "https://acme.example/jobs"),
        ("links: {x: javascript:alert(1)}", "F129", ""),
        ("emails: mailto:ada@globex.example", "F129", "ada@globex.example"),
        ("kind: Recruiter", "F125", "recruiter"),
        ("NAMES: x", "F121", "name"),
        ("care-about: x", "F121", "care_about"),
        ("city: Madrid", "F121", "location"),
    ],
)
def test_what_was_meant_is_proposed(typed: str, code: str, meant: str) -> None:
    (problem,) = complain(f"name: Ada\n{typed}\n")
    assert (problem.code, problem.suggestion) == (code, meant)


@pytest.mark.parametrize(
    "address",
    [
        "https://", "https:///x", "http://?q", "http://[::1", "http://::1", "http://a b", "http://[zz]", "http://[:::]",
        "http://a..b", "http://.a", "http://a:b", "http://a:99999", "http:/a", "http://a<b>", "http://@", "ftp://a.example",
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere_is_none(address: str) -> None:
    (problem,) = complain(f'name: Ada\nlinks: {{x: "{address}"}}\n')
    assert problem.code == "F129"


@pytest.mark.parametrize(
    "address",
    [
        "https://acme.example", "HTTP://Acme.Example/", "http://localhost:8000/x?y=1#z", "http://[::1]:80/", "http://a",
        "https://münchen.example/straße", "https://user@acme.example/x", "https://x_y.example.", "http://192.0.2.1?q=[1]",
        "https://acme.example/a(b)~c;d,e%20f",
    ],
)  # fmt: skip
def test_an_address_that_leads_somewhere_is_kept_as_typed(address: str) -> None:
    assert load_person(f'name: Ada\nlinks: {{x: "{address}"}}\n').links == {"x": address}


@pytest.mark.parametrize("typed", ["Yes", "YES", "No", "NO", "On", "off", "tRue", "y", "1"])
@pytest.mark.parametrize(
    ("line", "code"),
    [("do_not_contact: {}", "F128"), ("linked: {}", "F126"), ("knows: {{who: bob, well: {}}}", "F125")],
)
def test_no_other_word_is_taken_for_yes_or_no_and_the_right_one_is_proposed(line: str, code: str, typed: str) -> None:
    (problem,) = complain(f"name: Ada\n{line.format(typed)}\n")
    assert problem.code == code
    if typed != "1":
        assert problem.suggestion == ("no" if typed.lower() in ("no", "off") else "yes")
