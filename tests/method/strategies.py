"""Random facts for property tests: short logs around TODAY, so that limits are met often."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from generator.model.person import CHANNELS, LogEntry, Person
from tests.method.builders import TODAY, build, person

IDS = ("ann", "bob", "cleo")


def days(earliest: int = -400, latest: int = 60) -> st.SearchStrategy[date]:
    return st.integers(earliest, latest).map(lambda offset: TODAY + timedelta(days=offset))


ANY_DAY = days()


@st.composite
def entries(draw: st.DrawFn, on: st.SearchStrategy[date] = ANY_DAY) -> LogEntry:
    facts: dict[str, Any] = {
        "on": draw(on),
        "via": draw(st.sampled_from(("email", "message", "call", "coffee")) | st.sampled_from(CHANNELS)),
        "by": draw(st.sampled_from(("me", "them", "both"))),
        "reply": draw(st.sampled_from((None, "yes", "no"))),
        "gave": draw(st.sampled_from((None, None, "a list"))),
        "got": draw(st.sampled_from((None, None, "a name"))),
    }
    if draw(st.booleans()):
        facts["asked"] = {"for": "information", "answer": draw(st.sampled_from(("yes", "no", "pending")))}
    return build(LogEntry, **facts)


SHARED = st.sampled_from(("2018", "2027")).map(lambda year: {"kind": "work", "what": "x", "from": year})
KNOWS = st.fixed_dictionaries({"who": st.sampled_from(IDS), "well": st.sampled_from(("yes", "no", "unknown"))})
VOUCH = st.fixed_dictionaries(
    {}, optional={key: st.just("said so") for key in ("likes_me", "knows_my_work", "would_vouch")}
)


@st.composite
def people(draw: st.DrawFn, id_: str = "ann") -> Person:
    return person(
        id_,
        kind=draw(st.sampled_from(("person", "person", "person", "recruiter"))),
        at=draw(st.sampled_from((None, "acme", "Globex"))),
        linked=draw(st.sampled_from((None, "yes", "no", "2026-10", "2027"))),
        useful=["knows boats"] * draw(st.integers(0, 4)),
        care_about=draw(st.sampled_from(([], ["sailing"]))),
        shared=draw(st.lists(SHARED, max_size=1)),
        knows=draw(st.lists(KNOWS, max_size=2)),
        vouch=draw(VOUCH),
        do_not_contact=draw(st.sampled_from(("no", "no", "no", "yes"))),
        log=draw(st.lists(entries(), max_size=8)),
    )
