"""All texts of the rulebook by the address of their page, and what the tests look for in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from generator.model.rule import Rule
from generator.rulebook import load_rulebook, load_text

RULES: Mapping[str, Rule] = load_rulebook()
METHOD = load_text("method")
GLOSSARY = load_text("glossary")


def join_sections(rule: Rule) -> str:
    """The five sections as one Markdown text."""
    return "\n\n".join((rule.what, rule.why, rule.example, rule.instead, rule.source))


PAGES: Mapping[str, str] = {
    "method/index.html": METHOD,
    "method/glossary.html": GLOSSARY,
    **{f"method/rules/{code}.html": join_sections(rule) for code, rule in RULES.items()},
}


def drop_code(text: str) -> str:
    """The text without fences and inline code: what is said in English."""
    return re.sub(r"`[^`\n]+`", "", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


def list_headings(text: str) -> list[str]:
    """The second-level headings, in order."""
    return re.findall(r"^## (.+)$", text, flags=re.MULTILINE)


def list_targets(address: str, text: str) -> list[str]:
    """Where the links of a page lead, as addresses from the top of the site, fragments kept."""
    links = re.findall(r"\]\(([^)]+)\)", drop_code(text))
    return [posixpath.normpath(posixpath.join(posixpath.dirname(address), link)) for link in links]


def name_anchors(text: str) -> set[str]:
    """The fragments that a page's headings can be linked by."""
    return {re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") for heading in list_headings(text)}
