"""The rules on labelled messages: the least that they must do. The figures themselves: docs/message-rules.md."""

from __future__ import annotations

from functools import cache

import pytest

from tests.benchmarks.message_rules import CODES, Score, score
from tests.messages.labelled import CORPUS, PARTS, read_part

LEAST_PRECISION = 0.95
LEAST_RECALL = 0.90


@cache
def measure(part: str) -> Score:
    return score(read_part(CORPUS / part))


@pytest.mark.parametrize("part", PARTS)
def test_precision_and_recall_are_as_promised(part: str) -> None:
    assert measure(part).precision(CODES) >= LEAST_PRECISION
    assert measure(part).recall(CODES) >= LEAST_RECALL


@pytest.mark.parametrize("part", PARTS)
def test_good_messages_are_let_pass(part: str) -> None:
    flagged = measure(part).messages[False, True]
    assert flagged / (flagged + measure(part).messages[False, False]) <= 0.05


def test_every_rule_has_labelled_faults_to_be_measured_by() -> None:
    labels = [fault for part in PARTS for message in read_part(CORPUS / part) for fault in message.faults]
    assert set(labels) == set(CODES)
    assert all(labels.count(code) >= 3 for code in CODES)


def test_the_corpus_is_as_large_as_promised_and_has_good_and_bad_messages() -> None:
    sizes = {part: len(read_part(CORPUS / part)) for part in PARTS}
    assert sum(sizes.values()) >= 240
    assert sizes["holdout"] >= 80
    good = sum(not message.faults for part in PARTS for message in read_part(CORPUS / part))
    assert 0.3 <= good / sum(sizes.values()) <= 0.7


def test_no_two_messages_share_a_name() -> None:
    names = [message.id for part in PARTS for message in read_part(CORPUS / part)]
    assert len(names) == len(set(names))
