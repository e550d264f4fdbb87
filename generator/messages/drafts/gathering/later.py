"""Facts that are found when they are asked for: a template uses ten of seventy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

Group = TypeVar("Group")
Ways = Mapping[str, Callable[[], Any]]
"""Name of a fact -> how to find it."""


class _Later:
    """Finds each fact once, and the ways to all of them when the first is asked for."""

    def __init__(self, gather: Callable[[], Ways]) -> None:
        self._gather = gather
        self._ways: Ways | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name=name, obj=self)
        if self._ways is None:
            self._ways = self._gather()
        if name not in self._ways:
            raise AttributeError(name=name, obj=self)
        fact = self.__dict__[name] = self._ways[name]()
        return fact


def gather_later(shape: type[Group], gather: Callable[[], Ways]) -> Group:
    """What looks like a group of this shape; `gather` says how to find each of its facts."""
    return cast(Group, _Later(gather))
