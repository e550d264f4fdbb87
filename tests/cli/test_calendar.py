"""`playbook calendar`, from outside."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import run
from tests.playbooks import write_playbook

PEOPLE = {
    "people/dana-li": "name: Dana Li\nat: acme\nlog:\n  - {on: 2026-11-23, via: coffee, by: them}\n",
    "companies/acme": "name: Acme Robotics\n",
}


def test_the_calendar_is_printed_with_an_event_for_what_is_planned(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, PEOPLE), "calendar")
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:Thank: Dana Li" in result.stdout_bytes


def test_the_calendar_of_one_company_is_written_to_a_file(tmp_path: Path) -> None:
    root = write_playbook(tmp_path / "book", PEOPLE)
    result = run("-C", root, "calendar", "--company", "acme", "--out", tmp_path / "acme.ics")
    assert result.exit_code == 0 and result.stdout == ""
    assert b"Acme Robotics" in (tmp_path / "acme.ics").read_bytes()


def test_a_company_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, PEOPLE), "calendar", "--company", "acne")
    assert result.exit_code == 2 and "acne" in result.stderr


def test_a_dropped_action_is_cancelled_the_day_it_is_dropped(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, PEOPLE)
    run("-C", root, "--today", "2026-11-24", "calendar")
    thanked = PEOPLE["people/dana-li"] + "  - {on: 2026-11-24, via: email, by: me, kind: thank}\n"
    (root / "contacts/people/dana-li.yaml").write_text(thanked)
    after = run("-C", root, "--today", "2026-11-25", "calendar").stdout_bytes
    assert b"STATUS:CANCELLED" in after
    assert b"STATUS:CANCELLED" not in run("-C", root, "--today", "2026-11-26", "calendar").stdout_bytes


def test_nothing_planned_is_said_instead_of_an_empty_calendar(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, {}), "calendar")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing is planned" in result.stderr
