from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import run
from tests.hostile import HOSTILE
from tests.importers.reading import pack

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
DANA = "Dana,Li,https://www.linkedin.com/in/dana-li,,Globex,Analyst,08 Feb 2026\n"
BO = "Bo,Chen,https://www.linkedin.com/in/bo-chen,bo@x.example,Acme,CEO,09 Feb 2020\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
ANA_URL, CARLA_URL = "https://www.linkedin.com/in/ana", "https://www.linkedin.com/in/carla"
TALK = MESSAGES + (
    f"c1,,Carla Gómez,{CARLA_URL},Ana Ruiz,{ANA_URL},2026-06-01 14:03:22 UTC,,The secret is bread,INBOX\n"
    f"c1,,Ana Ruiz,{ANA_URL},Carla Gómez,{CARLA_URL},2026-06-03 14:03:22 UTC,,Thanks,INBOX\n"
)
CARLA = """# mine, do not touch
name:   "Carla Gómez"   # as she writes it
at: acme
role: VP Engineering
links: {linkedin: "https://www.linkedin.com/in/carla"}
log:
    -   on: 2026-05-01
        via: coffee
"""
BOOK = "contacts/phonebook/linkedin.yaml"


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    root = tmp_path / "playbook"
    files = {
        "mkdocs.yml": "site_name: x\nplugins:\n  - playbook: {today: 2026-11-24}\n",
        "contacts/me.yaml": "name: Ana Ruiz\nemail: ana@ana-ruiz.example\ntimezone: Europe/Madrid\n",
        "contacts/people/carla-gomez.yaml": CARLA,
        "contacts/companies/acme.yaml": "name: Acme Robotics\n",
    }
    for name, text in files.items():
        write(root / name, text)
    return root


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def bring(root: Path, text: str | bytes, *options: str, name: str = "file", code: int = 0) -> Result:
    """`playbook import` of a file that lies elsewhere; the playbook stays without errors."""
    result = run("-C", root, "import", write(root.parent / name, text), *options)
    assert result.exit_code == code, result.output
    assert run("-C", root, "check").exit_code == 0
    return result


