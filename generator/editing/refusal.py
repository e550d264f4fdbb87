"""An edit that is not made."""

from __future__ import annotations


class Refusal(Exception):
    """Nothing was changed; the text says why, and `paste` holds the lines for the user to put in, where there are."""

    def __init__(self, reason: str, paste: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.paste = paste
