"""The index of companies, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.method.standing import STAGES, CompanyStanding, Endorsement, Fit, PersonStanding, Standing
from generator.model.company import Opening
from generator.model.introduction import Introduction
from generator.model.person import Acquaintance
from generator.pages.environment import Renderer
from generator.pages.page import Page
from generator.pages.passages import trace
from generator.pages.pictures.fit import draw_fit

STATUS_ORDER = ("offer", "interviewing", "applied", "target", "watching", "closed")
VERDICT_ORDER = ("full", "limited", "not yet")
OVER = ("rejected", "closed")


@dataclass(frozen=True, slots=True)
class Row:
    """A company in the index. `best` is the highest stage of its insiders, `closes` the next end of an opening."""

    standing: CompanyStanding
    alive: tuple[Opening, ...]
    closes: date | None
    best: str | None


COMPANIES = Page("companies/index.html", "Companies", "", kind="companies", hint="target companies and their openings")


def make_companies(renderer: Renderer) -> Page:
    """The index of all companies, at `companies/index.html`; the furthest on first, then by motivation."""
    standing = renderer.site.standing
    rows = sorted((_make_row(company, standing) for company in standing.companies.values()), key=_rank)
    return renderer.render_page("companies.html", COMPANIES, rows=tuple(rows))


def _rank(row: Row) -> tuple[int, int, str]:
    company = row.standing.company
    return (STATUS_ORDER.index(company.status), -(company.motivation or 0), company.name.casefold())


def _make_row(company: CompanyStanding, standing: Standing) -> Row:
    alive = tuple(opening for opening in company.company.openings if opening.status not in OVER)
    ends = [opening.closes.last for opening in alive if opening.closes and opening.status == "open"]
    stages = [standing.people[id_].stage for id_ in company.insiders if id_ in standing.people]
    closes = min((end for end in ends if end >= standing.today), default=None)
    return Row(company, alive, closes, max(stages, key=STAGES.index, default=None))


def announce_company(standing: CompanyStanding) -> Page:
    """The page of one company without its text: the address `companies/<id>.html`, and what search finds it by."""
    company = standing.company
    words = [company.field, company.location, *company.tags, *(opening.title for opening in company.openings)]
    return Page(
        f"companies/{company.id}.html",
        company.name,
        "",
        kind="company",
        words=" ".join(word for word in words if word),
        hint=", ".join(word for word in (company.field, company.location, company.status) if word),
    )


def make_company(renderer: Renderer, standing: CompanyStanding) -> Page:
    """The page of one company."""
    company, whole = standing.company, renderer.site.standing
    return renderer.render_page(
        "company.html",
        announce_company(standing),
        standing=standing,
        company=company,
        openings=tuple((fit, draw_fit(fit)) for fit in _sort_openings(standing)),
        research=tuple(sorted(company.research, key=lambda note: note.on, reverse=True)),
        insiders=_insiders(standing, whole),
        referees=_referees(standing, whole),
        bridges=tuple(_bridges(standing, whole)),
        passages=tuple(trace(i, whole.today) for i in whole.playbook.introductions if about(i) == company.id),
    )


def _sort_openings(standing: CompanyStanding) -> list[Fit]:
    """The fits of the openings, those still alive first, the first to close first."""
    fits = standing.fits.values()
    return sorted(
        fits, key=lambda fit: (fit.opening.status in OVER, fit.opening.closes.last if fit.opening.closes else date.max)
    )


def _insiders(standing: CompanyStanding, whole: Standing) -> tuple[PersonStanding, ...]:
    """Who works there, the closest first."""
    people = [whole.people[id_] for id_ in standing.insiders if id_ in whole.people]
    return tuple(sorted(people, key=lambda person: (-STAGES.index(person.stage), person.person.name.casefold())))


def _referees(standing: CompanyStanding, whole: Standing) -> tuple[tuple[PersonStanding, Endorsement], ...]:
    """Who could one day speak for me there, those nearest to it first."""
    id_ = standing.company.id
    near = {*standing.insiders, *(who for i in standing.insiders for who, _ in whole.playbook.known_by.get(i, ()))}
    people = [whole.people[who] for who in sorted(near) if who in whole.people]
    found = [(person, person.endorsement[id_]) for person in people if id_ in person.endorsement]
    return tuple(
        sorted(
            found, key=lambda pair: (VERDICT_ORDER.index(pair[1].verdict), len(pair[1].missing), pair[0].person.name)
        )
    )


def _bridges(standing: CompanyStanding, whole: Standing) -> Iterator[tuple[PersonStanding, Acquaintance]]:
    """Who knows an insider, without being one."""
    for insider in standing.insiders:
        for id_, known in whole.playbook.known_by.get(insider, ()):
            if id_ in whole.people and id_ not in standing.insiders:
                yield whole.people[id_], known


def about(introduction: Introduction) -> str | None:
    """The company that an introduction is about: named, or that of the opening."""
    return introduction.company or (introduction.opening or "").partition("/")[0] or None
