"""How every page's template is read: what is printed is escaped, and what is not there is an error."""

from __future__ import annotations

from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined

from generator.pages.text import strip_controls


def make_strict(loader: BaseLoader, kind: type[Environment] = Environment, **more: Any) -> Environment:
    """An environment of this kind. `more` is what else it takes."""
    return kind(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,  # the templates are part of the program; looking for changes costs 26 stats a page
        **more,
    )


def _finalize(value: Any) -> Any:
    """Never an English "None" on a page: a template that prints a missing fact is a bug, so it fails."""
    if value is None:
        raise ValueError("a template prints a fact that is not there")
    return strip_controls(value) if type(value) is str else value
