"""What an import would do, in words: counts, samples, and a reason for every row that is left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importers.found import Harvest
from generator.importers.identity import clean_line
from generator.importers.intake.plan import Plan
from generator.importers.intake.tally import MOST_SAMPLES, Count

MOST_TROUBLES = 20
_HEADINGS = {
    "new": "New",
    "changed": "Changed",
    "merged": "Merged with what is there",
    "jobs": "Job changes",
    "asked": "To decide",
    "skipped": "Left out",
}


def describe_harvest(harvest: Harvest) -> str:
    """One line: what the file is and what it gave, or why it is refused."""
    name = clean_line(harvest.file)
    if harvest.refused:
        return f"{name}: refused: {harvest.refused}"
    if not harvest.format:
        return f"{name}: not read" if harvest.troubles else f"{name}: an archive"
    return f"{name}: {harvest.format}, {_write_rows(harvest)}"


def _write_rows(harvest: Harvest) -> str:
    given = {
        "contact": len(harvest.contacts),
        "exchange": len(harvest.exchanges),
        "invitation": len(harvest.invitations),
        "recommendation": len(harvest.recommendations),
        "post": len(harvest.positions),
        "posting": len(harvest.postings),
    }
    parts = [_count(number, word) for word, number in given.items() if number]
    parts += [f"{_count(len(harvest.troubles), 'row')} with errors"] if harvest.troubles else []
    left = sum(harvest.skipped.values())
    parts += [f"{left:,} left out"] if left else []
    return f"{_count(harvest.rows, 'row')}: {', '.join(parts) or 'nothing in it'}"


def list_troubles(harvests: list[Harvest]) -> Iterator[str]:
    """The rows that could not be read, the first ones of each file."""
    for harvest in harvests:
        for trouble in harvest.troubles[:MOST_TROUBLES]:
            yield f"warning: {clean_line(str(trouble))}"
        if len(harvest.troubles) > MOST_TROUBLES:
            yield f"warning: {clean_line(harvest.file)}: {len(harvest.troubles) - MOST_TROUBLES} more rows with errors"


def describe_plan(plan: Plan) -> Iterator[str]:
    """Each heading with its counts and samples, and the line that explains every zero."""
    for heading, title in _HEADINGS.items():
        sorts = {sort: count for sort, count in plan.tally.counts.get(heading, {}).items() if count.number}
        if sorts:
            yield f"\n{title}"
            for sort, count in sorts.items():
                yield from _describe_count(sort, count)
    yield f"\n{_sum_up(plan)}"


def _describe_count(sort: str, count: Count) -> Iterator[str]:
    yield f"  {count.number:>6,}  {sort}"
    for sample in count.samples:
        yield f"            {clean_line(sample)[:160]}"
    if count.sorts > MOST_SAMPLES:
        yield f"            and {count.sorts - len(count.samples):,} more"


def _sum_up(plan: Plan) -> str:
    total = {heading: plan.tally.total(heading) for heading in _HEADINGS}
    line = (
        f"{total['new']:,} new, {total['changed']:,} changed, {total['merged']:,} merged, "
        f"{total['asked']:,} to decide, {total['skipped']:,} left out."
    )
    if total["new"] or total["changed"]:
        return line
    reasons = [sort for heading in ("merged", "skipped") for sort in plan.tally.counts.get(heading, {})]
    return (
        f"{line} Nothing new, because the rows are: {'; '.join(reasons)}."
        if reasons
        else f"{line} There is nothing in it."
    )


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'s' * (number != 1)}"
