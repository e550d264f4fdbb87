"""What the site on disk was built from: while that is unchanged, and the site too, there is nothing to build.

Inputs are compared by content, so nothing a clock or a checkout does to files matters; where the records tell of a file
that stands as it did, it is not read for that. Of the site's own files size and time of writing are compared. The
record may be deleted at any time. A build that had anything to say leaves none.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from generator.source.drafts import FOLDER as DRAFTS
from generator.source.ledger import FOLDER as CACHE
from generator.source.ledger import Ledger, Line, digest_bytes, mark_file

FILE = CACHE / "build.json"
MEMORY = Path(".playbook") / "calendar.json"  # what the calendars said: a build reads and writes it
PACKAGES = (
    "networking-playbook",
    "mkdocs",
    "mkdocs-material",
    "jinja2",
    "markdown",
    "cmarkgfm",
    "nh3",
    "pymdown-extensions",
)
PROGRAM = Path(__file__).parents[1]
# what these read, they read from the folders that are compared
PLUGINS = frozenset(("playbook", "search", "material/search"))
_READS_FILES = frozenset(("pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter", "pymdownx.blocks.html"))
_EXTENSIONS = frozenset(
    "abbr admonition attr_list def_list extra fenced_code footnotes meta md_in_html nl2br sane_lists smarty tables toc "
    "wikilinks".split()
)
_UNSEEN = ("INHERIT", "!ENV", "!relative", "hooks:", "custom_dir:", "!!python/object")


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What makes a site of what: `inputs` is a digest over all that it is made of, `site` where it stands."""

    root: Path
    site: Path
    inputs: str

    def is_current(self) -> bool:
        """True where the last build was of the same inputs and its site is as it was left."""
        try:
            noted = json.loads((self.root / FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        if not isinstance(noted, dict) or noted.get("inputs") != self.inputs:
            return False  # what came out need not be looked at
        return bool(noted == self._note()) and (self.site / "index.html").is_file()

    def keep(self) -> None:
        """Remember that the site is built."""
        write_whole(self.root / FILE, json.dumps(self._note()))

    def _note(self) -> Mapping[str, str]:
        memory = self.root / MEMORY
        outputs = _digest((*_marks(self.site), memory.read_bytes() if memory.is_file() else b""))
        return {"inputs": self.inputs, "site": str(self.site), "outputs": outputs}


def forget_build(root: Path) -> None:
    """Remove the record: a build begins."""
    with suppress(OSError):
        (root / FILE).unlink(missing_ok=True)


def look_at_inputs(
    root: Path, settings: str, read: Mapping[str, Any], site: Path, said: Iterable[str]
) -> BuildRecord | None:
    """The record to be of a build of `site`; None where some of what it is made of cannot be seen from here.

    `settings` is the text of mkdocs.yml, `read` what it holds, `said` what the command line and the environment add.
    """
    folders = (root / "contacts", root / str(read.get("docs_dir", "docs")))
    apart = not any(site == folder or site in folder.parents or folder in site.parents for folder in folders)
    if not apart or not _is_all_seen(settings, read):
        return None
    try:
        return BuildRecord(root, site, _digest(_inputs(root, settings, folders, said)))
    except (OSError, ValueError):
        return None


def identify_inputs(root: Path, settings: str, said: Iterable[str]) -> str | None:
    """A digest over all that verdicts are made of: contacts, templates, `settings`, program, versions, and `said`.

    None where some of the files cannot be read from here.
    """
    try:
        return _digest(_inputs(root, settings, [root / "contacts", root / DRAFTS], said))
    except (OSError, ValueError):
        return None


def identify_program() -> str:
    """A digest over the program and the versions of what it rests on."""
    versions = (platform.python_version(), *map(_version, PACKAGES))
    return _digest((*(version.encode() for version in versions), *_marks(PROGRAM)))


def write_whole(path: Path, text: str) -> None:
    """Write a file of the cache, replacing it as a whole. Where it cannot be written, nothing is."""
    fresh = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)


def _is_all_seen(settings: str, read: Mapping[str, Any]) -> bool:
    """False where the settings make something take part that reads from elsewhere, or may do so."""
    theme = read.get("theme")
    plugins = set(_names(read.get("plugins", ["search"])))
    extensions = set(_names(read.get("markdown_extensions", [])))
    known = all(name in _EXTENSIONS or name.startswith("pymdownx.") for name in extensions)
    return (
        (theme.get("name") if isinstance(theme, dict) else theme) == "material"
        and plugins <= PLUGINS
        and known
        and not extensions & _READS_FILES
        and not any(word in settings for word in _UNSEEN)
    )


def _names(listed: Any) -> Iterator[str]:
    for item in listed if isinstance(listed, list) else [listed]:
        yield from (str(name) for name in item) if isinstance(item, dict) else (str(item),)


def _inputs(root: Path, settings: str, folders: Iterable[Path], said: Iterable[str]) -> Iterator[bytes]:
    yield from (text.encode() for text in (identify_program(), *said, settings))
    known = {f"{root}/{file}": line for file, line in Ledger(root).read().items()}
    for folder in folders:
        for path in _files(str(folder)):
            yield os.fsencode(path)
            if not path.endswith(os.sep):
                yield _identify(path, known.get(path)).encode()


def _identify(path: str, known: Line | None) -> str:
    """The digest of a file. It is not read where it stands as it stood when the records were written."""
    if known and known.mark == mark_file(os.lstat(path)):
        return known.digest
    with open(path, "rb", buffering=0) as file:
        return digest_bytes(file.read())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _marks(folder: Path) -> Iterator[bytes]:
    """Name, size and time of writing of every file, but for what Python itself writes."""
    for path in _files(str(folder)):
        if not path.endswith((".pyc", os.sep)):
            status = os.stat(path)
            yield f"{path}\0{status.st_size}\0{status.st_mtime_ns}".encode(errors="surrogateescape")


def _files(folder: str) -> Iterator[str]:
    """Every file and folder below a folder, in a fixed order. ValueError where a link leads to another folder."""
    for parent, folders, names in os.walk(folder):
        if any(os.path.islink(os.path.join(parent, name)) for name in folders):
            raise ValueError
        folders.sort()
        yield os.path.join(parent, "")
        yield from (os.path.join(parent, name) for name in sorted(names))


def _digest(parts: Iterable[bytes]) -> str:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
