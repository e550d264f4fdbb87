"""The pages of an edition in MkDocs' and Material's shell, as files in memory; nothing of the playbook is read."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.mkdocs_pages import GeneratedPage
from generator.pages.navigation import name_source
from generator.pages.page import Page
from generator.pages.search import ADDRESS as SEARCH_ADDRESS
from generator.pages.search import write_search

MARK = '<meta name="application-name" content="networking-playbook edition">'
"""What tells an edition from any other folder; the commit guard of a playbook looks for it, too."""

_HEAD = (
    f'{MARK}\n<meta name="robots" content="noindex, nofollow, noarchive">\n<meta name="referrer" content="no-referrer">'
)
_OURS = (
    ("generator.pages", "playbook.css"),
    ("generator.pages", "plan.css"),
    ("generator.sharing", "edition.css"),
    ("generator.pages", "playbook.js"),
    ("generator.pages", "tables.js"),
)
_UNUSED = re.compile(r"\.map$|^assets/javascripts/(lunr|workers)/|^sitemap\.xml|^404\.html$")
_THEME: Mapping[str, Any] = {
    "name": "material",
    "language": "en",
    "font": False,
    "features": ["navigation.tabs", "navigation.top", "toc.follow"],
    "icon": {"logo": "material/account-group"},
    "palette": [
        {
            "media": f"(prefers-color-scheme{scheme})",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": f"material/brightness-{icon}", "name": words},
            **({"scheme": name} if name else {}),
        }
        for scheme, name, icon, words in (
            ("", "", "auto", "As the system: switch to light"),
            (": light", "default", "7", "Light: switch to dark"),
            (": dark", "slate", "4", "Dark: switch to the system's"),
        )
    ],
}


class _EditionPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Hands the pages to MkDocs and cleans what it prints."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = tuple(pages)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """A virtual file for every page, and our own styles and script."""
        for page in self._pages:
            file = File.generated(config, name_source(page.address), content="", inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(file)
            GeneratedPage(page, file, config)
        for package, name in _OURS:
            text = resources.files(package).joinpath("assets", name).read_text(encoding="utf-8")
            files.append(File.generated(config, f"assets/playbook/{name}", content=text))
        files.append(File.generated(config, SEARCH_ADDRESS, content=write_search(self._pages)))
        return files

    def on_pre_template(self, template: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """No site map and no page for what is not found: nobody looks for them in an edition."""
        return None if template_name in ("sitemap.xml", "404.html") else template

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Nothing to add."""
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Without comments and what tells the versions; with the mark and what keeps search engines away."""
        output = re.sub(r'<meta name="generator"[^>]*>', "", output)
        output = re.sub(r"<!--(?!\[if).*?-->", "", output, flags=re.DOTALL)
        return output.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{_HEAD}', 1)


def print_site(pages: Iterable[Page], owner: str) -> dict[str, bytes]:
    """Every file of the edition by its address."""
    pages = tuple(pages)
    with tempfile.TemporaryDirectory() as scratch:
        docs, site = Path(scratch) / "docs", Path(scratch) / "site"
        docs.mkdir()
        config = _configure(docs, site, owner, pages)
        config.plugins["edition"] = _EditionPlugin(pages)
        build(config)
        paths = sorted(path for path in site.rglob("*") if path.is_file())
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    return {address: data for address, data in files.items() if not _UNUSED.search(address)}


def _configure(docs: Path, site: Path, owner: str, pages: tuple[Page, ...]) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(docs.parent / "mkdocs.yml"))
    sections = [page for page in pages if page.kind in ("home", "people", "companies", "plan")]
    config.load_dict(
        {
            "site_name": f"{owner}’s playbook",
            "docs_dir": str(docs),
            "site_dir": str(site),
            "use_directory_urls": False,
            "theme": dict(_THEME),
            "plugins": [],
            "extra": {"generator": False},
            "extra_css": [f"assets/playbook/{name}" for _, name in _OURS if name.endswith(".css")],
            "extra_javascript": [f"assets/playbook/{name}" for _, name in _OURS if name.endswith(".js")],
            "nav": [{page.title: name_source(page.address)} for page in sections],
            "validation": {"omitted_files": "ignore"},
        }
    )
    errors, _ = config.validate()
    if errors:
        raise ValueError(f"the settings of the edition are wrong: {errors}")
    return config
