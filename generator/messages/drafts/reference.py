"""docs/drafts.md, made from the code: what a template of one's own may use. `python -m` writes it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.drafts.facts import GROUPS, SINGLE, Facts, describe_facts
from generator.messages.drafts.kinds import KINDS
from generator.messages.drafts.languages import list_languages, load_words

_INTRODUCTION = """\
Drafts come from templates. Put one of your own into `content/drafts/` under the name of its kind, and it takes
the place of the built-in one: `content/drafts/thank.txt` for every language, `content/drafts/es/thank.txt` for one.
`greeting.txt` and `sign-off.txt` go into all of them.

A template is a text in which `{{ them.first_name }}` prints a fact and `{% if them.topic %} … {% endif %}` asks
whether there is one. A fact that is printed and that no file holds makes the draft not ready, and says where to write
it down. A first line `Subject: …` is the subject. The lines of a paragraph are joined; a line that ends with a
backslash stays by itself. `| capital` and `| small` change the first letter. `{{ greeting }}` and `{{ sign_off }}`
bring in the other two. There is little else: no calls, no arithmetic, no macros, no other files.
"""

_CHECKS = """\
`playbook check` and `playbook build` fill each of your templates with invented facts: with all of them, and with as few
as the kind can do with. A slip is an error with its line, and the built-in template is used until it is mended. What a
rule on messages objects to is a warning with its line. Each draft is checked once more with its own facts, and held
back where a rule objects, ours and yours alike.
"""


def write_reference() -> str:
    """The page as Markdown, from the second heading on."""
    return "\n".join(_write())


def _write() -> Iterator[str]:
    names = ", ".join(f"`{code}` ({load_words(code).name})" for code in list_languages())
    yield _INTRODUCTION
    yield f"There are templates in {names}. Facts go in as you typed them, whatever the language.\n"
    yield _CHECKS
    yield "## Kinds\n"
    yield "| kind | what for | needs |\n| --- | --- | --- |"
    for name, kind in KINDS.items():
        needs = "; ".join(" or ".join(f"`{fact}`" for fact in options) for options in kind.needs)
        yield f"| `{name}` | {kind.title} | {needs} |"
    yield "\n## Facts\n"
    yield "| fact | what it is |\n| --- | --- |"
    for group, shape in GROUPS.items():
        for fact, text in describe_facts(shape).items():
            yield f"| `{group}.{fact}` | {text} |"
    for fact, text in describe_facts(Facts).items():
        if fact in SINGLE:
            yield f"| `{fact}` | {text} |"
    yield ""


if __name__ == "__main__":
    print(f"# Drafts\n\n{write_reference()}", end="")
