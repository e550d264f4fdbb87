"""What an import planned, written: file by file, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.editing.change import append_items, open_document, set_key, write_change
from generator.editing.disk import create_file
from generator.editing.document import Document
from generator.editing.links import can_change, merge_links, write_book
from generator.editing.memory import memory_file, write_memory
from generator.editing.questions import FILE as QUESTIONS
from generator.editing.questions import add_questions
from generator.editing.refusal import Refusal
from generator.editing.replacing import replace_value
from generator.editing.sheet import propose_id, write_sheet
from generator.importers.intake.edits import Edits
from generator.importers.intake.links import BookPlan, sort_key
from generator.importers.intake.openings import NewCompany
from generator.importers.intake.plan import Plan
from generator.model.playbook import Playbook
from generator.source.ids import folded
from generator.source.reading import SourceFile


@dataclass
class Written:
    """The files that were written, by their path from the playbook, and what could not be."""

    files: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def write_plan(root: Path, plan: Plan, playbook: Playbook) -> Iterator[tuple[str, Callable[[Written], None]]]:
    """The steps, each with the file it writes. Take them in turn, under the lock; a step that fails harms no other."""
    for id_, edits in sorted(plan.people.items()):
        if not edits.is_empty:
            yield from _step(root, SourceFile("person", playbook.people[id_].file, id_), edits)
    for id_, edits in sorted(plan.companies.items()):
        if not edits.is_empty:
            yield from _step(root, SourceFile("company", playbook.companies[id_].file, id_), edits)
    taken = {folded(id_) for id_ in (*playbook.companies, *playbook.known_companies)}
    for new in plan.new_companies.values():
        id_ = _find_id(new.name, taken)
        taken.add(id_)
        yield id_, lambda written, new=new, id_=id_: _create_company(root, new, id_, written)  # type: ignore[misc]
    if not plan.me.is_empty and playbook.me.file:
        yield from _step(root, SourceFile("me", playbook.me.file, "me"), plan.me)
    for book in plan.books:
        yield book.stem, lambda written, book=book: _write_book(root, book, written)  # type: ignore[misc]
    if plan.questions:
        yield QUESTIONS, lambda written: _ask(root, plan, written)


def take(step: Callable[[Written], None], written: Written) -> None:
    """Do a step; a refusal is noted, with the lines to paste."""
    try:
        step(written)
    except Refusal as refusal:
        written.problems.append(refusal.reason + (f"\n{refusal.paste}" if refusal.paste else ""))
    except FileExistsError as error:
        written.problems.append(f"{error.filename} was made by another program just now; import again")


def _step(root: Path, source: SourceFile, edits: Edits) -> Iterator[tuple[str, Callable[[Written], None]]]:
    yield source.file, lambda written: _edit(root, source, edits, written)


def _edit(root: Path, source: SourceFile, edits: Edits, written: Written) -> None:
    """All edits of a file in one writing. One that cannot be made is left out and told, with the lines to paste."""
    before = after = open_document(root, source)
    for change in _list_changes(edits):
        try:
            after = change(after)
        except Refusal as refusal:
            paste = f"; to put it in by hand:\n{refusal.paste}" if refusal.paste else ""
            written.problems.append(f"{source.file}: {refusal.reason}{paste}")
    if after.data != before.data:
        write_change(root, before, after)
        written.files.append(source.file)


def _list_changes(edits: Edits) -> Iterator[Callable[[Document], Document]]:
    for path, value in edits.facts:
        yield lambda document, path=path, value=value: set_key(document, path, value).after  # type: ignore[misc]
    for path, value in edits.replaced:
        yield lambda document, key=path[0], value=value: replace_value(document, key, value)  # type: ignore[misc]
    for key, items in edits.items.items():
        yield lambda document, key=key, items=items: append_items(document, (key,), items).after  # type: ignore[misc]


def _find_id(name: str, taken: set[str]) -> str:
    id_ = first = propose_id("company", name)
    number = 2
    while folded(id_) in taken:
        id_, number = f"{first}-{number}", number + 1
    return id_


def _create_company(root: Path, new: NewCompany, id_: str, written: Written) -> None:
    sheet = write_sheet("company", id_, {"name": new.name, "status": "watching"})
    openings: list[Any] = list(new.openings)
    document = append_items(sheet, ("openings",), openings).after
    create_file(root / document.source.file, document.data)
    written.files.append(document.source.file)


def _write_book(root: Path, book: BookPlan, written: Written) -> None:
    file = f"contacts/phonebook/{book.stem}.yaml"
    if book.existing is None:
        if book.added:
            create_file(root / file, write_book(book.stem, book.owner, book.source, book.exported, book.added).data)
            written.files.append(file)
    elif book.is_changed:
        _merge(root, book, written)
    if write_memory(root, book.stem, book.memory):
        written.files.append(memory_file(book.stem))


def _merge(root: Path, book: BookPlan, written: Written) -> None:
    assert book.existing is not None
    before = open_document(root, SourceFile("phonebook", book.existing.file, book.stem))
    if before.fact.links != book.existing.links:
        raise Refusal(f"{book.existing.file} was changed by another program just now; nothing was written to it")
    kept = {at for at in book.changed if not can_change(before, at)}
    for at in sorted(kept):
        name = book.existing.links[at].name
        written.problems.append(f"{book.existing.file}: the line of {name} is laid out in a way of your own; it stays")
    changed = {at: item for at, item in book.changed.items() if at not in kept}
    after = merge_links(before, book.added, changed, book.exported, sort_key)
    if after.data != before.data:
        write_change(root, before, after)
        written.files.append(book.existing.file)


def _ask(root: Path, plan: Plan, written: Written) -> None:
    add_questions(root, plan.questions)
    written.files.append(QUESTIONS)
