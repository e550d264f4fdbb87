"""Who else has a hand in pages: then MkDocs renders every page itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from generator.building.record import PLUGINS

PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
_LEAVES_OURS_ALONE = ("mkdocs.contrib.search", "material.plugins.search")  # we tell them to pass our pages over
_THEMES = ("material",)


def reasons_to_step_aside(config: MkDocsConfig, ours: Any) -> tuple[str, ...]:
    """Why pages must go through MkDocs one by one, in words; none where they need not."""
    return tuple(dict.fromkeys(_reasons(config, ours)))


def _reasons(config: MkDocsConfig, ours: Any) -> Iterator[str]:
    if config.theme.name not in _THEMES:
        yield f"the theme {config.theme.name or 'of your own'} is not known"
    for event in PAGE_EVENTS:
        for method in config.plugins.events[event]:
            owner = getattr(method, "__self__", None)
            module = type(owner).__module__ if owner is not None else getattr(method, "__module__", "")
            if owner is not ours and not module.startswith(_LEAVES_OURS_ALONE):
                yield f"{module} takes part in every page (on_{event})"


def is_ours_alone(config: MkDocsConfig) -> bool:
    """True where nobody but us, the theme as it comes, and its search has a hand in the site."""
    others = config.plugins.keys() - PLUGINS
    return not (others or config.hooks or config.theme.custom_dir)


def listed_in(nav: Any) -> Iterator[str]:
    """Every file that a navigation of the user's names: those must be pages to MkDocs."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from listed_in(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from listed_in(value)
