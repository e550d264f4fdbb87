"""The pages that explain: the method, the rules, the glossary. Their words are the rulebook's."""

from __future__ import annotations

import re
import unicodedata

from cmarkgfm import markdown_to_html_with_extensions
from markupsafe import Markup

from generator.model.rule import FAMILIES
from generator.pages.environment import Renderer
from generator.pages.page import Page

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>")


def write_own_markdown(text: str, *, headings: int = 0) -> Markup:
    """Markdown from the package itself as HTML, headings moved down by `headings` levels, each with an id."""

    def mark(heading: re.Match[str]) -> str:
        level, words = min(int(heading[1]) + headings, 6), heading[2]
        return f'<h{level} id="{_name_anchor(Markup(words).striptags())}">{words}</h{level}>'

    html = markdown_to_html_with_extensions(text, extensions=["table"])
    return Markup(_HEADING.sub(mark, html).strip())


def _name_anchor(words: str) -> str:
    """`words` as the part of an address that leads to them."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


METHOD = Page("method/index.html", "The method", "", kind="method", hint="how the playbook thinks")


def make_method(renderer: Renderer) -> Page:
    """The whole method on one page."""
    return renderer.render_page("method.html", METHOD, body=write_own_markdown(renderer.site.texts["method"]))


RULES = Page("method/rules/index.html", "Rules", "", kind="rules", hint="every rule with its reason")


def make_rules(renderer: Renderer) -> Page:
    """All rules by family."""
    rules = renderer.site.rules.values()
    families = [(words, [rule for rule in rules if rule.code[0] == letter]) for letter, words in FAMILIES.items()]
    return renderer.render_page("rules.html", RULES, families=[family for family in families if family[1]])


def announce_rule(renderer: Renderer, code: str) -> Page:
    """The page of one rule without its text: the address `method/rules/<code>.html`, and what search finds it by."""
    rule = renderer.site.rules[code]
    return Page(
        f"method/rules/{code}.html",
        f"{code} {rule.title}",
        "",
        kind="rule",
        words=f"{rule.family} {rule.what}",
        hint=f"a rule: {rule.family.lower()}",
    )


def make_rule(renderer: Renderer, code: str) -> Page:
    """One rule: what it says, why, an example, what to do instead."""
    rule = renderer.site.rules[code]
    texts = {
        "what": rule.what,
        "why": rule.why,
        "example": rule.example,
        "instead": rule.instead,
        "source": rule.source,
    }
    parts = {name: write_own_markdown(text, headings=2) for name, text in texts.items()}
    return renderer.render_page("rule.html", announce_rule(renderer, code), rule=rule, parts=parts)


DRAFT_FACTS = Page("method/drafts.html", "Facts for drafts", "", kind="method", hint="what a template of yours may use")


def make_draft_facts(renderer: Renderer) -> Page:
    """What a message template of one's own may use."""
    return renderer.render_page("draft_facts.html", DRAFT_FACTS, body=write_own_markdown(renderer.site.texts["drafts"]))


GLOSSARY = Page("method/glossary.html", "Glossary", "", kind="glossary", hint="the words of the method")


def make_glossary(renderer: Renderer) -> Page:
    """Every word of the method, explained."""
    return renderer.render_page("glossary.html", GLOSSARY, body=write_own_markdown(renderer.site.texts["glossary"]))
