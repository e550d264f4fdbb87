"""Drafts on the pages: text, copy button and mail link where they are ready, a checklist where they are not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.method.draft import Draft, MissingFact
from generator.method.standing import Reason
from generator.pages.drafts import LONGEST, is_whole, write_mailto
from generator.pages.environment import Renderer
from generator.pages.people import make_person
from tests.hostile import HOSTILE
from tests.method.builders import person
from tests.pages.sites import renderer, words

READY = Draft(who="dana-li", kind="thank", via="email", state="ready", subject="Thank you", body="Hi Dana,\n\nta.")
MAILED = replace(READY, address="dana+li@acme.example")


@dataclass(frozen=True)
class Finished:
    """A sketch that nobody objects to."""

    draft: Draft

    def finish(self) -> Draft:
        return self.draft


def page_with(*drafts: Draft) -> str:
    made = renderer(person())
    site = replace(made.site, sketch_drafts=lambda who: tuple(map(Finished, drafts)))
    return make_person(Renderer(site), site.standing.people["dana-li"]).body


def test_a_ready_draft_is_shown_with_a_button_that_only_a_script_shows() -> None:
    body = page_with(READY)
    assert "Hi Dana,\n\nta.</pre>" in body
    assert '<button type="button" data-pb-copy hidden>' in body
    assert "mailto:" not in body


def test_a_mail_link_is_there_where_an_address_is_known() -> None:
    assert 'href="mailto:dana%2Bli@acme.example?subject=Thank%20you&amp;body=Hi%20Dana' in page_with(MAILED)


def test_a_mail_link_ends_lines_as_mail_does() -> None:
    assert write_mailto(MAILED).endswith("body=Hi%20Dana%2C%0D%0A%0D%0Ata.")


def test_a_text_that_is_too_long_for_a_link_stays_out_of_it() -> None:
    long = replace(MAILED, body="ñ" * LONGEST)
    assert len(write_mailto(long)) <= LONGEST
    assert not is_whole(long)
    assert "too long for a link" in page_with(long)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_draft_breaks_out_of_its_link_or_page(text: str) -> None:
    hostile = replace(MAILED, subject=text, body=f"{text}\n& # ? % +")
    link = write_mailto(hostile)
    assert re.fullmatch(r"[A-Za-z0-9%@.:?&=_~-]+", link)
    parts = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert (parts["subject"], unquote(urlsplit(link).path)) == ([text], "dana+li@acme.example")
    body = page_with(hostile)
    assert "<script>alert" not in body
    assert "<img" not in body


def test_what_is_missing_is_a_list_of_places() -> None:
    missing = (MissingFact("what Dana cares about", "contacts/people/dana-li.yaml", "care_about"),)
    body = page_with(replace(READY, state="missing", body="", missing=missing))
    assert "what Dana cares about: care_about in contacts/people/dana-li.yaml" in words(body)
    assert "<pre" not in body


def test_what_is_closed_says_why_and_what_opens_it() -> None:
    closed = replace(READY, state="closed", reasons=(Reason("C01", "It is too soon."),), way=("Wait for Dana.",))
    assert "Not today: It is too soon. C01 What opens it: Wait for Dana." in words(page_with(closed))
