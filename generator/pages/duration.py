"""How long something takes, in words."""

from __future__ import annotations


def write_minutes(minutes: int) -> str:
    """`45 minutes`, `1 hour`, `2 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' if hours > 1 else ''}" if hours else "", _count(rest) if rest or not hours else ""]
    return " ".join(filter(None, parts))


def _count(minutes: int) -> str:
    return f"{minutes} minute{'' if minutes == 1 else 's'}"
