"""`playbook build`, `serve` and `export`: the site, called from the command line."""

from __future__ import annotations

import logging
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.cli.place import Place
from generator.cli.site import calling_mkdocs
from generator.survey import survey_playbook
from tests.cli.running import run, run_apart
from tests.playbooks import write_playbook

CONTACTS = {
    "people/dana-li": "name: Dana Li\nlog:\n  - {on: 2026-10-20, via: coffee}\n",
    "companies/acme": "name: Acme\n",
}
BROKEN = {**CONTACTS, "people/bob-chen": "name: Bob Chen\nusefull: [knows the way]\n"}
SERVING = re.compile(r"Serving on (\S+)")


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    return write_playbook(tmp_path / "playbook", CONTACTS)


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_the_site_is_built_and_its_first_page_named(playbook: Path) -> None:
    result = run("-C", playbook, "build")
    assert result.exit_code == 0
    assert result.stdout == f"{playbook / 'site' / 'index.html'}\n"
    assert (playbook / "site/people/dana-li.html").is_file()


def test_the_site_goes_where_it_is_told(playbook: Path, tmp_path: Path) -> None:
    assert run("-C", playbook, "build", "--site-dir", tmp_path / "elsewhere").exit_code == 0
    assert (tmp_path / "elsewhere/index.html").is_file()
    assert not (playbook / "site").exists()


def test_a_broken_file_is_named_and_left_out_and_the_rest_is_built(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, BROKEN)
    result = run("-C", root, "build")
    assert result.exit_code == 1
    assert result.stderr.count("contacts/people/bob-chen.yaml:2:1") == 1
    assert (root / "site/people/dana-li.html").is_file()
    assert not (root / "site/people/bob-chen.html").exists()


def test_the_day_of_the_option_reaches_the_pages(playbook: Path) -> None:
    run("-C", playbook, "build", "--today", "2026-10-19", "--site-dir", "before")
    run("-C", playbook, "build", "--today", "2026-10-21", "--site-dir", "after")
    before, after = ((playbook / site / "people/dana-li.html").read_text() for site in ("before", "after"))
    assert before != after
    assert "PLAYBOOK_TODAY" not in os.environ


def test_building_twice_gives_the_same_bytes(playbook: Path) -> None:
    def build(site: str) -> dict[str, bytes]:
        assert run_apart("-C", playbook, "build", "--site-dir", site, SOURCE_DATE_EPOCH="0").returncode == 0
        paths = (path for path in (playbook / site).rglob("*") if path.is_file())
        return {path.relative_to(playbook / site).as_posix(): path.read_bytes() for path in paths}

    assert build("one") == build("two")


def test_a_folder_that_is_no_site_is_never_emptied(playbook: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/one.jpg").write_text("x")
    result = run("-C", playbook, "build", "--site-dir", tmp_path / "photos")
    assert result.exit_code == 2
    assert (tmp_path / "photos/one.jpg").exists()


@pytest.mark.parametrize("target", [".", ".."])
def test_the_playbook_itself_is_never_emptied(playbook: Path, target: str) -> None:
    assert run("-C", playbook, "build", "--site-dir", target).exit_code != 0
    assert (playbook / "contacts/me.yaml").exists()


def test_a_site_is_built_over_the_one_before(playbook: Path) -> None:
    run("-C", playbook, "build")
    (playbook / "contacts/people/dana-li.yaml").unlink()
    assert run("-C", playbook, "build").exit_code == 0
    assert not (playbook / "site/people/dana-li.html").exists()


def test_settings_without_the_plugin_are_an_error_with_a_remedy(playbook: Path) -> None:
    (playbook / "mkdocs.yml").write_text("site_name: X\ndocs_dir: content\nplugins: []\n")
    result = run("-C", playbook, "build")
    assert result.exit_code == 1
    assert "mkdocs.yml does not list the plugin `playbook`" in result.stderr


@pytest.mark.parametrize(
    "settings", ["site_name: X\ndocs_dir: nowhere\nplugins: [playbook]\n", "plugins: [playbook]\n"]
)
def test_settings_that_mkdocs_refuses_are_an_error_without_a_traceback(playbook: Path, settings: str) -> None:
    (playbook / "mkdocs.yml").write_text(settings)
    result = run("-C", playbook, "build")
    assert result.exit_code == 1
    assert "MkDocs: " in result.stderr


def test_strict_stops_at_a_link_that_leads_nowhere(playbook: Path) -> None:
    (playbook / "content/page.md").write_text("# Page\n\n[gone](nowhere.md)\n")
    assert run("-C", playbook, "build").exit_code == 0
    assert run("-C", playbook, "build", "--strict").exit_code == 1


def test_an_announcement_about_mkdocs_2_is_not_printed(playbook: Path) -> None:
    done = run_apart("-C", playbook, "build")
    assert b"MkDocs 2" not in done.stderr + done.stdout


def _heed_ctrl_c() -> None:
    """What a shell runs in the background ignores Ctrl-C, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def server(playbook: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "generator", "-C", str(playbook), "serve", "--port", str(port)]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, preexec_fn=_heed_ctrl_c
    ) as process:
        yield process
        process.kill()


def test_serve_shows_the_site_until_ctrl_c(server: subprocess.Popen[str], port: int) -> None:
    assert server.stderr
    address = next(match[1] for line in server.stderr if (match := SERVING.search(line)))
    assert address == f"http://127.0.0.1:{port}/"
    with urllib.request.urlopen(f"{address}people/dana-li.html") as answer:
        assert "Dana Li" in answer.read().decode("utf-8")
    server.send_signal(signal.SIGINT)
    assert "Traceback" not in server.stderr.read()
    assert server.wait() == 0


def test_what_the_check_said_is_not_said_again_until_serve_waits_for_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_playbook(tmp_path, BROKEN)
    plugin, livereload = logging.getLogger("mkdocs.plugins.playbook"), logging.getLogger("mkdocs.livereload")
    with calling_mkdocs(Place(root), survey_playbook(root, date(2026, 11, 24)).diagnostics):
        plugin.warning("contacts/people/bob-chen.yaml:2:1: error[F121]: once")
        plugin.warning("a link leads out of the folder")
        livereload.info("Serving on somewhere")
        plugin.warning("contacts/people/bob-chen.yaml:2:1: error[F121]: twice")
    assert capsys.readouterr().err.splitlines() == [
        "warning: a link leads out of the folder",
        "Serving on somewhere",
        "warning: contacts/people/bob-chen.yaml:2:1: error[F121]: twice",
    ]


def test_a_port_that_is_taken_is_a_message(playbook: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        result = run("-C", playbook, "serve", "--port", number)
    assert result.exit_code == 1
    assert f"port {number} is taken by another program" in result.stderr


def test_export_writes_markdown_and_settings_that_need_no_plugin(playbook: Path, tmp_path: Path) -> None:
    result = run("-C", playbook, "export", tmp_path / "plain")
    assert result.exit_code == 0
    assert "# Dana Li" in (tmp_path / "plain/docs/people/dana-li.md").read_text()
    assert "plugins" not in (tmp_path / "plain/mkdocs.yml").read_text()


def test_export_never_writes_into_a_folder_with_something_in_it(playbook: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_text("x")
    result = run("-C", playbook, "export", tmp_path / "full")
    assert result.exit_code == 2
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]


def test_export_ends_with_1_where_a_file_was_left_out(tmp_path: Path) -> None:
    root = write_playbook(tmp_path / "playbook", BROKEN)
    assert run("-C", root, "export", tmp_path / "plain").exit_code == 1
    assert (tmp_path / "plain/docs/people/dana-li.md").is_file()
