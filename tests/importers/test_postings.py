from __future__ import annotations

import json
from typing import Any

import pytest

from tests.importers.reading import read

JOB: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Release lead",
    "datePosted": "2026-11-01T08:00:00Z",
    "validThrough": "2026-12-01",
    "url": "https://acme.example/jobs/1",
    "skills": "release engineering, python",
    "hiringOrganization": {"@type": "Organization", "name": "Acme Robotics"},
}


def page(*blocks: str, kind: str = "application/ld+json") -> str:
    scripts = "".join(f'<script type="{kind}">{block}</script>\n' for block in blocks)
    return f"<!doctype html>\n<html><head><title>x</title>{scripts}</head><body><p>a</p></body></html>"


@pytest.mark.parametrize(
    "data",
    [JOB, [JOB], {"@graph": [{"@type": "WebSite"}, JOB]}, JOB | {"@type": ["JobPosting", "Thing"]}, {"x": {"y": JOB}}],
)
@pytest.mark.parametrize("kind", ["application/ld+json", "application/ld+json; charset=utf-8", "Application/LD+JSON"])
def test_a_posting_is_found_wherever_it_stands(data: Any, kind: str) -> None:
    harvest = read(page(json.dumps(data), kind=kind))
    (posting,) = harvest.postings
    assert (posting.company, posting.title, posting.posted, posting.closes) == (
        "Acme Robotics",
        "Release lead",
        "2026-11-01",
        "2026-12-01",
    )
    assert (posting.url, posting.needs) == ("https://acme.example/jobs/1", ("release engineering", "python"))


def test_a_broken_block_does_not_hide_the_good_one() -> None:
    harvest = read(page("{not json", "", json.dumps(JOB)))
    assert len(harvest.postings) == 1 and len(harvest.troubles) == 1


@pytest.mark.parametrize(("before", "after"), [("//<![CDATA[\n", "\n//]]>"), ("<!--", "-->"), ("\n", ";\n")])
def test_marks_around_the_json_do_not_hide_it(before: str, after: str) -> None:
    assert len(read(page(before + json.dumps(JOB) + after)).postings) == 1


def test_a_login_page_is_refused_and_called_one() -> None:
    harvest = read('<html><body><form><input type="password"></form></body></html>', "Connections.csv")
    assert "login page" in harvest.refused


def test_a_posting_without_a_company_is_an_error() -> None:
    harvest = read(page(json.dumps({"@type": "JobPosting", "title": "x"})))
    assert harvest.postings == [] and len(harvest.troubles) == 1


def test_addresses_that_are_no_web_pages_are_not_taken() -> None:
    assert read(page(json.dumps(JOB | {"url": "javascript:alert(1)"}))).postings[0].url == ""


GREENHOUSE = {
    "jobs": [
        {
            "id": 1,
            "title": "Release lead",
            "updated_at": "2026-11-20T00:00:00-04:00",
            "first_published": "2026-11-01T00:00:00-04:00",
            "company_name": "Acme Robotics",
            "absolute_url": "https://boards.greenhouse.example/acme/jobs/1",
            "location": {"name": "Hybrid"},
        }
    ],
    "meta": {"total": 1},
}
LEVER = [
    {
        "id": "a",
        "text": "Release lead",
        "categories": {"location": "Madrid"},
        "hostedUrl": "https://jobs.lever.example/acme-robotics/a",
        "createdAt": 1793491200000,
    }
]
ASHBY = {
    "apiVersion": "1",
    "jobs": [
        {
            "title": " Release lead",
            "isListed": True,
            "publishedAt": "2026-11-01T08:00:00.000+00:00",
            "jobUrl": "https://jobs.ashbyhq.example/acme-robotics/a",
            "compensation": {"compensationTierSummary": "secret"},
        },
        {"title": "Hidden", "isListed": False, "jobUrl": "https://jobs.ashbyhq.example/acme-robotics/b"},
    ],
}


@pytest.mark.parametrize(
    ("board", "name"),
    [(GREENHOUSE, "Greenhouse job board"), (LEVER, "Lever job board"), (ASHBY, "Ashby job board")],
)
def test_boards_are_recognised_by_their_keys(board: Any, name: str) -> None:
    harvest = read(json.dumps(board))
    assert harvest.format == name and harvest.troubles == []
    assert [(one.company, one.title, one.posted) for one in harvest.postings] == [
        ("Acme Robotics", "Release lead", "2026-11-01")
    ]


@pytest.mark.parametrize("text", ['{"jobs": [', '{"a": 1}', "[1, 2]", "[" * 100_000])
def test_other_json_is_refused(text: str) -> None:
    assert read(text).refused


def test_a_broken_post_does_not_hide_the_others() -> None:
    jobs = [*LEVER, {"text": "x", "hostedUrl": "https://jobs.lever.example/acme/b", "createdAt": 1e300}, 7]
    harvest = read(json.dumps(jobs))
    assert len(harvest.postings) == 1 and len(harvest.troubles) == 2


@pytest.mark.parametrize(
    "piece", ["<a ", "<!", "<script type='application/ld+json'>", "<script ", "<link rel=canonical "]
)
def test_a_page_that_is_made_to_be_slow_ends_soon(piece: str) -> None:
    assert read("<html>" + piece * 100_000).refused
