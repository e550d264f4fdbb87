"""What is wrong with a user's own template: its name, its syntax, the facts it uses; each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from generator.messages.drafts.facts import GROUPS, SINGLE, describe_facts
from generator.messages.drafts.faults import TemplateFault
from generator.messages.drafts.kinds import KINDS
from generator.messages.drafts.languages import choose_language, list_languages
from generator.messages.drafts.templates import PARTS, OwnTemplate, Templates, make_environment
from generator.messages.drafts.trial import try_template
from generator.model.diagnostic import nearest
from generator.model.me import Me

_FOLDER = "content/drafts"
_NO_TAGS: dict[str, type[nodes.Node] | tuple[type[nodes.Node], ...]] = {
    "include": nodes.Include,
    "import": (nodes.Import, nodes.FromImport),
    "extends": nodes.Extends,
    "block": nodes.Block,
    "macro": (nodes.Macro, nodes.CallBlock),
}
_GIVEN = {*GROUPS, *SINGLE, *(part.replace("-", "_") for part in PARTS)}


def take_templates(texts: Mapping[str, str], me: Me) -> tuple[Templates, tuple[TemplateFault, ...]]:
    """The templates that can be used, and what is wrong with them and the others; `texts` are by path in the playbook.

    `me` has the language of templates that are for every language, and the limits of length.
    """
    own: dict[tuple[str, str], OwnTemplate] = {}
    faults: list[TemplateFault] = []
    environment = make_environment(None)
    for file, text in texts.items():
        path = PurePosixPath(file)
        language = path.parent.name if str(path.parent) != _FOLDER else ""
        template = OwnTemplate(language, path.stem, file, text)
        found = [*_check_name(file, language, path.stem), *_check_text(file, text, environment)]
        found = found or [*try_template(template, choose_language(me.language), me.method)]
        faults += found
        if all(fault.rule for fault in found):
            own[language, path.stem] = template
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
        yield from _check_tags(file, tree)
        yield from _check_facts(file, text, tree)


def _check_tags(file: str, tree: nodes.Template) -> Iterator[TemplateFault]:
    """Tags that bring in other files or words, and loops within loops: facts are words, and none is a list."""
    found = [(node.lineno, name) for name, kinds in _NO_TAGS.items() for node in tree.find_all(kinds)]
    found += [(inner.lineno, "for” in a “for") for loop in tree.find_all(nodes.For) for inner in _list_inner(loop)]
    help = "a template may print facts, ask whether they are there, and little else"
    for line, name in sorted(set(found)):
        yield TemplateFault(file, line, "", f"a template has no “{name}”", help)


def _list_inner(loop: nodes.For) -> Iterator[nodes.For]:
    return (inner for node in loop.body for inner in (node, *node.find_all(nodes.For)) if isinstance(inner, nodes.For))


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
