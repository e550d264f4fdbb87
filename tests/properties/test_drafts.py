"""Whatever the files say, a draft that is ready may be sent (method.md section 10)."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from generator.messages.archive import collect_facts
from generator.messages.context import describe_context
from generator.messages.drafts import KINDS, make_draft
from generator.messages.lint import lint_message
from generator.method.assess import assess
from generator.method.draft import Draft
from generator.method.introductions import list_agreed
from generator.method.outlook import look_ahead
from generator.method.standing import Standing
from tests.messages.drafting import invent_playbook
from tests.method.builders import TODAY

PLAYBOOKS = 500
ASKS = {"conversation": "conversation", "introduction-request": "introduction", "forwardable": "introduction"}


@pytest.fixture(scope="module")
def drafts() -> list[tuple[Draft, Standing]]:
    """Every draft to the reader of each of 500 playbooks, by some channel; every second one has tricky facts."""
    made = []
    for seed in range(PLAYBOOKS):
        dice = Random(seed)
        standing = assess(invent_playbook(dice, tricky=seed % 2 == 0), TODAY)
        outlook = look_ahead(standing)
        via = dice.choice((None, "email", "message", "letter"))
        made += [(make_draft(outlook, "reader", kind, via), standing) for kind in KINDS]
    return made


def test_every_ready_draft_passes_the_message_rules(drafts: list[tuple[Draft, Standing]]) -> None:
    found = []
    for draft, standing in drafts:
        if draft.is_ready:
            context = describe_context(standing, draft.who, draft.kind, draft.via, collect_facts(standing))
            found += [(remark.code, remark.message, draft.text) for remark in lint_message(draft.text, context)]
    assert found == []


def test_every_kind_gets_ready_and_ordinary_facts_are_hardly_ever_held_back(
    drafts: list[tuple[Draft, Standing]],
) -> None:
    states = Counter((draft.kind, draft.state) for draft, _ in drafts)
    assert [kind for kind in KINDS if states[kind, "ready"] < 5] == []
    held = sum(states[kind, "held"] for kind in KINDS)
    assert held * 100 < sum(states[kind, "ready"] for kind in KINDS)


def test_no_draft_is_made_for_an_ask_that_is_closed_but_what_was_agreed_to(
    drafts: list[tuple[Draft, Standing]],
) -> None:
    for draft, standing in drafts:
        ask = ASKS.get(draft.kind)
        if draft.kind == "forwardable" and list_agreed(draft.who, standing.playbook, standing.today):
            continue
        if ask and not standing.people[draft.who].asks[ask].open:
            assert draft.state == "closed"
            assert draft.reasons


def test_a_draft_that_is_not_ready_has_no_words_and_names_every_place(drafts: list[tuple[Draft, Standing]]) -> None:
    for draft, _ in drafts:
        if draft.state == "missing":
            assert draft.text == ""
            assert draft.missing
            assert all(
                missing.what and missing.file.startswith("contacts/") and missing.key for missing in draft.missing
            )


def test_no_ready_draft_has_a_hole_in_it(drafts: list[tuple[Draft, Standing]]) -> None:
    broken = ("  ", " ,", " .", "..", "None", "()", "{{", "{%", ": .", "Gap", ",,", "True", "False")
    texts = [draft.text for draft, _ in drafts if draft.is_ready]
    assert [text for text in texts if any(hole in text for hole in broken)] == []


def test_a_forwardable_note_has_at_most_120_words_and_speaks_of_me_in_the_third_person(
    drafts: list[tuple[Draft, Standing]],
) -> None:
    for draft, _ in drafts:
        if draft.kind == "forwardable" and draft.is_ready:
            assert len(draft.body.split()) < 120
            assert not {"I", "my", "me"} & set(draft.body.replace(",", " ").split())
