"""What only the user can decide: an entry of `contacts/questions.yaml`, answered by one word."""

from __future__ import annotations

from typing import Annotated

from pydantic import with_config

from generator.model.fact import fact
from generator.model.fields import LIST, OURS, STRICT, Line, OneOf, Text, doc


@with_config(STRICT)
@fact(kw_only=True)
class Question:
    """Something an import could not know. The answer is remembered for ever; `ask` puts it off."""

    ask: Annotated[Text, doc("The question.", "Is Dana Li of Globex the same person as dana-li?")]
    answer: Annotated[str, OneOf(("yes", "no", "ask")), doc("yes, no, or ask: not decided yet.")] = "ask"
    id: Annotated[Line, doc("What it is about, for the program. Leave it as it is.")]


@with_config(STRICT)
@fact(kw_only=True)
class Questions:
    """All questions, answered or not."""

    file: Annotated[str, OURS] = ""
    questions: Annotated[tuple[Question, ...], LIST, doc("The questions, the oldest first.")] = ()
