"""What a draft is: words worth sending, or what is missing for them. Made in messages/drafts (method.md section 10)."""

from __future__ import annotations

from generator.method.standing import Reason
from generator.model.fact import fact

STATES = ("ready", "missing", "closed", "held")


@fact
class MissingFact:
    """A fact that a draft lacks: what it is, and the file and the key under which to write it down."""

    what: str
    file: str
    key: str


@fact(kw_only=True)
class Draft:
    """A message to `who`, or why there is none.

    `state` is ready (`text` may be sent), missing (`missing` lists every fact it lacks), closed (`reasons` say why the
    method advises against it today, `way` what opens it) or held (it was written, but a rule on messages objects:
    `reasons`). `about` is the id of the other person or the company it is about. `notes` are for the user.
    """

    who: str
    kind: str
    via: str
    state: str
    language: str = "en"
    about: str | None = None
    subject: str = ""
    body: str = ""
    missing: tuple[MissingFact, ...] = ()
    reasons: tuple[Reason, ...] = ()
    way: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    address: str = ""

    @property
    def is_ready(self) -> bool:
        """True where the text may be sent as it is."""
        return self.state == "ready"

    @property
    def text(self) -> str:
        """The whole message, the subject in front where it has one."""
        return write_text(self.subject, self.body)


def write_text(subject: str, body: str) -> str:
    """A message as one text, the subject in front where it has one."""
    return f"Subject: {subject}\n\n{body}" if subject else body
