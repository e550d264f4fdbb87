"""What an edition costs: `python -m tests.benchmarks.sharing [PEOPLE]`, 5,000 if left out.

Of a crowd, an edition with some of the people and one with everybody, open and sealed, each searched for leaks. Prints
seconds, seconds of the processor, the most memory used, and the size of what was written.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.crowd import write_crowd

PASSWORD = "marmot quilt otter bramble sextant flute\n"
SHARE = """share:
  some:
    people: {tags: [robotics], companies: [company-001]}
    show: [name, role, company, stage, freshness, plan, log.on, log.via, log.about]
  all:
    people: all
    show: [name, role, company, stage, missing, freshness, pressure, plan, log.on, log.via, log.about, care_about]
    names: initials
"""


def measure(folder: Path, profile: str, out: Path, *options: str) -> tuple[float, float, float, float]:
    """Seconds, seconds of the processor, the most MiB in memory, and the MB that were written."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", "-C", str(folder), "share", profile, "--out", str(out), *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    busy = usage.ru_utime + usage.ru_stime
    return time.perf_counter() - start, busy, usage.ru_maxrss / 1024, size / 1e6


def main() -> None:
    """Print the figures."""
    people = int((sys.argv[1:] or ["5000"])[0])
    with tempfile.TemporaryDirectory() as name:
        folder, password = Path(name) / "playbook", Path(name) / "password"
        write_crowd(folder, people)
        with (folder / "contacts/me.yaml").open("a", encoding="utf-8") as me:
            me.write(SHARE)
        password.write_text(PASSWORD, encoding="utf-8")
        for profile in ("some", "all"):
            for how, options in (("open", ()), ("sealed", ("--password-file", str(password)))):
                figures = measure(folder, profile, Path(name) / f"{profile}-{how}", *options)
                print("{:6}{:8}{:8.1f} s{:8.1f} s of the processor{:8.0f} MiB{:8.1f} MB".format(profile, how, *figures))


if __name__ == "__main__":
    main()
