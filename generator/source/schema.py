"""The JSON Schemas that editors complete and check by, made from the model.

`python -m generator.source.schema` writes them into `generator/schemas/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.source.decode import adapter

DRAFT = "https://json-schema.org/draft/2020-12/schema"
KINDS = ("person", "company", "me", "introductions", "phonebook")
FOLDER = Path(__file__).parents[1] / "schemas"
_TITLES = {
    "person": "A person",
    "company": "A target company",
    "me": "Yourself",
    "introductions": "Introductions",
    "phonebook": "A phonebook",
}
_NOTHING: dict[str, Any] = {"type": "null"}


def write_schemas() -> dict[str, str]:
    """File name -> its text, for every kind of file."""
    return {f"{kind}.json": json.dumps(_schema(kind), ensure_ascii=False, indent=2) + "\n" for kind in KINDS}


def _schema(kind: str) -> dict[str, Any]:
    made = adapter(kind).json_schema()
    for record in _records(made):
        record["description"] = record["description"].partition("\n")[0]
        for name, field in record["properties"].items():
            record["properties"][name] = _field(field, required=name in record.get("required", ()))
    if kind == "introductions":
        made |= {"type": ["array", "null"], "description": "Every introduction asked for or made."}
    return {"$schema": DRAFT, **made, "title": _TITLES[kind]}


def _records(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for record in (schema, *schema.get("$defs", {}).values()):
        if "properties" in record:
            yield record


def _field(field: dict[str, Any], required: bool) -> dict[str, Any]:
    """One key: a key with nothing after its colon counts as left out, so it may be empty unless it is required."""
    kept = {name: value for name, value in field.items() if name not in ("title", "default")}
    about: dict[str, Any] = {name: kept.pop(name) for name in ("description", "examples") if name in kept}
    if isinstance(field.get("default"), bool):
        about["default"] = "yes" if field["default"] else "no"
    elif field.get("default"):
        about["default"] = field["default"]
    if required or _NOTHING in kept.get("anyOf", ()):
        return {**about, **kept}
    return {**about, "anyOf": [*kept["anyOf"], _NOTHING] if set(kept) == {"anyOf"} else [kept, _NOTHING]}


def main() -> None:
    """Write the files that ship with the package."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in write_schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
