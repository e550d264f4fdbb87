"""The last entry that was added can be taken out again, exactly, or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.editing.change import append_items, open_document, write_change
from generator.editing.history import forget, recall, remember
from generator.editing.lock import hold_lock
from generator.editing.refusal import Refusal
from generator.editing.value import Value
from generator.source.reading import SourceFile
from tests.editing.entries import ENTRIES
from tests.editing.killing import kill_everywhere
from tests.editing.styles import ADDED

SOURCE = SourceFile("person", "contacts/people/carla.yaml", "carla")
TEXT = "name: Carla\nlog:\n  - {on: 2026-10-02, via: call}\nnotes: x\n"


class Playbook:
    """A playbook with one person."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.path = self.root / SOURCE.file
        self.path.parent.mkdir(parents=True)
        self.write(TEXT)

    def write(self, text: str) -> None:
        self.path.write_bytes(text.encode("utf-8"))

    def read(self) -> str:
        return self.path.read_bytes().decode("utf-8")

    def log(self, **entry: Value) -> None:
        with hold_lock(self.root):
            full = {"on": "2026-11-24", "via": "coffee", **entry}
            change = append_items(open_document(self.root, SOURCE), ("log",), [full])
            remember(self.root, change)
            write_change(self.root, change.before, change.after)

    def undo(self) -> None:
        with hold_lock(self.root):
            change = recall(self.root, open_document(self.root, SOURCE))
            write_change(self.root, change.after, change.before)
            forget(self.root, SOURCE)


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    return Playbook(tmp_path)


@pytest.mark.parametrize("style", ADDED)
def test_undoing_gives_back_the_very_file(playbook: Playbook, style: str) -> None:
    playbook.write(ADDED[style])
    for entry in ENTRIES.values():
        playbook.log(**entry)
        playbook.undo()
        assert playbook.read() == ADDED[style]


def test_the_last_entries_are_undone_one_by_one(playbook: Playbook) -> None:
    states = []
    for about in "abc":
        states.append(playbook.read())
        playbook.log(about=about)
    while states:
        playbook.undo()
        assert playbook.read() == states.pop()
    with pytest.raises(Refusal, match="no `log` of this program to undo"):
        playbook.undo()


def test_what_was_changed_elsewhere_stays(playbook: Playbook) -> None:
    playbook.log(about="a")
    playbook.write(playbook.read().replace("notes: x", "notes: y").replace("name: Carla\n", "# who\nname: Carla\n"))
    playbook.undo()
    assert playbook.read() == "# who\n" + TEXT.replace("notes: x", "notes: y")


def test_entries_that_the_user_added_above_and_below_stay(playbook: Playbook) -> None:
    playbook.log(about="a")
    above, below = "  - {on: 2026-09-01, via: call}\n", "  - {on: 2026-11-25, via: call}\n"
    playbook.write(playbook.read().replace("log:\n", "log:\n" + above).replace("notes:", below + "notes:"))
    playbook.undo()
    assert playbook.read() == TEXT.replace("log:\n", "log:\n" + above).replace("notes:", below + "notes:")


def test_an_entry_that_the_user_edited_stays(playbook: Playbook) -> None:
    playbook.log(about="a talk")
    edited = playbook.read().replace("a talk", "two talks")
    playbook.write(edited)
    with pytest.raises(Refusal, match="no longer in contacts/people/carla"):
        playbook.undo()
    assert playbook.read() == edited


def test_an_entry_that_the_user_continued_stays(playbook: Playbook) -> None:
    playbook.write("name: Carla\n")
    playbook.log()
    continued = playbook.read() + "    about: more\n"
    playbook.write(continued)
    with pytest.raises(Refusal, match="no longer in"):
        playbook.undo()
    assert playbook.read() == continued


def test_a_list_that_has_grown_keeps_its_key(playbook: Playbook) -> None:
    playbook.write("name: Carla\n")
    playbook.log()
    grown = playbook.read() + "  - {on: 2026-11-25, via: call}\n"
    playbook.write(grown)
    with pytest.raises(Refusal, match="no longer in"):
        playbook.undo()
    assert playbook.read() == grown


def test_a_file_that_is_broken_now_is_left_alone(playbook: Playbook) -> None:
    playbook.log()
    playbook.write(playbook.read() + "notes: y\n")
    with pytest.raises(Refusal, match="given twice"):
        playbook.undo()


@pytest.mark.parametrize("kept", ["", "{", "[1]", "{}", '[{"pieces": 3}]', '[{"pieces": [[0, "name"]]}]'])
def test_a_damaged_memory_undoes_nothing(playbook: Playbook, kept: str) -> None:
    playbook.log()
    text = playbook.read()
    (playbook.root / ".playbook/log/carla.json").write_text(kept)
    with pytest.raises(Refusal):
        playbook.undo()
    assert playbook.read() == text


def test_a_forged_memory_takes_out_nothing_but_an_entry(playbook: Playbook) -> None:
    playbook.log()
    path = playbook.root / ".playbook/log/carla.json"
    records = json.loads(path.read_text())
    records[-1]["pieces"] = [[12, "log:\n"]]
    path.write_text(json.dumps(records))
    with pytest.raises(Refusal, match="no longer in"):
        playbook.undo()


def test_a_kill_never_makes_undo_take_out_an_earlier_entry(playbook: Playbook) -> None:
    playbook.log(about="first")
    before = playbook.read()
    memory = (playbook.root / ".playbook/log/carla.json").read_text()
    for _ in kill_everywhere(lambda: playbook.log(about="second")):
        after = playbook.read()
        assert after.startswith("name: Carla\nlog:\n") and after.count("about: first") == 1
        if after != before:
            playbook.undo()
            assert playbook.read() == before
        playbook.write(before)
        (playbook.root / ".playbook/log/carla.json").write_text(memory)
