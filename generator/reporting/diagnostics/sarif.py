"""Diagnostics as SARIF 2.1.0, which code scanners and editors read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from generator.model.diagnostic import Diagnostic
from generator.reporting.diagnostics.advice import advice_text

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def format_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """One run with one result each; lines and columns count characters from 1."""
    codes = sorted({diagnostic.code for diagnostic in diagnostics})
    driver = {
        "name": "playbook",
        "rules": [{"id": code, "help": {"text": f"`playbook rule {code}` explains it."}} for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PLAYBOOK": {"description": {"text": "The playbook's folder."}}},
        "results": [_result(diagnostic, codes.index(diagnostic.code)) for diagnostic in diagnostics],
    }
    report = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, Any]:
    span = diagnostic.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.line,
        "endColumn": span.column + max(span.length, 1),
    }
    artifact = {"uri": quote(diagnostic.file), "uriBaseId": "PLAYBOOK"}
    text = " ".join(part for part in (f"{diagnostic.message}.", advice_text(diagnostic)) if part)
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": diagnostic.level,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
