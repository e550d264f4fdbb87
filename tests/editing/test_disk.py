"""A file on the disk is the old one or the new one, whoever writes and whatever happens."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from generator.editing.change import open_document
from generator.editing.disk import create_file, read_file, replace_file
from generator.editing.lock import hold_lock
from generator.editing.refusal import Refusal
from generator.source.reading import SourceFile
from tests.editing.killing import kill_everywhere

SOURCE = SourceFile("person", "contacts/people/carla.yaml", "carla")
OLD, NEW = b"name: Carla\n", b"name: Carla\nnotes: new\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    path = tmp_path.resolve() / SOURCE.file
    path.parent.mkdir(parents=True)
    path.write_bytes(OLD)
    return tmp_path.resolve()


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_and_keeps_its_mode(root: Path) -> None:
    path = root / SOURCE.file
    path.chmod(0o640)
    replace_file(root, SOURCE, OLD, NEW)
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert files_in(path.parent) == ["carla.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(root: Path) -> None:
    (root / SOURCE.file).write_bytes(b"name: Carla G.\n")
    with pytest.raises(Refusal, match="changed by another program"):
        replace_file(root, SOURCE, OLD, NEW)
    assert (root / SOURCE.file).read_bytes() == b"name: Carla G.\n"
    assert files_in((root / SOURCE.file).parent) == ["carla.yaml"]


def test_a_link_to_a_file_is_refused(root: Path) -> None:
    path = root / SOURCE.file
    path.rename(path.with_name("real.yaml"))
    path.symlink_to("real.yaml")
    with pytest.raises(Refusal, match="is a link"):
        read_file(root, SOURCE)


def test_a_link_out_of_the_playbook_is_refused(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "carla.yaml"
    (root / SOURCE.file).rename(outside)
    (root / SOURCE.file).symlink_to(outside)
    with pytest.raises(Refusal, match="leaves the playbook"):
        read_file(root, SOURCE)


def test_a_file_with_two_names_is_refused(root: Path) -> None:
    os.link(root / SOURCE.file, root / "backup.yaml")
    with pytest.raises(Refusal, match="hard link"):
        read_file(root, SOURCE)


def test_no_file_is_refused(root: Path) -> None:
    (root / SOURCE.file).unlink()
    with pytest.raises(Refusal, match=r"carla\.yaml: this cannot be read"):
        read_file(root, SOURCE)


def test_a_pipe_is_refused_and_not_waited_for(root: Path) -> None:
    (root / SOURCE.file).unlink()
    os.mkfifo(root / SOURCE.file)
    with pytest.raises(Refusal, match="device or a pipe"):
        read_file(root, SOURCE)


def test_a_file_that_may_not_be_written_to_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # the administrator may write anywhere
    with pytest.raises(Refusal, match="may not be written to"):
        read_file(root, SOURCE)


def test_a_full_disk_leaves_the_old_file_and_no_rest(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        replace_file(root, SOURCE, OLD, NEW)
    assert (root / SOURCE.file).read_bytes() == OLD
    assert files_in((root / SOURCE.file).parent) == ["carla.yaml"]


def test_an_interruption_leaves_the_old_file_and_no_rest(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(source: object, target: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(root, SOURCE, OLD, NEW)
    assert (root / SOURCE.file).read_bytes() == OLD
    assert files_in((root / SOURCE.file).parent) == ["carla.yaml"]


def test_what_a_killed_command_left_is_swept_up_and_nothing_else(root: Path) -> None:
    folder, other = (root / SOURCE.file).parent, root / "contacts/companies/old"
    other.mkdir(parents=True)
    for name in (".carla.yaml.123.playbook.tmp", ".dana.yaml.5.playbook.tmp", ".mine.tmp", "notes.tmp"):
        (folder / name).write_text("x")
        (other / name).write_text("x")
    replace_under_lock(root)
    assert files_in(folder) == [".mine.tmp", "carla.yaml", "notes.tmp"]
    assert files_in(other) == [".mine.tmp", "notes.tmp"]


def test_a_name_that_a_killed_command_left_to_a_file_is_no_second_name_of_it(root: Path) -> None:
    path = root / SOURCE.file
    path.with_name(".carla.yaml.123.playbook.tmp").hardlink_to(path)
    assert read_file(root, SOURCE) == OLD, "looking at it needs no lock"
    replace_under_lock(root)
    assert path.read_bytes() == NEW and files_in(path.parent) == ["carla.yaml"]


def test_a_link_in_the_place_of_the_temporary_file_is_not_followed(root: Path) -> None:
    folder = (root / SOURCE.file).parent
    target = root / "precious"
    target.write_text("precious")
    (folder / f".carla.yaml.{os.getpid()}.playbook.tmp").symlink_to(target)
    replace_under_lock(root)
    assert target.read_text() == "precious"
    assert (root / SOURCE.file).read_bytes() == NEW


def test_a_new_file_never_overwrites_another(root: Path) -> None:
    with pytest.raises(FileExistsError):
        create_file(root / SOURCE.file, NEW)
    assert (root / SOURCE.file).read_bytes() == OLD
    assert files_in((root / SOURCE.file).parent) == ["carla.yaml"]


def test_a_new_file_needs_no_hard_links(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: object, target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(FileExistsError):
        create_file(root / SOURCE.file, NEW)
    create_file(root / "contacts/people/dana.yaml", NEW)
    assert (root / "contacts/people/dana.yaml").read_bytes() == NEW
    assert files_in((root / SOURCE.file).parent) == ["carla.yaml", "dana.yaml"]


def test_a_second_writer_waits_and_then_gives_up(root: Path) -> None:
    with hold_lock(root), pytest.raises(Refusal, match="another command is writing"), hold_lock(root, patience=0):
        pass
    with hold_lock(root, patience=0):
        pass


def test_git_is_told_to_leave_the_programs_own_folder_alone(root: Path) -> None:
    with hold_lock(root):
        assert (root / ".playbook" / ".gitignore").read_text() == "*\n"


# What the writers run: the arguments are the folder, what to write about, and how often.
LOG = """
import sys
from pathlib import Path
from generator.editing.change import append_items, open_document, write_change
from generator.editing.lock import hold_lock
from generator.source.reading import SourceFile

