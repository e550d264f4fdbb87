"""An introduction asked for or made: an entry of `contacts/introductions.yaml` (method.md section 7)."""

from __future__ import annotations

from typing import Annotated

from pydantic import with_config

from generator.model.fact import fact
from generator.model.fields import STRICT, Day, Id, Line, Text, doc

STEPS = ("asked", "agreed", "made", "talked", "thanked")


@with_config(STRICT)
@fact(kw_only=True)
class Introduction:
    """Who introduces you to whom, and the day of each step taken."""

    introducer: Annotated[Id, doc("The id of the one who introduces you.", "carla-gomez")]
    introduced: Annotated[Id, doc("The id of the one you are introduced to.", "bob-chen")]
    company: Annotated[Id | None, doc("The target company it is about.", "acme")] = None
    opening: Annotated[Line | None, doc("Or the opening it is about: company/opening.", "acme/release-lead")] = None
    asked: Annotated[Day, doc("When you asked for it.", "2026-10-03")]
    agreed: Annotated[Day | None, doc("When they said yes.")] = None
    declined: Annotated[Day | None, doc("When they said no.")] = None
    hollow: Annotated[Day | None, doc("When they said they hardly know them.")] = None
    made: Annotated[Day | None, doc("When they brought you together.")] = None
    talked: Annotated[Day | None, doc("When you talked with the one introduced.")] = None
    thanked: Annotated[Day | None, doc("When you told the introducer how it went.")] = None
    outcome: Annotated[Text | None, doc("What came of it.")] = None
