"""One person's or company's standing for the terminal. What the user typed is shown as typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.method.standing import (
    AskVerdict,
    CompanyStanding,
    Endorsement,
    Fit,
    Ledger,
    Owed,
    PersonStanding,
    Reason,
    Rhythm,
    Standing,
)
from generator.method.wording import write_count, write_day
from generator.model.person import LogEntry
from generator.reporting.diagnostics.excerpt import clean
from generator.reporting.terminal import wrap, write_heading

LAST_ENTRIES = 8

Section = tuple[str, Iterable[str]]


def show_person(standing: Standing, id_: str, colour: bool) -> str:
    """Who they are, how real it is and what is missing, what may be asked, the ledger and the last entries."""
    verdicts, today = standing.people[id_], standing.today
    person = verdicts.person
    employer = standing.playbook.employer_name(person.at)
    sections = [
        ("The ladder", _show_ladder(verdicts)),
        ("Rhythm", _show_rhythm(verdicts, today)),
        ("What you may ask today", _show_asks(verdicts.asks.values())),
        ("An endorsement", _show_endorsements(standing, verdicts.endorsement.values())),
        ("The ledger", _show_ledger(verdicts.ledger, today)),
        ("Before you write", (_bullet(reason.text, reason.code) for reason in verdicts.research_missing)),
        ("What they care about", map(_bullet, person.care_about)),
        ("What would help them", map(_bullet, person.needs)),
        ("What they are good for", map(_bullet, person.offers)),
        ("Useful to know", map(_bullet, person.useful)),
        ("The last entries of the log", _show_entries(verdicts.contacts.entries[-LAST_ENTRIES:], today)),
    ]
    line = [_join_words(" at ", person.role, employer), person.location, "recruiter" if person.is_recruiter else None]
    return _lay_out(person.name, _join_words(", ", *line), person.file, sections, colour)


def show_company(standing: Standing, id_: str, colour: bool) -> str:
    """What it is, why and with what to offer, what was found out, its openings, and who is inside."""
    verdicts, today = standing.companies[id_], standing.today
    company = verdicts.company
    notes = sorted(company.research, key=lambda note: note.on, reverse=True)
    sections = [
        ("Why", map(_bullet, filter(None, [company.why]))),
        ("What you can do for them", map(_bullet, filter(None, [company.offer]))),
        ("Missing in your research", (_bullet(reason.text, reason.code) for reason in verdicts.research_missing)),
        ("What you found out", (_bullet(f"{write_day(note.on, today)}: {note.says}", note.source) for note in notes)),
        ("Openings", _show_openings(verdicts.fits.values())),
        ("Who you know inside", _show_insiders(standing, verdicts)),
    ]
    line = _join_words(", ", company.field, company.location, company.status)
    return _lay_out(company.name, line, company.file, sections, colour)


def _lay_out(name: str, line: str, file: str, sections: Sequence[Section], colour: bool) -> str:
    parts = ["\n".join(filter(None, [write_heading(clean(name), colour), clean(line), file]))]
    for title, lines in sections:
        text = "\n".join(lines)
        if text:
            parts.append(f"{write_heading(title, colour)}\n{text}")
    return "\n\n".join(parts)


def _show_ladder(verdicts: PersonStanding) -> Iterator[str]:
    shown: set[str] = set()  # a higher rung rests on much of what a lower one does
    for rung in verdicts.rungs:
        if rung.held:
            yield f"  held: {rung.stage}"
            yield from (wrap(fact.text, "    - ") for fact in rung.evidence if fact.text not in shown)
            shown.update(fact.text for fact in rung.evidence)
    if verdicts.next_rung:
        yield f"  next: {verdicts.next_rung}"
        for missing in verdicts.missing:
            yield wrap(missing.text, "    - ")
            yield wrap(missing.action, "      → ")


def _show_rhythm(verdicts: PersonStanding, today: date) -> Iterator[str]:
    rhythm = verdicts.rhythm
    yield wrap(_write_rhythm(rhythm, today), "  ")
    for reason in (*verdicts.off_limits, *rhythm.reasons):
        yield _bullet(reason.text, reason.code)


def _write_rhythm(rhythm: Rhythm, today: date) -> str:
    parts = [rhythm.freshness]
    if rhythm.last_exchange:
        parts.append(f"last exchange on {write_day(rhythm.last_exchange, today)}")
    parts.append({"clear": "you may write", "wait": "wait", "stop": "stop"}[rhythm.pressure])
    if rhythm.next_allowed:
        parts.append(f"free again on {write_day(rhythm.next_allowed, today)}")
    return ", ".join(parts)


def _show_asks(asks: Iterable[AskVerdict]) -> Iterator[str]:
    for ask in asks:
        yield f"  {'yes' if ask.open else 'no ':3}  {ask.ask}"
        yield from _show_reasons(ask.reasons if not ask.open else ask.advice)


def _show_endorsements(standing: Standing, endorsements: Iterable[Endorsement]) -> Iterator[str]:
    for endorsement in endorsements:
        name = standing.playbook.employer_name(endorsement.company)
        yield wrap(f"at {name}: {endorsement.verdict}" + (", may be asked for today" if endorsement.open else ""), "  ")
        for condition in endorsement.conditions:
            yield wrap(condition.text, f"    {'+' if condition.met else '-'} ")
        yield from _show_reasons(endorsement.reasons)


def _show_reasons(reasons: Iterable[Reason]) -> Iterator[str]:
    for reason in reasons:
        yield _bullet(reason.text, reason.code, "       ")


def _show_ledger(ledger: Ledger, today: date) -> Iterator[str]:
    if not (ledger.gave or ledger.got or ledger.asked):
        return
    counts = f"you gave {len(ledger.gave)}, got {len(ledger.got)}, asked {len(ledger.asked)}"
    yield "  " + counts + (f", {len(ledger.pending)} pending" if ledger.pending else "")
    for owed in ledger.promised_by_me:
        yield _bullet(f"you promised: {_write_promise(owed, today)}")
    for owed in ledger.promised_by_them:
        yield _bullet(f"they promised: {_write_promise(owed, today)}")


def _write_promise(owed: Owed, today: date) -> str:
    due = f", due {write_day(owed.promise.due, today)}" if owed.promise.due else ""
    return owed.promise.what.strip() + due + (" (overdue)" if owed.overdue else "")


def _show_entries(entries: Iterable[LogEntry], today: date) -> Iterator[str]:
    for entry in reversed(tuple(entries)):
        by = {"me": "you", "them": "they", "both": "both"}[entry.by]
        yield wrap(f"{write_day(entry.on, today)}, {entry.via} ({by}): {'; '.join(_say_entry(entry)) or '…'}", "  - ")


def _say_entry(entry: LogEntry) -> Iterator[str]:
    if entry.about:
        yield entry.about
    if entry.gave:
        yield f"gave: {entry.gave.what}"
    if entry.got:
        yield f"got: {entry.got}"
    if entry.asked:
        yield f"asked for {entry.asked.for_}: {entry.asked.what or '…'} (answer: {entry.asked.answer})"
    if entry.promise:
        yield f"promised: {entry.promise.what}"


def _show_openings(fits: Iterable[Fit]) -> Iterator[str]:
    for fit in fits:
        opening = fit.opening
        closes = f", closes {opening.closes}" if opening.closes else ""
        share = "" if fit.share is None else f", fit {fit.share:.0%}"
        yield wrap(f"{opening.title} ({opening.id}): {opening.status}{closes}{share}", "  - ")
        if fit.unproven:
            yield wrap("without proof: " + ", ".join(fit.unproven), "      ")
        if fit.unmet:
            yield wrap("not among your skills: " + ", ".join(fit.unmet), "      ")


def _show_insiders(standing: Standing, verdicts: CompanyStanding) -> Iterator[str]:
    for id_ in verdicts.insiders:
        inside = standing.people[id_]
        yield _bullet(_join_words(", ", inside.person.name, inside.person.role, inside.stage), id_)
    if verdicts.links:
        yield _bullet(f"{write_count(verdicts.links, 'mere link')} there")


def _bullet(text: str, source: str | None = None, indent: str = "  ") -> str:
    return wrap(text + (f" [{source}]" if source else ""), f"{indent}- ")


def _join_words(between: str, *words: str | None) -> str:
    return between.join(word for word in words if word)
