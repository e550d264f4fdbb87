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
    """Pieces in the order of the text, and the `values` that they add to the new file.

    The first value stands at `entry`; where that is an item of a list, the others follow it. With `wraps` the single
    value that stood where a list may stand becomes the list's first item.
    """

    pieces: tuple[Piece, ...]
    entry: Path
    values: tuple[Value, ...]
    wraps: bool = False

    @property
    def is_of_list(self) -> bool:
        """True where the values are items of a list, False where there is one value with its key."""
        return bool(self.entry) and isinstance(self.entry[-1], int)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where each value stands in the new file."""
        last = self.entry[-1] if self.entry else None
        if not isinstance(last, int):
            return (self.entry,)
        return tuple((*self.entry[:-1], last + number) for number in range(len(self.values)))

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
