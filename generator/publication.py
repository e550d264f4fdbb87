"""From a survey to all pages: what both sinks, the MkDocs plugin and the Markdown folder, start from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from generator.messages.drafts.occasions import DraftBook
from generator.messages.drafts.reference import write_reference
from generator.model.rule import Rule
from generator.pages.page import Site
from generator.rulebook import load_rulebook, load_text
from generator.survey import Survey


def make_site(survey: Survey) -> Site:
    """What pages are made from, with the rules' own texts."""
    drafts = DraftBook(survey.outlook, survey.templates)
    return Site(
        standing=survey.standing,
        outlook=survey.outlook,
        rules=_load_rules(),
        texts=_load_texts(),
        diagnostics=survey.errors,
        broken=survey.loaded.broken,
        find_drafts=drafts.find,
        sketch_drafts=drafts.sketch,
    )


@cache
def _load_rules() -> Mapping[str, Rule]:
    return load_rulebook()


@cache
def _load_texts() -> Mapping[str, str]:
    texts = {name: load_text(name) for name in ("method", "glossary")}
    return MappingProxyType({**texts, "drafts": write_reference()})
