"""`mkdocs serve`, made to wait without work, to print pages when they are asked for, and to outlive mistakes."""

from __future__ import annotations

import logging
import os
import posixpath
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, Timer
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

log = logging.getLogger("mkdocs.plugins.playbook")

CHANGES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]  # not that a file was read
SETTLED = 0.01  # seconds without another change before the site is built: editors write a file in several steps
LATER = 2.0  # seconds after a save until all files are looked at, since the system may not have told of a change


class _Noting(FileSystemEventHandler):
    """Notes which files changed before the server's own handler hears of it."""

    def __init__(self, handler: FileSystemEventHandler, changed: set[Path]) -> None:
        self._handler, self._changed = handler, changed

    def dispatch(self, event: FileSystemEvent) -> None:
        """Note the files of a change, and pass it on."""
        if not event.is_directory:
            self._changed.update(Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path)
        self._handler.dispatch(event)


class Watcher:
    """Tells of changed files as the system does, which costs nothing; by looking again and again where it cannot."""

    def __init__(self) -> None:
        self._observer: BaseObserver = Observer()
        self._changed: set[Path] = set()
        self._scheduled: list[tuple[FileSystemEventHandler, str, bool]] = []

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> ObservedWatch:
        """Have the handler called for changes below `path`."""
        noting = _Noting(handler, self._changed)
        self._scheduled.append((noting, path, recursive))
        return self._observer.schedule(noting, path, recursive=recursive, event_filter=CHANGES)

    def take_changed(self) -> Collection[Path]:
        """The files that changed since this was asked for last."""
        changed = set()
        while self._changed:
            changed.add(self._changed.pop())
        return changed

    def tell(self, changed: Iterable[Path]) -> None:
        """Pass on that these have changed, as if the system had told of them."""
        for path in changed:
            self._scheduled[0][0].dispatch(FileModifiedEvent(str(path)))

    def unschedule(self, watch: ObservedWatch) -> None:
        """Look there no longer."""
        self._observer.unschedule(watch)

    def start(self) -> None:
        """Begin. Where the system has no means, or not enough of them, files are looked at twice a second."""
        try:
            self._observer.start()
        except OSError as error:
            log.info("Looking for changes twice a second: the system cannot tell of them (%s)", error.strerror)
            self._observer = PollingObserver(timeout=0.5)
            for handler, path, recursive in self._scheduled:
                self._observer.schedule(handler, path, recursive=recursive)
            self._observer.start()

    def stop(self) -> None:
        """End."""
        self._observer.stop()

    def join(self) -> None:
        """Wait for the end."""
        if self._observer.is_alive():
            self._observer.join()


def watch_natively(server: LiveReloadServer, config: MkDocsConfig) -> Watcher:
    """Replace the server's watcher, which looks at every file twice a second, before it starts."""
    server.unwatch(config.docs_dir)
    watcher = _watch(server)
    server.watch(config.docs_dir)
    if config.config_file_path:
        # an editor may put a new file in the place of the old one: only its folder sees that
        server.watch(str(Path(config.config_file_path).parent), recursive=False)
    return watcher


def _watch(server: LiveReloadServer) -> Watcher:
    watcher = Watcher()
    server.observer = watcher  # type: ignore[assignment]
    server.build_delay = SETTLED
    return watcher


@dataclass(frozen=True)
class Works:
    """What makes the pages of a served site in `folder`.

    `build` makes all of it with MkDocs. `refresh` takes in the files that changed without that, where it can, and says
    whether it did. `find_missed` looks at all files, and gives what has changed besides. `print_address` writes the
    page at an address, unless it is there.
    """

    folder: Path
    build: Callable[[], object]
    refresh: Callable[[Collection[Path]], bool]
    find_missed: Callable[[], Collection[Path]]
    print_address: Callable[[str], object]


def serve_on_request(server: LiveReloadServer, watcher: Watcher, works: Works) -> None:
    """Have pages printed when somebody asks for them, and keep the last good site up while something is wrong."""
    _Service(server, watcher, lambda: works, works)


def serve_standing(server: LiveReloadServer, watched: Mapping[Path, bool], prepare: Callable[[], Works]) -> None:
    """Have the server show the site that stands in its root from its first moment, and meanwhile `prepare` its own.

    `watched` are folders, and whether what is below them counts.
    """
    watcher = _watch(server)
    for folder, is_deep in watched.items():
        server.watch(str(folder), recursive=is_deep)
    service = _Service(server, watcher, prepare)
    Thread(target=service.build, daemon=True).start()


class _Service:
    """Between the server and the builder: no page is printed while the site is being built.

    As long as there are no works, what stands in the server's root is shown as it is.
    """

    def __init__(
        self, server: LiveReloadServer, watcher: Watcher, prepare: Callable[[], Works], works: Works | None = None
    ) -> None:
        self._server, self._serve, self._mount = server, server.serve_request, server.mount_path
        self._watcher, self._prepare, self._works = watcher, prepare, works
        self._lock = threading.Lock()
        self._problem = ""
        self._page = "index.html"  # what somebody looks at
        self._is_looking = False
        server.builder = self.build
        server.set_app(self.answer)

    def build(self) -> None:
        """Build the site. What keeps it from being built is said in one line and on the pages, which stay."""
        changed = self._watcher.take_changed()
        with self._lock:
            try:
                if self._works is None:
                    self._works = self._prepare()
                    self._works.print_address(self._page)  # what it needs is there when the first save comes
                    self._server.root = str(self._works.folder)
                elif self._problem or not self._works.refresh(changed):
                    self._works.build()
                else:
                    self._look_later()
            except (Exception, SystemExit) as error:
                reason = error.format_message() if isinstance(error, MkDocsException) else str(error)
                self._problem = " ".join(reason.split()) or type(error).__name__
                log.error("The site stays as it was: %s", self._problem)
            else:
                self._problem = ""

    def _look_later(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            timer = Timer(LATER, self._look)
            timer.daemon = True
            timer.start()

    def _look(self) -> None:
        """Find what the system did not tell of: the save that was told of has been answered already."""
        with self._lock:
            self._is_looking = False
            missed = self._works.find_missed() if self._works else ()
        self._watcher.tell(missed)

    def answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request, with a page that is as new as the site."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/"):
            return self._serve(environ, start_response)
        address = self._address(path)
        self._page = address if address.endswith(".html") else self._page
        if self._works is not None:
            self._print(self._works, address)
        if self._problem and path.endswith((".html", "/")):
            return self._answer_with_problem(environ, start_response)
        return self._serve(environ, start_response)

    def _print(self, works: Works, address: str) -> None:
        with self._lock:
            try:
                works.print_address(address)
            except Exception:
                log.exception("The page %s could not be printed", address)

    def _address(self, path: str) -> str:
        address = path.removeprefix(self._mount)
        return posixpath.normpath(f"/{address}index.html" if path.endswith("/") else f"/{address}").lstrip("/")

    def _answer_with_problem(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """The page with the problem on top."""
        said: list[Any] = []
        page = b"".join(self._serve(environ, lambda *status: said.append(status)))
        notice = f'<p role="alert" class="admonition failure">The site is not up to date: {escape(self._problem)}</p>'
        head, mark, rest = page.partition(b"<article")
        opening, end, text = rest.partition(b">")
        body = head + mark + opening + end + notice.encode() + text if mark else page
        status, headers = said[0]
        start_response(
            status, [(n, v) for n, v in headers if n != "Content-Length"] + [("Content-Length", str(len(body)))]
        )
        return [body]
