"""Drafts on a page: the words, a way to copy them, and a link that opens the mail program."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from generator.method.draft import Draft
from generator.method.plan import PlannedAction
from generator.pages.page import Site

LONGEST = 1800  # mail programs and systems cut longer links off, or do nothing at all


def write_mailto(draft: Draft) -> str:
    """The address of a new mail with everything in it (RFC 6068); without the text where that makes it too long.

    Empty where the draft is not to be mailed, or no address is known.
    """
    if not (draft.is_ready and draft.address):
        return ""
    to = f"mailto:{_encode(draft.address, '@')}"
    subject = f"?subject={_encode(draft.subject)}" if draft.subject else ""
    whole = f"{to}{subject}{'&' if subject else '?'}body={_encode(draft.body)}"
    return next((link for link in (whole, to + subject, to) if len(link) <= LONGEST), "")


def is_whole(draft: Draft) -> bool:
    """True where the link holds the text, too."""
    return "body=" in write_mailto(draft)


def list_days_drafts(actions: Iterable[PlannedAction], site: Site) -> tuple[tuple[PlannedAction, Draft], ...]:
    """The drafts that go with these actions, each once."""
    found: dict[tuple[str, str], tuple[PlannedAction, Draft]] = {}
    for action in actions:
        for draft in site.find_drafts(action.who) if action.who else ():
            if draft.kind == action.draft:
                found.setdefault((draft.who, draft.kind), (action, draft))
    return tuple(found.values())


def _encode(text: str, safe: str = "") -> str:
    lines = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return quote(lines.encode("utf-8", "replace"), safe=safe)
