"""Drafts: built from facts, or not ready; never for an ask that is closed; in every language that has files."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.messages.archive import Archive, collect_facts
from generator.messages.context import Context, describe_context
from generator.messages.drafts import KINDS, make_draft
from generator.messages.drafts.case import Case
from generator.messages.drafts.drafting import sketch_draft
from generator.messages.drafts.facts import GROUPS, describe_facts, list_names
from generator.messages.drafts.gaps import Gap
from generator.messages.drafts.gathering import Gatherer
from generator.messages.drafts.languages import list_languages, load_texts, load_words
from generator.messages.drafts.occasions import DraftBook
from generator.messages.drafts.phrasing import first_name, write_phrase
from generator.messages.drafts.reference import write_reference
from generator.messages.drafts.templates import PARTS, Templates
from generator.messages.lint import lint_message
from generator.method.draft import Draft
from generator.method.outlook import look_ahead
from generator.method.standing import Reason
from generator.model.me import Me
from generator.model.person import DRAFT_KINDS
from generator.survey import survey_playbook
from tests.hostile import HOSTILE
from tests.method.builders import company, introduction, person, relation, stand

ROOT = Path(__file__).parents[2]
DEMO_DAY = date(2026, 11, 24)
SKILL = {"name": "release engineering", "proof": "14 launches at Northwind, none rolled back"}
ME = {"email": "ana@ana.example", "headline": "Release engineer", "skills": [SKILL]}


def draft(kind: str, someone: Any, *others: Any, me: dict[str, Any] | None = None, **options: Any) -> Draft:
    outlook = look_ahead(stand(someone, *others, me=me if me is not None else ME))
    return sketch_draft(outlook, someone.id, kind, **options).judge()


# ---- the whole list


def test_there_is_a_template_for_every_kind_and_part_in_every_language() -> None:
    assert set(KINDS) == set(DRAFT_KINDS)
    assert len(list_languages()) > 1
    for language in list_languages():
        assert set(load_texts(language)) == {*KINDS, *PARTS}


def test_every_language_has_the_words_that_the_first_one_has() -> None:
    english = load_words("en")
    for language in list_languages():
        words = load_words(language)
        assert len(words.months) == 12
        assert set(words.channels) == set(english.channels)
        assert set(words.pronouns) == set(english.pronouns)


def test_every_need_of_a_kind_is_a_fact() -> None:
    named = {fact for kind in KINDS.values() for options in kind.needs for fact in options}
    assert named <= set(list_names())


def test_the_page_of_facts_is_what_the_code_says() -> None:
    assert (ROOT / "docs" / "drafts.md").read_text(encoding="utf-8") == f"# Drafts\n\n{write_reference()}"


@pytest.mark.parametrize("other", [None, "bob"])
def test_every_fact_of_the_list_is_found_when_it_is_asked_for_and_nothing_else_is_there(other: str | None) -> None:
    reader = relation(at="acme", needs=["code review"])
    outlook = look_ahead(stand(reader, person("bob"), company(), me=ME))
    case = Case(outlook, outlook.standing.people[reader.id], "opt-in", "email", load_words("en"), other)
    facts = Gatherer(case).gather()
    for name, group in GROUPS.items():
        for fact in describe_facts(group):
            assert isinstance(getattr(getattr(facts, name), fact), str | bool | Gap)
        assert not hasattr(getattr(facts, name), "weather")


def test_of_a_draft_that_is_optional_nobody_looks_for_all_that_is_missing() -> None:
    reader = relation(care_about=["boats"])
    whole, brief = (draft("conversation", reader, me={}, is_optional=is_optional) for is_optional in (False, True))
    assert (whole.state, brief.state) == ("missing", "missing")
    assert draft("conversation", reader, is_optional=True) == draft("conversation", reader)
    assert draft("conversation", reader).is_ready


# ---- the demo


def test_every_ready_draft_of_the_demo_passes_the_message_rules() -> None:
    survey = survey_playbook(ROOT, DEMO_DAY)
    filed = collect_facts(survey.standing)
    made = [make_draft(survey.outlook, who, kind) for who in survey.standing.people for kind in KINDS]
    ready = [draft for draft in made if draft.is_ready]
    assert len(ready) > 100
    for one in ready:
        context = describe_context(survey.standing, one.who, one.kind, one.via, filed)
        assert lint_message(one.text, context) == (), one.text
    assert [(one.who, one.kind) for one in made if one.state == "held"] == []


# ---- from facts


def test_a_draft_is_built_from_facts_and_from_no_others() -> None:
    text = draft(
        "conversation", relation(at="acme", care_about=["bell ringing"], shared=[{"what": "choir"}]), company()
    ).text
    for fact in ("bell ringing", "14 launches at Northwind", "20 minutes in the week of 30 November", "Dana", "Acme"):
        assert fact in text


def test_each_missing_fact_is_named_with_its_place_and_nothing_fills_the_hole() -> None:
    found = draft("conversation", relation(), me={})
    assert (found.state, found.text) == ("missing", "")
    assert ("contacts/me.yaml", "skills: name and proof") in {(m.file, m.key) for m in found.missing}


def test_an_ask_that_is_closed_gets_no_draft_but_reasons_and_the_way_there() -> None:
    found = draft("introduction-request", person(linked="yes", knows=[{"who": "bob"}]), person("bob"))
    assert (found.state, found.text) == ("closed", "")
    assert "T06" in {reason.code for reason in found.reasons}
    assert found.way


@pytest.mark.parametrize("kind", DRAFT_KINDS)
def test_nothing_is_drafted_to_whoever_is_to_be_left_alone(kind: str) -> None:
    found = draft(kind, relation(do_not_contact="yes", care_about=["boats"]))
    assert (found.state, found.text) == ("closed", "")


def test_a_word_to_a_link_asks_nothing() -> None:
    found = draft("fortify", person(linked="yes", care_about=["boats"]))
    assert found.is_ready
    assert "?" not in found.text


def test_an_invitation_fits_200_characters_and_has_no_subject() -> None:
    found = draft("fortify", person(linked="yes", care_about=["boats"]), via="invitation")
    assert found.is_ready
    assert len(found.text) <= 200
    assert found.subject == ""


def test_what_a_rule_objects_to_is_held_back_with_its_code() -> None:
    found = draft("thank", relation(), via="invitation", me={**ME, "method": {"invitation_characters": 40}})
    assert found.state == "held"
    assert "M18" in {reason.code for reason in found.reasons}


def test_how_well_is_asked_before_the_introduction() -> None:
    def ask(well: str) -> str:
        someone = relation(knows=[{"who": "bob", "well": well}], shared=[{"what": "choir"}])
        return draft("introduction-request", someone, person("bob", at="acme", role="Lead"), company()).text

    assert "How well do you know Bob?" in ask("unknown")
    assert "Would you introduce us" in ask("yes")


@pytest.mark.parametrize(
    ("pronouns", "said"),
    [
        ("she/her", "She would be glad to talk with you for 20 minutes in the week of 30 November"),
        ("he/him", "You reach him at"),
        ("they/them", "They would be glad"),
        (None, "Ana would be glad to talk with you"),
        ("ze/zir", "You reach Ana at"),
    ],
)
def test_a_note_to_forward_gets_the_pronouns_right(pronouns: str | None, said: str) -> None:
    someone = relation(knows=[{"who": "bob", "well": "yes"}])
    me = {**ME, "pronouns": pronouns} if pronouns else ME
    found = draft("forwardable", someone, person("bob", at="acme", role="Lead", care_about=["boats"]), company(), me=me)
    assert found.is_ready
    assert said in found.text
    if pronouns not in ("she/her", "he/him", "they/them"):
        assert not {"she", "he", "they", "him", "them"} & set(found.text.lower().replace(".", " ").split())


def test_the_loop_is_closed_with_what_came_of_it() -> None:
    made = {"agreed": "2026-11-01", "made": "2026-11-02", "talked": "2026-11-20"}
    someone = relation()
    without = draft("close-loop", someone, person("bob"), introduction("dana-li", "bob", "2026-10-30", **made))
    assert [missing.key for missing in without.missing] == ["outcome"]
    full = introduction("dana-li", "bob", "2026-10-30", **made, outcome="a visit in May")
    assert "What came of it: a visit in May." in draft("close-loop", someone, person("bob"), full).text


def test_a_language_is_chosen_by_the_person_and_falls_back_to_english() -> None:
    facts: dict[str, Any] = {"linked": "yes", "care_about": ["barcos"]}
    assert draft("fortify", person(language="es-MX", **facts)).text.startswith("Hola, Dana:")
    german = draft("fortify", person(language="de", **facts))
    assert german.text.startswith("Hi Dana,")
    assert any("no templates in de" in note for note in german.notes)


# ---- words


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("her choir", "your choir"),
        ("six weeks at one client; he wrote it", "six weeks at one client"),
        ("her talk in Madrid, The Second Career; I asked", "your talk in Madrid, The Second Career"),
        ("Northwind, he signed my launches", "Northwind"),
        ("what he likes", ""),
        ("[fill in]", ""),
        ("a\nb\x00c", "a bc"),
    ],
)
def test_a_fact_about_them_is_turned_to_them_or_left_out(fact: str, said: str) -> None:
    assert write_phrase(fact) == said


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Carla Gómez", "Carla"),
        ("Dr. Marga Pons", "Dr. Pons"),
        ("J. P. Morel", "J. P. Morel"),
        ("田辺 由紀", "田辺 由紀"),
        ("عمر حداد", "عمر"),
        ("Wahyudi", "Wahyudi"),
    ],
)
def test_people_are_called_by_the_name_they_would_answer_to(name: str, called: str) -> None:
    assert first_name(name) == called


# ---- hostile facts


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", DRAFT_KINDS)
def test_no_fact_can_break_a_draft_or_be_read_as_a_template(kind: str, text: str) -> None:
    someone = relation(
        name=text, role=text, at=text, care_about=[text], needs=[text], offers=[text], blurb=text, their_blurb=text
    )
    someone = replace(someone, shared=relation(shared=[{"what": text}], met={"how": text}).shared)
    found = draft(kind, someone, me={**ME, "name": text, "headline": text, "questions": [text]})
    assert found.state in ("ready", "missing", "closed", "held")
    assert "\x00" not in found.text
    assert "49" not in found.text
    assert "\n" not in found.subject


def test_built_in_templates_are_used_where_there_are_no_own_ones() -> None:
    outlook = look_ahead(stand(person(linked="yes", care_about=["boats"]), me=ME))
    assert make_draft(outlook, "dana-li", "fortify", templates=Templates()) == make_draft(outlook, "dana-li", "fortify")


# ---- what was agreed to


def agree(**steps: str) -> tuple[Any, Any, Any, Any]:
    """A connector with an ask pending, so that all asks are closed, and the one to be met."""
    ask = {"on": "2026-11-14", "via": "email", "asked": {"for": "introduction", "what": "to Bob"}, "reply": "yes"}
    connector = relation(knows=[{"who": "bob", "well": "yes"}])
    connector = replace(connector, log=(*connector.log, *relation(log=[ask]).log))
    bob = person("bob", at="acme", role="Lead", care_about=["boats"])
    return connector, bob, company(), introduction("dana-li", "bob", "2026-11-14", **steps)


def test_what_the_connector_agreed_to_may_be_sent_though_no_new_ask_is_open() -> None:
    found = draft("forwardable", *agree(agreed="2026-11-16"))
    assert (found.state, found.about) == ("ready", "bob")
    standing = stand(*agree(agreed="2026-11-16"), me=ME)
    assert not standing.people["dana-li"].asks["introduction"].open
    assert lint_message(found.text, describe_context(standing, "dana-li", "forwardable", "email")) == ()


@pytest.mark.parametrize("steps", [{}, {"declined": "2026-11-16"}, {"agreed": "2026-11-16", "made": "2026-11-17"}])
def test_before_they_agree_and_after_they_made_it_no_note_is_owed(steps: dict[str, str]) -> None:
    found = draft("forwardable", *agree(**steps))
    assert found.state == "closed"
    standing = stand(*agree(**steps), me=ME)
    context = describe_context(standing, "dana-li", "forwardable", "email")
    assert "M14" in {remark.code for remark in lint_message("Could Bob spare 20 minutes next week?", context)}


def test_the_note_that_is_owed_is_among_the_drafts_of_the_page() -> None:
    outlook = look_ahead(stand(*agree(agreed="2026-11-16"), me=ME))
    assert "forwardable" in {one.kind for one in DraftBook(outlook).find("dana-li") if one.is_ready}


OTHERS: dict[str, Any] = {
    "me": Me(name="Somebody else"),
    "person": person("kim-roe", name="Kim Roe"),
    "stage": "contact",
    "kind": "give",
    "channel": "message",
    "closed": {"introduction": ()},
    "limited": True,
    "off_limits": (Reason("C07", "Not now."),),
    "unanswered": 1,
    "introducers": ("Lee Roe",),
    "employer": company("acme", name="Acme"),
    "filed": "a word",
    "records": (person("lee-roe", name="Lee Roe"),),
}


@pytest.mark.parametrize("name", [field.name for field in fields(Context) if field.compare])
def test_two_contexts_read_the_same_only_where_every_field_is_the_same(name: str) -> None:
    context = Context(me=Me(name="Ana"), person=person("dana-li", name="Dana Li"))
    assert repr(context) == repr(replace(context, archive=Archive()))
    assert repr(context) != repr(replace(context, **{name: OTHERS[name]}))
