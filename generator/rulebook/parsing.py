"""One rule's text, read strictly: a title and five sections, all there, in order and not empty."""

from __future__ import annotations

import re

from generator.model.rule import FAMILIES, Rule

SECTIONS = ("What", "Why", "Example", "Instead", "Source")
_TITLE = re.compile(rf"# (?P<code>[{''.join(FAMILIES)}]\d{{2,3}}) (?P<title>\S.*)")


def parse_rule(code: str, text: str) -> Rule:
    """The rule that `text` spells, which must be the one called `code`.

    ValueError names the code and the line of what is out of order.
    """
    lines = text.splitlines()
    title = _TITLE.fullmatch(lines[0]) if lines else None
    if not title or title["code"] != code:
        raise ValueError(f"{code}: line 1 must be '# {code} ' and the rule's title")
    sections = _split_sections(code, lines)
    if tuple(sections) != SECTIONS:
        raise ValueError(f"{code}: the sections must be {', '.join(SECTIONS)}, not {', '.join(sections) or 'none'}")
    what, why, example, instead, source = sections.values()
    return Rule(
        code=code, title=title["title"].strip(), what=what, why=why, example=example, instead=instead, source=source
    )


def _split_sections(code: str, lines: list[str]) -> dict[str, str]:
    """Heading -> its Markdown. What looks like a heading within a fence is part of the text."""
    bodies: dict[str, list[str]] = {}
    body: list[str] = []
    fenced = False
    for number, line in enumerate(lines[1:], 2):
        fenced ^= line.startswith("```")
        if fenced or not line.startswith("#"):
            if line.strip() and not bodies:
                raise ValueError(f"{code}: line {number} stands before the first section")
            body.append(line)
            continue
        heading = line.removeprefix("## ").strip()
        if heading not in SECTIONS or heading in bodies:
            raise ValueError(f"{code}: line {number} is no heading of a rule, or its second: {line}")
        body = bodies.setdefault(heading, [])
    if fenced:
        raise ValueError(f"{code}: a fence is never closed")
    return {heading: _section_text(code, heading, lines) for heading, lines in bodies.items()}


def _section_text(code: str, heading: str, lines: list[str]) -> str:
    text = "\n".join(lines).strip()
    if not text:
        raise ValueError(f"{code}: the section {heading} is empty")
    return text
