"""Drafts in an edition: the words of the templates, the names of the edition, blanks for what is not listed."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from generator.messages.drafts.facts import list_names
from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.me import ShareProfile
from generator.sharing.drafts import BLANKED, QUOTED, REPLACED, SHAPE
from generator.sharing.edition import SharedPerson
from generator.sharing.listing import is_listed
from generator.sharing.mask import make_mask
from generator.sharing.reduction import reduce_playbook
from generator.sharing.selection import select
from tests.method.builders import TODAY, entry, playbook, relation

THANKED = relation(
    "dana-li",
    name="Dana Li",
    log=[
        entry("2026-10-20", "coffee", "both"),
        entry("2026-11-23", "call", "both", got="told me that Bob Chen opens a second team"),
    ],
)
OTHER = relation("bob-chen", name="Bob Chen")


def share(show: list[str], drafts: bool = True, names: str = "full") -> SharedPerson:
    facts: dict[str, Any] = {"people": {"ids": ["dana-li"]}, "show": show, "names": names, "drafts": drafts}
    profile = TypeAdapter(ShareProfile).validate_python(facts)
    found = playbook(THANKED, OTHER)
    selection = select(found, profile, {"dana-li": 1, "bob-chen": 2})
    mask = make_mask(found, selection, None)
    edition = reduce_playbook(found, look_ahead(assess(found, TODAY)), profile, selection, mask)
    return next(iter(edition.people.values()))


def thanks(show: list[str], names: str = "full") -> str:
    return next(draft.body for draft in share(show, names=names).drafts if draft.kind == "thank")


def test_there_are_none_unless_the_profile_says_so() -> None:
    assert share(["name", "log"], drafts=False).drafts == ()


def test_a_fact_that_is_listed_is_quoted_and_names_nobody_else() -> None:
    body = thanks(["name", "log.got", "log.on", "log.via"])
    assert "Hi Dana," in body
    assert "someone opens a second team" in body and "23 November" in body
    assert "Bob" not in body


def test_a_fact_that_is_not_listed_is_blank() -> None:
    body = thanks(["name"])
    assert "second team" not in body and "23 November" not in body
    assert "[…]" in body


def test_people_go_by_their_names_of_the_edition() -> None:
    assert "Person 1" in thanks(["log.got"], "alias")
    assert "Hi D. L.," in thanks(["name"], "initials")


def test_the_words_of_a_stage_are_chosen_only_where_it_is_listed() -> None:
    assert "Warm wishes" in thanks(["name", "stage"])
    assert "Best wishes" in thanks(["name"])


def test_every_fact_of_a_template_has_been_decided_upon() -> None:
    decided = [*QUOTED, *SHAPE, *REPLACED, *BLANKED]
    assert len(decided) == len(set(decided))
    assert set(decided) == set(list_names())


def test_whatever_a_fact_needs_can_be_listed() -> None:
    for name in {name for names in QUOTED.values() for name in names} - {"introductions"}:
        of, _, bare = name.partition(".") if name.startswith(("me.", "company.")) else ("", "", name)
        field, _, part = bare.partition(".")
        assert is_listed(frozenset((name,)), field, part or None, f"{of}." if of else ""), name
