"""The templates of drafts: the built-in ones by language, and the user's own above them, in Jinja2's sandbox."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.messages.drafts.facts import Facts
from generator.messages.drafts.gaps import Gap
from generator.messages.drafts.languages import load_texts
from generator.messages.drafts.phrasing import start_with_capital

_FILTERS = ("capitalize", "d", "default", "first", "last", "length", "lower", "replace", "title", "trim", "upper")
PARTS = ("greeting", "sign-off")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_KEPT_BREAK = re.compile(r"\\(?: |$)")
_SUBJECT = re.compile(r"\s*subject:[ \t]*(.*)(?:\n|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of the user's that can be used: the language (empty: every language), its name, file and text."""

    language: str
    name: str
    file: str
    text: str


@dataclass(frozen=True)
class Templates:
    """Where the words come from. `own` maps (language, name) to a template of the user's; language "" fits all."""

    own: Mapping[tuple[str, str], OwnTemplate] = field(default_factory=dict)

    def find_own(self, language: str, name: str) -> OwnTemplate | None:
        """The user's template of that name: for this language, else for all."""
        return self.own.get((language, name)) or self.own.get(("", name))

    def render(self, name: str, language: str, facts: Facts, built_in: bool = False) -> tuple[str, str]:
        """Subject and body; whatever a user's template does wrong is raised as it comes from Jinja."""
        environment = _BUILT_IN if built_in else self._environment
        return lay_out(fill_template(environment, name, language, facts))

    @cached_property
    def _environment(self) -> Environment:
        return make_environment(TemplateLoader(self))


def fill_template(environment: Environment, name: str, language: str, facts: Facts) -> str:
    """What a template writes, greeting and sign-off in it, before it is laid out; its errors are Jinja's."""
    values: dict[str, Any] = {group: getattr(facts, group) for group in Facts.__slots__}
    for part in PARTS:
        values[part.replace("-", "_")] = environment.get_template(f"{language}/{part}").render(values).strip()
    return environment.get_template(f"{language}/{name}").render(values)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox, smaller: no calls, and no arithmetic that makes a line fill the memory."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Never calculates: also keeps Jinja from doing so while it reads the template."""
        raise SecurityError(f"a template has no “{operator}”")

    def is_safe_callable(self, obj: Any) -> bool:
        """No: facts are words, and there is nothing to call."""
        return False


def make_environment(loader: BaseLoader | None, shape: type[Environment] = _Sandbox) -> Environment:
    """The sandbox without HTML: what a file says is never read as a template, and nothing else is in reach.

    The built-in templates need no watching: for them `shape` is Jinja's own.
    """
    environment = shape(
        loader=loader,
        autoescape=False,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    environment.filters = {name: DEFAULT_FILTERS[name] for name in _FILTERS}
    environment.filters["capital"] = _write(start_with_capital)
    environment.filters["small"] = _write(_start_small)
    environment.finalize = _finalize
    return environment


def _write(change: Any) -> Any:
    """A filter that leaves gaps as they are, so that they are noted where they are printed."""
    return lambda fact: fact if isinstance(fact, Gap) else change(str(fact))


def _start_small(text: str) -> str:
    """The text with a small letter in front, unless the first word is a name or an abbreviation."""
    first = text.partition(" ")[0]
    return text[:1].lower() + text[1:] if first[1:].islower() else text


def _finalize(value: Any) -> Any:
    return "" if value is None else value


def lay_out(text: str) -> tuple[str, str]:
    """Subject and body of what a template wrote: the lines of a paragraph joined, a line that ends in `\\` kept."""
    match = _SUBJECT.match(text)
    subject = " ".join(match[1].split()) if match else ""
    rest = text[match.end() :] if match else text
    paragraphs = (_join(part) for part in _BLANK_LINE.split(rest))
    return subject, "\n\n".join(part for part in paragraphs if part)


def _join(paragraph: str) -> str:
    return _KEPT_BREAK.sub("\n", " ".join(paragraph.split())).strip()


class TemplateLoader(BaseLoader):
    """Finds `language/name`: the user's template first, then the built-in one, then the built-in one in English."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        """The text of a template for Jinja."""
        language, _, name = template.partition("/")
        own = self._templates.find_own(language, name)
        text = own.text if own else load_texts(language).get(name)
        if text is None:
            raise TemplateNotFound(template)
        return text, own.file if own else None, lambda: True


_BUILT_IN = make_environment(TemplateLoader(Templates()), Environment)