def look(root: Path) -> Mapping[str, bytes]:
    """Every file of the user's, by its path."""
    paths = [path for path in sorted((root / "contacts").rglob("*")) if path.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def read(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def commit_all(root: Path) -> None:
    git(root, "init", "-q")
    git(root, "config", "user.name", "Ana")
    git(root, "config", "user.email", "ana@ana-ruiz.example")
    git(root, "config", "core.hooksPath", "/nowhere")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "begin")


ALL: dict[str, str | bytes] = {
    "connections": HEADER + DANA + BO,
    "messages": TALK,
    "archive": pack({"Connections.csv": HEADER + DANA + BO, "messages.csv": TALK}),
    "vCard": "BEGIN:VCARD\nVERSION:3.0\nFN:Dana Li\nEMAIL:dana@globex.example\nEND:VCARD\n",
    "vCard without an address": "BEGIN:VCARD\nVERSION:3.0\nFN:Dana Li\nTEL:123\nEND:VCARD\n",
    "Google": "Given Name,Family Name,E-mail 1 - Value\nDana,Li,dana@globex.example\n",
    "invitations": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    f'Carla Gómez,Ana Ruiz,"1/29/26, 2:37 PM",Bread?,INCOMING,{CARLA_URL},{ANA_URL}\n',
    "board": '[{"text": "Baker", "hostedUrl": "https://jobs.lever.example/acme-robotics/1", "createdAt": 1793491200000}'
    ',{"text": "Baker", "hostedUrl": "https://jobs.lever.example/new-firm/1", "createdAt": 1793491200000}]',
    "positions": "Company Name,Title,Description,Location,Started On,Finished On\nNorthwind,Lead,,,2017,Mar 2024\n",
    "recommendations": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    'Carla,Gómez,Acme,VP,Good.,"08/30/22, 05:51 PM",VISIBLE\n',
}


@pytest.mark.parametrize("kind", ALL)
def test_the_same_import_again_changes_not_a_byte(playbook: Path, kind: str) -> None:
    before = look(playbook)
    bring(playbook, ALL[kind])
    assert look(playbook) == before
    bring(playbook, ALL[kind], "--apply")
    after = look(playbook)
    assert after != before
    result = bring(playbook, ALL[kind], "--apply")
    assert look(playbook) == after
    assert "0 new, 0 changed" in result.output and "Nothing was written" in result.output


def test_links_go_to_the_phonebook_the_newest_first(playbook: Path) -> None:
    bring(playbook, HEADER + BO, "--apply")
    bring(playbook, HEADER + DANA + BO, "--apply")
    lines = read(playbook, BOOK).splitlines()
    assert lines[-2:] == [
        '  - {name: Dana Li, at: Globex, role: Analyst, linked: 2026-02-08, url: "https://www.linkedin.com/in/dana-li"}',
        '  - {name: Bo Chen, at: Acme, role: CEO, linked: 2020-02-09, url: "https://www.linkedin.com/in/bo-chen", '
        "email: bo@x.example}",
    ]


def test_what_the_user_changed_in_a_line_stays(playbook: Path) -> None:
    bring(playbook, HEADER + DANA + BO, "--apply")
    text = (
        read(playbook, BOOK)
        .replace("role: Analyst", "role: the one with the sourdough")
        .replace("  - {name: Bo", "  # from the fair\n  - {name: Bo")
    )
    write(playbook / BOOK, text)
    bring(playbook, HEADER + DANA + BO, "--apply")
    assert read(playbook, BOOK) == text
    bring(playbook, HEADER + DANA.replace("Analyst", "Director") + BO, "--apply")
    assert read(playbook, BOOK) == text
    assert "Take that over?" in read(playbook, "contacts/questions.yaml")


def test_a_line_that_was_taken_out_stays_out(playbook: Path) -> None:
    bring(playbook, HEADER + DANA + BO, "--apply")
    text = "".join(line for line in read(playbook, BOOK).splitlines(True) if "Dana" not in line)
    write(playbook / BOOK, text)
    assert "links you took out" in bring(playbook, HEADER + DANA + BO, "--apply").output
    assert read(playbook, BOOK) == text


def test_a_new_job_changes_the_line_and_is_told(playbook: Path) -> None:
    bring(playbook, HEADER + DANA + BO, "--apply")
    old = read(playbook, BOOK)
    result = bring(playbook, HEADER + DANA.replace("Globex,Analyst", "Initech,Director") + BO, "--apply")
    assert "Dana Li: Analyst at Globex -> Director at Initech" in result.output
    assert read(playbook, BOOK) == old.replace("at: Globex, role: Analyst", "at: Initech, role: Director")


def test_an_older_export_takes_no_job_back(playbook: Path) -> None:
    new = pack({"Connections.csv": HEADER + DANA.replace("Analyst", "Director")})
    old = pack({"Connections.csv": HEADER + DANA + BO})
    bring(playbook, new, "--apply", name="Complete_LinkedInDataExport_11-20-2026.zip")
    bring(playbook, old, "--apply", name="Complete_LinkedInDataExport_01-20-2025.zip")
    text = read(playbook, BOOK)
    assert "exported: 2026-11-20\n" in text and "role: Director" in text and "Bo Chen" in text


def test_a_yes_takes_a_job_over_once(playbook: Path) -> None:
    write(
        playbook / BOOK,
        'owner: me\nsource: linkedin\nlinks:\n  - {name: Dana Li, at: Old, url: "https://www.linkedin.com/in/dana-li"}\n',
    )
    bring(playbook, HEADER + DANA, "--apply")
    answer(playbook, "yes")
    bring(playbook, HEADER + DANA, "--apply")
    assert "at: Globex, role: Analyst" in read(playbook, BOOK)
    text = read(playbook, BOOK).replace("Analyst", "my own words")
    write(playbook / BOOK, text)
    bring(playbook, HEADER + DANA, "--apply")
    assert read(playbook, BOOK) == text


def answer(root: Path, word: str) -> None:
    path = root / "contacts/questions.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("answer: ask", f"answer: {word}"), encoding="utf-8")


def test_messages_are_one_entry_a_conversation_and_day_and_no_other_byte(playbook: Path) -> None:
    bring(playbook, TALK, "--apply")
    assert read(playbook, "contacts/people/carla-gomez.yaml") == CARLA + (
        "    -   on: 2026-06-01\n        via: message\n        by: them\n"
        "    -   on: 2026-06-03\n        via: message\n        by: me\n"
    )


def test_texts_of_messages_are_kept_only_when_asked_for(playbook: Path) -> None:
    bring(playbook, TALK, "--apply")
    assert not any(b"secret" in data for data in look(playbook).values())
    write(playbook / "contacts/people/carla-gomez.yaml", CARLA)
    bring(playbook, TALK, "--apply", "--messages")
    assert "private: 'Carla Gómez: The secret is bread'" in read(playbook, "contacts/people/carla-gomez.yaml").replace(
        '"', "'"
    )


def test_a_name_alone_is_never_enough(playbook: Path) -> None:
    person = "contacts/people/dana-li.yaml"
    write(playbook / person, "name: Dana Li\nat: Globex\n")
    bring(playbook, HEADER + DANA, "--apply")
    assert read(playbook, person) == "name: Dana Li\nat: Globex\n"
    assert "same person as dana-li" in read(playbook, "contacts/questions.yaml")


@pytest.mark.parametrize("name", ["Li Dana", "Dána Lí", "D. Li", "Dana Maria Li"])
def test_names_that_are_alike_are_asked_about(playbook: Path, name: str) -> None:
    write(playbook / "contacts/people/dana-li.yaml", f"name: {name}\nat: Globex\n")
    bring(playbook, HEADER + DANA, "--apply")
    assert "same person as dana-li" in read(playbook, "contacts/questions.yaml")


def test_another_profile_is_another_person(playbook: Path) -> None:
    write(
        playbook / "contacts/people/dana-li.yaml", 'name: Dana Li\nlinks: {linkedin: "https://linkedin.com/in/other"}\n'
    )
    bring(playbook, HEADER + DANA, "--apply")
    assert not (playbook / "contacts/questions.yaml").exists()


def test_yes_merges_and_no_is_remembered(playbook: Path) -> None:
    person = "contacts/people/dana-li.yaml"
    write(playbook / person, "name: Dana Li\nat: Globex\n")
    bring(playbook, HEADER + DANA, "--apply")
    answer(playbook, "no")
    decided = look(playbook)
    bring(playbook, HEADER + DANA, "--apply")
    assert look(playbook) == decided
    path = playbook / "contacts/questions.yaml"
    path.write_text(path.read_text().replace("answer: no", "answer: yes"))
    bring(playbook, HEADER + DANA, "--apply")
    assert "https://www.linkedin.com/in/dana-li" in read(playbook, person)
    assert "linked: 2026-02-08" in read(playbook, person)


def test_a_difference_in_a_persons_file_is_asked_about(playbook: Path) -> None:
    row = f"Carla,Gómez,{CARLA_URL},,Globex,CTO,08 Feb 2026\n"
    bring(playbook, HEADER + row, "--apply")
    person = "contacts/people/carla-gomez.yaml"
    assert read(playbook, person) == CARLA.replace("log:\n", "linked: 2026-02-08\nlog:\n")
    answer(playbook, "yes")
    bring(playbook, HEADER + row, "--apply")
    assert "at: Globex\nrole: CTO\n" in read(playbook, person)
    assert read(playbook, person).startswith('# mine, do not touch\nname:   "Carla Gómez"   # as she writes it\n')


def test_a_wrong_answer_is_told_with_its_place(playbook: Path) -> None:
    write(playbook / "contacts/people/dana-li.yaml", "name: Dana Li\nat: Globex\n")
    bring(playbook, HEADER + DANA, "--apply")
    answer(playbook, "maybe")
    wrong = 'unknown value "maybe" for "answer"'
    export = write(playbook.parent / "Connections.csv", HEADER + DANA)
    said = run("-C", playbook, "import", export).output
    assert f"contacts/questions.yaml:5:13: {wrong}; write one of yes, no, ask" in said
    checked = run("-C", playbook, "check")
    assert checked.exit_code == 1 and f"contacts/questions.yaml:5:13: error[F125]: {wrong}" in checked.stdout


@pytest.mark.parametrize(
    ("text", "code"), [("questions: [\n", "F114"), ("question: []\n", "F121"), ("- ask: x\n", "F124"), ("# none\n", "")]
)
def test_check_sees_what_is_wrong_with_the_questions(playbook: Path, text: str, code: str) -> None:
    write(playbook / "contacts/questions.yaml", text)
    said = run("-C", playbook, "check", "contacts/questions.yaml")
    assert said.exit_code == int(bool(code)) and code in said.stdout


def test_questions_under_another_ending_are_said_not_to_be_read(playbook: Path) -> None:
    write(playbook / "contacts/questions.yml", "questions: []\n")
    said = run("-C", playbook, "check", "contacts/questions.yml").stdout
    assert "warning[F111]" in said and 'did you mean "contacts/questions.yaml"?' in said


def test_an_export_with_profiles_fills_the_lines_of_one_without(playbook: Path) -> None:
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\nDana,Li,,Globex,Analyst,08 Feb 2026\n"
    bring(playbook, old, "--apply")
    bring(playbook, HEADER + DANA, "--apply")
    assert read(playbook, BOOK).count("Dana Li") == 1
    assert "https://www.linkedin.com/in/dana-li" in read(playbook, BOOK)
    after = look(playbook)
    bring(playbook, HEADER + DANA, "--apply")
    assert look(playbook) == after
    bring(playbook, old, "--apply")
    assert read(playbook, BOOK).count("Dana Li") == 1


def test_two_people_of_one_name_are_two_links(playbook: Path) -> None:
    bring(playbook, HEADER + DANA + DANA.replace("dana-li", "dana-li-2"), "--apply")
    assert read(playbook, BOOK).count("Dana Li") == 2


def test_a_friends_export_becomes_their_phonebook(playbook: Path) -> None:
    archive = pack({"Connections.csv": HEADER + DANA + BO, "messages.csv": TALK})
    bring(playbook, archive, "--apply", "--owner", "carla-gomez")
    text = read(playbook, "contacts/phonebook/linkedin-carla-gomez.yaml")
    assert "owner: carla-gomez\n" in text and "Dana Li" in text
    assert read(playbook, "contacts/people/carla-gomez.yaml") == CARLA
    assert not (playbook / BOOK).exists()


def test_a_friend_who_has_no_file_is_wrong_usage(playbook: Path) -> None:
    assert "nobody here has the id joel" in bring(playbook, HEADER + DANA, "--owner", "joel", code=2).output


def test_the_same_person_in_two_address_books_is_one_link(playbook: Path) -> None:
    bring(playbook, HEADER + BO, "--apply")
    result = bring(playbook, "Given Name,Family Name,E-mail 1 - Value\nBo,Chen,BO@x.example\n", "--apply")
    assert "in linkedin.yaml already" in result.output
    assert not (playbook / "contacts/phonebook/google.yaml").exists()


def test_the_same_name_at_the_same_company_in_two_address_books_is_asked_about(playbook: Path) -> None:
    google = "Given Name,Family Name,Organization Name,E-mail 1 - Value\nDána,Li,GLOBEX,dana@home.example\n"
    bring(playbook, HEADER + DANA, "--apply")
    bring(playbook, google, "--apply")
    assert not (playbook / "contacts/phonebook/google.yaml").exists()
    answer(playbook, "no")
    bring(playbook, google, "--apply")
    assert "dana@home.example" in read(playbook, "contacts/phonebook/google.yaml")


def test_postings_become_openings_of_the_company_of_that_exact_name(playbook: Path) -> None:
    bring(playbook, ALL["board"], "--apply")
    assert "title: Baker" in read(playbook, "contacts/companies/acme.yaml")
    assert read(playbook, "contacts/companies/acme.yaml").startswith("name: Acme Robotics\n")
    new = read(playbook, "contacts/companies/new-firm.yaml")
    assert "name: New Firm\nstatus: watching\n" in new and "title: Baker" in new


def test_one_commit_holds_the_import_and_one_revert_takes_it_back(playbook: Path) -> None:
    commit_all(playbook)
    before = look(playbook)
    result = bring(playbook, ALL["archive"], "--apply")
    assert "git revert" in result.output
    assert git(playbook, "status", "--porcelain", "--", "contacts") == ""
    git(playbook, "revert", "--no-edit", "HEAD")
    assert look(playbook) == before
    bring(playbook, ALL["archive"], "--apply")
    assert look(playbook) != before


def test_changes_of_the_users_own_are_not_committed_with_it(playbook: Path) -> None:
    commit_all(playbook)
    write(playbook / "contacts/people/carla-gomez.yaml", CARLA + "# mine\n")
    assert "Not committed" in bring(playbook, TALK, "--apply").output
    assert git(playbook, "log", "--oneline").count("\n") == 1


def test_what_is_staged_elsewhere_stays_staged(playbook: Path) -> None:
    commit_all(playbook)
    write(playbook / "content/a.md", "x\n")
    git(playbook, "add", "content/a.md")
    bring(playbook, TALK, "--apply")
    assert git(playbook, "show", "--name-only", "--format=").split() == ["contacts/people/carla-gomez.yaml"]
    assert git(playbook, "diff", "--cached", "--name-only").split() == ["content/a.md"]


def test_a_nameless_git_is_told_and_the_files_are_written(playbook: Path) -> None:
    commit_all(playbook)
    git(playbook, "config", "--unset", "user.name")
    git(playbook, "config", "--unset", "user.email")
    env = {"HOME": "/nowhere", "XDG_CONFIG_HOME": "/nowhere", "GIT_CONFIG_NOSYSTEM": "1"}
    result = run("-C", playbook, "import", write(playbook.parent / "x", TALK), "--apply", env=env)
    assert "git does not know your name" in result.output
    assert "2026-06-01" in read(playbook, "contacts/people/carla-gomez.yaml")


def test_a_refused_file_ends_in_1_and_the_good_one_is_taken(playbook: Path) -> None:
    bad = write(playbook.parent / "bad", "<html><input type=password></html>")
    result = run("-C", playbook, "import", bad, write(playbook.parent / "good", HEADER + DANA), "--apply")
    assert result.exit_code == 1 and "login page" in result.output
    assert "Dana Li" in read(playbook, BOOK)


def test_bad_rows_are_warnings_with_their_line(playbook: Path) -> None:
    result = bring(playbook, HEADER + DANA + DANA.replace("08 Feb", "99 Feb"), "--apply", name="c.csv")
    assert "warning: c.csv:3:" in result.output


def test_a_phonebook_that_is_broken_is_not_written_over(playbook: Path) -> None:
    write(playbook / BOOK, "links: [\n")
    result = run("-C", playbook, "import", write(playbook.parent / "x", HEADER + DANA), "--apply")
    assert result.exit_code == 1 and read(playbook, BOOK) == "links: [\n"


def test_exports_inside_of_contacts_are_wrong_usage(playbook: Path) -> None:
    path = write(playbook / "contacts/Connections.csv", HEADER + DANA)
    assert run("-C", playbook, "import", path).exit_code == 2


@pytest.mark.parametrize("style", ["crlf", "bom", "no end", "blocks", "comments"])
def test_a_phonebook_keeps_the_way_it_is_written(playbook: Path, style: str) -> None:
    text = "# mine\nowner: me\nsource: linkedin\nlinks:\n  # the best\n"
    text += "  - {name: Zoe, linked: 2027-01-01}\n  - {name: Al, linked: 2019-01-01} # x\n"
    data = {
        "crlf": text.replace("\n", "\r\n").encode(),
        "bom": b"\xef\xbb\xbf" + text.encode(),
        "no end": text.rstrip("\n").encode(),
        "blocks": b"links:\n- name: Zoe\n  linked: 2027-01-01\n\n- name: Al\n  linked: 2019-01-01\nsource: linkedin\n",
        "comments": (text + "# the end\n").encode(),
    }[style]
    write(playbook / BOOK, data)
    bring(playbook, HEADER + DANA + BO, "--apply")
    after = (playbook / BOOK).read_bytes()
    rest = after
    for line in after.splitlines(keepends=True):
        if b"Dana Li" in line or b"Bo Chen" in line:
            rest = rest.replace(line, b"")
    if style != "blocks":
        assert rest == data
    assert after.index(b"Zoe") < after.index(b"Dana Li") < after.index(b"Bo Chen") < after.index(b"Al")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_cells_come_through_as_text(playbook: Path, text: str) -> None:
    cell = '"' + text.replace('"', '""') + '"'
    row = f"Dana,Li,https://www.linkedin.com/in/dana-li,,{cell},{cell},08 Feb 2026\n"
    bring(playbook, HEADER + row + BO, "--apply")
    after = look(playbook)
    bring(playbook, HEADER + row + BO, "--apply")
    assert look(playbook) == after


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.text(max_size=30), min_size=4, max_size=4))
def test_any_cells_twice_are_the_same_as_once(playbook: Path, cells: list[str]) -> None:
    for name in (BOOK, "contacts/phonebook/.linkedin.imported.json", "contacts/questions.yaml"):
        (playbook / name).unlink(missing_ok=True)
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    text = (HEADER + f"{quoted[0]},{quoted[1]},,,{quoted[2]},{quoted[3]},08 Feb 2026\n" + BO).encode("utf-8", "replace")
    first = run("-C", playbook, "import", write(playbook.parent / "x", text), "--apply")
    after = look(playbook)
    second = run("-C", playbook, "import", playbook.parent / "x", "--apply")
    assert look(playbook) == after
    assert first.exit_code == second.exit_code


