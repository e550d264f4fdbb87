"""How a rule reports what it found."""

from __future__ import annotations

from generator.model.diagnostic import Finding, Path

INTRODUCTIONS = "contacts/introductions.yaml"


def error(code: str, file: str, path: Path, message: str, help: str = "", suggestion: str = "") -> Finding:
    """Something that cannot be meant: the program goes on without it."""
    return Finding(code=code, level="error", file=file, path=path, message=message, help=help, suggestion=suggestion)


def warning(code: str, file: str, path: Path, message: str, help: str = "", suggestion: str = "") -> Finding:
    """Something that is probably not meant, or that needs doing."""
    return Finding(code=code, level="warning", file=file, path=path, message=message, help=help, suggestion=suggestion)


def note(code: str, file: str, path: Path, message: str, help: str = "") -> Finding:
    """Something that is good to know."""
    return Finding(code=code, level="note", file=file, path=path, message=message, help=help)
