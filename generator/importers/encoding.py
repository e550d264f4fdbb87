"""Bytes become text, in the few encodings that exports come in."""

from __future__ import annotations

import codecs
import re

from generator.importers.found import Unusable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FEW, _MOST_BINARY = 8, 0.002


def decode_export(data: bytes) -> str:
    """The text, with LF as its line ends: by its mark, else UTF-8, else UTF-16, else Windows-1252.

    Unusable where it is no text at all.
    """
    text = _decode(data)
    if len(_BINARY.findall(text[:65536])) > _FEW + _MOST_BINARY * min(len(text), 65536):
        raise Unusable("this is no text: a program, a picture or a damaged download")
    return text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")


def _decode(data: bytes) -> str:
    for encoding in _list_encodings(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unusable("this is no text in UTF-8, UTF-16 or Windows-1252")


def _list_encodings(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    head = data[:4096]
    if head[1::2].count(0) > len(head) // 4:
        return ("utf-16-le",)
    if head[0::2].count(0) > len(head) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")
