"""The other sink: the same pages as a folder of plain Markdown that any generator can build."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

from generator.halves import work_in_halves
from generator.pages.navigation import OUTSIDE, list_navigation, name_source
from generator.pages.page import Page
from generator.pages.site import Leaf

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~$^=#&:]")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)", re.MULTILINE)


def escape_markdown(text: str) -> str:
    """`text` so that Markdown, its dialects and template languages show it as it is.

    Characters with a meaning become numeric entities; a backslash would show in some dialects.
    """
    escaped = _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2][:-1]}&#{ord(m[2][-1])};", escaped)


class _Converter(MarkdownConverter):
    def escape(self, text: str, parent_tags: Any) -> str:
        return escape_markdown(text) if text else ""


def convert_page(page: Page) -> str:
    """The page as Markdown with its title in front matter; links lead to Markdown files."""
    soup = BeautifulSoup(page.body, "html.parser")
    for element in soup.select("svg, script, style, [data-export=skip]"):
        element.decompose()
    for link in soup.select("a[href]"):
        _retarget(link)
    text = _Converter(heading_style="ATX", bullets="-", strip=["bdi", "span"]).convert_soup(soup)
    text = re.sub(r"[ \t]+\n", "\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    return f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n---\n\n{text}\n"


def _retarget(link: Tag) -> None:
    address, mark, anchor = str(link["href"]).partition("#")
    if ":" not in address and address.endswith(".html"):
        link["href"] = address.removesuffix(".html") + ".md" + mark + anchor


def write_folder(leaves: Sequence[Leaf], content: Path, target: Path, name: str, theme: str = "material") -> None:
    """Write `docs/` and a settings file without plugins into `target`.

    Hand-written pages in `content` come along. `target` must be new or empty (FileExistsError).
    """
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(f"{target} is not empty")
    docs = target / "docs"
    docs.mkdir(parents=True)
    prefaces = _copy_content(content, docs)

    def write(some: Sequence[Leaf]) -> None:
        for leaf in some:
            path = docs / name_source(leaf.address)
            path.parent.mkdir(parents=True, exist_ok=True)
            preface, text = prefaces.get(path), convert_page(leaf.make())
            path.write_text(f"{preface.rstrip()}\n\n{_without_front(text)}" if preface else text, encoding="utf-8")

    work_in_halves(leaves, write)
    (target / "mkdocs.yml").write_text(_write_settings(name, theme, prefaces, docs), encoding="utf-8")


def _write_settings(name: str, theme: str, written: Iterable[Path], docs: Path) -> str:
    """What MkDocs needs to build the folder; the navigation is that of the site."""
    settings = {
        "site_name": name,
        "docs_dir": "docs",
        "use_directory_urls": False,
        "theme": {"name": theme},
        "nav": list_navigation(path.relative_to(docs).as_posix() for path in written),
        "not_in_nav": "".join(f"/{folder}\n" for folder in OUTSIDE),
    }
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)


def _copy_content(content: Path, docs: Path) -> Mapping[Path, str]:
    """Copy the hand-written pages, not the drafts nor what links lead to; the texts of the Markdown ones."""
    texts: dict[Path, str] = {}
    for source in sorted(content.rglob("*")) if content.is_dir() else []:
        inside = source.relative_to(content)
        hidden = inside.parts[0] == "drafts" or any(part.startswith(".") for part in inside.parts)
        if hidden or not source.is_file() or not source.resolve().is_relative_to(content.resolve()):
            continue
        path = docs / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
        if source.suffix == ".md":
            texts[path] = source.read_text(encoding="utf-8", errors="replace")
    return texts


def _without_front(text: str) -> str:
    return text.split("---\n", 2)[2].lstrip()
