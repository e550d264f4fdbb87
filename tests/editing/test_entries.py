"""An entry is added to the log in a hundred styles of writing, and every byte of the user stays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.change import Change, append_items
from generator.editing.refusal import Refusal
from generator.editing.value import Value, list_texts
from generator.model.person import Person
from generator.source.nodes import Mapping, Node, Sequence
from tests.editing.entries import ENTRIES
from tests.editing.reading import list_tokens, read
from tests.editing.styles import ADDED, REFUSED, UNREADABLE

LEAST = ENTRIES["the least"]
ODD_LINES = [
    "\n",
    "# c\n",
    "  # c\n",
    "      # c\n",
    "   \n",
    "\t\n",
    "\r\n",
    "...\n",
    "notes: |+\n  x\n\n",
    "  x\n",
    "- x\n",
]


def add(text: str, entry: dict[str, Value] = LEAST) -> Change:
    return append_items(read(text), ("log",), [entry])


def texts(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key: texts(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [texts(item) for item in node.items]
    return node.text if node else None


def entries_of(change: Change) -> list[Node]:
    assert isinstance(change.after.root, Mapping)
    log = change.after.root.values["log"]
    assert isinstance(log, Sequence)
    return log.items


@pytest.mark.parametrize("style", ADDED)
def test_every_byte_of_the_user_stays_in_its_order(style: str) -> None:
    for entry in ENTRIES.values():
        change = add(ADDED[style], entry)
        assert change.before.data == ADDED[style].encode("utf-8")
        assert is_within(change.before.data, change.after.data)


@pytest.mark.parametrize("style", [style for style in ADDED if "of one entry" not in style])
def test_what_is_new_stands_in_one_place(style: str) -> None:
    for entry in ENTRIES.values():
        change = add(ADDED[style], entry)
        old, new = change.before.data, change.after.data
        assert count_same(old, new) + count_same(old[::-1], new[::-1]) >= len(old)


@pytest.mark.parametrize("style", [style for style in ADDED if "tabs" not in style])  # which it cannot read
def test_another_reader_finds_all_it_found_before(style: str) -> None:
    change = add(ADDED[style], ENTRIES["everything"])
    assert is_within(list_tokens(change.before.text), list_tokens(change.after.text))


def is_within(old: Iterable[object], new: Iterable[object]) -> bool:
    """True where leaving parts out of `new` gives `old`."""
    rest = iter(new)
    return all(part in rest for part in old)


def count_same(one: bytes, other: bytes) -> int:
    """How many bytes the two have in common from the start."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in same)


@pytest.mark.parametrize("style", ADDED)
def test_the_entry_reads_back_as_it_was_given(style: str) -> None:
    for entry in ENTRIES.values():
        change = add(ADDED[style], entry)
        assert texts(entries_of(change)[-1]) == list_texts(entry)


@pytest.mark.parametrize("style", ADDED)
def test_the_model_sees_one_more_entry_and_nothing_else(style: str) -> None:
    for entry in ENTRIES.values():
        change = add(ADDED[style], entry)
        before, after = change.before.fact, change.after.fact
        assert isinstance(before, Person) and isinstance(after, Person)
        assert after.log[:-1] == before.log
        assert after.log[-1].about == entry.get("about")
        assert [after.name, after.notes, after.useful] == [before.name, before.notes, before.useful]


@pytest.mark.parametrize("style", ADDED)
def test_what_was_added_can_be_taken_out_again(style: str) -> None:
    for entry in ENTRIES.values():
        change = add(ADDED[style], entry)
        assert change.splice.remove(change.after.text) == change.before.text


@pytest.mark.parametrize("style", ADDED)
def test_several_entries_at_once_are_as_good_as_one_after_the_other(style: str) -> None:
    document = read(ADDED[style])
    at_once = append_items(document, ("log",), list(ENTRIES.values()))
    assert at_once.splice.remove(at_once.after.text) == document.text
    for entry in ENTRIES.values():
        document = append_items(document, ("log",), [entry]).after
    assert at_once.after.fact == document.fact


@pytest.mark.parametrize("style", ADDED)
def test_thirty_entries_one_after_the_other_leave_the_first_file_in_place(style: str) -> None:
    document, taken = read(ADDED[style]), []
    for number in range(30):
        entry = list(ENTRIES.values())[number % len(ENTRIES)]
        change = append_items(document, ("log",), [entry])
        taken.append(change.splice)
        document = change.after
    assert len(document.fact.log) == len(read(ADDED[style]).fact.log) + 30
    text = document.text
    for splice in reversed(taken):
        text = splice.remove(text)
    assert text == read(ADDED[style]).text


