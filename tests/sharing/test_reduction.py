"""What is listed is in the edition, by the names of the edition; what is not listed is not."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.me import ShareProfile
from generator.sharing.edition import Edition, SharedIntroduction
from generator.sharing.mask import make_mask
from generator.sharing.reduction import reduce_playbook
from generator.sharing.selection import select
from tests.method.builders import TODAY, company, introduction, person, playbook

OPENING = {
    "id": "lead",
    "title": "Lead, beside Bob Chen",
    "url": "https://acme.example/jobs/bob-chen",
    "needs": ["python"],
    "hiring_manager": "bob-chen",
    "closes": "2026-12-20",
}
RESEARCH = [
    {"on": "2026-11-01", "says": "opens a team, says Bob", "source": "bob-chen", "sign": "growing"},
    {"on": "2026-12-24", "says": "a plan", "source": "bob-chen"},
]
FACTS = (
    person(
        "dana-li",
        name="Dana Li",
        at="acme",
        emails=["dana@mail.example", "dana@acme.example", "dana@other.example"],
        links={"linkedin": "https://net.example/in/dana-li", "blog": "https://net.example/bob-chen/dana"},
    ),
    person("bob-chen", name="Bob Chen", at="acme"),
    company("acme", website="https://acme.example", offer="half the time", openings=[OPENING], research=RESEARCH),
    company("other", name="Other", offer="nothing"),
    introduction("bob-chen", "dana-li", company="acme", outcome="a talk"),
    introduction("bob-chen", "bob-chen"),
)
ME = {
    "headline": "Boring launches, as Bob says",
    "skills": [{"name": "releases", "proof": "14 of them"}],
    "past": [{"at": "other", "role": "Engineer"}],
    "email": "ana@mail.example",
}


def share(*show: str) -> Edition:
    facts: dict[str, Any] = {"people": {"ids": ["dana-li"], "companies": []}, "show": show}
    profile = TypeAdapter(ShareProfile).validate_python(facts)
    found = playbook(*FACTS, me=ME)
    selection = select(found, profile, {"dana-li": 1, "bob-chen": 2})
    # the company without the people there
    selection = type(selection)(selection.people, frozenset(("acme",)), selection.is_full)
    mask = make_mask(found, selection, None)
    return reduce_playbook(found, look_ahead(assess(found, TODAY)), profile, selection, mask)


def test_a_companys_facts_are_there_where_they_are_listed() -> None:
    (acme,) = share("name", "company.offer", "company.website").companies.values()
    assert acme.facts == {"offer": "half the time", "website": "https://acme.example"}


def test_where_somebody_works_is_not_told_by_a_companys_facts() -> None:
    (acme,) = share("name", "company.offer").companies.values()
    assert acme.people == ()
    (acme,) = share("name", "company").companies.values()
    assert acme.people == ("dana-li",) and acme.facts == {}


def test_an_opening_names_nobody_who_is_not_in() -> None:
    (acme,) = share("name", "company.openings").companies.values()
    assert acme.facts["openings"] == (
        {
            "title": "Lead, beside someone",
            "needs": ("python",),
            "hiring_manager": {"name": "someone I know"},
            "closes": "2026-12-20",
            "status": "open",
        },
    )


def test_research_comes_without_its_source_and_without_what_is_planned() -> None:
    (acme,) = share("name", "company.research").companies.values()
    assert acme.facts["research"] == ({"on": "2026-11-01", "says": "opens a team, says someone", "sign": "growing"},)


def test_an_address_that_names_a_company_that_is_not_in_is_left_out() -> None:
    facts = next(iter(share("name", "emails", "links").people.values())).facts
    assert facts["emails"] == ("dana@mail.example", "dana@acme.example")
    assert facts["links"] == {"linkedin": "https://net.example/in/dana-li"}


def test_of_myself_only_what_is_listed_is_there() -> None:
    assert share("name").mine == {}
    mine = share("name", "me.headline", "me.skills", "me.past").mine
    assert mine == {
        "headline": "Boring launches, as someone says",
        "skills": ({"name": "releases", "proof": "14 of them"},),
        "past": ({"at": "a company", "role": "Engineer"},),
    }


def test_introductions_have_someone_at_the_end_that_is_not_in() -> None:
    assert share("name").introductions == ()
    edition = share("name", "company", "introductions")
    assert edition.introductions == (SharedIntroduction(None, "dana-li", "acme", "asked"),)
    assert edition.left_out.introductions == 1
