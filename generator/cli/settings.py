"""What the commands need of mkdocs.yml, without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.cli.problems import UserError
from generator.model.diagnostic import Diagnostic, Span
from generator.source.codes import SYNTAX, WRONG_DATE

SETTINGS = ("mkdocs.yml", "mkdocs.yaml")
_DAY_HELP = "write a day that exists, as YYYY-MM-DD, or leave the line out"


class BrokenSettings(UserError):
    """mkdocs.yml is no YAML, or its day is none; `diagnostic` says where and why.

    `hides_day` where it sets a day that cannot be known: then no other may take its place unasked.
    """

    def __init__(self, diagnostic: Diagnostic, hides_day: bool) -> None:
        place = f"{diagnostic.file}:{diagnostic.span.line}:{diagnostic.span.column}"
        super().__init__(f"{place}: {diagnostic.message}\n{diagnostic.help}")
        self.diagnostic, self.hides_day = diagnostic, hides_day


class _Loader(yaml.SafeLoader):
    """Plain YAML, `!ENV` as MkDocs reads it; other tags (`!!python/name:…`, `!relative`) are None."""

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> date:
        """The date; _NoSuchDay where none has this name (2026-02-30), and MkDocs could not read it either."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError as error:
            raise _NoSuchDay(problem=f"no day is called {node.value}: {error}", problem_mark=node.start_mark) from None


class _NoSuchDay(yaml.MarkedYAMLError):
    """Looks like a date and is none."""


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_yaml_timestamp)
_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def find_settings(root: Path) -> Path | None:
    """mkdocs.yml or mkdocs.yaml in `root`, whichever MkDocs would take."""
    return next((path for name in SETTINGS if (path := root / name).is_file()), None)


def read_day(root: Path) -> object:
    """`today:` of the `playbook` plugin as it stands in mkdocs.yml; None where it is not set."""
    for name, options in _plugins(read_settings(root)):
        if name == "playbook" and isinstance(options, dict):
            return options.get("today")
    return None


def refuse_day(root: Path, problem: str) -> BrokenSettings:
    """What is to be raised where `today:` in mkdocs.yml is no day: with its place and what to do."""
    path = find_settings(root)
    assert path is not None
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    place = _find_day(yaml.compose(text, _Loader))
    diagnostic = Diagnostic(
        code=WRONG_DATE,
        level="error",
        file=path.name,
        span=Span(place.start_mark.line + 1, place.start_mark.column + 1, len(place.value)) if place else Span(1, 1),
        message=problem,
        help=_DAY_HELP,
        source_line=text.splitlines()[place.start_mark.line] if place else "",
    )
    return BrokenSettings(diagnostic, hides_day=True)


def _find_day(node: yaml.Node | None) -> yaml.ScalarNode | None:
    """Where the value of `today` of the plugin `playbook` stands, at whatever depth."""
    if isinstance(node, yaml.ScalarNode) or node is None:
        return None
    found = None
    for item in node.value:
        key, value = item if isinstance(item, tuple) else (None, item)
        if key is not None and key.value == "playbook" and isinstance(value, yaml.MappingNode):
            days = [day for name, day in value.value if name.value == "today" and isinstance(day, yaml.ScalarNode)]
            found = days[-1] if days else found
        found = _find_day(value) or found
    return found


def read_settings(root: Path) -> dict[str, Any]:
    """The mapping in mkdocs.yml; empty without the file. BrokenSettings where it is no YAML."""
    path = find_settings(root)
    if path is None:
        return {}
    try:
        settings = yaml.load(path.read_bytes(), _Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BrokenSettings(_diagnose(path, error), hides_day=b"today" in path.read_bytes()) from None
    return settings if isinstance(settings, dict) else {}


def _diagnose(path: Path, error: Exception) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    span = Span(mark.line + 1, mark.column + 1) if mark else Span(1, 1)
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    is_day, problem = isinstance(error, _NoSuchDay), getattr(error, "problem", None) or str(error).splitlines()[0]
    return Diagnostic(
        code=WRONG_DATE if is_day else SYNTAX,
        level="error",
        file=path.name,
        span=span,
        message=problem if is_day else f"this is no YAML: {problem}",
        help=_DAY_HELP if is_day else "mend it, then everything else of the site can be read",
        source_line=lines[span.line - 1] if span.line <= len(lines) else "",
    )


def _plugins(settings: dict[str, Any]) -> Iterator[tuple[object, object]]:
    """Name and options of each plugin; MkDocs takes a list of names and mappings, or one mapping."""
    plugins = settings.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(plugin, dict):
            yield from plugin.items()
