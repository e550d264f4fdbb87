"""Small playbooks on disk for the tests: `write_playbook(folder, {"people/dana-li": "name: Dana Li"})`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SETTINGS = """site_name: Playbook
docs_dir: content
site_dir: site
theme:
  name: material
  font: false
plugins:
  - playbook:
      today: 2026-11-24
"""


def write_playbook(root: Path, contacts: Mapping[str, str], content: Mapping[str, str] | None = None) -> Path:
    """A playbook in `root`: `contacts` maps a path below contacts/ without ending to YAML; me.yaml is added."""
    files = {f"contacts/{name}.yaml": text for name, text in {"me": "name: Ana Ruiz\n", **contacts}.items()}
    files["mkdocs.yml"] = SETTINGS
    for name, text in (content or {}).items():
        files[f"content/{name}"] = text
    (root / "content").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
