"""Templates of one's own: what is wrong with one is named with its line, be it a slip or a rule on messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from generator.messages.drafts import KINDS, Templates, make_draft
from generator.messages.drafts.checking import take_templates
from generator.messages.drafts.facts import GROUPS
from generator.messages.drafts.faults import TemplateFault
from generator.messages.drafts.languages import list_languages, load_texts, load_words
from generator.messages.drafts.samples import list_samples
from generator.messages.drafts.templates import PARTS
from generator.method.outlook import look_ahead
from generator.model.me import Me
from generator.model.numbers import Method
from tests.messages.test_drafts import ME
from tests.method.builders import relation, stand


def take(texts: Mapping[str, str], **me: Any) -> tuple[Templates, tuple[TemplateFault, ...]]:
    return take_templates(texts, Me(name="Ana Ruiz", **me))


# ---- the built-in ones


@pytest.mark.parametrize("language", list_languages())
@pytest.mark.parametrize("name", [*KINDS, *PARTS])
def test_a_built_in_template_has_no_slip_and_no_rule_objects_to_it(language: str, name: str) -> None:
    assert take({f"content/drafts/{language}/{name}.txt": load_texts(language)[name]})[1] == ()


@pytest.mark.parametrize("kind", KINDS)
def test_samples_hold_every_fact_once_and_each_of_them_either_way(kind: str) -> None:
    samples = list(list_samples(kind, load_words("en"), Method()))
    for group, shape in GROUPS.items():
        for field in fields(shape):
            found = {bool(getattr(getattr(sample.facts, group), field.name)) for sample in samples}
            assert True in found or field.name in ("is_close", "is_vetting")


# ---- slips


def test_an_own_template_that_prints_a_missing_fact_is_not_ready() -> None:
    templates, faults = take({"content/drafts/thank.txt": "Hi {{ them.first_name }},\n\n{{ them.topic }}!\n"})
    assert faults == ()
    outlook = look_ahead(stand(relation(), me=ME))
    found = make_draft(outlook, "dana-li", "thank", templates=templates)
    assert [missing.key for missing in found.missing] == ["care_about"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a\n{{ them.topic", 2, "cannot be read"),
        ("a\n\n{{ them.topics }}", 3, "there is no fact “them.topics”"),
        ("{{ thme.topic }}", 1, "there is no fact “thme”"),
        ("a\n{{ them.topic | shout }}", 2, "cannot be read"),
        ("a\n{{ 1 / 0 }}", 2, "division by zero"),
        ("{{ ''.__class__.__mro__ }}", 1, "fails"),
        ("a\n{% include 'me.yaml' %}", 2, "has no “include”"),
        ("{% for a in me.name %}\n{% for b in me.name %}x{% endfor %}{% endfor %}", 2, "has no “for” in a “for”"),
        ("{% macro m() %}x{% endmacro %}", 1, "has no “macro”"),
        ("a\n{{ 9 ** 9 ** 9 ** 9 }}", 2, "has no “**”"),
        ("{{ 'x' * 99999999999 }}", 1, "has no “*”"),
        ("{{ '%99999999999d' % 1 }}", 1, "has no “%”"),
        ("{{ me.name.center(99999999999) }}", 1, "not safely callable"),
        ("{{ me.name | center(99999999999) }}", 1, "No filter named 'center'"),
        ("{% for i in range(999999999) %}x{% endfor %}", 1, "there is no fact “range”"),
    ],
)
def test_an_own_template_with_an_error_is_named_with_its_line_and_not_used(text: str, line: int, said: str) -> None:
    templates, faults = take({"content/drafts/thank.txt": text})
    assert not templates.own
    assert faults[0].line == line
    assert said in faults[0].message


def test_a_name_that_no_draft_has_gets_the_nearest_one() -> None:
    faults = take({"content/drafts/thanks.txt": "x", "content/drafts/xx/thank.txt": "x"})[1]
    assert next(fault.suggestion for fault in faults if fault.is_name) == "thank"
    assert len(faults) == 2


# ---- the rules on messages


@pytest.mark.parametrize(
    ("kind", "text", "line", "rule"),
    [
        ("thank", "{{ greeting }}\n\nThank you.\nI hope this message finds you well.\n\n{{ sign_off }}\n", 4, "M01"),
        ("thank", "Subject: [fill in]\n\n{{ greeting }}\n\nThank you for {{ past.got }}.\n", 1, "M03"),
        (
            "keep-in-touch",
            "{{ greeting }}\n\n{% if them.topic %}\nHow are you?\n{% else %}\nThink of me!\n{% endif %}",
            6,
            "M05",
        ),
        (
            "conversation",
            "{{ greeting }}\n{# why #}\nYour {{ them.topic }} is why I ask:\ncan I pick\nyour brain",
            4,
            "M20",
        ),
        ("nudge", "{{ greeting }}\n\n{{ past.wrote_on }} I wrote to you,\nand you never answered me.\n", 4, "M15"),
        ("es/nudge", "{{ greeting }}\n\n¿Qué tal?\n\n{{ sign_off }}\n[nombre]\n", 6, "M03"),
    ],
)
def test_a_rule_that_objects_is_named_with_the_line_and_the_template_is_used(
    kind: str, text: str, line: int, rule: str
) -> None:
    templates, faults = take({f"content/drafts/{kind}.txt": text})
    assert (rule, line) in {(fault.rule, fault.line) for fault in faults}
    assert all(fault.help and "filled with sample facts" in fault.message for fault in faults)
    assert len(templates.own) == 1


def test_what_a_greeting_of_ones_own_brings_in_is_said_of_the_greeting() -> None:
    (fault,) = take({"content/drafts/greeting.txt": "{# mine #}\nDear Sir or Madam,"})[1]
    assert (fault.file, fault.line, fault.rule, fault.word) == ("content/drafts/greeting.txt", 2, "M02", "")


def test_a_claim_in_a_template_is_left_to_the_files() -> None:
    text = "{{ greeting }}\n\nThank you for {{ past.got }}. I led a team of 77 people at Umbrella.\n\n{{ sign_off }}\n"
    assert take({"content/drafts/thank.txt": text})[1] == ()


def test_a_template_for_every_language_is_filled_in_mine() -> None:
    text = "{{ greeting }}\n\nI hope this message finds you well.\n\n{{ sign_off }}\n"
    assert take({"content/drafts/thank.txt": text}, language="es")[1]
    assert "Hola" not in repr(take({"content/drafts/thank.txt": text + "[x y]"}, language="en")[1])


def test_a_rule_objects_once_for_a_line() -> None:
    faults = take({"content/drafts/thank.txt": "{{ greeting }}\n\n[one] and [two] for {{ past.got }}\n"})[1]
    assert [(fault.line, fault.rule) for fault in faults] == [(3, "M03")]
