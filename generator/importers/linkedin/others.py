"""The smaller tables: invitations, recommendations, your own posts."""

from __future__ import annotations

from datetime import date

from generator.importers.days import choose_calendar, choose_sent, read_month
from generator.importers.found import Harvest, Invitation, Position, Recommendation
from generator.importers.identity import clean_line, clean_name, key_url
from generator.importers.linkedin.connections import clean_cell, fault_of_name
from generator.importers.linkedin.messages import write_plain
from generator.importers.table import Header, Row, read_rows

_BOILERPLATE = frozenset(("i'd like to join your linkedin network.", "hi, i'd like to join your linkedin network."))


def read_invitations(text: str, header: Header, harvest: Harvest) -> None:
    """Those that came in. Those that went out are no contact; who took one is among the connections."""
    rows = list(read_rows(text, header, multi_line=True))
    read = choose_sent([row["sent"] for row in rows if not row.fault])
    for row in rows:
        harvest.rows += 1
        if row.fault:
            harvest.trouble(row.line, row.fault)
        elif row["direction"].upper() == "OUTGOING":
            harvest.skipped["invitations of yours: no contact until it is answered"] += 1
        elif row["direction"].upper() != "INCOMING":
            harvest.trouble(row.line, f"“{clean_line(row['direction'])[:40]}” is neither INCOMING nor OUTGOING")
        else:
            try:
                harvest.invitations.append(_read_invitation(row, read(row["sent"])))
            except ValueError as error:
                harvest.trouble(row.line, f"“{clean_line(row['sent'])[:40]}” is no date that can be read: {error}")


def _read_invitation(row: Row, on: date) -> Invitation:
    note = clean_line(row["message"])
    is_personal = bool(note) and note.casefold() not in _BOILERPLATE
    return Invitation(key=key_url(row["inviter"]), name=clean_name(row["from"]), on=on, note=is_personal)


def read_recommendations(text: str, header: Header, harvest: Harvest, received: bool) -> None:
    """Texts about you, or of yours about others."""
    rows = list(read_rows(text, header, multi_line=True))
    calendar = choose_calendar(row["created"].split(",")[0] for row in rows if not row.fault)
    for row in rows:
        harvest.rows += 1
        name = clean_name(row["first"], row["last"])
        fault = row.fault or fault_of_name(name, row["first"], row["last"])
        if fault:
            harvest.trouble(row.line, fault)
        elif row["status"].upper() in ("REJECTED", "PENDING", "DRAFT", "DELETED"):
            harvest.skipped[f"recommendations with the status {row['status'].upper()}"] += 1
        elif calendar.read is None:
            harvest.trouble(row.line, calendar.problem)
        else:
            try:
                on = calendar.read(row["created"].split(",")[0])
            except ValueError as error:
                harvest.trouble(row.line, f"“{clean_line(row['created'])[:40]}” is no date that can be read: {error}")
                continue
            at, role = clean_cell(row["company"]), clean_cell(row["title"])
            text_ = write_plain(row["text"])
            harvest.recommendations.append(
                Recommendation(name=name, at=at, role=role, text=text_, on=on, received=received)
            )


def read_positions(text: str, header: Header, harvest: Harvest) -> None:
    """Where you worked; a post without an end is the one you hold."""
    for row in read_rows(text, header, multi_line=True):
        harvest.rows += 1
        at = clean_cell(row["company"])
        if row.fault or not at:
            harvest.trouble(row.line, row.fault or "the row names no company")
            continue
        dates = {"from_": read_month(row["started"]), "to": read_month(row["finished"])}
        harvest.positions.append(Position(at=at, role=clean_cell(row["title"]), **dates))


def read_profile(text: str, header: Header, harvest: Harvest) -> str:
    """Your own name as LinkedIn has it, which tells your messages from theirs."""
    names = [clean_name(row["first"], row["last"]) for row in read_rows(text, header, multi_line=True) if not row.fault]
    harvest.rows += len(names)
    harvest.skipped["your own profile: read for your name only"] += 1
    return names[0] if names else ""


def find_my_key(text: str, header: Header) -> str:
    """The key of your own profile, which stands on every row of the invitations."""
    for row in read_rows(text, header, multi_line=True):
        mine = row["inviter"] if row["direction"].upper() == "OUTGOING" else row["invitee"]
        if key_url(mine):
            return key_url(mine)
    return ""
