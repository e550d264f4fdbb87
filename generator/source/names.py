"""The files of a playbook under their ids: bad names, and ids that two files claim."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.diagnostic import Diagnostic
from generator.source import codes
from generator.source.ids import fault_of, folded, propose
from generator.source.reading import SourceFile, fault_of_file

WITH_ID = ("person", "company")


def check_names(sources: Iterable[SourceFile]) -> dict[str, Diagnostic]:
    """What is wrong with the name of each file that must not be read under it, by file.

    Of several files with one id the one with a good name keeps it, or else the first in the order given.
    """
    faults = {source: fault_of(source.stem, source.kind) if source.kind in WITH_ID else "" for source in sources}
    problems: dict[str, Diagnostic] = {}
    claimed: dict[tuple[str, str], str] = {}
    for source, fault in sorted(faults.items(), key=lambda item: bool(item[1])):
        key = (source.kind, folded(source.stem))
        if key in claimed:
            problems[source.file] = _same_id(source, claimed[key])
        elif fault:
            problems[source.file] = _bad_name(source, fault)
        claimed.setdefault(key, source.file)
    return problems


def _same_id(source: SourceFile, other: str) -> Diagnostic:
    if source.kind in ("me", "introductions"):
        message = f"{other} is there too, and only one of the two can be read"
    else:
        message = f"the id of this file is taken by {other}"
    help = "rename one of the two, or make them one file; neither the folder nor large and small letters tell ids apart"
    return fault_of_file(codes.SAME_ID, source.file, message, help)


def _bad_name(source: SourceFile, fault: str) -> Diagnostic:
    proposal = propose(source.stem)
    return fault_of_file(
        codes.FILE_NAME,
        source.file,
        f'"{source.stem}" cannot be an id: it {fault}',
        help="rename the file; its name is the id that other files mention",
        suggestion=f"{proposal}.yaml" if proposal and not fault_of(proposal, source.kind) else "",
    )
