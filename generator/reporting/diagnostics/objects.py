"""Diagnostics as JSON (format.md section 4)."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics.advice import advice_text


def format_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A list of objects with exactly the keys that format.md names."""
    listed = [
        {
            "file": diagnostic.file,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            "level": diagnostic.level,
            "code": diagnostic.code,
            "message": diagnostic.message,
            "help": advice_text(diagnostic),
        }
        for diagnostic in diagnostics
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
