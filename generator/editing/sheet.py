"""New files for people and companies: what is known, and what else could stand there, as comments."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from unicodedata import normalize

from generator.editing.document import Document, read_document
from generator.editing.proof import read_texts
from generator.editing.refusal import Refusal
from generator.editing.value import Value, list_texts, write_pair
from generator.model.names import fold_text
from generator.source.ids import fault_of, propose
from generator.source.reading import SourceFile

FOLDERS = {"person": "people", "company": "companies"}
# Each hint is a key that may be typed, so a line without its mark is right as it stands.
HINTS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "person": (
        ("at", "acme", "a company's id, or any text"),
        ("role", "VP Engineering", ""),
        ("emails", "[carla@acme.example]", ""),
        ("links", '{linkedin: "https://www.linkedin.com/in/example"}', ""),
        ("linked", "2021-03-04", "connected on LinkedIn: the day, or yes"),
        ("met", '{on: 2019-05, how: "the same launch team"}', "when and how you met"),
        ("shared", '[{kind: work, what: "the launch team"}]', "what you did together or both lived through"),
        ("useful", "[knows how Acme decides]", "three useful things, in your own words"),
        ("care_about", "[platform teams, sailing]", "what matters to them"),
        ("needs", "[Rust engineers]", "what would help them now"),
        ("offers", "[API design]", "what they are good for and glad to give"),
        ("knows", "[{who: bob-chen, well: unknown}]", "whom they know, and how well: yes, no or unknown"),
        ("blurb", '"One sentence. Two. Three."', "what you would say about them"),
    ),
    "company": (
        ("website", "https://acme.example", ""),
        ("field", "robotics", "what it does"),
        ("location", "Madrid", ""),
        ("why", '"the only one here that ships open source"', "why this company, in your words"),
        ("offer", '"I can halve the time between releases"', "what you can do for them"),
        ("motivation", "4", "how much you want it, 1 to 5"),
        ("research", "[{on: 2026-10-30, says: opens a second team}]", "what you found out, with its source"),
        ("openings", "[{id: release-lead, title: Release lead}]", "posts they want to fill"),
    ),
}
_WIDTH = 58


def propose_id(kind: str, name: str) -> str:
    """An id made of the name: its letters without accents; a short fingerprint where it has none of a to z."""
    plain = propose(fold_text(name).replace("'", "").replace("’", ""))
    if not plain:
        plain = sha256(normalize("NFC", " ".join(name.split())).encode("utf-8", "replace")).hexdigest()[:8]
        return f"{kind}-{plain}"
    return f"{kind}-{plain}" if fault_of(plain, kind) else plain


def check_id(kind: str, id_: str) -> None:
    """Refusal where a file cannot have this id as its name."""
    fault = fault_of(id_, kind)
    if fault:
        raise Refusal(f"“{id_}” cannot be an id: it {fault}")


def write_sheet(kind: str, id_: str, facts: Mapping[str, Value]) -> Document:
    """The new file with these facts, `name` among them; Refusal where one of them is not what it should be."""
    source = SourceFile(kind, f"contacts/{FOLDERS[kind]}/{id_}.yaml", id_)
    lines = [f"# yaml-language-server: $schema=../../.schemas/{kind}.json"]
    for key, value in facts.items():
        lines += write_pair(key, value)
    lines += _write_hints(kind, facts)
    document = read_document(source, ("\n".join(lines) + "\n").encode("utf-8"))
    if read_texts(document.root) != list_texts(facts):
        raise Refusal("the new file would not read back as it was meant")
    return document


def _write_hints(kind: str, facts: Mapping[str, Value]) -> list[str]:
    hints = [(f"# {key}: {example}", text) for key, example, text in HINTS[kind] if key not in facts]
    return [f"{line:{_WIDTH}}  # {text}" if text else line for line, text in hints]
