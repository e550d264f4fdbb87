"""The facts of a file as plain values, for other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from generator.model.dates import PartialDate


def list_facts(fact: Any) -> Any:
    """`fact` as mappings, lists, texts, numbers and booleans; what is not set is left out, defaults are there.

    Keys are those of the files (`from`, not `from_`); dates are texts, as they were typed.
    """
    if isinstance(fact, (date, PartialDate)):
        return str(fact)
    if is_dataclass(fact) and not isinstance(fact, type):
        # The loader's own fields, id and file of a whole file, are those with an empty text as default.
        named = {field.name: getattr(fact, field.name) for field in fields(fact) if field.default != ""}
        return {name.rstrip("_"): list_facts(value) for name, value in named.items() if value not in (None, (), {})}
    if isinstance(fact, Mapping):
        return {str(key): list_facts(value) for key, value in fact.items()}
    if isinstance(fact, tuple):
        return [list_facts(item) for item in fact]
    return fact
