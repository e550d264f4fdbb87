"""What the readers are told: who I am, where I live, what may be kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.importers.identity import key_email, key_url
from generator.model.me import Me
from generator.model.names import fold_text


@dataclass(frozen=True, slots=True)
class Reading:
    """`my_keys` are the keys of my profiles and addresses, `my_names` my names without case and accents."""

    today: date
    my_keys: frozenset[str] = frozenset()
    my_names: frozenset[str] = frozenset()
    zone: ZoneInfo | None = None
    keep_messages: bool = False
    keep_phones: bool = False


def read_for(me: Me, today: date, *, keep_messages: bool, keep_phones: bool) -> Reading:
    """What the readers are told where `me` is the user."""
    keys = {key_url(url) for url in me.links.values()} | {key_email(me.email or "")}
    return Reading(
        today, frozenset(keys - {""}), frozenset([fold_text(me.name)]), _zone(me.timezone), keep_messages, keep_phones
    )


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
