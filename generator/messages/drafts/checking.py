"""What is wrong with a user's own template: its name, its syntax, the facts it uses; each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from traceback import extract_tb
from typing import Any, get_type_hints

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from generator.messages.drafts.facts import GROUPS, SINGLE, describe_facts
from generator.messages.drafts.gaps import Gap
from generator.messages.drafts.kinds import KINDS
from generator.messages.drafts.languages import list_languages
from generator.messages.drafts.phrasing import clean
from generator.messages.drafts.templates import PARTS, OwnTemplate, Templates, make_environment
from generator.method.draft import MissingFact
from generator.model.diagnostic import nearest

_FOLDER = "content/drafts"
_INSIDE = "<template>"
_GIVEN = {*GROUPS, *SINGLE, *(part.replace("-", "_") for part in PARTS)}


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """Something wrong with a template: its file, the line (from 1), the word at fault, and the remedy.

    `is_name` where the file's name is at fault and not what stands in it.
    """

    file: str
    line: int
    word: str
    message: str
    help: str
    suggestion: str = ""
    is_name: bool = False


def take_templates(texts: Mapping[str, str]) -> tuple[Templates, tuple[TemplateFault, ...]]:
    """The templates that can be used, and what is wrong with the others; `texts` are by path in the playbook."""
    own: dict[tuple[str, str], OwnTemplate] = {}
    faults: list[TemplateFault] = []
    environment = make_environment(None)
    for file, text in texts.items():
        path = PurePosixPath(file)
        language = path.parent.name if str(path.parent) != _FOLDER else ""
        found = [*_check_name(file, language, path.stem), *_check_text(file, text, environment)]
        faults += found
        if not found:
            own[language, path.stem] = OwnTemplate(language, path.stem, file, text)
    return Templates(own), tuple(faults)


def _check_name(file: str, language: str, name: str) -> Iterator[TemplateFault]:
    known = (*KINDS, *PARTS)
    if language and language not in list_languages():
        help = f"the languages are {', '.join(list_languages())}; in another one nothing is written yet"
        message = f"there are no drafts in the language “{language}”"
        yield TemplateFault(file, 1, "", message, help, nearest(language, list_languages()), True)
    if name not in known:
        message = f"there is no draft called “{name}”"
        yield TemplateFault(file, 1, "", message, f"the drafts are {', '.join(known)}", nearest(name, known), True)


def _check_text(file: str, text: str, environment: Environment) -> Iterator[TemplateFault]:
    try:
        tree = environment.parse(text)
        environment.compile(text)
    except TemplateSyntaxError as error:
        help = "{{ them.topic }} prints a fact, {% if them.topic %} … {% endif %} asks for one"
        yield TemplateFault(file, error.lineno, "", f"this template cannot be read: {error.message}", help)
    except (RecursionError, ValueError, MemoryError, OverflowError):
        yield TemplateFault(file, 1, "", "this template cannot be read: it is nested too deeply", "make it simpler")
    else:
        unknown = list(_check_facts(file, text, tree))
        yield from unknown or _try_out(file, text, environment)


def _try_out(file: str, text: str, environment: Environment) -> Iterator[TemplateFault]:
    """What goes wrong when the template is filled with sample facts, and with none."""
    for filled in (True, False):
        try:
            environment.from_string(text).render(make_samples(filled))
        except Exception as error:  # whatever a template does must not end the check
            help = "a template may print facts, ask whether they are there, and little else"
            line = max(
                (frame.lineno or 1 for frame in extract_tb(error.__traceback__) if frame.filename == _INSIDE), default=1
            )
            said = clean(str(error)) or type(error).__name__
            yield TemplateFault(file, line, "", f"this template fails when it is filled: {said}", help)
            return


def make_samples(filled: bool) -> dict[str, Any]:
    """A value for everything that a template may use: the fact's own name, or a gap."""
    gap = Gap(MissingFact("", "", ""), [])
    samples: dict[str, Any] = {part.replace("-", "_"): part for part in PARTS}
    samples |= {name: False if name.startswith("is_") else name for name in SINGLE}
    for group, shape in GROUPS.items():
        hints = get_type_hints(shape)
        values = {
            name: filled if kind is bool else name if filled or kind is str else gap for name, kind in hints.items()
        }
        samples[group] = shape(**values)
    return samples


def _check_facts(file: str, text: str, tree: nodes.Template) -> Iterator[TemplateFault]:
    """Names that are no fact; `them.car_about` as well as `thme.topic`."""
    for name in sorted(find_undeclared_variables(tree) - _GIVEN):
        line = next((node.lineno for node in tree.find_all(nodes.Name) if node.name == name), 1)
        yield _unknown(file, line, name, tuple(_GIVEN))
    for attribute in tree.find_all(nodes.Getattr):
        group = attribute.node.name if isinstance(attribute.node, nodes.Name) else ""
        if group in GROUPS and attribute.attr not in (facts := describe_facts(GROUPS[group])):
            names = tuple(f"{group}.{fact}" for fact in facts)
            yield _unknown(
                file,
                _find_line(text, f"{group}.{attribute.attr}", attribute.lineno),
                f"{group}.{attribute.attr}",
                names,
            )


def _find_line(text: str, word: str, line: int) -> int:
    """The line on which the word stands; Jinja gives the one on which its tag begins."""
    lines = text.splitlines()
    return next((n for n in range(line, len(lines) + 1) if re.search(re.escape(word) + r"(?!\w)", lines[n - 1])), line)


def _unknown(file: str, line: int, name: str, known: tuple[str, ...]) -> TemplateFault:
    help = "`docs/drafts.md` and the page “Facts for drafts” list every fact that a template may use"
    return TemplateFault(file, line, name, f"there is no fact “{name}”", help, nearest(name, known))
