"""Who opens doors: connectors, and the bridges that a target hangs on (method.md section 7)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Connector:
    """Somebody whose acquaintances span several companies and fields: employers as typed, fields of company files."""

    who: str
    companies: tuple[str, ...]
    fields: tuple[str, ...]
    acquaintances: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """Somebody without whom the target companies `companies` are out of reach."""

    who: str
    companies: tuple[str, ...]
