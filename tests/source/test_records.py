"""A cache never changes a result: reading with what was noted gives what reading everything anew gives."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator import halves
from generator.source import ledger, parsing, records
from generator.source.loading import Loaded, load_again, load_playbook
from generator.source.reading import Shelf, SourceFile
from tests.source.playbook import write

CACHE = Path(".playbook") / "cache" / "records.txt"
ADA = "name: Ada\nat: Acme\nlog:\n  - {on: 2026-10-02, via: call, by: both}\n"
TEXTS = [ADA, ADA.replace("Ada", "Eve"), "name: Bo\n", "name: Bo", "nam: Bo\n", "name: Bo #1\n", "name: [\n", "", "\0"]
FILES = ["people/ada.yaml", "people/bo.yml", "people/x/bo.yaml", "companies/acme.yaml", "phonebook/all.yaml", "me.yaml"]
FILES += ["introductions.yaml", "people/Ada.yaml"]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were parsed, in order."""
    seen: list[str] = []
    real = parsing.parse_file

    def parse(source: SourceFile, data: bytes) -> records.Parsed:
        seen.append(source.stem)
        return real(source, data)

    monkeypatch.setattr(parsing, "parse_file", parse)
    return seen


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A playbook of old files."""
    write(tmp_path, {"people/ada.yaml": ADA, "people/bo.yaml": "name: Bo #1\n", "companies/acme.yaml": "name: Acme\n"})
    return tmp_path


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time enough has passed for the times of files to prove something."""
    monkeypatch.setattr(records, "SETTLED", -(10**12))


def assert_same(one: Loaded, other: Loaded) -> None:
    assert repr(one.playbook) == repr(other.playbook)
    assert (one.diagnostics, one.broken) == (other.diagnostics, other.broken)


def test_what_has_not_changed_is_not_parsed_again(root: Path, parsed: list[str], old: None) -> None:
    first = load_playbook(root)
    assert sorted(parsed) == ["acme", "ada", "bo", "me"]
    assert_same(load_playbook(root), first)
    assert len(parsed) == 4


