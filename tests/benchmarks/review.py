"""What a review costs: `python -m tests.benchmarks.review [PEOPLE] [DAYS]`, 5,000 people and 365 days if left out.

A playbook in a git repository with a commit a day, in each of which some people are written about. Prints seconds,
seconds of the processor and the most memory used, for a week and for the whole time. Less than 10 s is wanted.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.crowd import TODAY, TOPICS, write_crowd

A_DAY = 12


def write_history(folder: Path, people: int, days: int, seed: int = 1) -> None:
    """A crowd with a commit on each of the days up to the last one. The same seed, the same history."""
    dice = random.Random(seed)
    write_crowd(folder, people)
    _git(folder, "init", "-q")
    files = sorted((folder / "contacts/people").glob("*.yaml"))
    for back in reversed(range(days + 1)):
        day = TODAY - timedelta(days=back)
        for path in dice.sample(files, min(A_DAY, len(files))):
            _add_entry(path, day, dice)
        _git(folder, "add", "-A")
        _git(folder, "commit", "-q", "-m", f"What happened on {day}", day=day)


def _add_entry(path: Path, day: date, dice: random.Random) -> None:
    before, _, after = path.read_text(encoding="utf-8").partition("log:\n")
    via, topic = dice.choice(("coffee", "call", "email", "message")), dice.choice(TOPICS)
    entry = f"  - {{on: {day}, via: {via}, about: {topic}, gave: a word on {topic}}}\n"
    path.write_text(f"{before}log:\n{entry}{after}", encoding="utf-8")


def _git(folder: Path, *arguments: str, day: date = TODAY) -> None:
    when = {"GIT_AUTHOR_DATE": f"{day}T18:00:00+0100", "GIT_COMMITTER_DATE": f"{day}T18:00:00+0100"}
    names = ["-c", "user.name=Ana Ruiz", "-c", "user.email=ana@playbook.example", "-c", "gc.auto=0"]
    subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, env={**os.environ, **when})


def measure(folder: Path, *arguments: str) -> tuple[float, float, float]:
    """Seconds, seconds of the processor, and the most MiB that the command took, in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "-C", str(folder), "review", *arguments], stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    people, days = map(int, (sys.argv[1:] + ["5000", "365"][len(sys.argv) - 1 :])[:2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "playbook"
        write_history(folder, people, days)
        for what, since in (("a week", TODAY - timedelta(7)), ("all of it", TODAY - timedelta(days))):
            seconds, busy, mebibytes = measure(folder, "--since", since.isoformat())
            print(f"{what:12}{seconds:8.2f} s{busy:8.2f} s of the processor{mebibytes:8.0f} MiB")


if __name__ == "__main__":
    main()
