"""The review of a playbook on the disk: compared with a commit, or by its dates alone where git has nothing to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.method.standing import Standing
from generator.method.wording import join, write_count, write_day
from generator.past.git import Commit, History, NoHistory, UnknownRevision
from generator.past.snapshot import load_commit
from generator.review.compare import compare, review_dates
from generator.review.review import Review
from generator.source.loading import Loaded

WEEK = timedelta(days=7)
_NAMED = 3
_UNDATED = "What has no date in the files (a rung's useful things, an opening's status) counts as always known."


def review_since_day(
    root: Path, loaded: Loaded, now: Standing, day: date | None, environment: Mapping[str, str]
) -> Review:
    """What changed since `day`, a week ago if left out, from the last commit on or before it.

    Without such a commit the files of today are read as of that day, and the review says so. `loaded` is what is in
    `root`, `now` how it stands; nothing is written.
    """
    day = min(day or _go_back(now.today), now.today)
    try:
        history = History(root, environment)
    except NoHistory as reason:
        return _review_dates(now, day, f"{reason}")
    commit = history.find_day(day)
    if commit is None:
        shallow = "this clone is shallow: it" if history.is_shallow else "the history"
        return _review_dates(now, day, f"{shallow} begins after {write_day(day, now.today)}")
    return _compare(history, commit, day, root, loaded, now)


def review_since_revision(
    root: Path, loaded: Loaded, now: Standing, revision: str, environment: Mapping[str, str]
) -> Review:
    """What changed since a commit. NoHistory or UnknownRevision where there is none of that name."""
    history = History(root, environment)
    commit = history.find_revision(revision)
    return _compare(history, commit, min(commit.day, now.today), root, loaded, now)


def _compare(history: History, commit: Commit, day: date, root: Path, loaded: Loaded, now: Standing) -> Review:
    then = load_commit(history, commit, root, loaded)
    before = assess(then.playbook, day)
    review = compare(before, now, look_ahead(before).plan)
    remark = f"Compared with commit {commit.short} of {write_day(commit.day, now.today)}."
    left_out = _name_files("At that commit", then.broken), _name_files("Today", loaded.broken)
    return replace(review, revision=commit.short, remarks=(remark, *filter(None, left_out)))


def _review_dates(now: Standing, day: date, reason: str) -> Review:
    review = review_dates(now, day)
    remark = f"Worked out from the dates in the files alone, because {reason}. {_UNDATED}"
    return replace(review, remarks=(remark,))


def _name_files(when: str, broken: frozenset[str]) -> str:
    """That files could not be read and were left out; empty where all could."""
    if not broken:
        return ""
    named: Sequence[str] = sorted(broken)[:_NAMED]
    more = [f"{len(broken) - _NAMED} more"] if len(broken) > _NAMED else []
    be = "was" if len(broken) == 1 else "were"
    return f"{when} {write_count(len(broken), 'file')} could not be read and {be} left out: {join([*named, *more])}."


def _go_back(today: date) -> date:
    return date.fromordinal(max(today.toordinal() - WEEK.days, 1))


__all__ = ["NoHistory", "UnknownRevision", "review_since_day", "review_since_revision"]
