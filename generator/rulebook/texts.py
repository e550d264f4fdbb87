"""The rulebook's files, which travel with the package: one a rule, and two pages."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from generator.model.rule import Rule
from generator.rulebook.parsing import parse_rule

TEXTS = ("glossary", "method")


def load_rulebook() -> Mapping[str, Rule]:
    """Every rule by its code, sorted by code. ValueError where a file is not what `parsing` wants."""
    names = (entry.name.removesuffix(".md") for entry in files(__package__).iterdir() if entry.name.endswith(".md"))
    codes = sorted(name for name in names if name not in TEXTS)
    return MappingProxyType({code: parse_rule(code, _read(code)) for code in codes})


def load_text(name: str) -> str:
    """The Markdown of one of TEXTS: headings from the second level down, links relative to `method/`."""
    if name not in TEXTS:
        raise ValueError(f"there is no text called {name!r}, only {', '.join(TEXTS)}")
    return _read(name)


def _read(name: str) -> str:
    return files(__package__).joinpath(f"{name}.md").read_text(encoding="utf-8")
