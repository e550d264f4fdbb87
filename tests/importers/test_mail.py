from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.importers.reading import READING, read

LETTER = """From: Dana Li <dana@globex.example>
To: Ana Ruiz <ana@ana-ruiz.example>
Subject: =?utf-8?Q?bread?=
Date: Mon, 01 Jun 2026 23:30:00 +0000
Message-ID: <{}@globex.example>
{}
From me to you: a body that nobody reads.
From: not a header
"""


def letter(identity: int = 1, more: str = "", **swap: str) -> str:
    text = LETTER.format(identity, more + "\n" if more else "")
    for old, new in swap.items():
        text = text.replace(
            {"sender": "Dana Li <dana@globex.example>", "to": "Ana Ruiz <ana@ana-ruiz.example>"}[old], new
        )
    return text


def box(*letters: str) -> str:
    return "\n".join(f"From dana@globex.example Mon Jun  1 23:30:00 2026\n{one}" for one in letters)


def test_one_message_is_an_exchange_on_the_day_at_home() -> None:
    harvest = read(letter())
    (exchange,) = harvest.exchanges
    assert (harvest.format, exchange.key, exchange.name) == ("mail", "dana@globex.example", "Dana Li")
    assert (exchange.on, exchange.via, exchange.by, exchange.text) == (date(2026, 6, 2), "email", "them", "")


def test_a_day_of_mails_between_two_is_one_exchange() -> None:
    mine = letter(2, sender="Ana <ana@ana-ruiz.example>", to="dana@globex.example, ana@ana-ruiz.example")
    harvest = read(box(letter(1), mine, letter(1)))
    assert [one.by for one in harvest.exchanges] == ["both"]
    assert harvest.rows == 3 and sum(harvest.skipped.values()) == 1


@pytest.mark.parametrize(
    "more",
    [
        "List-Id: <x>",
        "Precedence: bulk",
        "Auto-Submitted: auto-generated",
        "X-Gmail-Labels: Spam",
        "X-Gmail-Labels: Drafts",
        "X-Spam-Flag: YES",
        "Cc: Bo <bo@x.example>",
    ],
)
def test_lists_spam_drafts_and_groups_are_no_exchange(more: str) -> None:
    harvest = read(letter(1, more))
    assert harvest.exchanges == [] and sum(harvest.skipped.values()) == 1


@pytest.mark.parametrize("sent", ["", "soon", "Mon, 31 Feb 2026 10:00:00 +0000", "Mon, 01 Jun 99999 10:00:00 +0000"])
def test_a_date_that_cannot_be_read_is_an_error_and_never_today(sent: str) -> None:
    harvest = read(box(letter(1), letter(2).replace("Mon, 01 Jun 2026 23:30:00 +0000", sent)))
    assert len(harvest.exchanges) == 1
    assert harvest.troubles[0].row == 11


def test_without_an_address_of_mine_nothing_is_guessed() -> None:
    harvest = read(letter(), reading=replace(READING, my_keys=frozenset()))
    assert harvest.exchanges == [] and "email:" in next(iter(harvest.skipped))


def test_a_mailbox_with_long_lines_is_read() -> None:
    text = box(letter(1) + "x" * 3_000_000 + "\n", letter(2).replace("Dana Li <dana@", "Bo <bo@"))
    assert {one.key for one in read(text).exchanges} == {"dana@globex.example", "bo@globex.example"}
