"""Numbers for people who go by no name: drawn by lot, so that no order gives them away, and then kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

FILE = ".playbook/aliases.json"


def draw_numbers(known: Mapping[str, int], ids: Iterable[str], shuffle: Callable[[list[int]], Any]) -> dict[str, int]:
    """A number for everybody: the one they had, else one that nobody has or had."""
    numbers = {id_: number for id_, number in known.items() if number > 0}
    new = [id_ for id_ in ids if id_ not in numbers]
    first = max(numbers.values(), default=0) + 1
    free = list(range(first, first + len(new)))
    shuffle(free)
    return {**numbers, **dict(zip(new, free, strict=True))}


def read_numbers(text: str) -> dict[str, int]:
    """What `write_numbers` wrote; nothing where it is something else or gives one number twice."""
    try:
        found = {str(id_): int(number) for id_, number in json.loads(text).items()}
    except (ValueError, TypeError, AttributeError):
        return {}
    return found if len(set(found.values())) == len(found) else {}


def write_numbers(numbers: Mapping[str, int]) -> str:
    """The numbers as JSON text."""
    return json.dumps(numbers, indent=0, sort_keys=True)
