"""From a survey to all pages: what both sinks, the MkDocs plugin and the Markdown folder, start from."""

from __future__ import annotations

from generator.messages.drafts.occasions import DraftBook
from generator.messages.drafts.reference import write_reference
from generator.pages.page import Site
from generator.rulebook import load_rulebook, load_text
from generator.survey import Survey


def make_site(survey: Survey) -> Site:
    """What pages are made from, with the rules' own texts."""
    return Site(
        standing=survey.standing,
        outlook=survey.outlook,
        rules=load_rulebook(),
        texts={**{name: load_text(name) for name in ("method", "glossary")}, "drafts": write_reference()},
        diagnostics=survey.errors,
        broken=survey.loaded.broken,
        find_drafts=DraftBook(survey.outlook, survey.templates).find,
    )
