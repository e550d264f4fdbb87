"""`contacts/questions.yaml`: what only the user can decide, answered by editing one word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.editing.disk import create_file, read_file, replace_file
from generator.editing.refusal import Refusal
from generator.editing.value import write_pair
from generator.model.question import Question, Questions
from generator.source.parsing import parse_file
from generator.source.reading import SourceFile

FILE = "contacts/questions.yaml"
SOURCE = SourceFile("questions", FILE, "questions")
_HEAD = (
    "# What `playbook import` could not know. Change an answer from ask to yes or no, then import the same file again.",
    "# Answers are remembered for ever, so leave them here: whoever is asked about is not asked about twice.",
    "questions:",
)


def read_questions(root: Path) -> tuple[Question, ...]:
    """All questions; none where there is no file. Refusal where the file is not right."""
    return _read(read_file(root, SOURCE)) if (root / FILE).exists() else ()


def add_questions(root: Path, questions: Sequence[Question]) -> None:
    """Put new questions at the end of the file; every other byte stays. Call it under the lock."""
    lines = [line for one in questions for line in _write(one)]
    path = root / FILE
    if not path.exists():
        create_file(path, ("\n".join([*_HEAD, *lines]) + "\n").encode("utf-8"))
        return
    before = read_file(root, SOURCE)
    known = _read(before)
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if before.endswith(b"\n") or not before else end
    head = list(_HEAD) if not before.strip() else []
    after = before + gap + b"".join(line.encode("utf-8") + end for line in [*head, *lines])
    if _read(after) != (*known, *questions):
        raise Refusal(f"{FILE}: questions cannot be added below the last one", "\n".join(lines))
    replace_file(root, SOURCE, before, after)


def _write(question: Question) -> list[str]:
    first, *others = [
        *write_pair("ask", question.ask),
        *write_pair("answer", question.answer),
        *write_pair("id", question.id),
    ]
    return [f"  - {first}", *(f"    {line}" for line in others)]


def _read(data: bytes) -> tuple[Question, ...]:
    parsed = parse_file(SOURCE, data)
    if parsed.value is None:
        first = parsed.diagnostics[0]
        remedy = f"; write {first.expected}" if first.expected else ""
        raise Refusal(f"{FILE}:{first.span.line}:{first.span.column}: {first.message}{remedy}")
    read: Questions = parsed.value
    return read.questions
