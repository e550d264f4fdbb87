"""Which texts are web addresses."""

from __future__ import annotations

import re
from ipaddress import IPv6Address

_URL = re.compile(
    r"https?://(?:[^\s/?#@\[\]<>\"'`\\^{}|]+@)?"
    r"(?:[\w-]+(?:\.[\w-]+)*\.?|\[(?P<six>[0-9a-f:.]+)\])(?::(?P<port>\d{1,5}))?"
    r"(?:[/?#][^\s<>\"'`\\^{}|]*)?",
    re.IGNORECASE,
)


def is_web_address(text: str) -> bool:
    """True for http:// or https:// with a host behind it, and nothing that would end a link too soon."""
    match = _URL.fullmatch(text)
    if match is None or int(match["port"] or 0) > 65535:
        return False
    if match["six"] is None:
        return True
    try:
        IPv6Address(match["six"])
    except ValueError:
        return False
    return True
