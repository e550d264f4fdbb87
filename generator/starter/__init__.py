"""What a new playbook folder holds (`playbook init`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).parent
FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "content/index.md": "index.md",
    "contacts/me.yaml": "me.yaml",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".githooks/pre-commit": "pre-commit",
    ".vscode/extensions.json": "vscode/extensions.json",
    ".vscode/settings.json": "vscode/settings.json",
}
FOLDERS = ("contacts/people", "contacts/companies", "contacts/phonebook", "content/drafts")
EXECUTABLE = frozenset({".githooks/pre-commit"})

# The demo is one search for work, told up to this day; it is always built for it.
DEMO_SETTINGS = {
    "site_name: My playbook\n": "site_name: Ana's playbook\n",
    "  - playbook\n": "  - playbook: { today: 2026-11-24 } # the demo's day; a playbook of your own has no such line\n",
}


def list_starter_files(demo: bool = False) -> Mapping[str, bytes]:
    """Every file of a new playbook by its path, sorted; with the demo's people and pages if asked for."""
    files = {path: (HERE / "files" / source).read_bytes() for path, source in FILES.items()}
    schemas = sorted((HERE.parent / "schemas").glob("*.json"))
    files |= {f".schemas/{schema.name}": schema.read_bytes() for schema in schemas}
    if demo:
        files |= _list_demo_files(find_demo())
        files["mkdocs.yml"] = _set_up_demo(files["mkdocs.yml"])
    return dict(sorted(files.items()))


def find_demo() -> Path:
    """The folder with the demo's contacts/ and content/: the wheel carries it here, a checkout has it at its top."""
    shipped = HERE / "demo"
    return shipped if shipped.is_dir() else HERE.parents[1]


def _list_demo_files(root: Path) -> Iterator[tuple[str, bytes]]:
    for folder in ("contacts", "content"):
        for path in (root / folder).rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                yield path.relative_to(root).as_posix(), path.read_bytes()


def _set_up_demo(settings: bytes) -> bytes:
    text = settings.decode("utf-8")
    for ours, demos in DEMO_SETTINGS.items():
        assert ours in text
        text = text.replace(ours, demos)
    return text.encode("utf-8")
