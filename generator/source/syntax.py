"""What the YAML parser complains about, in plain words with a remedy."""

from __future__ import annotations

import yaml

from generator.source import codes
from generator.source.text import Fault


def explain_syntax(error: yaml.YAMLError, text: str) -> Fault:
    """The parser's complaint as a fault."""
    mark = getattr(error, "problem_mark", None)
    at = min(mark.index, len(text)) if mark else 0
    problem = getattr(error, "problem", None) or str(error)
    return Fault(codes.SYNTAX, problem, at, at + 1)
