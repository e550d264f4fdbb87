"""What all tests share: nothing of this machine reaches them, and random ones are the same each time."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.load_profile("same")

# A test says itself which day it is for, and whether it has a terminal.
for variable in ("PLAYBOOK_TODAY", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(variable, None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it loudly where tests could not run."""
    reasons = sorted({_reason(report) for report in terminalreporter.getreports("skipped")})
    for reason in reasons:
        terminalreporter.write_line(f"!!! {reason}", red=True, bold=True)


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr).removeprefix("Skipped: ")
