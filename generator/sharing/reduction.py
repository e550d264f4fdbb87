"""From the playbook and a profile to the edition: a new object into which only what is listed is copied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.method.outlook import Outlook
from generator.model.me import ShareProfile
from generator.model.person import Person
from generator.model.playbook import Playbook
from generator.sharing.copying import Copier
from generator.sharing.drafts import copy_drafts
from generator.sharing.edition import Edition, LeftOut, SharedCompany, SharedDraft, SharedIntroduction, SharedPerson
from generator.sharing.mask import Mask
from generator.sharing.selection import Selection
from generator.sharing.verdicts import copy_steps, copy_verdicts, copy_ways


def reduce_playbook(
    playbook: Playbook, outlook: Outlook, profile: ShareProfile, selection: Selection, mask: Mask
) -> Edition:
    """The edition of a profile on the day of `outlook`, with those who are in `selection`.

    Verdicts are computed with all facts and copied where they are listed.
    """
    show, today = frozenset(profile.show), outlook.standing.today
    copier = Copier(playbook, selection, mask, show, today)
    drafts = copy_drafts(outlook, copier) if profile.drafts else {}
    people = sorted(
        (_share_person(playbook.people[id_], copier, outlook, drafts.get(id_, ())) for id_ in selection.people),
        key=lambda person: (person.name.casefold(), person.id),
    )
    companies = _share_companies(copier, outlook) if any(name == "at" or name[:7] == "company" for name in show) else {}
    steps = copy_steps(outlook.plan, selection, frozenset(companies))
    introductions = tuple(_share_introductions(outlook, selection, companies)) if "introductions" in show else ()
    me = playbook.me
    wanted = {name: getattr(me.looking_for, name) for name in ("roles", "fields", "places")}
    return Edition(
        owner=me.name,
        reader=profile.for_,
        today=today,
        expires=profile.expires,
        looking_for={name: tuple(map(mask.apply, texts)) for name, texts in wanted.items() if texts},
        questions=tuple(map(mask.apply, me.questions)),
        people={person.id: person for person in people},
        companies=companies,
        plan=steps if "plan" in show else None,
        calendar=steps if profile.calendar else None,
        left_out=LeftOut(
            people=len(playbook.people) - len(selection.people),
            companies=len(playbook.companies) - len(companies),
            links=len(playbook.my_links),
            introductions=len(playbook.introductions) - len(introductions),
            actions=len(outlook.plan.actions) - len(steps),
        ),
        shown=tuple(dict.fromkeys(profile.show)),
        mine=copier.copy_facts(me, "me."),
        introductions=introductions,
    )


def _share_person(person: Person, copier: Copier, outlook: Outlook, drafts: tuple[SharedDraft, ...]) -> SharedPerson:
    shown = copier.selection.people[person.id]
    is_named = bool(person.at) and not copier.show.isdisjoint(("company", "at"))
    company = copier.playbook.company_id(person.at) if is_named else None
    return SharedPerson(
        id=shown.id,
        name=shown.name,
        facts=copier.copy_facts(person),
        verdicts=copy_verdicts(outlook.standing.people[person.id], copier.show, copier.selection.companies),
        company=company if company in copier.selection.companies else None,
        employer=copier.name_employer(person.at) if is_named and person.at else None,
        drafts=drafts,
    )


def _share_companies(copier: Copier, outlook: Outlook) -> dict[str, SharedCompany]:
    playbook, people = copier.playbook, copier.selection.people
    ways = "knows" in copier.show or "knows.who" in copier.show
    names_employers = not copier.show.isdisjoint(("company", "at"))
    found = (
        SharedCompany(
            id_,
            playbook.companies[id_].name,
            tuple(people[who].id for who in playbook.insiders.get(id_, ()) if names_employers and who in people),
            copy_ways(outlook.reach, id_, copier.selection) if ways else None,
            copier.copy_facts(playbook.companies[id_], "company."),
        )
        for id_ in copier.selection.companies
    )
    return {company.id: company for company in sorted(found, key=lambda one: (one.name.casefold(), one.id))}


def _share_introductions(
    outlook: Outlook, selection: Selection, companies: Mapping[str, SharedCompany]
) -> Iterator[SharedIntroduction]:
    """Those with somebody of the edition at either end, each time with how far they have come."""
    for found in outlook.standing.introductions:
        it = found.introduction
        by, to = selection.people.get(it.introducer), selection.people.get(it.introduced)
        if by or to:
            company = it.company if it.company in companies else None
            yield SharedIntroduction(by.id if by else None, to.id if to else None, company, found.state)
