"""About me: who writes, with the skill and the offer that are closest to the matter."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.messages.drafts.gaps import Fact
from generator.messages.drafts.gathering.later import Ways
from generator.messages.drafts.gathering.notes import ME, Notes
from generator.messages.drafts.phrasing import clean, first_name, is_of_mine, write_proof
from generator.method.subjects import find_subject
from generator.model.me import Skill

_SKILL = ("a skill with its proof", ME, "skills: name and proof")
_ABOUT_COMPANY = frozenset(("they", "them", "their"))


def gather_mine(notes: Notes) -> Ways:
    """How to find the facts of the group `me`."""
    me, words = notes.me, notes.words
    first = first_name(me.name)
    speak = cache(lambda: _find_pronouns(notes, first))
    find_skill = cache(lambda: _find_skill(notes))
    return dict(
        name=lambda: clean(me.name),
        first_name=lambda: first,
        possessive=lambda: words.possessive.format(name=first),
        headline=lambda: notes.fact(clean(me.headline or ""), "you in one line", ME, "headline"),
        email=lambda: notes.fact(me.email, "your e-mail address", ME, "email"),
        skill=lambda: notes.fact(clean(skill.name) if (skill := find_skill()) else "", *_SKILL),
        proof=lambda: notes.fact(write_proof(skill.proof) if (skill := find_skill()) else "", *_SKILL),
        offer=lambda: _find_offer(notes),
        fields=lambda: notes.fact(
            words.write_list([clean(field) for field in me.looking_for.fields]),
            "the fields you look for",
            ME,
            "looking_for: fields",
        ),
        question=lambda: notes.fact(
            clean(me.questions[0]) if me.questions else "", "a question for your mentor", ME, "questions"
        ),
        subject=lambda: speak()["subject"],
        object=lambda: speak()["object"],
        owner=lambda: speak()["possessive"],
    )


def _find_pronouns(notes: Notes, first: str) -> Mapping[str, str]:
    pronouns = notes.words.pronouns.get((notes.me.pronouns or "").strip().lower().replace(" ", ""))
    return pronouns or {"subject": first, "object": first, "possessive": notes.words.possessive.format(name=first)}


def _find_skill(notes: Notes) -> Skill | None:
    """The proven skill that shares most words with the matter, else the first one."""
    case = notes.case
    proven = [s for s in notes.me.skills if s.proof and write_proof(s.proof) and notes.may_say(f"{s.name} {s.proof}")]
    wanted = [*(case.opening.needs if case.opening else ()), *case.person.needs]
    wanted += [case.company.company.offer or "", case.company.company.field or ""] if case.company else []
    subject = set().union(*(find_subject(text) for text in wanted)) if wanted else set()
    return max(proven, key=lambda skill: len(subject & _list_words(skill)), default=None)


def _list_words(skill: Skill) -> set[str]:
    return set().union(*(find_subject(text) for text in (skill.name, *skill.also)))


def _find_offer(notes: Notes) -> Fact:
    """What I can do for the company, for the opening first, in words that can stand in a sentence."""
    company, opening = notes.case.company, notes.case.opening
    offers = [opening.offer if opening else None, company.company.offer if company else None]
    said = (write_proof(text, 140) for text in offers if text)
    found = next((text for text in said if text and _is_phrase(text) and notes.may_say(text)), "")
    file = company.company.file or f"contacts/companies/{company.company.id}.yaml" if company else ME
    what = "what you can do for them, in a phrase without I, we or they"
    return notes.fact(found, what, file, "offer" if company else "offers")


def _is_phrase(text: str) -> bool:
    return not is_of_mine(text) and not _ABOUT_COMPANY & set(text.lower().split())
