"""Entries of the log as the commands make them: plain, full, and with text that YAML would misread."""

from __future__ import annotations

from datetime import date

from generator.editing.value import Value

DAY = date(2026, 11, 24)

ENTRIES: dict[str, dict[str, Value]] = {
    "the least": {"on": DAY, "via": "coffee"},
    "a remark": {"on": DAY, "via": "email", "reply": False, "about": "her talk"},
    "everything": {
        "on": DAY,
        "via": "video",
        "by": "both",
        "reply": True,
        "kind": "thank",
        "about": "the platform team's plans: who, when, and why #1 matters",
        "gave": {"kind": "introduction", "what": "to Ann, who hires Rust people"},
        "got": "[told] me",
        "asked": {"for": "information", "what": "20 minutes: when?", "answer": "pending"},
        "promise": {"by": "me", "what": 'send the "talk"', "due": date(2026, 12, 1)},
        "private": "no",
    },
    "several lines": {"on": DAY, "via": "call", "about": "First line.\n\nThird: line # no comment\n", "got": "a\nb"},
    "several lines at the end": {"on": DAY, "via": "call", "about": "First line.\n- second"},
    "a line end at the end": {"on": DAY, "via": "call", "about": "First line.\nSecond.\n"},
    "hostile text": {"on": DAY, "via": "call", "about": "--- x", "got": "a\tb \r\n", "private": "...\n"},
}
