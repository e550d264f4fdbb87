"""What a diagnostic says beyond its message, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic


def advise(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    """Label and sentence of everything that helps to mend it, the nearest valid name first."""
    if diagnostic.suggestion:
        yield "help", f'did you mean "{diagnostic.suggestion}"?'
    if diagnostic.expected:
        yield "expected", diagnostic.expected
    if diagnostic.help:
        yield "help", diagnostic.help


def advice_text(diagnostic: Diagnostic) -> str:
    """The same as one paragraph of sentences, empty where there is nothing to say."""
    sentences = [f"expected: {text}" if label == "expected" else text for label, text in advise(diagnostic)]
    return " ".join(_sentence(text) for text in sentences)


def _sentence(text: str) -> str:
    capital = text[:1].upper() + text[1:]
    return capital if capital.endswith((".", "?")) else capital + "."
