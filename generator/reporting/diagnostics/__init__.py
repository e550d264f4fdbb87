"""Diagnostics in four formats: for people, for scripts, for GitHub and for code scanners (SARIF)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics.github import format_github
from generator.reporting.diagnostics.objects import format_json
from generator.reporting.diagnostics.sarif import format_sarif
from generator.reporting.diagnostics.text import format_text

FORMATS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "sarif": format_sarif,
}


def format_diagnostics(diagnostics: Sequence[Diagnostic], format: str, colour: bool = False) -> str:
    """The diagnostics, in the order given, in one of FORMATS; each line ends in a line feed.

    Only text takes colour. KeyError for a format that is not there.
    """
    if format == "text":
        return format_text(diagnostics, colour)
    return FORMATS[format](diagnostics)
