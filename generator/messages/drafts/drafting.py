"""A draft for one person and kind: ready, or what it lacks, or why there is none (method.md section 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jinja2 import TemplateError

from generator.messages.archive import Archive
from generator.messages.context import Context, describe_context
from generator.messages.drafts.case import Case
from generator.messages.drafts.facts import Facts
from generator.messages.drafts.gaps import Gap, describe_gap
from generator.messages.drafts.gathering import Gatherer
from generator.messages.drafts.kinds import KINDS, find_reasons, find_way
from generator.messages.drafts.languages import choose_language, load_words
from generator.messages.drafts.phrasing import clean
from generator.messages.drafts.templates import Templates
from generator.messages.lint import lint_message
from generator.method.draft import Draft, MissingFact
from generator.method.outlook import Outlook
from generator.method.standing import Reason
from generator.method.wording import write_day
from generator.model.person import CHANNELS

DRAFT_CHANNELS = (*CHANNELS, "invitation")
_WITH_SUBJECT = ("email",)
_BUILT_IN = Templates()


@dataclass(frozen=True, slots=True)
class Sketch:
    """A draft, and what the rules on messages may know of it where they are still to read it. Both say all by value."""

    draft: Draft
    context: Context | None = None

    def judge(self) -> Draft:
        """The draft, held back where a rule objects to its words."""
        remarks = lint_message(self.draft.text, self.context) if self.context else ()
        if not remarks:
            return self.draft
        reasons = tuple(dict.fromkeys(Reason(remark.code, f"{remark.message} {remark.help}") for remark in remarks))
        return replace(self.draft, state="held", reasons=reasons)


def make_draft(
    outlook: Outlook,
    who: str,
    kind: str,
    via: str | None = None,
    about: str | None = None,
    templates: Templates | None = None,
) -> Draft:
    """The draft of `kind` to the person with the id `who`. KeyError where there is no such person or kind.

    `about` is the id of another person or of a company; left out, the best one is found. `via` is one of
    DRAFT_CHANNELS; left out, an e-mail where there is an address, else a message.
    """
    return sketch_draft(outlook, who, kind, via, about, templates).judge()


def sketch_draft(
    outlook: Outlook,
    who: str,
    kind: str,
    via: str | None = None,
    about: str | None = None,
    templates: Templates | None = None,
    archive: Archive | None = None,
    is_optional: bool = False,
) -> Sketch:
    """The same before the rules on messages have read it.

    Whoever makes many drafts hands in one `archive`, so that each file is read once. An `is_optional` one is of use
    only if it is ready: where something is missing, nobody looks for all that is.
    """
    stands = outlook.standing.people[who]
    language = choose_language(stands.person.language or outlook.standing.playbook.me.language)
    channel = via or ("email" if stands.person.emails else "message")
    case = Case(outlook, stands, kind, channel, load_words(language), about, archive or Archive())
    about = about or _find_about(case)
    reasons = find_reasons(case)
    if reasons:
        way = find_way(case)
        return Sketch(
            Draft(
                who=who,
                kind=kind,
                via=channel,
                state="closed",
                language=language,
                about=about,
                reasons=reasons,
                way=way,
            )
        )
    return _write(case, about, templates or _BUILT_IN, is_optional)


def _find_about(case: Case) -> str | None:
    other = case.other
    if other:
        return other.id
    company = case.company if case.kind in ("referral-ask", "after-applying") else None
    return company.company.id if company else None


def _write(case: Case, about: str | None, templates: Templates, is_optional: bool) -> Sketch:
    gatherer = Gatherer(case)
    facts = gatherer.gather()
    own = templates.find_own(case.words.code, case.kind)
    needs = () if own else tuple(_find_needs(case, facts))
    base = Draft(
        who=case.person.id, kind=case.kind, via=case.via, state="missing", language=case.words.code, about=about
    )
    if needs and is_optional:
        return Sketch(replace(base, missing=needs))
    subject, body, notes = _render(case, facts, templates)
    missing = tuple(gatherer.noted) if own else _merge(needs, gatherer.noted)
    base = replace(
        base,
        state="missing" if missing else "ready",
        notes=(*notes, *_note(case)),
        address=case.person.emails[0] if case.person.emails and case.via == "email" else "",
        missing=missing,
    )
    if missing:
        return Sketch(base)
    written = replace(base, subject=subject if case.via in _WITH_SUBJECT else "", body=body)
    return Sketch(written, describe_draft_context(case))


def _render(case: Case, facts: Facts, templates: Templates) -> tuple[str, str, tuple[str, ...]]:
    """Subject, body and a note where the user's template failed and the built-in one stands in for it."""
    language = case.words.code
    if not templates.own:
        return *templates.render(case.kind, language, facts, built_in=True), ()
    try:
        return *templates.render(case.kind, language, facts), ()
    except (
        TemplateError,
        ArithmeticError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        note = f"Your own template failed ({clean(str(error)) or type(error).__name__}); this is the built-in one."
        return *templates.render(case.kind, language, facts, built_in=True), (note,)


def _find_needs(case: Case, facts: Facts) -> Iterator[MissingFact]:
    """Every need of the kind that none of its facts meets."""
    for options in KINDS[case.kind].needs:
        if case.person.is_recruiter and "them.topic" in options:
            continue
        found = [_look_up(facts, name) for name in options]
        gaps = [describe_gap(fact) for fact in found if isinstance(fact, Gap)]
        if len(gaps) == len(found):
            yield MissingFact(", or ".join(dict.fromkeys(gap.what for gap in gaps)), gaps[0].file, gaps[0].key)


def _look_up(facts: Facts, name: str) -> object:
    value: object = facts
    for part in name.split("."):
        value = getattr(value, part)
    return value


def _merge(needs: tuple[MissingFact, ...], noted: list[MissingFact]) -> tuple[MissingFact, ...]:
    """All that is missing, each place once: what a need says first."""
    places = {(missing.file, missing.key): missing for missing in reversed([*needs, *noted])}
    return tuple(reversed(places.values()))


def describe_draft_context(case: Case) -> Context:
    """What the rules on messages know of a draft: the files of those whom it can name."""
    playbook = case.standing.playbook
    company, other, made = case.company, case.other, case.made
    opening = case.opening
    ids = [known.who for known in case.person.knows]
    ids += [opening.hiring_manager] if opening and opening.hiring_manager else []
    people = [other, playbook.people.get(made.introducer) if made else None, *(playbook.people.get(who) for who in ids)]
    records = tuple(record for record in (company.company if company else None, *people) if record)
    return describe_context(case.standing, case.person.id, case.kind, case.via, "", records, case.archive)


def _note(case: Case) -> Iterator[str]:
    """What the user should know before sending."""
    stands, today, kind = case.stands, case.standing.today, KINDS[case.kind]
    if stands.rhythm.next_allowed and not kind.owed and not case.is_note:
        yield f"Not before {write_day(stands.rhythm.next_allowed, today)}: it is too soon after your last message."
    for stretch in case.person.away:
        if stretch.from_ <= today <= stretch.to:
            yield f"{case.person.name} is away until {write_day(stretch.to, today)}."
    wanted = (case.person.language or "").strip().lower()
    if wanted and not wanted.startswith(case.words.code):
        yield f"There are no templates in {wanted} yet, so this is in English."
    mine = choose_language(case.standing.playbook.me.language)
    if case.words.code != mine and wanted:
        yield "Your own facts stand in it as you typed them: see whether they are in the same language as the rest."
