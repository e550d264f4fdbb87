"""Text that is put in between: the old text stays, character by character."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editing.refusal import Refusal
from generator.editing.value import Value
from generator.model.diagnostic import Path


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that is put in before the character at `at` of the old text."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Splice:
    """Pieces in the order of the text, and the `value` that they add at `entry` of the new file.

    With `wraps` the single value that stood where a list may stand becomes the list's first item.
    """

    pieces: tuple[Piece, ...]
    entry: Path
    value: Value
    wraps: bool = False

    def apply(self, text: str) -> str:
        """The old text with the pieces in it."""
        for piece in reversed(self.pieces):
            text = text[: piece.at] + piece.text + text[piece.at :]
        return text

    def remove(self, text: str) -> str:
        """The new text without the pieces; Refusal where they are not there byte for byte."""
        for piece in self.pieces:
            if not text.startswith(piece.text, piece.at):
                raise Refusal("the lines that were added are no longer there as they were written")
            text = text[: piece.at] + text[piece.at + len(piece.text) :]
        return text
