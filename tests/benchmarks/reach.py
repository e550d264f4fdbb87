"""What reach costs on a large playbook: `python -m tests.benchmarks.reach [PEOPLE]` (13,000 if left out).

Prints seconds, and how long each part takes as a share of assessing everybody, which varies less from machine to
machine. The paths to all 50 companies are to take less than 2 seconds.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.source.loading import load_playbook
from tests.benchmarks.crowd import TODAY, write_crowd

PEOPLE = 13_000


def measure(people: int) -> Iterator[tuple[str, float]]:
    """Each part with its seconds, in the order in which they build on each other."""
    with tempfile.TemporaryDirectory() as folder:
        write_crowd(Path(folder), people)
        playbook = load_playbook(Path(folder)).playbook
    edges = sum(len(person.knows) for person in playbook.people.values())
    print(f"{len(playbook.people)} people, {edges} edges, {len(playbook.companies)} companies")
    seconds, standing = clock(lambda: assess(playbook, TODAY))
    yield "assess everybody", seconds
    outlook = look_ahead(standing)
    yield "paths to all companies", clock(lambda: outlook.reach.companies)[0]
    yield "paths to all openings", clock(lambda: outlook.reach.openings)[0]
    yield "paths to each person", clock(lambda: [outlook.reach.approach_person(who) for who in playbook.people])[0]
    yield "connectors and bridges", clock(lambda: (outlook.reach.connectors, outlook.reach.bridges))[0]
    for part in ("fortify", "sustainable", "matches", "gifts", "board", "progress"):
        yield part, clock(lambda part=part: getattr(outlook, part))[0]  # type: ignore[misc]


def clock(work: Callable[[], Any]) -> tuple[float, Any]:
    """The seconds that the work took, and what came of it."""
    begun = time.perf_counter()
    done = work()
    return time.perf_counter() - begun, done


def main() -> None:
    """Print a line for each part."""
    first = 0.0
    for part, seconds in measure(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE):
        first = first or seconds
        print(f"{part:24} {seconds:7.2f} s {seconds / first:7.2f} of assessing")


if __name__ == "__main__":
    main()
