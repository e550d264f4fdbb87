"""The commit guard of a new playbook: what it stops, and what it lets through."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import run

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nDana,Li,,,Acme,,08 Feb 2026\n"
OLD_CONNECTIONS = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice"\n\n'
MESSAGES = '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL"\n'
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl\n"
SITE = '<!doctype html><head><meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.8.1"></head>'


@pytest.fixture(scope="module")
def new_playbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("guard") / "mine"
    assert run("init", root).exit_code == 0
    for key, value in {"user.name": "Ana Ruiz", "user.email": "ana@ana-ruiz.example"}.items():
        subprocess.run(["git", "-C", root, "config", key, value], check=True)
    subprocess.run(["git", "-C", root, "commit", "-q", "--allow-empty", "-m", "Begin"], check=True)
    return root


@pytest.fixture
def playbook(new_playbook: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(new_playbook, tmp_path / "mine"))


def commit(playbook: Path, name: str, content: str | bytes, *options: str) -> subprocess.CompletedProcess[str]:
    path = playbook / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    subprocess.run(["git", "-C", playbook, "add", "-f", "--", name], check=True)
    command = ["git", "-C", str(playbook), "commit", "-q", "-m", "try", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def make_zip(path: Path, *names: str) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, CONNECTIONS)
    return path.read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "Connections.csv",
        "downloads/connections (1).csv",
        "messages.csv",
        "Invitations.csv",
        "Basic_LinkedInDataExport_11-20-2026.zip",
        "Endorsement_Received_Info.csv",
    ],
)
def test_exports_are_stopped_by_name(playbook: Path, name: str) -> None:
    done = commit(playbook, name, "whatever is in it")
    assert done.returncode == 1
    assert name in done.stderr
    assert "looks like an export of your network" in done.stderr


@pytest.mark.parametrize(
    "content",
    [
        CONNECTIONS,
        OLD_CONNECTIONS,
        PREAMBLE + CONNECTIONS,
        "\ufeff" + CONNECTIONS,
        CONNECTIONS.replace("\n", "\r\n"),
        MESSAGES,
        INVITATIONS,
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n",
    ],
)
@pytest.mark.parametrize("name", ["people.txt", 'notes/my list of "friends" & co.csv', "naïve ñame"])
def test_exports_are_stopped_by_content_whatever_their_name(playbook: Path, name: str, content: str) -> None:
    done = commit(playbook, name, content)
    assert done.returncode == 1
    assert name in done.stderr


def test_an_archive_is_stopped_by_the_names_inside(playbook: Path, tmp_path: Path) -> None:
    assert commit(playbook, "backup.zip", make_zip(tmp_path / "a", "Connections.csv")).returncode == 1
    assert commit(playbook, "backup.bin", make_zip(tmp_path / "b", "deep/messages.csv")).returncode == 1


@pytest.mark.parametrize("name", ["site/index.html", "site/assets/a.css", "search_index.json", "public/sitemap.xml.gz"])
def test_a_built_site_is_stopped_by_place_and_name(playbook: Path, name: str) -> None:
    done = commit(playbook, name, "x")
    assert done.returncode == 1
    assert "part of a built site" in done.stderr


def test_a_built_page_is_stopped_wherever_it_lies(playbook: Path) -> None:
    assert commit(playbook, "public/index.html", SITE).returncode == 1
    assert commit(playbook, "for-priya.HTM", '<meta name="generator" content="networking-playbook">').returncode == 1


@pytest.mark.parametrize("sealed", [False, True])
def test_an_edition_is_stopped_wherever_it_lies(playbook: Path, tmp_path: Path, sealed: bool) -> None:
    (tmp_path / "password").write_text("marmot quilt otter bramble sextant flute")
    options = ("--password-file", tmp_path / "password") if sealed else ()
    with (playbook / "contacts/me.yaml").open("a") as me:
        me.write("\nshare: {mentor: {show: [name]}}\n")
    out = playbook / "for priya"
    assert run("-C", playbook, "share", "mentor", "--out", out, *options).exit_code == 0
    for path in sorted(out.rglob("*.html")):
        done = commit(playbook, path.relative_to(playbook).as_posix(), path.read_bytes())
        assert done.returncode == 1
        assert "a shared edition" in done.stderr


def test_large_files_are_stopped(playbook: Path) -> None:
    done = commit(playbook, "talk.mp4", b"0" * (5 * 1024 * 1024 + 1))
    assert done.returncode == 1
    assert "larger than 5 MB" in done.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("contacts/people/dana-li.yaml", "name: Dana Li\n"),
        ("content/exports.md", f"LinkedIn's file begins like this:\n\n{CONNECTIONS}"),
        ("content/page.html", "<p>a page of my own</p>"),
        ("content/on-site/visit.md", "site visits"),
        ("numbers.csv", "First Name,Last Name\nAna,Ruiz\n"),
        ("talk.mp4", "0" * (5 * 1024 * 1024)),
        ("empty.txt", ""),
    ],
)
def test_everything_else_passes(playbook: Path, name: str, content: str) -> None:
    done = commit(playbook, name, content)
    assert (done.returncode, done.stderr) == (0, "")


def test_other_archives_pass(playbook: Path, tmp_path: Path) -> None:
    assert commit(playbook, "slides.zip", make_zip(tmp_path / "a", "slides.txt")).returncode == 0


def test_the_message_says_how_to_go_on_and_both_ways_work(playbook: Path) -> None:
    done = commit(playbook, "Connections.csv", CONNECTIONS)
    assert "git reset -q -- FILE" in done.stderr
    assert "git commit --no-verify" in done.stderr
    subprocess.run(["git", "-C", playbook, "reset", "-q", "--", "Connections.csv"], check=True)
    assert commit(playbook, "notes.txt", "fine").returncode == 0
    assert commit(playbook, "Connections.csv", CONNECTIONS, "--no-verify").returncode == 0


def test_taking_an_export_out_of_the_history_is_not_stopped(playbook: Path) -> None:
    commit(playbook, "Connections.csv", CONNECTIONS, "--no-verify")
    subprocess.run(["git", "-C", playbook, "rm", "-q", "Connections.csv"], check=True)
    command = ["git", "-C", str(playbook), "commit", "-q", "-m", "out with it"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_git_ignores_exports_and_built_sites_in_the_first_place(playbook: Path) -> None:
    for name in ("Connections.csv", "Basic_LinkedInDataExport_11-20-2026.zip", "site/index.html", "messages (2).csv"):
        (playbook / name).parent.mkdir(exist_ok=True)
        (playbook / name).write_text("x")
    command = ["git", "-C", str(playbook), "status", "--porcelain"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""
