"""Precision and recall of the message rules on labelled messages: `python -m tests.benchmarks.message_rules [FOLDER…]`.

A finding counts once for a message and a code. Precision: findings that are labelled, of all findings.
Recall: labels that are found, of all labels. `--misses` lists what was found wrongly and what was missed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.messages import RULES, lint_message
from tests.messages.labelled import CORPUS, PARTS, Labelled, read_part


@dataclass(frozen=True)
class Score:
    """Counts by rule, and the messages that were flagged: good ones wrongly, bad ones at all."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    messages: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def precision(self, codes: Iterable[str]) -> float:
        """Share of the findings that are right; 1 without a finding."""
        codes = tuple(codes)
        right, wrong = sum(self.right[code] for code in codes), sum(self.wrong[code] for code in codes)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, codes: Iterable[str]) -> float:
        """Share of the faults that are found; 1 without a fault."""
        codes = tuple(codes)
        right, missed = sum(self.right[code] for code in codes), sum(self.missed[code] for code in codes)
        return right / (right + missed) if right + missed else 1.0


CODES = tuple(rule.code for rule in RULES)


def score(messages: Iterable[Labelled]) -> Score:
    """The rules' findings on the messages, against the labels."""
    result = Score()
    for message in messages:
        found = frozenset(remark.code for remark in lint_message(message.text, message.context))
        result.right.update(found & message.faults)
        result.wrong.update(found - message.faults)
        result.missed.update(message.faults - found)
        result.messages[bool(message.faults), bool(found)] += 1
        if found != message.faults:
            extra, missing = " ".join(sorted(found - message.faults)), " ".join(sorted(message.faults - found))
            result.misses.append(f"{message.id}: wrongly [{extra}], missed [{missing}]")
    return result


def format_score(name: str, result: Score) -> str:
    """A table: one line a rule, one for all rules, and how many whole messages were judged rightly."""
    lines = [f"{name}", f"{'rule':8}{'labels':>8}{'findings':>10}{'precision':>11}{'recall':>8}"]
    for code in (*CODES, "all"):
        codes = CODES if code == "all" else (code,)
        labels = sum(result.right[c] + result.missed[c] for c in codes)
        findings = sum(result.right[c] + result.wrong[c] for c in codes)
        lines.append(f"{code:8}{labels:>8}{findings:>10}{result.precision(codes):>11.3f}{result.recall(codes):>8.3f}")
    good, bad = result.messages[False, False], result.messages[True, True]
    wrong, missed = result.messages[False, True], result.messages[True, False]
    lines.append(
        f"messages: {good + wrong} good, {wrong} of them flagged; {bad + missed} bad, {missed} of them let pass"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    """Print the table of each folder."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    for folder in folders or [CORPUS / part for part in PARTS]:
        result = score(read_part(folder))
        print(format_score(folder.name, result), end="\n\n")
        if "--misses" in arguments:
            print(*result.misses, sep="\n", end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
