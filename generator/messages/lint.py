"""All message rules on one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.messages.context import Context
from generator.messages.message import Message, parse_message
from generator.messages.rule import MessageRule
from generator.messages.rules import RULES


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """One finding: where (line and column from 1), which rule, what is wrong, how to say it better, and why.

    `length` is the number of characters it is about, 0 for a mere place.
    """

    line: int
    column: int
    code: str
    message: str
    help: str
    why: str
    length: int = 0


def lint_message(text: str, context: Context) -> tuple[Remark, ...]:
    """What the message rules have to say about `text`, in the order of the text (method.md section 11).

    Nothing in a text makes this raise. Quoted text, threads below and signatures are not the user's
    sentences; of these the rules see at most the signature (an open blank there is still a blank).
    """
    message = parse_message(text)
    if not message.own.strip():
        return ()
    found = {rule.code: tuple(_run(rule, message, context)) for rule in RULES}
    kept = (rule for rule in RULES if not any(found[other] for other in rule.yields_to))
    return tuple(sorted(remark for rule in kept for remark in found[rule.code]))


def _run(rule: MessageRule, message: Message, context: Context) -> Iterator[Remark]:
    if rule.english and not message.is_english:
        return
    for hit in rule.check(message, context):
        line, column = message.place(hit.start)
        yield Remark(line, column, rule.code, hit.message, hit.help, rule.why, hit.length)
