"""Diagnostics as workflow commands, which GitHub shows at the lines they are about."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics.advice import advice_text

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def format_github(diagnostics: Sequence[Diagnostic]) -> str:
    """One `::error …::…` line each."""
    return "".join(_command(diagnostic) + "\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "file": diagnostic.file,
        "line": span.line,
        "col": span.column,
        "endColumn": span.column + max(span.length, 1),
        "title": diagnostic.code,
    }
    listed = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    text = "\n".join(part for part in (diagnostic.message, advice_text(diagnostic)) if part)
    return f"::{_COMMANDS[diagnostic.level]} {listed}::{_escape(text)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
