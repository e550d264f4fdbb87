"""A rule's text for the terminal."""

from __future__ import annotations

from generator.model.rule import Rule
from generator.reporting.terminal import write_heading


def show_rule(rule: Rule, colour: bool) -> str:
    """The rule under its headings; its Markdown is left as it is, since it reads well."""
    parts = [f"{write_heading(f'{rule.code} {rule.title}', colour)}\n{rule.family}"]
    for heading, text in (("What", rule.what), ("Why", rule.why), ("Example", rule.example), ("Instead", rule.instead)):
        parts.append(f"{write_heading(heading, colour)}\n{text.strip()}")
    parts.append(f"From: {rule.source.strip()}")
    return "\n\n".join(parts)
