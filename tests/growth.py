"""How the work grows with the playbook: counted in the lines that are run, function by function, not in seconds.

Function by function, because a loop in a loop that runs once a pair of people hides among the thousands of lines that
are run for each person, until there are thousands of people. What a single call of Python's own looks through (`in` a
list, a sort) is one line and is not seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import generator

HOME = str(Path(generator.__file__).parent)
_SLACK = 1.5  # what is looked at for the first time grows faster at first; a loop in a loop grows by the square


def count_lines(work: Callable[[], object]) -> Mapping[str, int]:
    """Function or template -> the lines of it that were run, each as often as a loop came by."""
    lines: Counter[CodeType] = Counter()

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        return step if frame.f_code.co_filename.startswith(HOME) else None

    def step(frame: FrameType, event: str, argument: Any) -> Any:
        lines[frame.f_code] += 1
        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(before)
    named: Counter[str] = Counter()
    for code, number in lines.items():
        named[f"{code.co_filename.removeprefix(HOME)}: {code.co_qualname} (line {code.co_firstlineno})"] += number
    return named


def list_too_fast(few: Mapping[str, int], many: Mapping[str, int], times: float, people: int) -> dict[str, float]:
    """Functions that grew much faster than the playbook, which became so many `times` as large, and by how much.

    Left out is what is run too seldom for a loop over most of the `people` within such a loop.
    """
    often = {name: number for name, number in many.items() if number > people * people / 3}
    grown = {name: number / (times * max(few.get(name, 0), 1)) for name, number in often.items()}
    return {name: round(factor, 2) for name, factor in grown.items() if factor > _SLACK}
