"""The pages of an edition, made from the edition and the rules' titles alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from generator.pages.dates import write_day
from generator.pages.duration import write_minutes
from generator.pages.mentor import Letter, make_mentor
from generator.pages.page import Page
from generator.pages.strict import make_strict
from generator.pages.text import write_prose
from generator.sharing import vocabulary
from generator.sharing.edition import Edition, SharedCompany, SharedPerson, Step

_SECTION = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


class Printer:
    """Renders templates for one edition. `titles` are those of the rules by code."""

    def __init__(self, edition: Edition, titles: Mapping[str, str]) -> None:
        self.edition = edition
        self._environment = _make_environment(edition.today)
        self._facts = {"edition": edition, "titles": titles, "words": _WORDS}

    def print_page(self, template: str, page: Page, **facts: Any) -> Page:
        """`page` with the banner and the body that `template` makes of `facts`."""
        body = self.render(template, root=page.root, **facts)
        sections = tuple((anchor, Markup(words).striptags()) for anchor, words in _SECTION.findall(body))
        return self.add_banner(Page(page.address, page.title, body, sections, page.kind, page.words, page.hint))

    def add_banner(self, page: Page) -> Page:
        """The page with the banner above it."""
        past = self.edition.expires is not None and self.edition.expires < self.edition.today
        return replace(page, body=self.render("banner.html", is_past=past) + page.body)

    def render(self, template: str, **facts: Any) -> str:
        """The text that a template makes of the edition and `facts`."""
        return self._environment.get_template(template).render(**self._facts, **facts)


_WORDS = {
    "actions": vocabulary.ACTIONS,
    "missing": vocabulary.MISSING,
    "endorsement": vocabulary.ENDORSEMENT,
    "pressure": vocabulary.PRESSURE,
    "by": vocabulary.BY,
    "passed": vocabulary.PASSED,
    "turned": vocabulary.TURNED,
    "drafts": vocabulary.DRAFTS,
    "sign": vocabulary.SIGN,
    "through": vocabulary.THROUGH,
}


def _make_environment(today: date) -> Environment:
    environment = make_strict(PackageLoader("generator.sharing", "templates"))
    environment.filters["day"] = lambda day: write_day(day, today)
    environment.filters["minutes"] = write_minutes
    environment.filters["prose"] = lambda text: write_prose(str(text), lambda _: None)
    return environment


def make_pages(edition: Edition, letter: Letter, titles: Mapping[str, str]) -> tuple[Page, ...]:
    """Every page of the edition, in a fixed order; the letter is what its reader sees first."""
    return tuple(_make_pages(Printer(edition, titles), letter))


def _make_pages(printer: Printer, letter: Letter) -> Iterator[Page]:
    edition = printer.edition
    yield printer.add_banner(make_mentor(letter, Markup(printer.render("left_out.html"))))
    if edition.people:
        yield _make_people(printer)
    for person in edition.people.values():
        yield _make_person(printer, person)
    if edition.companies:
        yield printer.print_page("companies.html", Page("companies/index.html", "Companies", "", kind="companies"))
    for company in edition.companies.values():
        yield _make_company(printer, company)
    if edition.plan is not None:
        page = Page("plan.html", "The plan", "", kind="plan", hint="the next weeks")
        yield printer.print_page("plan.html", page, days=_group_days(edition.plan))


def _make_people(printer: Printer) -> Page:
    people = list(printer.edition.people.values())
    last = {person.id: max((str(entry.get("on", "")) for entry in list_log(person)), default="") for person in people}
    has = {
        "employer": any(person.employer for person in people),
        "stage": any(person.verdicts.stage for person in people),
        "freshness": any(person.verdicts.freshness for person in people),
        "last": any(last.values()),
    }
    page = Page("people/index.html", "People", "", kind="people", hint="everybody in this edition")
    return printer.print_page("people.html", page, people=people, has=has, last=last)


def list_log(person: SharedPerson) -> list[Mapping[str, Any]]:
    """The entries of the log that are shown, the newest first."""
    log: Any = person.facts.get("log", ())
    return sorted(log, key=lambda entry: str(entry.get("on", "")), reverse=True)


def _make_person(printer: Printer, person: SharedPerson) -> Page:
    role = str(person.facts.get("role", ""))
    hint = ", ".join(word for word in (role, person.employer, person.verdicts.stage) if word)
    page = Page(f"people/{person.id}.html", person.name, "", kind="person", words=_find_words(person), hint=hint)
    steps = [step for step in printer.edition.plan or () if step.who == person.id]
    introductions = [it for it in printer.edition.introductions if person.id in (it.introducer, it.introduced)]
    return printer.print_page(
        "person.html", page, them=person, steps=steps, log=list_log(person), introductions=introductions
    )


def _find_words(person: SharedPerson) -> str:
    names = ("location", "tags", "needs", "offers", "care_about")
    found = [person.facts[name] for name in names if name in person.facts]
    return " ".join(" ".join(map(str, value)) if isinstance(value, tuple) else str(value) for value in found)


def _make_company(printer: Printer, company: SharedCompany) -> Page:
    page = Page(f"companies/{company.id}.html", company.name, "", kind="company")
    steps = [step for step in printer.edition.plan or () if step.company == company.id]
    return printer.print_page("company.html", page, company=company, steps=steps)


def _group_days(plan: tuple[Step, ...]) -> list[tuple[date, list[Step]]]:
    days: defaultdict[date, list[Step]] = defaultdict(list)
    for step in plan:
        if step.on:
            days[step.on].append(step)
    return sorted(days.items())