root, about, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
source = SourceFile("person", "contacts/people/carla.yaml", "carla")
for number in range(times):
    with hold_lock(root, 60):
        entry = {"on": "2026-11-24", "via": "call", "about": f"{about} {number}"}
        change = append_items(open_document(root, source), ("log",), [entry])
        write_change(root, change.before, change.after)
"""


def test_eight_writers_at_once_lose_nothing(root: Path) -> None:
    command = [sys.executable, "-c", LOG, str(root)]
    writers = [subprocess.Popen([*command, f"writer {number}", "5"], cwd=ROOT) for number in range(8)]
    assert [writer.wait() for writer in writers] == [0] * 8
    log = open_document(root, SOURCE).fact.log
    expected = {f"writer {number} {time}" for number in range(8) for time in range(5)}
    assert {entry.about for entry in log} == expected
    assert len(log) == 40


def test_a_writer_that_is_killed_leaves_the_old_file_or_the_new_one(root: Path) -> None:
    outcomes = set()
    for _ in kill_everywhere(lambda: replace_under_lock(root)):
        found = (root / SOURCE.file).read_bytes()
        assert found in (OLD, NEW)
        outcomes.add(found)
        (root / SOURCE.file).write_bytes(OLD)
    assert outcomes == {OLD, NEW}
    replace_under_lock(root)
    assert files_in((root / SOURCE.file).parent) == ["carla.yaml"]


def test_a_killed_command_leaves_a_whole_new_file_or_none(root: Path) -> None:
    path = root / "contacts/people/dana.yaml"
    for _ in kill_everywhere(lambda: create_file(path, NEW)):
        assert not path.exists() or path.read_bytes() == NEW
        path.unlink(missing_ok=True)


def replace_under_lock(root: Path) -> None:
    with hold_lock(root):
        replace_file(root, SOURCE, OLD, NEW)
