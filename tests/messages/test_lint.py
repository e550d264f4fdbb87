"""Findings: where they stand, what stays silent, and texts that nobody would send."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.messages import RULES, lint_message
from generator.messages.examples import closed, to
from generator.method.standing import STAGES
from generator.model.person import DRAFT_KINDS
from tests.hostile import HOSTILE

BAD = "Hi Jonas,\n\nyour rota hangs on our wall.\nCould I pick your brain about it, [Name]?\n"


def test_a_finding_stands_where_its_words_stand() -> None:
    remarks = lint_message(BAD, to("ally"))
    assert [(remark.code, remark.line, remark.column) for remark in remarks] == [("M20", 4, 9), ("M03", 4, 35)]


def test_line_ends_and_apostrophes_change_nothing() -> None:
    typed = "Hi Jonas,\r\nI’d love to pick your brain.\r\n"
    plain = "Hi Jonas,\nI'd love to pick your brain.\n"
    assert lint_message(typed, to("ally")) == lint_message(plain, to("ally"))


@pytest.mark.parametrize(
    "wrapped",
    ["> {}", "Thursday is fine.\n\nOn Tue, 17 Nov 2026 Jonas Weber wrote:\n\n{}", "Thursday is fine.\n\n-- \n{}"],
)
def test_words_of_others_and_of_the_signature_are_not_judged(wrapped: str) -> None:
    bad = "Please keep me in mind, my CV is attached, could I pick your brain?"
    assert lint_message("Hi Jonas,\n" + wrapped.format(bad), to("acquaintance", "answer")) == ()


def test_the_same_words_are_right_to_an_ally_and_wrong_to_a_link() -> None:
    text = "Hi Jonas,\nmy job search goes on: the opening at Halden closes on Friday. Your owl made me laugh."
    assert lint_message(text, to("ally", "mentor-update")) == ()
    assert [remark.code for remark in lint_message(text, to("link", "mentor-update"))] == ["M06"]


def test_an_empty_text_has_no_findings() -> None:
    for text in ("", "\n\n", "   ", "> quoted only", "Subject: nothing"):
        assert lint_message(text, to("stranger", "conversation")) == ()


def test_a_closed_ask_is_told_with_the_reason_of_the_method() -> None:
    reason = "Your ask of 6 November is still pending."
    context = to("ally", "introduction-request", closed=closed("introduction", "R01", reason))
    text = "Hi Jonas,\nwould you introduce me to Aisha this week, because I could show her our handover sheet?"
    assert [remark.message for remark in lint_message(text, context)] == [
        f"Asking for an introduction is more than this carries today. {reason}"
    ]


def test_a_nudge_may_repeat_what_is_pending_but_not_what_is_too_much() -> None:
    text = "Hi Jonas,\none more line: would you introduce me to Aisha this week? No is fine."
    pending = to("ally", "nudge", closed=closed("introduction", "R01", "It is pending."), unanswered=1)
    too_much = to("link", "nudge", closed=closed("introduction", "T06", "Too early."), unanswered=1)
    assert "M14" not in {remark.code for remark in lint_message(text, pending)}
    assert "M14" in {remark.code for remark in lint_message(text, too_much)}


@pytest.mark.parametrize(
    "text", [*HOSTILE, "a " * 20_000, "Hi " + "Jonas and " * 3000, "(" * 5000, "you know of any " * 2000]
)
def test_nothing_in_a_text_makes_a_rule_fail(text: str) -> None:
    for kind in ("", "conversation", "forwardable"):
        lint_message(text, to("link", kind, "invitation"))


@settings(max_examples=150, deadline=None)
@given(
    text=st.text()
    | st.lists(st.sampled_from([*BAD.split(), "\n", "\n\n", "> ", "On wrote:", "-- ", "12%"])).map(" ".join),
    stage=st.sampled_from(STAGES),
    kind=st.sampled_from(("", *DRAFT_KINDS)),
)
def test_every_finding_stands_within_the_text(text: str, stage: str, kind: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for remark in lint_message(text, to(stage, kind)):
        assert 1 <= remark.line <= len(lines)
        assert 1 <= remark.column <= len(lines[remark.line - 1]) + 1


def test_a_rule_that_yields_is_silent_where_the_other_speaks() -> None:
    text = "Hi Jonas,\nI'd like to add you to my professional network."
    codes = {remark.code for remark in lint_message(text, to("link", "fortify"))}
    assert codes == {"M01"}
    assert "M01" in next(rule for rule in RULES if rule.code == "M13").yields_to


def test_a_sentence_without_an_end_is_read_in_pieces() -> None:
    text = "Hi Jonas,\n" + "and then the ward moved " * 100 + "and I would love to pick your brain"
    remarks = lint_message(text, to("ally"))
    assert [(remark.code, remark.line) for remark in remarks] == [("M20", 2)]
    assert text.splitlines()[1][remarks[0].column - 1 :].startswith("pick your brain")


def test_the_subject_is_read_too() -> None:
    text = "Subject: Any job openings at Halden?\n\nHi Jonas,\nyour rota with the blank Sunday hangs in our kitchen.\n"
    remarks = lint_message(text, to("acquaintance", "keep-in-touch"))
    assert ("M06", 1) in {(remark.code, remark.line) for remark in remarks}
