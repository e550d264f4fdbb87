"""Every text that somebody might read out of some bytes, whatever it is wrapped in."""

from __future__ import annotations

import binascii
import gzip
import html
import io
import quopri
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import unquote

DEPTH = 5
LARGEST = 64 * 1024 * 1024
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){6,}")
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-9a-fA-F]{2,6}) ?)")
_SURROGATES = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(r"<[^<>]*>")
_UNPRINTABLE = bytes(code for code in range(128) if not chr(code).isprintable() and not chr(code).isspace())
_FOLD = re.compile(r"\r?\n[ \t]")


class Novelty:
    """Leaves out what was given before: pages share their header, navigation and footer.

    A line is left out where it stood between the same two lines before, so nothing that stands on up to three lines
    in a row is missed.
    """

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def find_parts(self, data: bytes) -> Iterator[bytes]:
        """The runs of lines in `data` that are new; the whole of what is no text."""
        lines = data.split(b"\n")
        windows = [hash(tuple(lines[at : at + 3])) for at in range(max(len(lines) - 2, 1))]
        if b"\0" in data or not self._seen.intersection(windows):
            yield data
        else:
            is_new = [window not in self._seen for window in windows]
            for start, end in _list_runs(is_new):
                yield b"\n".join(lines[start : end + 2])
        self._new = windows

    def remember(self) -> None:
        """Leave out from now on what was given last."""
        self._seen.update(self._new)


def _list_runs(flags: list[bool]) -> Iterator[tuple[int, int]]:
    """Where the flags are set: start and end of each run."""
    start = None
    for at, flag in enumerate((*flags, False)):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at
            start = None


def find_texts(data: bytes) -> Iterator[str]:
    """The text of `data` and of everything packed, encoded or escaped in it, each once."""
    seen: set[str | bytes] = set()
    waiting: list[tuple[bytes, int]] = [(data, 0)]
    while waiting:
        packed, depth = waiting.pop()
        if packed in seen:
            continue
        seen.add(packed)
        views = {view: None for text in _read(packed) for view in _unwrap(text)}
        yield from (view for view in views if view not in seen)
        seen.update(views)
        if depth < DEPTH:
            inner = {part for view in views for part in _find_encoded(view) if _is_readable(part)}
            waiting += ((part, depth + 1) for part in (*inner, *_unpack(packed)))


def _is_readable(data: bytes) -> bool:
    """False for what is no text and nothing packed: most words decode to something."""
    if data[:2] in (b"\x1f\x8b", b"PK", b"\xff\xfe", b"\xfe\xff", b"\x78\x9c", b"\x78\xda", b"\x78\x01"):
        return True
    bare = data.replace(b"\0", b"")
    if bare.isascii():
        return len(bare.translate(None, _UNPRINTABLE)) > 0.8 * len(bare)
    text = bare.decode("utf-8", errors="replace")
    if text.count("\ufffd") >= 0.2 * len(text):
        return False
    return sum((c.isprintable() and c != "\ufffd") or c.isspace() for c in text) > 0.8 * len(text)


def _read(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8", errors="replace")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield data.decode("utf-16", errors="replace")
    elif data.count(0) > len(data) // 8:
        yield data.decode("utf-16-le", errors="replace")
        yield data.decode("utf-16-be", errors="replace")
    if any(byte > 127 for byte in data[:100_000]):
        yield data.decode("latin-1")


def _unwrap(text: str) -> Iterator[str]:
    """The text; what each way of reading makes of it; what all of them make of it until nothing changes any more."""
    whole = text
    yield text
    yield _untag(text)
    for way in _WAYS:
        yield way(text)
    for _ in range(DEPTH):
        before = whole
        for way in _WAYS:
            whole = way(whole)
        yield whole
        yield _untag(whole)
        if whole == before:
            return


def _unescape(text: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(next(filter(None, match.groups())), 16)
        return chr(code) if code < 0x110000 else match[0]

    plain = _ESCAPE.sub(character, text) if "\\" in text else text
    return _SURROGATES.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), plain)


def _unquote(text: str) -> str:
    return unquote(text) if "%" in text else text


def _unentity(text: str) -> str:
    return html.unescape(text) if "&" in text else text


def _untag(text: str) -> str:
    return _TAG.sub("", text) if "<" in text else text


def _unfold(text: str) -> str:
    return _FOLD.sub("", text)


def _unprint(text: str) -> str:
    if not re.search(r"=(?:[0-9A-F]{2}|\r?\n)", text):
        return text
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


_WAYS: tuple[Callable[[str], str], ...] = (_unentity, _unquote, _unescape, _unfold, _unprint)


def _find_encoded(text: str) -> Iterator[bytes]:
    for run in dict.fromkeys(_BASE64.findall(text)):
        bare = run.rstrip("=").replace("-", "+").replace("_", "/")
        for skip in range(4) if len(bare) < 200 else (0,):
            part = bare[skip:]
            try:
                yield binascii.a2b_base64(part + "=" * (-len(part) % 4))
            except (binascii.Error, ValueError):
                continue
    for run in dict.fromkeys(_HEX.findall(text)):
        yield bytes.fromhex(run)


def _unpack(data: bytes) -> Iterator[bytes]:
    if data[:2] == b"\x1f\x8b":
        with suppress(OSError, EOFError, zlib.error):
            yield gzip.GzipFile(fileobj=io.BytesIO(data)).read(LARGEST)
    if b"PK\x03\x04" in data[:4]:
        yield from _unzip(data)
    for window in (15, -15) if 16 < len(data) < LARGEST and data[:1] in (b"\x78", b"\x4b", b"\xcb") else ():
        try:
            yield zlib.decompressobj(window).decompress(data, LARGEST)
        except zlib.error:
            continue


def _unzip(data: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield archive.read(name)
    except (zipfile.BadZipFile, RuntimeError, zlib.error, NotImplementedError):
        return