def test_what_has_not_changed_is_not_even_read(root: Path, old: None, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_playbook(root)
    monkeypatch.setattr(Shelf, "read", None)
    assert_same(load_playbook(root), first)


def test_one_changed_file_is_the_only_one_to_be_parsed(root: Path, parsed: list[str], old: None) -> None:
    load_playbook(root)
    parsed.clear()
    (root / "contacts/people/ada.yaml").write_text(ADA.replace("Ada", "Ada L."))
    assert load_playbook(root).playbook.people["ada"].name == "Ada L."
    assert parsed == ["ada"]
    assert load_playbook(root).playbook.people["ada"].name == "Ada L."
    assert parsed == ["ada"]


def test_a_file_that_was_only_touched_is_not_parsed(root: Path, parsed: list[str], old: None) -> None:
    load_playbook(root)
    parsed.clear()
    os.utime(root / "contacts/people/ada.yaml", (1, 1))
    load_playbook(root)
    assert parsed == []


def test_the_times_of_a_young_file_are_not_believed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written twice within a tick of the clock, with the same size: nothing but the bytes tells the two apart."""
    monkeypatch.setattr(records, "mark_file", lambda status: "the same")
    load_playbook(root)
    file = root / "contacts/people/ada.yaml"
    file.write_text(ADA.replace("Ada", "Eve"))
    assert load_playbook(root).playbook.people["ada"].name == "Eve"


def test_what_is_wrong_with_a_file_is_found_again_without_parsing_it(root: Path, parsed: list[str], old: None) -> None:
    (root / "contacts/companies/acme.yaml").write_text("nam: Acme\n")
    first = load_playbook(root)
    parsed.clear()
    again = load_playbook(root)
    assert [problem.code for problem in again.diagnostics] == ["F121", "F139"]
    assert_same(again, first)
    assert parsed == []


def test_loading_again_gives_the_same_objects_for_what_has_not_changed(root: Path) -> None:
    first = load_playbook(root)
    (root / "contacts/people/bo.yaml").write_text("name: Bob\n")
    second = load_playbook(root, first)
    assert second.playbook.people["ada"] is first.playbook.people["ada"]
    assert second.playbook.people["bo"].name == "Bob"
    assert_same(second, load_anew(root))


def test_where_it_is_known_which_files_changed_no_others_are_looked_at(root: Path) -> None:
    first = load_playbook(root)
    (root / "contacts/people/bo.yaml").write_text("name: Bob\n")
    (root / "contacts/people/ada.yaml").write_text("name: Eve\n")
    second = load_again(first, ["contacts/people/bo.yaml"])
    assert second
    assert [someone.name for someone in second.playbook.people.values()] == ["Ada", "Bob"]
    third = load_again(second, ["contacts/people/ada.yaml"])
    assert third
    assert_same(third, load_anew(root))


@pytest.mark.parametrize("name", ["people/.bo.yaml.swp", "people/bo.yaml~", "people/#bo.yaml#", "people/4913"])
def test_what_editors_leave_behind_or_take_away_again_is_nothing_new(root: Path, name: str) -> None:
    first = load_playbook(root)
    if name != "people/4913":
        (root / "contacts" / name).write_text("name: B")
    (root / "contacts/people/bo.yaml").write_text("name: Bob\n")
    again = load_again(first, [f"contacts/{name}", "contacts/people/bo.yaml"])
    assert again
    assert_same(again, load_anew(root))


@pytest.mark.parametrize("change", ["comes", "goes", "is a folder"])
def test_where_files_come_or_go_all_are_looked_at(root: Path, change: str) -> None:
    first, path = load_playbook(root), root / "contacts/people/bo.yaml"
    if change == "comes":
        path = path.with_name("eve.yaml")
        path.write_text("name: Eve\n")
    else:
        path.unlink()
    if change == "is a folder":
        path.mkdir()
    assert load_again(first, [path.relative_to(root).as_posix()]) is None


def test_a_playbook_that_cannot_be_written_to_is_read_all_the_same(root: Path, parsed: list[str]) -> None:
    (root / ".playbook").write_text("in the way")
    first = load_playbook(root)
    assert_same(first, load_anew(root))
    parsed.clear()
    assert_same(load_playbook(root, first), first)
    assert parsed == []


def test_where_nothing_is_to_be_read_nothing_is_written(tmp_path: Path) -> None:
    load_playbook(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("is_there", [True, False])
def test_git_sees_nothing_of_the_cache_and_nobody_else_may_read_it(root: Path, is_there: bool) -> None:
    if is_there:
        (root / CACHE).parent.mkdir(parents=True)
    load_playbook(root)
    assert "*" in (root / CACHE).with_name(".gitignore").read_text().splitlines()
    assert [path.name for path in sorted((root / CACHE).parent.iterdir())] == [".gitignore", "records.txt"]
    if os.name == "posix":
        assert (root / CACHE).stat().st_mode & 0o077 == 0


def test_what_another_version_noted_is_not_taken(
    root: Path, old: None, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_playbook(root)
    parsed.clear()
    monkeypatch.setattr(ledger, "_seed", lambda: 1)
    assert_same(load_playbook(root), load_anew(root))
    assert "ada" in parsed


def test_lines_that_hold_no_longer_go_in_the_end(root: Path, old: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "SPARE", 3)
    sizes = []
    for number in range(30):
        (root / "contacts/people/ada.yaml").write_text(ADA.replace("Ada", f"Ada {number:02}"))
        load_playbook(root)
        sizes.append(len((root / CACHE).read_bytes().split(b"\n")))
    assert max(sizes) < 25


def test_two_that_read_at_once_take_nothing_from_each_other(root: Path, old: None, parsed: list[str]) -> None:
    one, other = load_playbook(root), load_playbook(root)
    (root / "contacts/people/ada.yaml").write_text("name: Ada L.\n")
    one = load_playbook(root, one)
    (root / "contacts/people/bo.yaml").write_text("name: Bob\n")
    load_playbook(root, other)
    (root / "contacts/companies/acme.yaml").write_text("name: ACME\n")
    load_playbook(root, one)
    parsed.clear()
    assert_same(load_playbook(root), load_anew(root))
    assert len(parsed) == 4  # by the reading without a cache


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even few files are parsed by two processes."""
    monkeypatch.setattr(records, "MANY", 1)
    monkeypatch.setattr(halves, "ALONE", 1)
    monkeypatch.setattr(halves, "_may_fork", lambda: True)


MANY = {f"people/somebody-{number}.yaml": TEXTS[number % len(TEXTS)] for number in range(40)}


@pytest.mark.parametrize("young", [True, False])
def test_two_processes_find_what_one_finds(
    tmp_path: Path, two: None, young: bool, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not young:
        monkeypatch.setattr(records, "SETTLED", -(10**12))
    first = load_playbook(write(tmp_path, MANY))
    assert 15 < len(parsed) < 30  # the others were parsed elsewhere
    assert_same(first, load_anew(tmp_path))
    parsed.clear()
    assert_same(load_playbook(tmp_path), first)
    assert parsed == []


def test_without_a_place_for_the_cache_one_process_reads_all(tmp_path: Path, two: None, parsed: list[str]) -> None:
    write(tmp_path, MANY)
    (tmp_path / ".playbook").write_text("in the way")
    assert_same(load_playbook(tmp_path), load_anew(tmp_path))
    assert len(parsed) == 2 * len([*MANY, "me.yaml"])


def test_what_the_other_process_did_not_do_is_done_here(
    tmp_path: Path, two: None, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger.Ledger, "add", lambda self, lines: None)
    assert_same(load_playbook(write(tmp_path, MANY)), load_anew(tmp_path))
    assert len(parsed) == 2 * len([*MANY, "me.yaml"])


def truncate(data: bytes, at: int) -> bytes:
    return data[: at % (len(data) + 1)]


def flip(data: bytes, at: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ (1 << at % 8)]) + data[at + 1 :]


def double(data: bytes, at: int) -> bytes:
    return data + data[at % len(data) :]


def garbage(data: bytes, at: int) -> bytes:
    return bytes((at * n) % 256 for n in range(at % 300))


@given(st.sampled_from([truncate, flip, double, garbage]), st.integers(1, 10**6))
@settings(max_examples=150)
def test_a_damaged_cache_is_as_good_as_none(damage: Callable[[bytes, int], bytes], at: int) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "SETTLED", -(10**12))
        root = write(Path(folder), {"people/ada.yaml": ADA, "people/bo.yaml": "name: Bo #1\n"})
        first = load_playbook(root)
        (root / CACHE).write_bytes(damage((root / CACHE).read_bytes(), at))
        assert_same(load_playbook(root), first)
        assert_same(load_playbook(root), first)


