"""How long building takes, beside MkDocs with Material and Hugo: `python -m tests.benchmarks.speed [PEOPLE…]`.

Every playbook is the seeded one of `crowd`, with 13,000 links in its phonebook. The peers build the same pages from
the Markdown of `playbook export`: MkDocs with Material's own templates and people outside of the navigation, Hugo with
a theme of a few lines. Each figure is the median of three whole processes (one, for MkDocs from 2,000 people on), and
all are taken in one run on one machine. `--write` puts the table and the chart into docs/speed.md and docs/speed.svg;
`--without-mkdocs` leaves MkDocs out above 5,000 people, where it takes a quarter of an hour.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.benchmarks.crowd import write_crowd

HUGO_NAME, MKDOCS_NAME = "Hugo", "MkDocs + Material"
SIZES = (500, 2_000, 5_000, 13_000)
DOCS = Path(__file__).parents[2] / "docs"
BEGIN, END = "<!-- begin: make bench -->", "<!-- end: make bench -->"
HUGO = {
    "hugo.toml": 'baseURL = "https://book.example/"\ntitle = "Crowd"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
    "uglyURLs = true\n[markup.goldmark.renderer]\nunsafe = true\n",
    "layouts/_default/single.html": "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n",
    "layouts/_default/list.html": "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n",
    "layouts/index.html": "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n",
}


@dataclass
class Run:
    """The figures of one size: seconds of the wall clock by what was done, the most memory of the cold build in MiB,
    and the bytes of a person's page."""

    people: int
    seconds: dict[str, float] = field(default_factory=dict)
    memory: float = 0.0
    page: float = 0.0


def measure(people: int, folder: Path, mkdocs: bool = True) -> Run:
    """Build a playbook of that size in all ways."""
    run, book = Run(people), folder / "book"
    write_crowd(book, people)
    _playbook(book, "build")  # the program itself is compiled on its first run
    run.seconds["cold"], run.memory = _median(
        lambda: _playbook(book, "build"), before=lambda: _put_aside(book / "site", book / ".playbook")
    )
    run.page = _measure_pages(book / "site/people")
    run.seconds["nothing changed"], _ = _median(lambda: _playbook(book, "build"))
    run.seconds["one person's file changed"], _ = _median(lambda: _playbook(book, "build"), before=lambda: _edit(book))
    days = iter(("2026-11-25", "2026-11-26", "2026-11-27"))
    run.seconds["the next day"], _ = _median(lambda: _playbook(book, "build", "--today", next(days)))
    _playbook(book, "today")
    run.seconds["playbook today"], _ = _median(lambda: _playbook(book, "today"))
    entry = (_first_person(book).stem, "coffee", "--about", "boats")
    run.seconds["playbook log"], _ = _median(lambda: _playbook(book, "log", *entry))
    _playbook(book, "build")
    run.seconds["serve: first page"], run.seconds["serve: save to answer"] = _serve(book)
    _playbook(book, "export", str(folder / "export"))
    _measure_peers(run, folder, mkdocs or people <= 5_000)
    return run


def _measure_pages(folder: Path) -> float:
    """Bytes of a person's page, on average."""
    sizes = [page.stat().st_size for page in folder.iterdir() if page.name != "index.html"]
    return sum(sizes) / len(sizes)


def _measure_peers(run: Run, folder: Path, with_mkdocs: bool) -> None:
    export, hugo = folder / "export", folder / "hugo"
    shutil.copytree(export / "docs", hugo / "content")
    for page in [*hugo.rglob("index.md")]:
        page.rename(page.with_name("_index.md"))
    for name, text in HUGO.items():
        (hugo / name).parent.mkdir(parents=True, exist_ok=True)
        (hugo / name).write_text(text)
    binary = str(Path(sys.executable).with_name("hugo"))
    run.seconds[HUGO_NAME], _ = _median(
        lambda: _time(binary, "--quiet", "-s", str(hugo)), before=lambda: _put_aside(hugo / "public")
    )
    if with_mkdocs:
        command = (sys.executable, "-m", "mkdocs", "-q", "build", "-f", str(export / "mkdocs.yml"))
        times = 3 if run.people < 2_000 else 1
        run.seconds[MKDOCS_NAME], _ = _median(lambda: _time(*command), lambda: _put_aside(export / "site"), times)


def _median(
    work: Callable[[], tuple[float, float]], before: Callable[[], object] = lambda: None, times: int = 3
) -> tuple[float, float]:
    taken = []
    for _ in range(times):
        before()
        taken.append(work())
    return statistics.median(seconds for seconds, _ in taken), max(memory for _, memory in taken)


def _playbook(book: Path, *arguments: str) -> tuple[float, float]:
    return _time(sys.executable, "-m", "generator", "-C", str(book), *arguments)


def _time(*command: str) -> tuple[float, float]:
    """Seconds, and MiB at the peak."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    status, usage = os.wait4(process.pid, 0)[1:]
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


def _environment() -> Mapping[str, str]:
    """Ours, where Python keeps what it compiled, as in every installed program."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONPATH": str(DOCS.parent), "NO_MKDOCS_2_WARNING": "1"}


def _put_aside(*made: Path) -> None:
    """Move away what was made: ext4 makes files slowly for minutes after thousands were deleted."""
    for path in made:
        if path.exists():
            path.rename(path.parent.parent / f"aside-{time.time_ns()}")


