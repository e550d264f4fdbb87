"""The bytes of one file become what it says, or what is wrong with it."""

from __future__ import annotations

from generator.source.characters import decode_bytes
from generator.source.decode import decode
from generator.source.names import WITH_ID
from generator.source.reading import SourceFile
from generator.source.records import Parsed
from generator.source.text import Faults, SourceText, Unreadable


def parse_file(source: SourceFile, data: bytes) -> Parsed:
    """What these bytes say as the content of this file."""
    faults = Faults()
    text = SourceText(source.file, decode_bytes(data, faults))
    ours = {} if source.kind == "introductions" else {"file": source.file}
    if source.kind in (*WITH_ID, "phonebook"):
        ours["id"] = source.stem
    try:
        value = None if faults else decode(source.kind, text.text, ours, faults)
    except Unreadable:
        value = None
    return Parsed(value, tuple(text.diagnose(fault) for fault in faults.in_order()))
