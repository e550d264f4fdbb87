"""What an import would do, counted, with samples: every number and every zero can be explained."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_SAMPLES = 5


@dataclass(slots=True)
class Count:
    """How many of one sort, said in how many samples, and the first few of those."""

    number: int = 0
    sorts: int = 0
    samples: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """Counts by heading (new, changed, merged, asked, skipped) and sort."""

    counts: dict[str, dict[str, Count]] = field(default_factory=dict)

    def add(self, heading: str, sort: str, sample: str = "", number: int = 1) -> None:
        """Count one more."""
        count = self.counts.setdefault(heading, {}).setdefault(sort, Count())
        count.number += number
        count.sorts += bool(sample)
        if sample and len(count.samples) < MOST_SAMPLES and sample not in count.samples:
            count.samples.append(sample)

    def total(self, heading: str) -> int:
        """How many there are below a heading."""
        return sum(count.number for count in self.counts.get(heading, {}).values())
