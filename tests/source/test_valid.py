"""Whatever the model takes can be typed, is read without a fault, and can be assessed: no number or day is too far."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.fields import LARGEST, LARGEST_FACTOR
from generator.source.decode import shape
from generator.source.shape import Shape
from generator.survey import survey_playbook
from tests.source.playbook import write

IDS = st.sampled_from(["ada", "bob", "acme", "me", "nobody"])
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31)) | st.dates(date(2026, 6, 1), date(2027, 3, 1))
TEXTS = st.sampled_from(
    ["x", "NO", "0123", "ada", "Acme", "acme/x", "Europe/Madrid", "ES-MD", "\u202e\u0301", "😀 'x\": #"]
)
SCALARS: dict[str, st.SearchStrategy[str]] = {
    "text": TEXTS,
    "line": TEXTS,
    "id": IDS,
    "url": st.sampled_from(["https://acme.example/x", "http://www.linkedin.com/in/ada"]),
    "email": st.sampled_from(["ada@acme.example", "ADA@acme.example"]),
    "yes or no": st.sampled_from(["yes", "no", "true", "False"]),
    "day": DAYS.map(str),
    "date": DAYS.map(str) | DAYS.map(lambda day: f"{day:%Y-%m}") | st.integers(1900, 2200).map(str),
    "date or yes": DAYS.map(str) | st.just("yes"),
    "number": st.integers(0, LARGEST_FACTOR).map(str) | st.just("0.5"),
    "whole number": st.sampled_from(["0", "1", "2", "7", str(LARGEST)]),
}


def values(shape: Shape) -> st.SearchStrategy[Any]:
    """Everything that may stand where this shape does."""
    if shape.kind == "mapping":
        keys = {key: values(inner) for key, inner in shape.keys.items()}
        required = {key: keys.pop(key) for key in shape.required}
        return st.fixed_dictionaries(required, optional=keys)
    if shape.kind in ("list", "table"):
        assert shape.item is not None
        item = values(shape.item)
        return st.lists(item, max_size=3) if shape.kind == "list" else st.dictionaries(TEXTS, item, max_size=2)
    return st.sampled_from(shape.words) if shape.kind == "word" else SCALARS[shape.kind]


PLAYBOOKS = st.fixed_dictionaries(
    {
        "people/ada.yaml": values(shape("person")),
        "people/bob.yaml": values(shape("person")),
        "companies/acme.yaml": values(shape("company")),
        "introductions.yaml": values(shape("introductions")),
        "phonebook/linkedin.yaml": values(shape("phonebook")),
        "me.yaml": values(shape("me")),
    }
)


@given(PLAYBOOKS, st.dates(date(1950, 1, 1), date(2200, 12, 31)) | st.just(date(2026, 11, 24)))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_valid_playbook_can_be_assessed(files: dict[str, Any], today: date) -> None:
    with TemporaryDirectory() as root:
        typed = {name: yaml.dump(data, allow_unicode=True) for name, data in files.items()}
        diagnostics = survey_playbook(write(Path(root), typed), today).diagnostics
    assert {problem.code for problem in diagnostics if problem.code.startswith("F1")} == set()


@pytest.mark.parametrize("kind", ["person", "company", "me", "introductions", "phonebook"])
def test_every_field_has_a_type_that_is_known(kind: str) -> None:
    def kinds(shape: Shape) -> set[str]:
        inner = [*shape.keys.values(), *([shape.item] if shape.item else [])]
        return {shape.kind}.union(*map(kinds, inner))

    assert kinds(shape(kind)) <= {"mapping", "list", "table", "word", *SCALARS}
