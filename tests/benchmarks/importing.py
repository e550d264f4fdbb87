"""What an import of a whole archive costs: `python -m tests.benchmarks.importing [CONNECTIONS] [MESSAGES]`.

13,000 connections and 20,000 messages if left out, into a playbook of 300 people. Prints seconds, seconds of the
processor and the most memory used; first the preview, then the import, then the same import again. Wanted: less than
20 s and 1 GiB each.
"""

from __future__ import annotations

import csv
import io
import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.crowd import FIRST, LAST, ROLES, TODAY, write_crowd

PEOPLE = 300
CONNECTIONS, MESSAGES = 13_000, 20_000
ME = "https://www.linkedin.com/in/ana-ruiz"


def write_archive(path: Path, connections: int, messages: int, seed: int = 1) -> None:
    """An archive as LinkedIn gives it. The same seed, the same rows."""
    dice = random.Random(seed)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", _write_connections(dice, connections))
        archive.writestr("messages.csv", _write_messages(dice, connections, messages))


def _name(number: int) -> tuple[str, str]:
    return FIRST[number % len(FIRST)], f"{LAST[number // len(FIRST) % len(LAST)]} {chr(97 + number % 26)}{number}"


def _slug(number: int) -> str:
    return f"https://www.linkedin.com/in/someone-{number}"


def _day(dice: random.Random) -> date:
    return TODAY - timedelta(days=dice.randrange(1, 4000))


def _write_connections(dice: random.Random, number: int) -> str:
    text = io.StringIO()
    text.write('Notes:\n"Some addresses are missing."\n\n')
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow("First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(","))
    for at in range(number):
        company = f"Company {dice.randrange(3000)}, Inc."
        rows.writerow([*_name(at), _slug(at), "", company, dice.choice(ROLES), _day(dice).strftime("%d %b %Y")])
    return text.getvalue()


def _write_messages(dice: random.Random, people: int, number: int) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    rows.writerow(
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
        "FOLDER,ATTACHMENTS,IS MESSAGE DRAFT".split(",")
    )
    for _ in range(number):
        at = min(int(dice.expovariate(1 / 200)), people - 1)
        sides = [(" ".join(_name(at)), _slug(at)), ("Ana Ruiz", ME)]
        dice.shuffle(sides)
        (sender, url), (to, other) = sides
        when = f"{_day(dice)} {dice.randrange(24):02}:{dice.randrange(60):02}:00 UTC"
        content = "Thanks, that helps. " * dice.randrange(1, 40) + "\n\n<p>Ana</p>"
        rows.writerow([f"2-talk-{at}", "", sender, url, to, other, when, "", content, "INBOX", "", "No"])
    return text.getvalue()


def write_people(folder: Path, connections: int) -> None:
    """A crowd whose people have profiles, so that messages reach their logs."""
    write_crowd(folder, PEOPLE, links=0)
    for at, path in enumerate(sorted((folder / "contacts/people").glob("*.yaml"))):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines(True) if not line.startswith("links:")]
        lines.insert(1, f'links: {{linkedin: "{_slug(at % connections)}"}}\n')
        path.write_text("".join(lines), encoding="utf-8")


def measure(folder: Path, *arguments: str) -> tuple[float, float, float]:
    """Seconds, seconds of the processor, and the most MiB that the command took, in a process of its own."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", "-C", str(folder), "import", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    connections, messages = map(int, (sys.argv[1:] + [str(CONNECTIONS), str(MESSAGES)][len(sys.argv) - 1 :])[:2])
    with tempfile.TemporaryDirectory() as name:
        folder, archive = Path(name) / "playbook", Path(name) / "archive.zip"
        write_archive(archive, connections, messages)
        write_people(folder, connections)
        for what, more in (("preview", ()), ("import", ("--apply",)), ("the same again", ("--apply",))):
            seconds, busy, mebibytes = measure(folder, str(archive), *more)
            print(f"{what:16}{seconds:8.2f} s{busy:8.2f} s of the processor{mebibytes:8.0f} MiB")


if __name__ == "__main__":
    main()
