from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

from generator.importers.recognise import read_uploads
from tests.importers.reading import ANA, READING, pack, read, upload

COLUMNS = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
).split(",")
DANA = "https://www.linkedin.com/in/dana-li"
BO = "https://www.linkedin.com/in/bo-chen"


def table(*rows: dict[str, str], columns: list[str] | None = None) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns or COLUMNS, quoting=csv.QUOTE_ALL, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def message(sender: str, to: str, when: str = "2025-06-01 14:03:22 UTC", **more: str) -> dict[str, str]:
    names = {ANA: "Ana Ruiz", DANA: "Dana Li", BO: "Bo Chen"}
    return {
        "CONVERSATION ID": "c1",
        "FROM": names.get(sender, sender),
        "SENDER PROFILE URL": sender if sender.startswith("http") else "",
        "TO": ", ".join(names.get(one, one) for one in to.split(",")),
        "RECIPIENT PROFILE URLS": to,
        "DATE": when,
        "CONTENT": "Hello",
        "FOLDER": "INBOX",
        **more,
    }


def test_a_day_of_a_conversation_is_one_exchange_by_both() -> None:
    harvest = read(table(message(DANA, ANA), message(ANA, DANA), message(ANA, DANA, "2025-06-02 09:00:00 UTC")))
    assert [(one.on, one.by, one.via) for one in harvest.exchanges] == [
        (date(2025, 6, 1), "both", "message"),
        (date(2025, 6, 2), "me", "message"),
    ]
    assert {one.key for one in harvest.exchanges} == {"linkedin.com/in/dana-li"}


def test_the_day_is_the_one_at_home() -> None:
    (exchange,) = read(table(message(ANA, DANA, "2025-06-01 23:30:00 UTC"))).exchanges
    assert exchange.on == date(2025, 6, 2)


def test_texts_stay_out_unless_they_are_asked_for() -> None:
    text = table(message(DANA, ANA, CONTENT='<p>Hello</p>\n\n"Ana"'))
    assert read(text).exchanges[0].text == ""
    assert read(text, reading=replace(READING, keep_messages=True)).exchanges[0].text == 'Dana Li: Hello\n"Ana"'


def test_what_is_no_exchange_is_counted() -> None:
    columns = [*COLUMNS, "ATTACHMENTS", "IS MESSAGE DRAFT"]
    text = table(
        message(ANA, DANA, **{"IS MESSAGE DRAFT": "Yes"}),
        message(DANA, ANA, FOLDER="SPAM"),
        message("LinkedIn Member", ANA),
        message("Shop", ANA, CONTENT='<p class="spinmail-quill-editor__spin-break">Buy</p>'),
        message(BO, f"{ANA},{DANA}", **{"CONVERSATION ID": "c2"}),
        columns=columns,
    )
    harvest = read(text)
    assert harvest.exchanges == [] and harvest.troubles == []
    assert sum(harvest.skipped.values()) == 5


def test_a_date_that_cannot_be_read_is_never_today() -> None:
    harvest = read(table(message(DANA, ANA, "yesterday"), message(DANA, ANA, "2025-02-30 10:00:00 UTC")))
    assert harvest.exchanges == []
    assert [trouble.row for trouble in harvest.troubles] == [2, 3]


def test_who_i_am_shows_in_who_is_in_every_conversation() -> None:
    stranger = replace(READING, my_names=frozenset(["somebody else"]), my_keys=frozenset())
    rows = [message(ANA, DANA), message(ANA, BO, **{"CONVERSATION ID": "c2"})]
    assert {one.by for one in read(table(*rows), reading=stranger).exchanges} == {"me"}
    alone = read(table(rows[0]), reading=stranger)
    assert alone.exchanges == [] and sum(alone.skipped.values()) == 1


def test_exports_before_2023_have_no_recipients() -> None:
    columns = [column for column in COLUMNS if column != "RECIPIENT PROFILE URLS"]
    rows = [message(DANA, ANA), message(ANA, DANA), message(BO, f"{ANA},{DANA}", **{"CONVERSATION ID": "c2"})]
    harvest = read(table(*rows, columns=columns))
    assert [(one.name, one.by) for one in harvest.exchanges] == [("Dana Li", "both")]


def test_a_broken_message_does_not_swallow_the_next_ones() -> None:
    text = table(*(message(DANA, ANA, f"2025-06-{day:02} 10:00:00 UTC") for day in range(1, 20)))
    lines = text.split("\n")
    lines[5] = lines[5].replace('"Hello"', '"Hel"lo')
    lines[9] = lines[9].replace('"INBOX"', '"INBOX')
    harvest = read("\n".join(lines))
    assert len(harvest.exchanges) == 17
    assert [trouble.row for trouble in harvest.troubles] == [6, 10]


def test_the_tables_of_an_archive_are_read_together() -> None:
    invitations = (
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        f'Dana Li,A. Ruiz,"1/29/26, 2:37 PM",Let us talk about bread,INCOMING,{DANA},{ANA}\n'
        f'Bo Chen,A. Ruiz,"1/30/26, 2:37 PM",,INCOMING,{BO},{ANA}\n'
        f'A. Ruiz,Bo Chen,"1/30/26, 2:37 PM",,OUTGOING,{ANA},{BO}\n'
    )
    data = pack(
        {"messages.csv": table(message(ANA, DANA)), "Invitations.csv": invitations, "Rich Media.csv": "a,b\n1,2\n"}
    )
    nobody = replace(READING, my_names=frozenset(["nobody"]))
    harvests = {one.format: one for one in read_uploads([upload(data, "x.zip")], nobody)}
    assert [one.by for one in harvests["LinkedIn messages"].exchanges] == ["me"]
    assert [(one.name, one.on, one.note) for one in harvests["LinkedIn invitations"].invitations] == [
        ("Dana Li", date(2026, 1, 29), True),
        ("Bo Chen", date(2026, 1, 30), False),
    ]


def test_recommendations_and_positions_are_read() -> None:
    text = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    text += 'Dana,Li,Globex,Analyst,"She makes launches boring.","08/30/22, 05:51 PM",VISIBLE\n'
    (one,) = read(text, "Recommendations_Received.csv").recommendations
    assert (one.name, one.on, one.received) == ("Dana Li", date(2022, 8, 30), True)
    assert not read(text, "Recommendations_Given.csv").recommendations[0].received
    text = "Company Name,Title,Description,Location,Started On,Finished On\nNorthwind,Lead,,Madrid,Jan 2017,Mar 2024\n"
    (job,) = read(text).positions
    assert (job.at, job.role, job.from_, job.to) == ("Northwind", "Lead", "2017-01", "2024-03")