def _first_person(book: Path) -> Path:
    return min((book / "contacts/people").iterdir())


def _edit(book: Path) -> str:
    """Give the first person another role; the role."""
    person, role = _first_person(book), f"Editor {time.time_ns()}"
    person.write_text(re.sub(r"(?m)^role: .*$", f"role: {role}", person.read_text("utf-8")), "utf-8")
    return role


def _serve(book: Path) -> tuple[float, float]:
    """Seconds from the start to the first page, and from a save to the answer that has it (the median of five)."""
    command = [sys.executable, "-m", "generator", "-C", str(book), "serve", "--port", "18431"]
    page = f"http://127.0.0.1:18431/people/{_first_person(book).stem}.html"
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=_environment()) as process:
        _wait_for(page, "</html>")
        first = time.perf_counter() - begun
        _wait_for(page, _edit(book))  # the first save waits until all is read
        saved = []
        for _ in range(5):
            time.sleep(1)
            begun = time.perf_counter()
            _wait_for(page, _edit(book))
            saved.append(time.perf_counter() - begun)
        process.kill()
    return first, statistics.median(saved)


def _wait_for(page: str, text: str) -> None:
    """Ask for a page until it holds the text."""
    while True:
        with suppress(URLError), urlopen(page) as answer:
            if text in answer.read().decode():
                return
        time.sleep(0.003)


def write_table(runs: Sequence[Run]) -> str:
    """The figures as a Markdown table, seconds; then ratios, memory and pages."""
    rows = [f"| | {' | '.join(f'{run.people:,} people' for run in runs)} |", "| --- |" + " ---: |" * len(runs)]
    names = dict.fromkeys(name for run in runs for name in run.seconds)
    rows += [_write_row(name, [run.seconds.get(name) for run in runs], ".2f") for name in names]
    for peer in (HUGO_NAME, MKDOCS_NAME):
        ratios = [run.seconds["cold"] / run.seconds[peer] if peer in run.seconds else None for run in runs]
        rows.append(_write_row(f"cold / {peer}", ratios, ".2f"))
    edits = [run.seconds["one person's file changed"] / run.seconds[HUGO_NAME] for run in runs]
    rows.append(_write_row(f"one file changed / {HUGO_NAME}", edits, ".2f"))
    rows.append(
        _write_row("cold, ms for each person", [1000 * run.seconds["cold"] / run.people for run in runs], ".2f")
    )
    rows.append(_write_row("bytes of a person's page", [run.page for run in runs], ",.0f"))
    rows.append(_write_row("memory of a cold build, MiB", [run.memory for run in runs], ".0f"))
    return "\n".join(rows)


def _write_row(name: str, figures: Sequence[float | None], how: str) -> str:
    return f"| {name} | {' | '.join('' if figure is None else format(figure, how) for figure in figures)} |"


def write_versions() -> str:
    """What was measured, and on what."""
    names = ("mkdocs", "mkdocs-material", "hugo", "jinja2", "cmarkgfm", "pydantic", "pyyaml")
    listed = ", ".join(f"{name} {version(name)}" for name in names)
    return f"Python {platform.python_version()}, {listed}; {os.cpu_count()} processors, {platform.system()}."


def draw_chart(runs: Sequence[Run]) -> str:
    """Bars of what the last run took: ours, then the peers'."""
    run = runs[-1]
    most = max(run.seconds.values())
    bars = list(_draw_bars(run, most))
    height = 40 + 26 * len(run.seconds)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" font-family="sans-serif" font-size="13">'
    )
    title = f"Seconds with {run.people:,} people"
    return "\n".join([head, f"<title>{title}</title>", f'<text x="8" y="20">{title}</text>', *bars, "</svg>", ""])


def _draw_bars(run: Run, most: float) -> Iterator[str]:
    for number, (name, seconds) in enumerate(run.seconds.items()):
        y, width = 34 + 26 * number, max(1.0, 420 * seconds / most)
        colour = "#888" if name in (HUGO_NAME, MKDOCS_NAME) else "#2a6f5b"
        yield f'<text x="200" y="{y + 14}" text-anchor="end">{name}</text>'
        yield f'<rect x="208" y="{y}" width="{width:.1f}" height="18" fill="{colour}"/>'
        yield f'<text x="{214 + width:.1f}" y="{y + 14}">{seconds:.2f}</text>'


def main(arguments: Sequence[str]) -> None:
    """Measure every size, print the table, and keep it if that is wanted."""
    sizes = [int(argument) for argument in arguments if argument.isdigit()] or list(SIZES)
    runs = []
    with tempfile.TemporaryDirectory() as folder:  # nothing is deleted before all is measured: see `_put_aside`
        for people in sizes:
            runs.append(measure(people, Path(folder) / f"{people}", "--without-mkdocs" not in arguments))
            print(write_table(runs[-1:]), end="\n\n", flush=True)
    table = f"{write_table(runs)}\n\n{write_versions()}"
    print(table)
    if "--write" in arguments:
        text = (DOCS / "speed.md").read_text("utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        (DOCS / "speed.md").write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}", "utf-8")
        (DOCS / "speed.svg").write_text(draw_chart(runs), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
