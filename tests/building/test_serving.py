"""`playbook serve`: pages when they are asked for, and a site that outlives a mistake."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Collection, Iterator
from pathlib import Path
from queue import Queue

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from generator.building.serving import Watcher, Works, serve_on_request
from tests.cli.running import run_apart
from tests.playbooks import write_playbook

SERVING = re.compile(r"Serving on (\S+)")
EPOCH = re.compile(r"livereload\((\d+),")


class Served:
    """A playbook that is being served, and its pages as a browser gets them."""

    def __init__(self, root: Path, address: str) -> None:
        self.root, self.address = root, address

    def get(self, page: str) -> str:
        with urllib.request.urlopen(self.address + page) as answer:
            return str(answer.read().decode("utf-8"))

    def save(self, file: str, text: str) -> None:
        """Write the file, and wait as a browser does until the server says that the site is new."""
        epoch = EPOCH.search(self.get("people/dana-li.html"))
        assert epoch
        (self.root / file).write_text(text)
        with urllib.request.urlopen(f"{self.address}livereload/{epoch[1]}/1") as answer:
            assert int(answer.read()) > int(epoch[1])


@pytest.fixture(params=["new", "standing"])
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Served]:
    """A playbook whose site is built first, and one whose site stands there from the build before."""
    root = write_playbook(tmp_path, {"people/dana-li": "name: Dana Li\n", "people/bob-chen": "name: Bob Chen\n"})
    if request.param == "standing":
        assert not run_apart("-C", root, "build").returncode
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "generator", "-C", str(root), "serve", "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        address = next(match[1] for line in process.stderr if (match := SERVING.search(line)))
        yield Served(root, address)
        process.kill()


def test_a_saved_file_is_on_its_page_and_a_new_one_gets_a_page(served: Served) -> None:
    assert "Dana Li" in served.get("people/dana-li.html")
    served.save("contacts/people/dana-li.yaml", "name: Dana Lee\n")
    assert "Dana Lee" in served.get("people/dana-li.html")
    served.save("contacts/people/eve-ruiz.yaml", "name: Eve Ruiz\n")
    assert "Eve Ruiz" in served.get("people/eve-ruiz.html")


def test_broken_settings_keep_the_last_good_site_up_and_the_error_on_it_until_they_are_mended(served: Served) -> None:
    settings = (served.root / "mkdocs.yml").read_text()
    served.save("mkdocs.yml", settings + "theme: [broken\n")
    page = served.get("people/bob-chen.html")
    assert "Bob Chen" in page and "The site is not up to date" in page
    served.save("mkdocs.yml", settings.replace("site_name: Playbook", "site_name: Mended"))
    page = served.get("people/bob-chen.html")
    assert "Mended" in page and "The site is not up to date" not in page


def test_a_page_that_is_not_there_is_not_found(served: Served) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        served.get("people/nobody.html")


def test_after_a_save_all_files_are_looked_at_and_what_was_missed_is_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.building.serving.LATER", 0)
    saved, lost = tmp_path / "saved.yaml", tmp_path / "lost.yaml"
    missed, taken = iter(([lost],)), Queue[Collection[Path]]()

    def refresh(changed: Collection[Path]) -> bool:
        taken.put(changed)
        return True

    works = Works(tmp_path, lambda: None, refresh, lambda: next(missed, []), lambda address: None)
    with LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path)) as server:
        watcher = Watcher()
        watcher.schedule(Building(server), str(tmp_path))
        serve_on_request(server, watcher, works)
        watcher.tell([saved])
        assert (taken.get(), taken.get()) == ({saved}, {lost})


class Building(FileSystemEventHandler):
    """Builds at once whatever changes."""

    def __init__(self, server: LiveReloadServer) -> None:
        self._server = server

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._server.builder()


def test_where_the_system_cannot_tell_of_changes_files_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Exhausted:
        def schedule(self, *arguments: object, **options: object) -> None: ...

        def start(self) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("generator.building.serving.Observer", Exhausted)
    watcher = Watcher()
    watcher.schedule(FileSystemEventHandler(), str(tmp_path), recursive=True)
    watcher.start()
    watcher.stop()
    watcher.join()
