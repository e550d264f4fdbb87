"""What a reader waits for in Chromium: `python -m tests.benchmarks.browser [PEOPLE…] [--site FOLDER] [--write]`.

For each size the seeded playbook of `crowd` is built and opened from the disk, every time in a fresh profile:

- The index of people is interactive at the first frame that has its sort buttons, or when the last task of more than
  50 ms (a "long task") has ended within the two seconds after that, whichever is later; from the start of navigation.
- A sort is the time from the click on a heading to the paint after it, the slowest of all columns and both directions;
  a filter the same, the slowest of some letters and choices. The first of them finds everything unprepared. On a
  machine that is busy with other work, the processor time of the main thread says what they would take on an idle one.
- A search begins with the key that opens it on a person's page; a name is typed at once, and the clock stops at the
  first frame with a result. What it read from the disk is counted. A letter more is the slowest of those that follow.

Medians of five. `--site` measures a site that is built already; `--write` puts the table into docs/speed.md.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.benchmarks.crowd import write_crowd
from tests.browser.conftest import ARGUMENTS, CHROMIUM

SIZES = (5_000, 13_000)
TIMES = 5
DOCS = Path(__file__).parents[2] / "docs"
BEGIN, END = "<!-- begin: browser -->", "<!-- end: browser -->"

WATCH = """
window.seen = { long: [], first: {} };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) seen.long.push([task.startTime, task.startTime + task.duration]);
}).observe({ type: "longtask", buffered: true });
const look = () => {
  for (const [name, selector] of [["sortable", "#people thead button"], ["result", "dialog[open] li a"]]) {
    if (!(name in seen.first) && document.querySelector(selector)) seen.first[name] = performance.now();
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
addEventListener("keydown", (event) => (seen.key ??= event.timeStamp), true);
window.fill = (name, value) => {
  const field = document.querySelector("form[data-pb-filter=people]").elements[name];
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
window.timed = (work) => new Promise((done) => {
  const begun = performance.now();
  work();
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now() - begun);
    channel.port2.postMessage(0);
  });
});
"""
SORTS = [f"document.querySelectorAll('#people thead button')[{number // 2}].click()" for number in range(14)]
FILTERS = [
    *("fill('text', 'm')", "fill('text', 'me')", "fill('text', 'mei data')", "fill('text', '')"),
    *("fill('stage', 'link')", "fill('needs', 'n')", "fill('stage', '')", "fill('needs', '')"),
]
LETTERS = """async () => {
  const input = document.querySelector("dialog[open] input");
  const times = [];
  for (const value of ["a", "ad", "ada", "ada b", "ada brandt maps", "m"]) {
    input.value = value;
    times.push(await timed(() => input.dispatchEvent(new Event("input", { bubbles: true }))));
  }
  return times;
}"""


def measure(browser: Browser, site: Path) -> Mapping[str, float]:
    """The figures of a site: milliseconds and kilobytes by what was done."""
    runs: list[Mapping[str, float]] = []
    for _ in range(TIMES):
        runs.append({**_in_tab(browser, site, _measure_index), **_in_tab(browser, site, _measure_search)})
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _in_tab(browser: Browser, site: Path, work: Callable[[Page, Path], Mapping[str, float]]) -> Mapping[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    context.add_init_script(WATCH)
    figures = work(context.new_page(), site)
    context.close()
    return figures


def _measure_index(page: Page, site: Path) -> Mapping[str, float]:
    address = site / "people/index.html"
    page.goto(address.as_uri())
    page.wait_for_function("seen.first.sortable")
    page.wait_for_timeout(2000)
    seen = page.evaluate("seen")
    ready = max([seen["first"]["sortable"], *(end for _, end in seen["long"])])
    sorts, filters = _time_all(page, SORTS), _time_all(page, FILTERS)
    return {
        "people index: kB": address.stat().st_size / 1000,
        "interactive": ready,
        "longest task until then": _longest(seen, 0),
        "first sort": sorts[0][0],
        "slowest sort": max(wall for wall, _ in sorts),
        "a sort's processor time": max(own for _, own in sorts),
        "first filter": filters[0][0],
        "slowest filter": max(wall for wall, _ in filters),
        "a filter's processor time": max(own for _, own in filters),
    }


def _time_all(page: Page, scripts: Sequence[str]) -> list[tuple[float, float]]:
    """For each of the scripts the milliseconds until the paint after it, and what the main thread worked meanwhile."""
    session, times = page.context.new_cdp_session(page), []
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    for script in scripts:
        before = _worked(session)
        wall = page.evaluate(f"timed(() => {script})")
        times.append((wall, _worked(session) - before))
    return times


def _worked(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] * 1000 for metric in metrics if metric["name"] == "TaskDuration"))


def _measure_search(page: Page, site: Path) -> Mapping[str, float]:
    person = min((site / "people").glob("*-00[0-9]*.html"))
    page.goto(person.as_uri())
    page.wait_for_timeout(500)
    read: list[int] = []
    page.on("request", lambda request: read.append(_size(request.url)))
    page.keyboard.press("/")
    page.keyboard.type("gomez")
    page.wait_for_function("seen.first.result")
    page.wait_for_timeout(500)
    seen = page.evaluate("seen")
    return {
        "search: first result": seen["first"]["result"] - seen["key"],
        "longest task of it": _longest(seen, seen["key"]),
        "a letter more": max(page.evaluate(LETTERS)),
        "read for it, kB": sum(read) / 1000,
    }


def _longest(seen: Any, since: float) -> float:
    return max((end - start for start, end in seen["long"] if end >= since), default=0)


def _size(url: str) -> int:
    path = Path(unquote(urlsplit(url).path))
    return path.stat().st_size if url.startswith("file:") and path.is_file() else 0


def build(folder: Path, people: int) -> Path:
    """The site of the seeded playbook of that size."""
    write_crowd(folder, people)
    command = [sys.executable, "-m", "generator", "-C", str(folder), "build"]
    environment = {**os.environ, "PYTHONPATH": str(DOCS.parent), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "site"


def write_table(runs: Mapping[str, Mapping[str, float]]) -> str:
    """The figures as a Markdown table; a task of 0 ms was none above 50."""
    rows = [f"| | {' | '.join(runs)} |", "| --- |" + " ---: |" * len(runs)]
    for name in next(iter(runs.values())):
        rows.append(f"| {name} | {' | '.join(f'{run[name]:,.0f}' for run in runs.values())} |")
    return "\n".join(rows)


def main(arguments: Sequence[str]) -> None:
    """Measure every size, print the table, and keep it if that is wanted."""
    runs: dict[str, Mapping[str, float]] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        if "--site" in arguments:
            runs["this site"] = measure(browser, Path(arguments[arguments.index("--site") + 1]).resolve())
        else:
            for size in [int(argument) for argument in arguments if argument.isdigit()] or SIZES:
                runs[f"{size:,} people"] = measure(browser, build(Path(scratch) / str(size), size))
        machine = f"Chromium {browser.version}, {os.cpu_count()} processors; milliseconds unless it says kB."
        browser.close()
    table = f"{write_table(runs)}\n\n{machine}"
    print(table)
    if "--write" in arguments:
        text = (DOCS / "speed.md").read_text("utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        (DOCS / "speed.md").write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
