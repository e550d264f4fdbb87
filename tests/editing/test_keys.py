"""Single facts and items of other lists are added as the log's entries are."""

from __future__ import annotations

from datetime import date

import pytest

from generator.editing.change import append_items, set_key
from generator.editing.refusal import Refusal
from generator.editing.value import Value
from generator.model.dates import parse_partial
from tests.editing.reading import read
from tests.editing.styles import ADDED, REFUSED

LINKED = parse_partial("2021-03-04")


def linked(text: str) -> str:
    return set_key(read(text), ("linked",), LINKED).after.text


def test_a_fact_goes_between_the_keys_where_the_format_has_it() -> None:
    assert (
        linked("name: Carla\nat: acme\n\n# ours\nlog:\n")
        == "name: Carla\nat: acme\nlinked: 2021-03-04\n\n# ours\nlog:\n"
    )


def test_a_fact_that_comes_last_goes_to_the_end() -> None:
    assert linked("name: Carla\n# met:\n") == "name: Carla\n# met:\nlinked: 2021-03-04\n"
    assert linked("# a\nlog:\nname: Carla") == "# a\nlog:\nname: Carla\nlinked: 2021-03-04"


def test_an_empty_key_gets_its_value_on_its_line() -> None:
    assert linked("name: Carla\nlinked:   # when?\n") == "name: Carla\nlinked: 2021-03-04   # when?\n"
    assert linked("linked:\nname: Carla") == "linked: 2021-03-04\nname: Carla"
    assert linked("name: Carla\nlinked:") == "name: Carla\nlinked: 2021-03-04"


@pytest.mark.parametrize("value", ["no", "2020", "[2020]"])
def test_a_key_with_a_value_is_left_alone(value: str) -> None:
    text = f"name: Carla\n{'useful' if '[' in value else 'linked'}: {value}\n"
    key = "useful" if "[" in value else "linked"
    with pytest.raises(Refusal, match=f"`{key}` has a value already") as refused:
        set_key(read(text), (key,), LINKED)
    assert refused.value.paste == f"{key}: 2021-03-04"


def test_a_tilde_is_not_taken_out() -> None:
    with pytest.raises(Refusal, match="`linked` says ~"):
        linked("name: Carla\nlinked: ~\n")


def test_a_mapping_is_written_in_braces() -> None:
    invited: dict[str, Value] = {"on": date(2026, 11, 1), "note": True}
    change = set_key(read("name: Carla\n"), ("invited",), invited)
    assert change.after.text == "name: Carla\ninvited: {on: 2026-11-01, note: yes}\n"
    assert change.after.fact.invited.note is True


@pytest.mark.parametrize("style", ADDED)
def test_a_fact_can_be_added_in_every_style(style: str) -> None:
    change = set_key(read(ADDED[style]), ("their_blurb",), "One: #1.\n- Two.\n")
    assert change.after.fact.their_blurb == "One: #1.\n- Two.\n"
    assert change.splice.remove(change.after.text) == change.before.text
    assert change.after.fact.log == change.before.fact.log


def test_a_fact_of_a_file_in_braces_is_refused() -> None:
    with pytest.raises(Refusal, match="stands in brackets"):
        linked(REFUSED["all in braces"])


def test_a_list_of_words_takes_one_more() -> None:
    document = read("name: Carla\nuseful:\n- sails\n- reads\nnotes: x\n")
    added = append_items(document, ("useful",), ["knows: everybody"]).after.text
    assert added == 'name: Carla\nuseful:\n- sails\n- reads\n- "knows: everybody"\nnotes: x\n'


def test_a_single_word_becomes_the_first_of_a_list() -> None:
    added = append_items(read("name: Carla\nuseful: sails # a lot\n"), ("useful",), ["reads"]).after
    assert added.text == "name: Carla\nuseful: \n  - sails # a lot\n  - reads\n"
    assert added.fact.useful == ("sails", "reads")


def test_an_opening_is_added_to_a_company() -> None:
    opening: dict[str, Value] = {
        "id": "release-lead",
        "title": "Release lead",
        "needs": ["python", "a, b"],
        "offer": "x\ny",
    }
    document = read("name: Acme\nopenings:\n  - id: a\n    title: A\nnotes: x\n", "company")
    after = append_items(document, ("openings",), [opening]).after
    assert [found.id for found in after.fact.openings] == ["a", "release-lead"]
    assert after.text == (
        "name: Acme\nopenings:\n  - id: a\n    title: A\n  - id: release-lead\n    title: Release lead\n"
        '    needs: [python, "a, b"]\n    offer: |-\n      x\n      y\nnotes: x\n'
    )


def test_a_fact_of_an_opening_is_added_to_it() -> None:
    document = read("name: Acme\nopenings:\n  - id: a\n    title: A\n    # x\n  - id: b\n    title: B\n", "company")
    after = set_key(document, ("openings", 0, "closes"), parse_partial("2026-12")).after
    assert after.fact.openings[0].closes.text == "2026-12"
    assert after.text == (
        "name: Acme\nopenings:\n  - id: a\n    title: A\n    closes: 2026-12\n    # x\n  - id: b\n    title: B\n"
    )


INTRODUCTION: dict[str, Value] = {"introducer": "carla-gomez", "introduced": "bob-chen", "asked": date(2026, 11, 24)}
WRITTEN = "- introducer: carla-gomez\n  introduced: bob-chen\n  asked: 2026-11-24\n"


@pytest.mark.parametrize("text", ["", "# none yet\n", "---\n", WRITTEN, "# first\n" + WRITTEN])
def test_an_introduction_is_added_to_a_file_that_is_a_list(text: str) -> None:
    after = append_items(read(text, "introductions"), (), [INTRODUCTION]).after
    assert after.text == text + WRITTEN
    assert after.fact[-1].introduced == "bob-chen"


def test_an_introduction_gets_a_day_more() -> None:
    after = set_key(read(WRITTEN + WRITTEN, "introductions"), (0, "made"), date(2026, 11, 26)).after
    assert after.text == WRITTEN + "  made: 2026-11-26\n" + WRITTEN


@pytest.mark.parametrize("text", ["[]\n", "introducer: a\nintroduced: b\nasked: 2026-01-01\n"])
def test_a_list_without_lines_takes_no_introduction(text: str) -> None:
    with pytest.raises(Refusal):
        append_items(read(text, "introductions"), (), [INTRODUCTION])
