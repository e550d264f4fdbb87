"""What goes wrong when a template is filled with samples: errors, and what the rules on messages object to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from traceback import extract_tb

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from generator.messages.drafts.faults import TemplateFault
from generator.messages.drafts.kinds import KINDS
from generator.messages.drafts.languages import load_words
from generator.messages.drafts.phrasing import clean
from generator.messages.drafts.samples import Sample, list_samples
from generator.messages.drafts.templates import (
    OwnTemplate,
    TemplateLoader,
    Templates,
    fill_template,
    lay_out,
    make_environment,
)
from generator.messages.lint import Remark, lint_message
from generator.method.draft import write_text
from generator.model.numbers import Method

_KINDS_OF_PARTS = ("thank", "conversation", "keep-in-touch")
_FILES_DECIDE = ("M17",)  # what a template claims may well stand in the user's own files
_FIRST_MARK = 0xF0000  # private characters: one for each line of a template
_LAST_MARK = 0xFFFFD


def try_template(own: OwnTemplate, language: str, method: Method) -> Iterator[TemplateFault]:
    """The first error when it is filled; else what the rules on messages say, each rule once for a line.

    `language` is that of templates that are for every language. `method` has the limits of length.
    """
    trial = _Trial(own, own.language or language, method)
    try:
        found = [*trial.run()]
    except Exception as error:  # whatever a template does must not end the check
        yield _describe_error(own, error)
        return
    seen: set[tuple[str, int]] = set()
    for remark, text, sample in found:
        line = trial.find_line(remark, text, sample)
        if (remark.code, line) not in seen:
            seen.add((remark.code, line))
            yield _describe_remark(own, remark, text, line)


@dataclass(frozen=True)
class _Trial:
    own: OwnTemplate
    language: str
    method: Method

    def run(self) -> Iterator[tuple[Remark, str, Sample]]:
        """Each remark with its text and sample. A part of messages answers for what would not be said without it."""
        is_part = self.own.name not in KINDS
        words = load_words(self.language)
        seen: set[tuple[str, str]] = set()
        for kind in _KINDS_OF_PARTS if is_part else (self.own.name,):
            for sample in list_samples(kind, words, self.method):
                text = self._write(self._environment, sample)
                if sample.noted or (text, sample.facts.stage) in seen:
                    continue
                seen.add((text, sample.facts.stage))
                others = self._lint(self._write(_BUILT_IN, sample), sample) if is_part else ()
                known = {remark.code for remark in others}
                for remark in self._lint(text, sample):
                    if remark.code not in known:
                        yield remark, text, sample

    def find_line(self, remark: Remark, text: str, sample: Sample) -> int:
        """The line of the template that wrote what stands at the remark's place."""
        lines = text.split("\n")
        behind = "\n".join((lines[remark.line - 1][remark.column - 1 :], *lines[remark.line :]))
        left = _count(behind)
        marked = fill_template(self._marked, sample.context.kind, self.language, sample.facts)
        seen = 0
        for place in range(len(marked) - 1, -1, -1):
            if _is_mark(marked[place]):
                if seen >= left:
                    return ord(marked[place]) - _FIRST_MARK
            elif _is_counted(marked[place]):
                seen += 1
        return 1

    def _write(self, environment: Environment, sample: Sample) -> str:
        subject, body = lay_out(fill_template(environment, sample.context.kind, self.language, sample.facts))
        return write_text(subject, body)

    def _lint(self, text: str, sample: Sample) -> tuple[Remark, ...]:
        return tuple(remark for remark in lint_message(text, sample.context) if remark.code not in _FILES_DECIDE)

    @cached_property
    def _loader(self) -> TemplateLoader:
        return TemplateLoader(Templates({(self.own.language, self.own.name): self.own}))

    @cached_property
    def _environment(self) -> Environment:
        return make_environment(self._loader)

    @cached_property
    def _marked(self) -> Environment:
        environment = make_environment(self._loader)
        environment.add_extension(_Marks)
        return environment


class _Marks(Extension):
    """Puts a mark in front of whatever a line of the user's template writes."""

    def filter_stream(self, stream: TokenStream) -> TokenStream | Iterator[Token]:
        """The tokens with marks among them; those of built-in templates as they are."""
        return self._mark(stream) if stream.filename else stream

    def _mark(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "data":
                lines = token.value.split("\n")
                marked = (_mark(token.lineno + number) + line for number, line in enumerate(lines))
                yield Token(token.lineno, "data", "\n".join(marked))
            else:
                if token.type == "variable_begin":
                    yield Token(token.lineno, "data", _mark(token.lineno))
                yield token


_BUILT_IN = make_environment(TemplateLoader(Templates()))


def _mark(line: int) -> str:
    return chr(min(_FIRST_MARK + line, _LAST_MARK))


def _is_mark(letter: str) -> bool:
    return _FIRST_MARK <= ord(letter) <= _LAST_MARK


def _is_counted(letter: str) -> bool:
    """True for what laying out leaves as it is."""
    return not letter.isspace() and letter != "\\"


def _count(text: str) -> int:
    return sum(map(_is_counted, text))


def _describe_error(own: OwnTemplate, error: Exception) -> TemplateFault:
    frames = (frame.lineno or 1 for frame in extract_tb(error.__traceback__) if frame.filename == own.file)
    said = clean(str(error)) or type(error).__name__
    help = "a template may print facts, ask whether they are there, and little else"
    return TemplateFault(own.file, max(frames, default=1), "", f"this template fails when it is filled: {said}", help)


def _describe_remark(own: OwnTemplate, remark: Remark, text: str, line: int) -> TemplateFault:
    said = text.split("\n")[remark.line - 1][remark.column - 1 :][: remark.length].split()
    typed = own.text.split("\n")[line - 1] if line <= own.text.count("\n") + 1 else ""
    leading = (" ".join(said[:number]) for number in range(len(said), 0, -1))
    word = next((words for words in leading if words in typed), "")
    message = f"filled with sample facts, this breaks a rule on messages: {remark.message}"
    return TemplateFault(own.file, line, word, message, remark.help, rule=remark.code)