def test_killed_at_any_moment_every_file_is_as_before_or_as_after(playbook: Path) -> None:
    archive = write(playbook.parent / "x.zip", ALL["archive"])
    before = look(playbook)
    moment, lives = 0, False
    bring(playbook, ALL["archive"], "--apply")
    after = look(playbook)
    while not lives:
        moment += 1
        _restore(playbook, before)
        lives = _import_until(moment, playbook, archive)
        now = {name: data for name, data in look(playbook).items() if not name.endswith(".tmp")}
        assert all(data in (before.get(name), after.get(name)) for name, data in now.items())
        assert set(before) <= set(now)
        bring(playbook, ALL["archive"], "--apply")
        assert look(playbook) == after
    assert moment > 10


def _restore(root: Path, files: Mapping[str, bytes]) -> None:
    for name in look(root):
        if name not in files:
            (root / name).unlink()
    for name, data in files.items():
        write(root / name, data)


def _import_until(moment: int, root: Path, archive: Path) -> bool:
    """Import in a process that is killed before its n-th call that touches the disk; True where it lived."""
    child = os.fork()
    if child == 0:
        left = moment

        def count(name: str) -> None:
            original = getattr(os, name)

            def call(*arguments: object, **named: object) -> object:
                nonlocal left
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return original(*arguments, **named)

            setattr(os, name, call)

        for name in ("open", "fdopen", "fsync", "replace", "link", "unlink"):
            count(name)
        result = run("-C", root, "import", archive, "--apply")
        os._exit(result.exit_code)
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0
