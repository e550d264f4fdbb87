"""A review of a playbook on the disk: against a commit, or by dates where git has nothing to say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.method.assess import assess
from generator.past.account import review_since_day, review_since_revision
from generator.past.git import History, NoHistory
from generator.past.snapshot import load_commit
from generator.review.review import Review
from generator.source.loading import load_playbook
from tests.method.builders import TODAY
from tests.past.repositories import ENVIRONMENT, commit, git, write

SINCE = date(2026, 11, 17)
DANA = "name: Dana Li\nuseful: [a, b, c]\nlog:\n  - {on: 2026-10-20, via: coffee, by: both}\n"
CALL = "  - {on: 2026-11-19, via: call, by: both}\n"
BASE = {"me.yaml": "name: Ana Ruiz\n", "people/dana-li.yaml": DANA}


def review(root: Path, day: date | None = SINCE) -> Review:
    loaded = load_playbook(root)
    return review_since_day(root, loaded, assess(loaded.playbook, TODAY), day, ENVIRONMENT)


def start(root: Path, files: Mapping[str, str | bytes] = BASE) -> Path:
    commit(root, "2026-11-10", files)
    return root


def test_what_is_on_the_disk_is_now_committed_or_not(tmp_path: Path) -> None:
    write(start(tmp_path), {"people/dana-li.yaml": DANA + CALL})
    found = review(tmp_path)
    assert [move.to for move in found.climbed] == ["relationship"]
    assert found.revision and found.remarks == (f"Compared with commit {found.revision} of 10 November.",)
    assert git(tmp_path, "status", "--porcelain") == "M contacts/people/dana-li.yaml"


def test_without_a_day_it_is_a_week(tmp_path: Path) -> None:
    assert review(start(tmp_path), None).since == SINCE


def test_a_folder_without_git_is_told_by_its_dates(tmp_path: Path) -> None:
    found = review(write(tmp_path, {**BASE, "people/dana-li.yaml": DANA + CALL}))
    assert [move.to for move in found.climbed] == ["relationship"]
    assert found.revision is None and "because this folder has no git history" in found.remarks[0]


def test_a_history_that_is_too_young_is_told_by_dates(tmp_path: Path) -> None:
    commit(tmp_path, "2026-11-20", BASE)
    assert "because the history begins after 17 November" in review(tmp_path).remarks[0]


def test_a_shallow_clone_is_told_by_dates(tmp_path: Path) -> None:
    start(tmp_path / "whole")
    commit(tmp_path / "whole", "2026-11-20", {"people/dana-li.yaml": DANA + CALL})
    git(tmp_path, "clone", "-q", "--depth", "1", (tmp_path / "whole").as_uri(), "cut")
    assert "this clone is shallow" in review(tmp_path / "cut").remarks[0]


def test_a_file_that_moved_to_another_folder_is_no_change(tmp_path: Path) -> None:
    write(start(tmp_path), {"people/dana-li.yaml": "", "people/team/dana-li.yaml": DANA})
    found = review(tmp_path)
    assert not (found.arrivals or found.departures or found.moves or found.conversations)


def test_a_file_that_was_broken_then_is_left_out_and_named(tmp_path: Path) -> None:
    start(tmp_path, {**BASE, "people/bob.yaml": "name: [Bob"})
    write(tmp_path, {"people/bob.yaml": "name: Bob\n"})
    found = review(tmp_path)
    assert found.remarks[1] == "At that commit 1 file could not be read and was left out: contacts/people/bob.yaml."
    assert not found.arrivals


def test_a_file_that_is_broken_now_is_named_and_nobody_has_gone(tmp_path: Path) -> None:
    write(start(tmp_path), {"people/dana-li.yaml": "name: [Dana"})
    found = review(tmp_path)
    assert not found.departures
    assert "Today 1 file could not be read" in found.remarks[1]


def test_a_playbook_in_a_folder_of_a_repository_is_found(tmp_path: Path) -> None:
    write(tmp_path / "job", BASE)
    commit(tmp_path, "2026-11-10")
    write(tmp_path / "job", {"people/dana-li.yaml": DANA + CALL})
    assert len(review(tmp_path / "job").conversations) == 1


def test_a_commit_without_a_playbook_makes_everybody_new(tmp_path: Path) -> None:
    first = commit(tmp_path, "2026-11-09")
    commit(tmp_path, "2026-11-18", BASE)
    loaded = load_playbook(tmp_path)
    found = review_since_revision(tmp_path, loaded, assess(loaded.playbook, TODAY), first, ENVIRONMENT)
    assert [arrival.name for arrival in found.arrivals] == ["Dana Li"]


def test_a_revision_wants_a_history(tmp_path: Path) -> None:
    loaded = load_playbook(write(tmp_path, BASE))
    with pytest.raises(NoHistory):
        review_since_revision(tmp_path, loaded, assess(loaded.playbook, TODAY), "HEAD", ENVIRONMENT)


def test_the_plan_of_that_day_is_held_against_what_was_done(tmp_path: Path) -> None:
    promise = "  - {on: 2026-11-10, via: call, by: both, promise: {what: send the talk, due: 2026-11-19}}\n"
    kept = promise.replace("due: 2026-11-19", "due: 2026-11-19, done: 2026-11-18")
    start(tmp_path, {**BASE, "people/dana-li.yaml": DANA + promise})
    write(tmp_path, {"people/dana-li.yaml": DANA + kept})
    planned = review(tmp_path).planned
    assert planned is not None
    assert "promise" in [action.kind for action in planned.done]


FILES: Mapping[str, str | bytes] = {
    **BASE,
    "companies/acme.yaml": "name: Acme\n",
    "introductions.yaml": "- {introducer: dana-li, introduced: bob, asked: 2026-11-01}\n",
    "phonebook/linkedin.yaml": "links: [{name: Tia}]\n",
    "people/bob.yaml": b"\xef\xbb\xbfname: Bob\r\n",
}


def test_the_playbook_of_a_commit_is_what_a_checkout_of_it_would_be(tmp_path: Path) -> None:
    start(tmp_path / "one", FILES)
    changed = {"people/dana-li.yaml": DANA + CALL, "companies/acme.yaml": "name: Acme S.L.\n", "people/bob.yaml": ""}
    git(tmp_path, "clone", "-q", "one", "two")
    write(tmp_path / "one", {**changed, "introductions.yaml": "[]\n", "people/eve.yaml": "name: Eve\n"})
    history = History(tmp_path / "one", ENVIRONMENT)
    then = load_commit(history, history.find_revision("HEAD"), tmp_path / "one", load_playbook(tmp_path / "one"))
    assert then.playbook == load_playbook(tmp_path / "two").playbook
    assert then.diagnostics == ()


def test_what_is_the_same_as_now_is_not_read_twice(tmp_path: Path) -> None:
    start(tmp_path, FILES)
    write(tmp_path, {"people/dana-li.yaml": DANA.replace("\n", "\r\n"), "companies/acme.yaml": "name: Acme S.L.\n"})
    history, now = History(tmp_path, ENVIRONMENT), load_playbook(tmp_path)
    then = load_commit(history, history.find_revision("HEAD"), tmp_path, now)
    assert list(then.texts) == ["contacts/companies/acme.yaml"]
    assert then.playbook.people["dana-li"] is now.playbook.people["dana-li"]


def test_links_and_files_that_are_too_big_are_left_out(tmp_path: Path) -> None:
    start(tmp_path, {**BASE, "people/big.yaml": "name: Big\nnotes: " + "x" * 2_000_001})
    (tmp_path / "contacts/people/eve.yaml").symlink_to("dana-li.yaml")
    commit(tmp_path, "2026-11-12")
    write(tmp_path, {"people/big.yaml": "name: Big\n", "people/eve.yaml": ""})
    history = History(tmp_path, ENVIRONMENT)
    then = load_commit(history, history.find_revision("HEAD"), tmp_path, load_playbook(tmp_path))
    assert then.broken == {"contacts/people/big.yaml", "contacts/people/eve.yaml"}
    assert list(then.playbook.people) == ["dana-li"]
