"""What the commands need of mkdocs.yml, without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.cli.problems import UserError
from generator.model.diagnostic import Diagnostic, Span
from generator.source.codes import SYNTAX


class BrokenSettings(UserError):
    """mkdocs.yml is no YAML; `diagnostic` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(f"{diagnostic.file}:{diagnostic.span.line}:{diagnostic.span.column}: {diagnostic.message}")
        self.diagnostic = diagnostic


class _Loader(yaml.SafeLoader):
    """Plain YAML, `!ENV` as MkDocs reads it; other tags (`!!python/name:…`, `!relative`) are None."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def find_settings(root: Path) -> Path | None:
    """mkdocs.yml or mkdocs.yaml in `root`, whichever MkDocs would take."""
    return next((path for name in ("mkdocs.yml", "mkdocs.yaml") if (path := root / name).is_file()), None)


def read_day(root: Path) -> object:
    """`today:` of the `playbook` plugin as it stands in mkdocs.yml; None where it is not set."""
    for name, options in _plugins(read_settings(root)):
        if name == "playbook" and isinstance(options, dict):
            return options.get("today")
    return None


def read_settings(root: Path) -> dict[str, Any]:
    """The mapping in mkdocs.yml; empty without the file. BrokenSettings where it is no YAML."""
    path = find_settings(root)
    if path is None:
        return {}
    try:
        settings = yaml.load(path.read_bytes(), _Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BrokenSettings(_diagnose(path, error)) from None
    return settings if isinstance(settings, dict) else {}


def _diagnose(path: Path, error: Exception) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    span = Span(mark.line + 1, mark.column + 1) if mark else Span(1, 1)
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return Diagnostic(
        code=SYNTAX,
        level="error",
        file=path.name,
        span=span,
        message=f"this is no YAML: {getattr(error, 'problem', None) or str(error).splitlines()[0]}",
        help="mend it, then everything else of the site can be read",
        source_line=lines[span.line - 1] if span.line <= len(lines) else "",
    )


def _plugins(settings: dict[str, Any]) -> Iterator[tuple[object, object]]:
    """Name and options of each plugin; MkDocs takes a list of names and mappings, or one mapping."""
    plugins = settings.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(plugin, dict):
            yield from plugin.items()
