"""From a plan to calendar files."""

from __future__ import annotations

from datetime import date, timedelta

from generator.calendars.folder import write_calendars
from generator.calendars.memory import Memory
from generator.method.plan import Plan, PlannedAction
from generator.method.standing import Reason

TODAY = date(2026, 11, 24)


def _action(key: str = "thank dana-li", on: date = TODAY, company: str | None = "acme") -> PlannedAction:
    return PlannedAction(
        key=key,
        kind="thank",
        who="dana-li",
        name="Dana Li",
        company=company,
        earliest=TODAY,
        due=TODAY,
        latest=TODAY,
        on=on,
        late=False,
        owed=True,
        reasons=(Reason("C09", "Dana met you yesterday."),),
        draft="thank",
        minutes=5,
        text="Thank Dana Li for the coffee.",
    )


def _plan(*actions: PlannedAction, today: date = TODAY) -> Plan:
    return Plan(today, today + timedelta(days=55), actions)


def _write(plan: Plan, memory: Memory | None = None, url: str | None = None) -> tuple[dict[str, bytes], Memory]:
    return write_calendars(plan, {"acme": "Acme Robotics"}, url, memory or Memory())


def test_there_is_one_calendar_for_all_and_one_for_each_company_with_events() -> None:
    calendars, _ = _write(_plan(_action(), _action("thank bob", company=None)))
    assert sorted(calendars) == ["acme", "all"]
    assert calendars["all"].count(b"BEGIN:VEVENT") == 2
    assert calendars["acme"].count(b"BEGIN:VEVENT") == 1
    assert b"Acme Robotics" in calendars["acme"]


def test_a_plan_without_actions_writes_no_calendar() -> None:
    assert _write(_plan())[0] == {}


def test_an_event_says_what_to_do_why_and_where_the_page_is() -> None:
    text = _write(_plan(_action()), url="https://book.example/mine")[0]["all"].replace(b"\r\n ", b"").decode()
    assert "SUMMARY:Thank: Dana Li" in text
    assert "Thank Dana Li for the coffee.\\n\\nC09: Dana met you yesterday." in text
    assert "URL:https://book.example/mine/people/dana-li.html" in text
    assert "CATEGORIES:thank" in text


def test_without_a_site_address_there_is_no_link() -> None:
    assert b"\r\nURL" not in _write(_plan(_action()))[0]["all"]


def test_a_dropped_action_is_cancelled_in_every_calendar_of_that_day_and_then_gone() -> None:
    _, memory = _write(_plan(_action()))
    calendars, memory = _write(_plan(today=TODAY + timedelta(days=1)), memory)
    assert sorted(calendars) == ["acme", "all"]
    assert all(b"STATUS:CANCELLED" in data for data in calendars.values())
    assert _write(_plan(today=TODAY + timedelta(days=2)), memory)[0] == {}


def test_the_same_plan_on_the_same_day_gives_the_same_bytes_with_the_memory_of_the_first_time() -> None:
    first, memory = _write(_plan(_action()))
    second, _ = _write(_plan(_action()), memory)
    assert first == second
