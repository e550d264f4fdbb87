"""`playbook serve`: pages when they are asked for, and a site that outlives a mistake."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEventHandler

from generator.building.serving import Watcher
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
