"""Job postings in saved web pages: schema.org's JobPosting in blocks of JSON-LD, each block read by itself."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from generator.importers.found import Harvest, Posting
from generator.importers.identity import LONGEST, clean_line, clean_url, is_formula
from generator.importers.linkedin.messages import write_plain
from generator.model.dates import parse_day

DEEPEST = 12
LONGEST_TAG = 2_000
_SCRIPT, _LINK, _INPUT = (re.compile(rf"<{name}\b", re.IGNORECASE) for name in ("script", "link", "input"))
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![a-z-])([a-z-]+)\s?=\s?("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
MOST_NEEDS = 30


def read_page(text: str, harvest: Harvest) -> None:
    """Every JobPosting in the page; what is no posting is passed over, a broken block is an error."""
    canonical = _find_canonical(text)
    for line, block in _list_blocks(text):
        try:
            data = json.loads(_trim(block), strict=False)
        except (ValueError, RecursionError) as error:
            if block.strip():
                harvest.trouble(line, f"a block of JSON-LD cannot be read: {clean_line(str(error))[:100]}")
            continue
        for posting in find_postings(data):
            harvest.rows += 1
            take_posting(posting, line, canonical, harvest)
    if not harvest.rows:
        login = " It asks for a password: it is a login page, which came instead of the file."
        asks = any(given.get("type", "").lower() == "password" for _, given in _list_tags(text, _INPUT))
        harvest.refused = "this is a web page without a job posting (schema.org JobPosting)." + login * asks


def _list_tags(text: str, name: re.Pattern[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The end of each tag of a name, with its attributes. Linear, unlike a parser of all HTML, on any page."""
    for match in name.finditer(text):
        end = text.find(">", match.end(), match.end() + LONGEST_TAG)
        if end >= 0:
            pairs = _ATTRIBUTE.findall(text[match.end() : end])
            yield end + 1, {key.lower(): html.unescape(value.strip("\"'")) for key, value in pairs}


def _list_blocks(text: str) -> Iterator[tuple[int, str]]:
    """The blocks of JSON-LD, with the line that each begins on."""
    done, line, counted = 0, 1, 0
    for start, given in _list_tags(text, _SCRIPT):
        if start < done or given.get("type", "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        end = _SCRIPT_END.search(text, start)
        if end is None:
            return
        line, counted, done = line + text.count("\n", counted, start), start, end.end()
        yield line, text[start : end.start()]


def _find_canonical(text: str) -> str:
    """The address that the page gives as its own."""
    links = (given for _, given in _list_tags(text, _LINK) if "canonical" in given.get("rel", "").lower().split())
    return next((clean_url(given.get("href", "")) for given in links), "")


def _trim(block: str) -> str:
    """The JSON without the comment marks some pages put around it."""
    bare = block.strip().rstrip(";").strip()
    for mark in ("//", "<![CDATA[", "<!--"):
        bare = bare.removeprefix(mark).lstrip()
    for mark in ("]]>", "-->", "//"):
        bare = bare.removesuffix(mark).rstrip()
    return bare


def find_postings(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The JobPostings in JSON-LD: alone, in arrays, in @graph, or inside another thing."""
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from find_postings(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            str(kind).rsplit("/", 1)[-1] == "JobPosting" for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield data
        else:
            for value in data.values():
                if isinstance(value, (dict, list)):
                    yield from find_postings(value, depth + 1)


def take_posting(data: dict[str, Any], line: int, canonical: str, harvest: Harvest) -> None:
    """Keep one JobPosting of JSON-LD."""
    posting = make_posting(
        company=_name(data.get("hiringOrganization")),
        title=_text(data.get("title") or data.get("name")),
        url=_text(data.get("url") or data.get("mainEntityOfPage")) or canonical,
        posted=_text(data.get("datePosted")),
        closes=_text(data.get("validThrough")),
        needs=_needs(data.get("skills")),
    )
    add_posting(posting, line, harvest)


def add_posting(posting: Posting, line: int, harvest: Harvest) -> None:
    """Keep a posting that has a company and a title; the other ones are errors."""
    if not posting.company:
        harvest.trouble(line, f"the posting “{posting.title[:60]}” names no company")
    elif not posting.title:
        harvest.trouble(line, f"a posting of {posting.company[:60]} has no title")
    else:
        harvest.postings.append(posting)


def make_posting(*, company: str, title: str, url: str, posted: str, closes: str, needs: tuple[str, ...]) -> Posting:
    """A posting of texts as they came, cleaned; dates that are none are left out."""
    cleaned = clean_url(url)
    return Posting(
        company="" if is_formula(company) else write_plain(company).replace("\n", " ")[:LONGEST],
        title="" if is_formula(title) else write_plain(title).replace("\n", " ")[:LONGEST],
        url=cleaned if urlsplit(cleaned).netloc else "",
        posted=_day(posted),
        closes=_day(closes),
        needs=needs,
    )


def _day(text: str) -> str:
    try:
        return parse_day(text.strip()[:10]).isoformat()
    except ValueError:
        return ""


def _text(value: Any) -> str:
    """The text of a value that may be a list or a thing with an id or a name."""
    if isinstance(value, list):
        return next((text for item in value if (text := _text(item))), "")
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("@id") or value.get("name") or value.get("url"))
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        return next((text for item in value if (text := _name(item))), "")
    return _text(value.get("name") or value.get("legalName")) if isinstance(value, dict) else _text(value)


def _needs(value: Any) -> tuple[str, ...]:
    """Skills that are named one by one, or parted by commas; a paragraph is no list of skills."""
    items = value if isinstance(value, list) else [value]
    texts = [write_plain(_name(item)) for item in items]
    parts = [part for text in texts for part in re.split(r"[,;•|\n]", text)]
    cleaned = (clean_line(part).strip(" .-·") for part in parts)
    return tuple(dict.fromkeys(part for part in cleaned if part and len(part) <= 60 and not is_formula(part)))[
        :MOST_NEEDS
    ]