@given(st.sampled_from(sorted(ADDED)), st.lists(st.tuples(st.integers(0, 40), st.sampled_from(ODD_LINES)), max_size=4))
def test_odd_lines_here_and_there_are_kept_or_refused(style: str, odd: list[tuple[int, str]]) -> None:
    lines = ADDED[style].splitlines(keepends=True)
    for index, line in odd:
        lines.insert(index, line)
    try:
        change = add("".join(lines), ENTRIES["several lines"])
    except Refusal:
        return
    assert is_within(change.before.data, change.after.data)
    assert change.after.fact.log[: len(change.before.fact.log)] == change.before.fact.log
    assert len(change.after.fact.log) == len(change.before.fact.log) + 1


@pytest.mark.parametrize("style", REFUSED)
def test_what_lines_alone_cannot_do_is_refused_with_something_to_paste(style: str) -> None:
    with pytest.raises(Refusal) as refused:
        add(REFUSED[style])
    assert "on: 2026-11-24" in refused.value.paste
    assert "via: coffee" in refused.value.paste


@pytest.mark.parametrize("style", UNREADABLE)
def test_a_file_with_an_error_is_refused_with_its_place(style: str) -> None:
    with pytest.raises(Refusal, match=r"^contacts/people/carla-gomez\.yaml:\d+:\d+: "):
        add(UNREADABLE[style])


@pytest.mark.parametrize(
    ("before", "added"),
    [
        ("- on: 2026-10-02\n  via: call\n", "- on: 2026-11-24\n  via: coffee\n"),
        ("  - on: 2026-10-02\n    via: call\n", "  - on: 2026-11-24\n    via: coffee\n"),
        ("    -  on: 2026-10-02\n       via: call\n", "    -  on: 2026-11-24\n       via: coffee\n"),
        ("  -\n    on: 2026-10-02\n    via: call\n", "  -\n    on: 2026-11-24\n    via: coffee\n"),
        ("- {on: 2026-10-02, via: call}\n", "- {on: 2026-11-24, via: coffee}\n"),
        ("- { on: 2026-10-02, via: call } # x\n", "- { on: 2026-11-24, via: coffee }\n"),
        ("- {on: 2026-10-02, via: call}\n\n- {on: 2026-10-03, via: call}\n", "\n- {on: 2026-11-24, via: coffee}\n"),
        ("- on: 2026-10-02\n  via: call\n  # theirs\n", "- on: 2026-11-24\n  via: coffee\n"),
    ],
)
def test_the_entry_looks_like_its_neighbours(before: str, added: str) -> None:
    change = add(f"name: Carla\nlog:\n{before}# below\nnotes: x\n")
    assert change.after.text == f"name: Carla\nlog:\n{before}{added}# below\nnotes: x\n"


def test_an_entry_too_long_for_one_line_gets_several_where_others_have_them() -> None:
    short, long = "{on: 2026-10-02, via: call}", {**LEAST, "about": "x" * 120}
    mixed = f"name: Carla\nlog:\n  - on: 2026-10-01\n    via: call\n  - {short}\n"
    assert add(mixed, long).after.text == f"{mixed}  - on: 2026-11-24\n    via: coffee\n    about: {'x' * 120}\n"
    all_short = f"name: Carla\nlog:\n  - {short}\n"
    assert add(all_short, long).after.text == f"{all_short}  - {{on: 2026-11-24, via: coffee, about: {'x' * 120}}}\n"


def test_a_missing_log_goes_between_the_keys_where_the_format_has_it() -> None:
    change = add("name: Carla\nuseful: [a]\n# mine\nnotes: x\n")
    entry = "log:\n  - on: 2026-11-24\n    via: coffee\n"
    assert change.after.text == f"name: Carla\nuseful: [a]\n{entry}# mine\nnotes: x\n"


def test_a_file_without_a_last_line_end_stays_without_one() -> None:
    assert add("name: Carla").after.text == "name: Carla\nlog:\n  - on: 2026-11-24\n    via: coffee"


def test_the_byte_order_mark_stays_in_front() -> None:
    assert add("\ufeffname: Carla\n").after.data.startswith(b"\xef\xbb\xbfname: Carla\nlog:")


def test_an_anchor_that_is_repeated_elsewhere_does_not_spread_the_entry() -> None:
    twice = "name: Carla\ncare_about: &list\n  - a\nuseful: *list\n"
    with pytest.raises(Refusal, match="something else in the file"):
        append_items(read(twice), ("care_about",), ["b"])
