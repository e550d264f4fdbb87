"""The public job boards of Greenhouse, Lever and Ashby, saved as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.importers.found import Harvest, Posting
from generator.importers.identity import clean_line
from generator.importers.postings import add_posting, find_postings, make_posting, take_posting

Job = dict[str, Any]


def read_board(text: str, harvest: Harvest) -> None:
    """Every post that the board lists; which board it is, its keys tell."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        harvest.refused = f"this is no whole JSON: {clean_line(str(error))[:100]}"
        return
    for name, jobs, read in _recognise(data):
        harvest.format = name
        for number, job in enumerate(jobs, 1):
            harvest.rows += 1
            _take(number, job, read, harvest)
        return
    postings = list(find_postings(data))
    for posting in postings:
        harvest.rows += 1
        take_posting(posting, 0, "", harvest)
    if not postings:
        harvest.refused = "this is JSON, but no board of Greenhouse, Lever or Ashby, and no job posting"


def _recognise(data: Any) -> Iterator[tuple[str, list[Any], Callable[[Job], Posting]]]:
    jobs = data.get("jobs") if isinstance(data, dict) else data
    if isinstance(data, dict) and isinstance(data.get("absolute_url"), str):
        yield "Greenhouse job", [data], _read_greenhouse
    elif isinstance(data, dict) and "hostedUrl" in data:
        yield "Lever posting", [data], _read_lever
    elif isinstance(jobs, list):
        first = next((job for job in jobs if isinstance(job, dict)), {})
        if "jobUrl" in first or (isinstance(data, dict) and "apiVersion" in data):
            yield "Ashby job board", jobs, _read_ashby
        elif "absolute_url" in first or (isinstance(data, dict) and "meta" in data):
            yield "Greenhouse job board", jobs, _read_greenhouse
        elif "hostedUrl" in first or ("text" in first and "categories" in first):
            yield "Lever job board", jobs, _read_lever


def _take(number: int, job: Any, read: Callable[[Job], Posting], harvest: Harvest) -> None:
    if not isinstance(job, dict):
        harvest.trouble(0, f"post {number} of the board is no post")
    elif job.get("isListed") is False:
        harvest.skipped["posts that the board does not list"] += 1
    else:
        try:
            add_posting(read(job), 0, harvest)
        except (TypeError, ValueError, OverflowError, AttributeError, OSError) as error:
            harvest.trouble(0, f"post {number} of the board cannot be read: {clean_line(str(error))[:80]}")


def _read_greenhouse(job: Job) -> Posting:
    url = str(job.get("absolute_url") or "")
    return make_posting(
        company=str(job.get("company_name") or "") or _name_of_board(url),
        title=str(job.get("title") or ""),
        url=url,
        posted=str(job.get("first_published") or ""),
        closes=str(job.get("application_deadline") or ""),
        needs=(),
    )


def _read_lever(job: Job) -> Posting:
    url, created = str(job.get("hostedUrl") or ""), job.get("createdAt")
    posted = datetime.fromtimestamp(created / 1000, UTC).date().isoformat() if isinstance(created, (int, float)) else ""
    title = str(job.get("text") or "")
    return make_posting(company=_name_of_board(url), title=title, url=url, posted=posted, closes="", needs=())


def _read_ashby(job: Job) -> Posting:
    url = str(job.get("jobUrl") or "")
    return make_posting(
        company=_name_of_board(url),
        title=str(job.get("title") or ""),
        url=url,
        posted=str(job.get("publishedAt") or ""),
        closes="",
        needs=(),
    )


def _name_of_board(url: str) -> str:
    """The company's name as far as the board's address tells: `jobs.lever.co/faro-grid/…` is Faro Grid."""
    steps = [step for step in urlsplit(url).path.split("/") if step]
    words = unquote(steps[0]).replace("-", " ").replace("_", " ").split() if len(steps) > 1 else []
    return " ".join(word.title() if word.islower() else word for word in words)
