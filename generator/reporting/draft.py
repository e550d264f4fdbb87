"""What there is to say about a draft besides its words, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.method.draft import Draft
from generator.method.standing import Reason
from generator.reporting.diagnostics.excerpt import clean
from generator.reporting.terminal import wrap, write_heading

_HEADS = {
    "missing": "Not ready: the files lack {count}.",
    "closed": "No “{kind}” to {name} today.",
    "held": "Held back: the rules on messages object to what the facts make of it.",
}


def explain_draft(draft: Draft, name: str, colour: bool) -> str:
    """What is missing and where to write it, why there is no draft, what to know before sending; or nothing."""
    return "".join(f"{line}\n" for line in _explain(draft, name, colour))


def _explain(draft: Draft, name: str, colour: bool) -> Iterator[str]:
    if draft.state in _HEADS:
        count = "one fact" if len(draft.missing) == 1 else f"{len(draft.missing)} facts"
        yield write_heading(_HEADS[draft.state].format(kind=draft.kind, name=clean(name), count=count), colour)
    for missing in draft.missing:
        yield wrap(f"{missing.what}: write it down in {missing.file}, under {missing.key}", "  - ")
    yield from (_tell(reason) for reason in draft.reasons)
    if draft.way:
        yield "What opens it:"
        yield from (wrap(step, "  - ") for step in draft.way)
    yield from (wrap(note, "note: ") for note in draft.notes)


def _tell(reason: Reason) -> str:
    return wrap(f"{reason.text} ({reason.code})", "  - ")
