"""Whether a plan is what a case expects: exact values, or mappings of matchers that must all hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

_STEP = re.compile(r'\.?"([^"]*)"|\[(\d+)\]|\.?([^.\[\]"]+)')


def find_failures(plan: Mapping[str, Any], expect: Mapping[str, Any]) -> list[str]:
    """A line for each path where the plan holds something else."""
    found = ((path, wanted, look_up(plan, path)) for path, wanted in expect.items())
    return [f"{path}: expected {wanted!r}, got {got!r}" for path, wanted, got in found if not matches(wanted, got)]


def look_up(value: Any, path: str) -> Any:
    """The value at `a.b[0]."c.d"`; LookupError where there is none."""
    for quoted, index, word in _STEP.findall(path):
        value = value[int(index)] if index else value[quoted or word]
    return value


def matches(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, dict) and wanted and wanted.keys() <= _MATCHERS.keys() | {"tol"}:
        return all(_MATCHERS[key](wanted, value) for key in wanted if key != "tol")
    if _is_number(wanted) and _is_number(value):
        return bool(wanted == value)
    if type(wanted) is not type(value):
        return False
    if isinstance(wanted, dict):
        return wanted.keys() == value.keys() and all(matches(wanted[key], value[key]) for key in wanted)
    if isinstance(wanted, list):
        return len(wanted) == len(value) and all(map(matches, wanted, value))
    return bool(wanted == value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _holds(value: Any, wanted: Any) -> bool:
    return any(matches(wanted, item) for item in value) if isinstance(value, list) else wanted in value


def _holds_part(value: Any, part: Mapping[str, Any]) -> bool:
    return any(all(key in item and matches(wanted, item[key]) for key, wanted in part.items()) for item in value)


_MATCHERS: Mapping[str, Callable[[Mapping[str, Any], Any], bool]] = {
    "contains": lambda wanted, value: all(_holds(value, item) for item in _listed(wanted["contains"])),
    "not_contains": lambda wanted, value: not any(_holds(value, item) for item in _listed(wanted["not_contains"])),
    "close": lambda wanted, value: abs(value - wanted["close"]) <= wanted.get("tol", 0.001) + 1e-12,
    "length": lambda wanted, value: len(value) == wanted["length"],
    "has": lambda wanted, value: all(_holds_part(value, part) for part in _listed(wanted["has"])),
    "none": lambda wanted, value: not any(_holds_part(value, part) for part in _listed(wanted["none"])),
}
