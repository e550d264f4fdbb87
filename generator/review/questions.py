"""The three questions for the mentor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.method.wording import join
from generator.model.me import Me
from generator.review.review import Stuck

WANTED = 3


def choose_questions(me: Me, stuck: Sequence[Stuck]) -> tuple[str, ...]:
    """Three: the user's own first, then where it is stuck, one of each kind, then what can always be asked."""
    own = tuple(dict.fromkeys(" ".join(question.split()) for question in me.questions))
    first_of_kind = {found.kind: found.question for found in reversed(stuck)}
    kinds = dict.fromkeys(found.kind for found in stuck)
    found = (first_of_kind[kind] for kind in kinds)
    return tuple(dict.fromkeys((*own, *found, *_always(me))))[:WANTED]


def _always(me: Me) -> Iterator[str]:
    goal = join(me.looking_for.roles)
    yield f"Is it clear what I am after ({goal})?" if goal else "Is it clear what I am after?"
    yield "Which of my companies would you drop, and which is missing?"
    yield "What would you do next week in my place?"