@pytest.mark.parametrize("what", ["folder", "pipe", "link", "huge"])
def test_whatever_lies_in_the_place_of_the_cache_does_no_harm(root: Path, tmp_path: Path, what: str) -> None:
    path = root / CACHE
    path.parent.mkdir(parents=True)
    (root / "other.txt").write_text("mine\n")
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "link":
        path.symlink_to(root / "other.txt")
    else:
        path.touch()
        os.truncate(path, ledger.LARGEST + 1)
    assert_same(load_playbook(root), load_anew(root))
    assert_same(load_playbook(root), load_anew(root))
    assert (root / "other.txt").read_text() == "mine\n"


class Edits(RuleBasedStateMachine):
    """Files come, change and go; after each step what is noted must not be noticed."""

    @initialize(settled=st.booleans())
    def begin(self, settled: bool) -> None:
        self.folder, self.patch = TemporaryDirectory(), pytest.MonkeyPatch()
        if settled:
            self.patch.setattr(records, "SETTLED", 0)
        self.root = write(Path(self.folder.name), {"people/ada.yaml": ADA})
        self.serving: Loaded | None = None
        self.told: Loaded = load_playbook(self.root)  # by a reading that looks only at what it is told of
        self.changed: set[str] = set()

    @rule(file=st.sampled_from(FILES), text=st.sampled_from(TEXTS))
    def save(self, file: str, text: str) -> None:
        path = self.root / "contacts" / file
        if path.is_symlink():
            path.unlink()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.changed.add(f"contacts/{file}")

    @rule(file=st.sampled_from(FILES), text=st.sampled_from(TEXTS))
    def save_with_old_times(self, file: str, text: str) -> None:
        """As a program does that restores a backup; and of Ada and Eve the sizes are the same."""
        path = self.root / "contacts" / file
        before = path.lstat() if path.is_file() and not path.is_symlink() else None
        self.save(file, text)
        if before:
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule(file=st.sampled_from(FILES))
    def delete(self, file: str) -> None:
        (self.root / "contacts" / file).unlink(missing_ok=True)
        self.changed.add(f"contacts/{file}")

    @rule(file=st.sampled_from(FILES), other=st.sampled_from(FILES))
    def rename(self, file: str, other: str) -> None:
        old, new = self.root / "contacts" / file, self.root / "contacts" / other
        if os.path.lexists(old):
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)
        self.changed |= {f"contacts/{file}", f"contacts/{other}"}

    @rule(file=st.sampled_from(FILES))
    def link(self, file: str) -> None:
        path = self.root / "contacts" / file
        if not os.path.lexists(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(self.root / "contacts" / "me.yaml")
        self.changed.add(f"contacts/{file}")

    @rule(file=st.sampled_from(FILES), mode=st.sampled_from([0o000, 0o644]))
    def change_permissions(self, file: str, mode: int) -> None:
        path = self.root / "contacts" / file
        if path.exists() and not path.is_symlink():
            path.chmod(mode)
        self.changed.add(f"contacts/{file}")

    @rule(at=st.integers(0, 10**6))
    def damage(self, at: int) -> None:
        path = self.root / CACHE
        if path.exists() and path.stat().st_size:
            path.write_bytes(flip(path.read_bytes(), at))

    @rule()
    def forget(self) -> None:
        shutil.rmtree(self.root / ".playbook", ignore_errors=True)

    @invariant()
    def nothing_is_noticed(self) -> None:
        if not hasattr(self, "root"):
            return
        fresh = load_anew(self.root)
        assert_same(load_playbook(self.root), fresh)
        self.serving = load_playbook(self.root, self.serving)
        assert_same(self.serving, fresh)
        links = {path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_symlink()}
        again = load_again(self.told, self.changed | links)  # nobody tells of what a link points to
        self.told = again or load_playbook(self.root, self.told)
        assert_same(self.told, fresh)
        self.changed.clear()

    def teardown(self) -> None:
        if hasattr(self, "root"):
            for path in self.root.rglob("*.y*ml"):
                if not path.is_symlink():
                    path.chmod(0o644)
            self.folder.cleanup()
            self.patch.undo()


class NoLedger(ledger.Ledger):
    """Has nothing to tell and notes nothing."""

    def read(self) -> dict[str, ledger.Line]:
        return {}

    def read_clock(self) -> int:
        return 0

    def replace(self, lines: Iterable[ledger.Line]) -> None:
        pass


def load_anew(root: Path) -> Loaded:
    """What is there without any cache, in its own place."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "Ledger", NoLedger)
        return load_playbook(root)


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=40, stateful_step_count=20)
