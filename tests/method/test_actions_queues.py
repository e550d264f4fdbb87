"""Links, invitations, research and applications. TODAY is Tuesday, 24 November 2026."""

from __future__ import annotations

from typing import Any

from generator.method.plan import PlannedAction
from generator.model.phonebook import Phonebook
from tests.method.builders import RESEARCHED, TODAY, build, codes_of, company, introduction, log, person
from tests.method.plans import act, day, find_all, plan, window

RESEARCH = {"role": "Analyst", "care_about": ["maps"]}


def test_a_link_gets_a_personal_word_that_asks_for_nothing() -> None:
    found = act("fortify", person(linked="2021-03-04", **RESEARCH))
    assert found and found.on and found.draft == "fortify"
    assert found.text == "Write to Dana Li personally, asking for nothing: you are linked, no more."
    assert codes_of(found.reasons) == ["P04"]


def test_a_link_that_was_written_to_waits_for_the_answer() -> None:
    assert not act("fortify", person(linked="yes", log=log("2026-11-18 message me")))
    assert not act("fortify", person(linked="yes", log=log("2026-09-15 message me", "2026-10-12 message me")))


def test_no_link_is_a_recruiter_a_stranger_or_somebody_to_be_left_alone() -> None:
    nobody = [person("a", kind="recruiter", linked="yes"), person("b"), person("c", linked="yes", do_not_contact="yes")]
    assert not find_all(plan(*nobody), "fortify")


def rows(*names: str, at: str = "Acme") -> Phonebook:
    return build(Phonebook, id="mine", links=[{"name": name, "at": at} for name in names])


def test_a_row_of_the_phonebook_has_a_name_and_no_id_and_needs_a_prospect() -> None:
    found = act("fortify", rows("Gus Holm"), company())
    assert found and (found.who, found.name, found.company) == (None, "Gus Holm", "acme")
    elsewhere = plan(rows("Gus Holm", at="Elsewhere"), company(**RESEARCHED))
    assert not find_all(elsewhere) and elsewhere.waiting == {"fortify": 1}


def test_links_beyond_these_weeks_are_counted_not_listed() -> None:
    found = plan(rows(*(f"Link {number}" for number in range(200))), company())
    planned = find_all(found, "fortify")
    assert 8 <= len(planned) <= 9 * 5 and not found.unplaced
    assert found.waiting == {"fortify": 200 - len(planned)}


def test_an_invitation_is_answered_within_a_week_and_let_go_after_a_month() -> None:
    found = act("fortify", person(invited={"on": "2026-11-19", "note": "yes"}))
    assert found and (found.draft, window(found)) == ("reply-to-invite", ("11-19", "11-26", "12-21"))
    assert found.text == "Answer the invitation that Dana Li sent on 19 November, which came with a personal note."
    assert not act("fortify", person(invited={"on": "2026-10-20"}))


def test_a_link_whose_invitation_was_left_too_long_is_still_a_link() -> None:
    found = act("fortify", person(linked="yes", invited={"on": "2026-10-20"}))
    assert found and found.draft == "fortify"


def test_strangers_and_links_are_looked_up_and_nobody_else() -> None:
    found = act("research", person())
    assert found and found.on and found.draft is None
    assert found.text.startswith("Look Dana Li up before you write. Find out what Dana Li does and where")
    assert codes_of(found.reasons) == ["K01", "K01", "K05"]
    for facts in (RESEARCH, {"log": log("2026-11-01 email both")}, {"kind": "recruiter"}, {"do_not_contact": "yes"}):
        assert not act("research", person(**facts)), facts


def test_research_takes_no_touch() -> None:
    nothing = {"capacity": {"touches_per_week": 0}}
    found = act("research", person(), me=nothing)
    assert found and found.on and not found.is_touch


def test_whom_you_will_be_introduced_to_is_looked_up_soon() -> None:
    asked = introduction("ann", "zoe", "2026-11-20", agreed="2026-11-23")
    crowd = [person(f"p{number:02}") for number in range(30)]
    found = plan(person("ann", **RESEARCH), person("zoe"), asked, *crowd)
    (zoe,) = find_all(found, "research", "zoe")
    assert zoe.on and zoe.on <= day("12-08")


def research(**facts: Any) -> PlannedAction | None:
    return act("research", company(**{**RESEARCHED, **facts}))


def test_a_company_is_looked_into_when_something_is_missing() -> None:
    found = research(offer=None)
    assert found and (found.who, found.company, codes_of(found.reasons)) == (None, "acme", ["K02"])
    assert found.text == "Find out more about Acme. Say what you can do for Acme: set offer."


def test_a_company_is_looked_into_again_when_its_notes_are_too_old() -> None:
    notes = [{"on": "2026-09-20", "says": "grows"}, {"on": "2026-11-10", "says": "moves"}]
    found = research(research=notes)
    assert found and found.earliest == day("12-20"), "90 days after the older of the two"
    assert not research(status="closed", offer=None)


def apply(closes: str | None, **facts: Any) -> PlannedAction | None:
    opening = {"id": "lead", "title": "Lead", **({"closes": closes} if closes else {}), **facts}
    return act("apply-step", company(**RESEARCHED, openings=[opening]))


def test_an_opening_is_applied_for_some_days_before_it_closes() -> None:
    found = apply("2026-12-11")
    assert found and found.on == day("12-04") and not found.is_touch
    assert window(found) == ("11-27", "12-11", "12-11")
    assert found.text == "Apply for Lead at Acme: it closes on 11 December."
    assert codes_of(found.reasons) == ["P03"]


def test_an_opening_that_closes_on_a_sunday_is_due_on_the_friday_before() -> None:
    found = apply("2026-11-29")
    assert found and (found.on, found.due, found.latest) == (TODAY, day("11-27"), day("11-27"))


def test_an_opening_that_closes_some_time_in_a_month_is_due_before_it_begins() -> None:
    found = apply("2026-12")
    assert found and (found.due, found.latest) == (day("12-01"), day("12-31"))
    assert found.text.endswith("it closes in December 2026.")


def test_only_openings_that_wait_for_an_application_have_a_step() -> None:
    assert not apply("2026-11-23")
    assert not apply(None)
    assert not apply("2026-12-11", status="rejected")
    assert not apply("2026-12-11", applied={"on": "2026-11-20"})
    assert apply("2026-12-11", applied={"on": "2026-11-30"}), "what will be done is a plan"
    assert not act("apply-step", company(status="closed", openings=[{"id": "x", "title": "X", "closes": "2026-12-11"}]))


def test_whom_you_were_introduced_to_is_looked_up_before_you_write() -> None:
    made = introduction("ann", "zoe", "2026-11-10", agreed="2026-11-12", made="2026-11-23")
    found = plan(person("ann", **RESEARCH), person("zoe"), made)
    (research,), (letter,) = find_all(found, "research", "zoe"), find_all(found, "follow-introduction")
    assert research.on and letter.on and research.on <= letter.on
