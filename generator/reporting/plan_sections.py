"""What `plan --json` says about reach, fortify, giving, openings and progress (format.md section 5)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from generator.method.fortify import Candidate
from generator.method.gifts import Gift
from generator.method.openings import Row
from generator.method.outlook import Outlook
from generator.method.paths import Path
from generator.method.progress import Week
from generator.method.reach import Approach


def company_section(outlook: Outlook, company: str) -> dict[str, Any]:
    """What reach adds to a company's entry under `companies`."""
    return _approach(outlook.reach.companies[company])


def outlook_sections(outlook: Outlook) -> dict[str, Any]:
    """The sections beside people, companies and introductions."""
    sustainable, reach = outlook.sustainable, outlook.reach
    return {
        "fortify": [_candidate(candidate) for candidate in outlook.fortify.queue],
        "invitations": [
            {"id": found.who, "on": found.on.isoformat(), "note": found.note, "state": found.state}
            for found in outlook.fortify.invitations
        ],
        "connectors": [connector.who for connector in reach.connectors],
        "bridges": [bridge.who for bridge in reach.bridges],
        "sustainable": {
            "needed_per_week": sustainable.needed_per_week,
            "capacity": sustainable.capacity,
            "rest": [upkeep.who for upkeep in sustainable.rest],
        },
        "matches": [
            {"needer": match.needer, "giver": match.giver, "need": match.need, "offer": match.offer}
            for match in outlook.matches
        ],
        "gifts": {who: [_gift(gift) for gift in gifts] for who, gifts in outlook.gifts.items()},
        "board": [_row(row) for row in outlook.board.rows],
        "progress": _progress(outlook),
    }


def _approach(approach: Approach) -> dict[str, Any]:
    return {
        "paths": [_path(path) for path in approach.paths],
        "ways": [{"kind": way.kind, "who": way.who, "text": way.text} for way in approach.ways],
    }


def _path(path: Path) -> dict[str, Any]:
    return {
        "to": path.to,
        "via": list(path.via),
        "warmth": path.warmth,
        "weak_spot": path.weak_spot,
        "first_step": path.first_step.text,
        "not_before": _day(path.first_step.not_before),
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    """A person has an id; a row of the phonebook has its name and employer instead."""
    who = {"id": candidate.id} if candidate.id else {"name": candidate.name, "at": candidate.at}
    return {**who, "state": candidate.state, "prospects": list(candidate.prospects)}


def _gift(gift: Gift) -> dict[str, Any]:
    return {"kind": gift.kind, "text": gift.text, "reasons": [reason.code for reason in gift.reasons]}


def _row(row: Row) -> dict[str, Any]:
    best = row.paths[0] if row.paths else None
    return {
        "company": row.company,
        "opening": row.fit.opening.id,
        "fit": row.fit.share,
        "closes": _day(row.closes),
        "warmth": row.warmth,
        "to": best.to if best else None,
        "via": list(best.via) if best else [],
        "next_step": best.first_step.text if best else None,
    }


def _progress(outlook: Outlook) -> dict[str, Any]:
    progress = outlook.progress
    return {
        "weeks": [_week(week) for week in progress.weeks],
        "months": [
            {
                "begins": month.begins.isoformat(),
                "stages": dict(month.stages),
                "moves": [{"who": move.who, "from": move.from_, "to": move.to} for move in month.moves],
            }
            for month in progress.months
        ],
        "introductions": dict(progress.introductions),
        "openings": {"open": progress.open_openings, "warm": progress.warm_openings},
        "effort": {**asdict(progress.effort), "share": progress.effort.share},
    }


def _week(week: Week) -> dict[str, Any]:
    effort = {**asdict(week.effort), "share": week.effort.share}
    return {**asdict(week), "begins": week.begins.isoformat(), "effort": effort}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
