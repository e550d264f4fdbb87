"""`playbook log`."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import run
from tests.cli.terminal import run_at_terminal
from tests.playbooks import write_playbook

CARLA = """# my first contact
name: Carla Gómez   # with an accent
linked: 2021
useful:
    - one
    - "two"
    - three
log:
  - {on: 2026-10-02, via: message}

notes: |
  Text.
"""
DANA = "name: Dana Li\r\nat: acme"
CONTACTS = {
    "people/carla-gomez": CARLA,
    "people/carl-ek": "name: Carl Ek\nlog: [{on: 2026-10-02, via: call}]\n",
    "people/broken": "name: Broken\nlogg: []\n",
    "companies/acme": "name: Acme\n",
    "phonebook/linkedin": "links:\n  - {name: Lia O'Hara}\n",
}


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    root = write_playbook(tmp_path / "playbook", CONTACTS)
    (root / "contacts/people/dana-li.yaml").write_bytes(DANA.encode())
    return root


def log(playbook: Path, *arguments: object) -> Result:
    return run("-C", playbook, "log", *arguments)


def read(playbook: Path, who: str = "carla-gomez") -> str:
    return (playbook / f"contacts/people/{who}.yaml").read_bytes().decode("utf-8")


def test_an_entry_is_added_and_everything_else_stays(playbook: Path) -> None:
    result = log(playbook, "carla-gomez", "coffee")
    assert result.exit_code == 0
    line = "  - {on: 2026-10-02, via: message}\n"
    assert read(playbook) == CARLA.replace(line, line + "  - {on: 2026-11-24, via: coffee}\n")


def test_everything_can_be_said(playbook: Path) -> None:
    said = ["--on", "2026-11-20", "--by", "them", "--reply", "yes", "--kind", "thank", "--about", "plans: all"]
    said += ["--gave", "Introduction: to Ann, who hires", "--got", "#1", "--asked", "information: 20 minutes?"]
    said += [
        "--answer",
        "yes",
        "--promise",
        "send it",
        "--promise-by",
        "them",
        "--due",
        "2026-12-01",
        "--private",
        "no",
    ]
    assert log(playbook, "dana", "email", *said).exit_code == 0
    assert read(playbook, "dana-li") == DANA + "\r\n" + "\r\n".join(
        [
            "log:",
            "  - on: 2026-11-20",
            "    via: email",
            "    by: them",
            "    reply: yes",
            "    kind: thank",
            '    about: "plans: all"',
            '    gave: {kind: introduction, what: "to Ann, who hires"}',
            '    got: "#1"',
            "    asked: {for: information, what: 20 minutes?, answer: yes}",
            "    promise: {by: them, what: send it, due: 2026-12-01}",
            '    private: "no"',
        ]
    )


@pytest.mark.parametrize(
    ("option", "text", "written"),
    [
        ("--gave", "intro to Ann", "gave: intro to Ann"),
        ("--gave", "tip: read this", 'gave: "tip: read this"'),
        ("--gave", "gift:", 'gave: "gift:"'),
        ("--asked", "conversation", "asked: {for: conversation}"),
        ("--asked", "Other : a favour", "asked: {for: other, what: a favour}"),
        ("--promise", "call back", "promise: {what: call back}"),
        ("--reply", "no", "reply: no"),
        ("--about", "a\nb", "about: |-"),
    ],
)
def test_short_forms_are_enough(playbook: Path, option: str, text: str, written: str) -> None:
    assert log(playbook, "dana", "email", option, text).exit_code == 0
    assert written in read(playbook, "dana-li")


def test_the_day_is_the_one_that_everything_is_computed_for(playbook: Path) -> None:
    run("-C", playbook, "--today", "2026-11-21", "log", "carla-gomez", "call")
    assert "{on: 2026-11-21, via: call}" in read(playbook)


def test_it_says_what_was_added_and_what_follows(playbook: Path) -> None:
    result = log(playbook, "carla gomez", "coffee", "--by", "me")
    assert result.stdout.splitlines() == [
        "contacts/people/carla-gomez.yaml: added",
        "+   - {on: 2026-11-24, via: coffee, by: me}",
        "Carla Gómez: link -> acquaintance; you may write again from 8 December",
    ]
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        (["email", "--by", "them"], "link -> acquaintance; you may write"),
        (["email"], "link; 2 messages unanswered, you may write again from 23 February 2027"),
        (["email", "--by", "both"], "link -> acquaintance; you may write"),
        (["call", "--on", "2026-12-24"], "link; the entry counts from 24 December; you may write"),
        (["call", "--on", "2025-10-01"], "link -> acquaintance; new -> lapsed; you may write"),
    ],
)
def test_the_effect_follows_the_method(playbook: Path, said: list[str], effect: str) -> None:
    last = log(playbook, "carla-gomez", *said).stdout.splitlines()[-1]
    assert last == f"Carla Gómez: {effect}"


def test_the_users_own_numbers_count(playbook: Path) -> None:
    (playbook / "contacts/me.yaml").write_text("name: Ana\nmethod:\n  cadence: {acquaintance: {min: 3}}\n")
    assert log(playbook, "carla-gomez", "coffee").stdout.endswith("you may write again from 27 November\n")


def test_what_the_documentation_shows_is_what_happens(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "editing.md").read_text("utf-8")
    command, *shown = text.partition("```console\n$ playbook ")[2].partition("\n```")[0].splitlines()
    carla = "name: Carla Gómez\nuseful: [a, b, c]\nlog:\n  - on: 2026-11-20\n    via: call\n    by: them\n"
    root = write_playbook(tmp_path, {"people/carla-gomez": carla})
    assert run("-C", root, *shlex.split(command)).stdout.splitlines() == shown


def test_a_dry_run_shows_the_difference_and_writes_nothing(playbook: Path) -> None:
    result = log(playbook, "carla-gomez", "coffee", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout == (
        "--- a/contacts/people/carla-gomez.yaml\n"
        "+++ b/contacts/people/carla-gomez.yaml\n"
        "@@ -7,6 +7,7 @@\n"
        "     - three\n"
        " log:\n"
        "   - {on: 2026-10-02, via: message}\n"
        "+  - {on: 2026-11-24, via: coffee}\n"
        " \n"
        " notes: |\n"
        "   Text.\n"
    )
    assert read(playbook) == CARLA
    assert not (playbook / ".playbook").exists()


def test_the_last_entry_is_undone(playbook: Path) -> None:
    log(playbook, "carla-gomez", "coffee")
    dry = log(playbook, "carla-gomez", "--undo", "--dry-run")
    assert "\n-  - {on: 2026-11-24, via: coffee}\n" in dry.stdout
    result = log(playbook, "carla-gomez", "--undo")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "contacts/people/carla-gomez.yaml: taken out",
        "-   - {on: 2026-11-24, via: coffee}",
        "Carla Gómez: acquaintance -> link; you may write",
    ]
    assert read(playbook) == CARLA


def test_nothing_is_undone_that_was_not_logged(playbook: Path) -> None:
    result = log(playbook, "carla-gomez", "--undo")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "there is no `log` of this program to undo" in result.stderr
    assert read(playbook) == CARLA


def test_an_entry_that_was_edited_is_not_undone(playbook: Path) -> None:
    log(playbook, "carla-gomez", "coffee")
    edited = read(playbook).replace("via: coffee", "via: lunch")
    (playbook / "contacts/people/carla-gomez.yaml").write_bytes(edited.encode())
    result = log(playbook, "carla-gomez", "--undo")
    assert result.exit_code == 1
    assert "no longer in contacts/people/carla-gomez.yaml as they were written" in result.stderr
    assert read(playbook) == edited


def test_what_cannot_be_added_is_printed_to_paste(playbook: Path) -> None:
    result = log(playbook, "carl-ek", "call", "--about", "a: b")
    assert result.exit_code == 1
    assert result.stdout == '{on: 2026-11-24, via: call, about: "a: b"}\n'
    assert "the list `log` stands in brackets" in result.stderr
    assert "Nothing was changed." in result.stderr
    assert "contacts/people/carl-ek.yaml" in result.stderr
    assert read(playbook, "carl-ek") == CONTACTS["people/carl-ek"]


def test_a_broken_file_is_left_alone_and_the_error_named(playbook: Path) -> None:
    result = log(playbook, "broken", "call")
    assert result.exit_code == 1
    assert 'contacts/people/broken.yaml:2:1: unknown key "logg"' in result.stderr
    assert result.stdout == "  - on: 2026-11-24\n    via: call\n"
    assert read(playbook, "broken") == CONTACTS["people/broken"]


def test_when_several_fit_they_are_listed(playbook: Path) -> None:
    result = log(playbook, "carl", "call")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "several fit “carl”" in result.stderr
    assert "carla-gomez  (Carla Gómez)" in result.stderr
    assert "carl-ek  (Carl Ek)" in result.stderr


def test_at_a_terminal_the_user_is_asked_which_one(playbook: Path) -> None:
    status, shown = run_at_terminal("-C", playbook, "log", "carl", "call", typed="2\n")
    assert status == 0
    assert " 2  carla-gomez  (Carla Gómez)" in shown
    assert "via: call" in read(playbook)


@pytest.mark.parametrize(
    ("who", "advice"),
    [
        ("carla gomes", "Did you mean carla-gomez or carl-ek?"),
        ("acme", "is a company"),
        ("lia", "`playbook promote 'Lia O'\"'\"'Hara'` makes a file"),
        ("xyz", "`playbook add person xyz` makes a file"),
        ("", "nobody here is called “”"),
    ],
)
def test_who_is_nobody_here_is_answered_with_a_remedy(playbook: Path, who: str, advice: str) -> None:
    result = log(playbook, who, "call")
    assert result.exit_code == 2
    assert advice in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["dana"],
        ["dana", "cofee"],
        ["dana", "call", "--on", "yesterday"],
        ["dana", "call", "--about", " "],
        ["dana", "call", "--about", "a\udcff"],
        ["dana", "call", "--got", "a\x02b"],
        ["dana", "call", "--asked", "a favour"],
        ["dana", "call", "--answer", "yes"],
        ["dana", "call", "--due", "2026-12-01"],
        ["dana", "call", "--promise-by", "me"],
        ["dana", "call", "--undo"],
        ["dana", "--undo", "--about", "x"],
        ["dana", "call", "--kind", "chat"],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(playbook: Path, arguments: list[str]) -> None:
    result = log(playbook, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert read(playbook, "dana-li") == DANA


def test_three_hundred_entries_leave_the_users_lines_as_they_were(playbook: Path) -> None:
    for number in range(300):
        assert log(playbook, "carla-gomez", "call", "--about", f"talk: {number}").exit_code == 0
    added = "".join(f'  - {{on: 2026-11-24, via: call, about: "talk: {number}"}}\n' for number in range(300))
    line = "  - {on: 2026-10-02, via: message}\n"
    assert read(playbook) == CARLA.replace(line, line + added)


def test_logs_at_the_same_time_lose_nothing(playbook: Path) -> None:
    command = [sys.executable, "-m", "generator", "-C", str(playbook), "log", "dana", "call", "--about"]
    logs = [subprocess.Popen([*command, f"talk {n}"], stdout=subprocess.DEVNULL) for n in range(8)]
    assert [process.wait() for process in logs] == [0] * 8
    assert sorted(line.split("talk ")[1] for line in read(playbook, "dana-li").split("\r\n") if "talk" in line) == [
        str(n) for n in range(8)
    ]


def test_a_file_that_is_a_link_is_refused(playbook: Path) -> None:
    path = playbook / "contacts/people/dana-li.yaml"
    path.rename(path.with_name("dana-real.yaml"))
    path.symlink_to("dana-real.yaml")
    result = log(playbook, "dana-li", "call")
    assert result.exit_code == 1
    assert "is a link" in result.stderr
    assert os.readlink(path) == "dana-real.yaml"


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_file_whose_making_was_killed_in_the_middle_can_be_logged_to(
    playbook: Path, options: tuple[str, ...]
) -> None:
    path = playbook / "contacts/people/carla-gomez.yaml"
    left = path.with_name(".carla-gomez.yaml.4711.playbook.tmp")
    left.hardlink_to(path)
    elsewhere = playbook / "contacts/companies/.acme.yaml.4711.playbook.tmp"
    elsewhere.write_text("name: Ac")
    result = run("-C", playbook, "log", "carla-gomez", "call", *options)
    assert result.exit_code == 0, result.output
    assert left.exists() == elsewhere.exists() == bool(options)
