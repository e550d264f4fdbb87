"""What a plan costs on a large playbook: `python -m tests.benchmarks.planner_speed [PEOPLE]` (13,000 if left out).

Prints seconds of computing, the best of three, with the fortify queue worked out before. About one second is wanted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from generator.collection import without_collection
from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.method.plan import Plan
from generator.method.planner import make_plan
from generator.source.loading import load_playbook
from tests.benchmarks.crowd import TODAY, write_crowd

PEOPLE = 13_000


def measure(people: int) -> tuple[float, float, Plan]:
    """The seconds of assessing everybody and of planning, and the plan."""
    with tempfile.TemporaryDirectory() as folder:
        write_crowd(Path(folder), people)
        playbook = load_playbook(Path(folder)).playbook
    begun = time.process_time()
    standing = assess(playbook, TODAY)
    assessed = time.process_time() - begun
    fortify, planned = look_ahead(standing).fortify, []
    for _ in range(3):
        begun = time.process_time()
        plan = make_plan(standing, fortify)
        planned.append(time.process_time() - begun)
    return assessed, min(planned), plan


def main() -> None:
    """Print the figures."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    with without_collection():  # as the program does
        assessed, planned, plan = measure(people)
    print(f"{people} people: {planned:.2f} s for the plan, after {assessed:.2f} s for assessing everybody")
    print(f"{len(plan.actions)} actions with a day, {len(plan.unplaced)} listed without, waiting: {dict(plan.waiting)}")


if __name__ == "__main__":
    main()
