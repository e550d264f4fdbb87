"""Boxes moved apart until none lies on another, each as near to its place as that allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

ROUNDS = 160


@dataclass(slots=True)
class Box:
    """A box by its middle and half its width and height; `keep` says where it may be, given where it would go."""

    x: float
    y: float
    half_width: float
    half_height: float
    keep: Callable[[float, float], tuple[float, float]]


def move_apart(boxes: Sequence[Box]) -> None:
    """Push boxes that overlap away from each other, along the shorter way, for a fixed number of rounds.

    The work grows with the square of the number of boxes, which the caller keeps small.
    """
    for _ in range(ROUNDS):
        moved = False
        for first, second in combinations(boxes, 2):
            moved = _push(first, second) or moved
        for box in boxes:
            box.x, box.y = box.keep(box.x, box.y)
        if not moved:
            return


def _push(first: Box, second: Box) -> bool:
    across = first.half_width + second.half_width - abs(second.x - first.x)
    down = first.half_height + second.half_height - abs(second.y - first.y)
    if across <= 0 or down <= 0:
        return False
    if across < down:
        step = across / 2 * (1 if second.x >= first.x else -1)
        first.x, second.x = first.x - step, second.x + step
    else:
        step = down / 2 * (1 if second.y >= first.y else -1)
        first.y, second.y = first.y - step, second.y + step
    return True


def overlaps(first: Box, second: Box, slack: float = 2.0) -> bool:
    """True where the two lie on each other by more than `slack`."""
    across = first.half_width + second.half_width - abs(second.x - first.x)
    down = first.half_height + second.half_height - abs(second.y - first.y)
    return across > slack and down > slack
