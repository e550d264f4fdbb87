"""A rule of the method, of the files or of messages, as the reader meets it."""

from __future__ import annotations

from generator.model.fact import fact

FAMILIES = {
    "T": "Trust and asks",
    "C": "Cadence",
    "R": "Reciprocity",
    "K": "Knowing before asking",
    "I": "Introductions and reach",
    "P": "The plan",
    "M": "Messages",
    "F": "Files",
}


@fact(kw_only=True)
class Rule:
    """One rule: what it says, why, an example, and what to do instead. The texts are Markdown."""

    code: str
    title: str
    what: str
    why: str
    example: str
    instead: str
    source: str

    @property
    def family(self) -> str:
        """The letter that the code begins with, as a word."""
        return FAMILIES[self.code[0]]
