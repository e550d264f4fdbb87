"""Samples to try templates with: each kind of draft at the stages that it is for, with all facts or the fewest."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, get_type_hints

from generator.messages.context import Context
from generator.messages.drafts.facts import GROUPS, Facts, list_names
from generator.messages.drafts.gaps import Gap
from generator.messages.drafts.invented import DAY, SINGLE_DAYS, invent_facts
from generator.messages.drafts.kinds import KINDS
from generator.messages.drafts.languages import Words
from generator.messages.examples import JONAS, KNOWN, ME, closed, to
from generator.method import codes
from generator.method.draft import MissingFact
from generator.method.stage import is_at_least
from generator.model.names import fold_text
from generator.model.numbers import Method

_STAGES = {
    "fortify": ("link",),
    "reply-to-invite": ("stranger", "link"),
    "reconnect": ("acquaintance", "relationship"),
    "conversation": ("link", "acquaintance", "ally"),
    "introduction-request": ("relationship", "ally"),
    "forwardable": ("relationship", "ally"),
    "referral-ask": ("ally", "advocate"),
    "nudge": ("link", "acquaintance"),
    "opt-in": ("relationship", "ally"),
    "after-applying": ("relationship",),
    "mentor-update": ("ally",),
}
_HINTS = {group: get_type_hints(shape) for group, shape in GROUPS.items()}
_ANY_STAGE = ("acquaintance", "ally")
# What each yes-or-no fact says, and what the unanswered message asked for.
_TURNS = ((True, "conversation"), (False, ""), (True, "information"), (False, "introduction"))
_ALWAYS = frozenset(("them.name", "them.first_name"))
_TOGETHER = {
    "other.name": ("other.first_name",),
    "me.proof": ("me.skill",),
    "ground.last_on": ("ground.last_channel",),
    "ground.introducer": ("ground.introduced_on",),
    "past.thanks_on": ("past.thanks_channel",),
    "past.promise": ("past.promise_on",),
    "past.talks": ("past.gives",),
}
_VETTING = closed("endorsement", codes.LIMITED_ENDORSEMENT, "Jonas Weber has not seen your work yet.")


@dataclass(frozen=True)
class Sample:
    """Facts for one draft and what the rules on messages know of it; `noted` fills with the gaps that it prints."""

    facts: Facts
    context: Context
    noted: list[MissingFact]


def list_samples(kind: str, words: Words, method: Method) -> Iterator[Sample]:
    """Every sample for a kind: at each stage, each yes-or-no both ways, with all facts and with those it needs."""
    for stage, turn, known in product(_STAGES.get(kind, _ANY_STAGE), _TURNS, _list_known(kind)):
        yield _make_sample(kind, stage, turn, known, words, method)


def _list_known(kind: str) -> Iterator[frozenset[str]]:
    """Which facts the files hold: all, or of each need one fact only."""
    needs = KINDS[kind].needs
    yield frozenset(list_names())
    for turn in range(max(map(len, needs))):
        needed = [options[min(turn, len(options) - 1)] for options in needs]
        yield _ALWAYS.union(needed, *(_TOGETHER.get(fact, ()) for fact in needed))


def _make_sample(
    kind: str, stage: str, turn: tuple[bool, str], known: Collection[str], words: Words, method: Method
) -> Sample:
    noted: list[MissingFact] = []
    is_vetting = kind == "referral-ask" and stage != "advocate"
    invented = invent_facts(words)
    groups: dict[str, Any] = {}
    for group, shape in GROUPS.items():
        values: dict[str, Any] = {}
        for name, hint in _HINTS[group].items():
            fact = f"{group}.{name}"
            is_there = hint is str or fact in known
            missing = MissingFact(fact, "", name)
            values[name] = turn[0] if hint is bool else invented[group][name] if is_there else Gap(missing, noted)
        groups[group] = shape(**values)
    groups["ground"] = replace(groups["ground"], is_close=is_at_least(stage, "relationship"))
    groups["matter"] = replace(groups["matter"], is_vetting=is_vetting)
    groups["past"] = replace(groups["past"], wrote_ask=turn[1])
    groups |= {name: words.write_day(day, DAY) for name, day in SINGLE_DAYS.items()}
    facts = Facts(**groups, via="email", stage=stage, is_recruiter=False)
    return Sample(facts, _describe(kind, facts, is_vetting, method), noted)


def _describe(kind: str, facts: Facts, is_vetting: bool, method: Method) -> Context:
    """What the rules would know if the invented facts stood in files."""
    filed = " ".join(str(fact) for group in (facts.them, facts.ground, facts.past) for fact in _list_values(group))
    return to(
        facts.stage,
        kind,
        me=replace(ME, method=method),
        person=replace(JONAS, notes=filed),
        introducers=(facts.ground.introducer,) if facts.ground.introducer else (),
        closed=_VETTING if is_vetting else {},
        limited=is_vetting,
        filed=f"{KNOWN} {fold_text(filed)}",
    )


def _list_values(group: Any) -> Iterator[Any]:
    return (value for name in group.__slots__ if isinstance(value := getattr(group, name), str))
