"""The MkDocs plugin: a thin adapter from MkDocs' events to the playbook's pages."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.building.aside import is_ours_alone, listed_in, reasons_to_step_aside
from generator.building.edition import Edition, LeafFile
from generator.building.files import ASSETS, add_page, leave_out, list_nav, write_asset
from generator.building.imprints import Imprints, describe_frame
from generator.building.keeping import hide_output, show_output, write_changed
from generator.building.press import Press
from generator.calendar_memory import load_memory, save_memory
from generator.calendars.folder import write_calendars
from generator.calendars.memory import Memory
from generator.collection import without_collection
from generator.mkdocs_pages import GeneratedPage, Preface, handwritten_entry
from generator.model.diagnostic import Diagnostic
from generator.pages.environment import Renderer, compile_apart
from generator.pages.navigation import name_source, write_places
from generator.pages.notice import write_notice
from generator.pages.page import Page, Site
from generator.pages.search import ADDRESS as SEARCH_ADDRESS
from generator.pages.search import write_search
from generator.pages.site import Leaves
from generator.pages.text import escape_title
from generator.publication import begin_pages, make_pages, make_site
from generator.recovery import keep_last_good
from generator.source.loading import Loaded, load_again, load_playbook
from generator.survey import Survey, survey_loaded
from generator.today import WrongDay, decide_today

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from generator.building.serving import Works

log = logging.getLogger("mkdocs.plugins.playbook")


class PlaybookConfig(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say of the plugin."""

    today = config_options.Optional(config_options.Type((date, str)))


class PlaybookPlugin(BasePlugin[PlaybookConfig]):  # type: ignore[no-untyped-call]
    """Adds the playbook's pages to the site. One object lives through a whole `serve`."""

    def __init__(self) -> None:
        self._serving = False
        self.survey: Survey | None = None  # a look that was taken already: the first build takes it
        self.begun: Mapping[str, Callable[[], Page]] = {}  # pages of it that are being made
        self._current: Survey | None = None  # what the site shows
        self._pages: dict[str, Page] = {}
        self._prefaces: dict[str, Preface] = {}
        self._renderer: Renderer | None = None
        self._edition: Edition | None = None
        self._leaf_files: list[LeafFile] = []
        self._nav: Navigation | None = None
        self._site_dir: Path | None = None
        self._entries: list[Page] = []
        self._calendar_memory: Memory | None = None
        self._calendars: frozenset[str] = frozenset()
        self._stale: set[str] = set()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what runs; that this event is taken makes MkDocs keep the object between builds."""
        self._serving = command == "serve"
        if not self._serving:
            compile_apart()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what the addresses rest on, and list our styles and scripts."""
        config.use_directory_urls = False
        config.site_name = Markup(escape_title(config.site_name))  # themes print it as it is
        for asset in ASSETS:
            listed: list[Any] = config.extra_css if asset.endswith(".css") else config.extra_javascript
            if asset not in listed:
                listed.append(asset)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the many pages of the build before through MkDocs' clean-up."""
        reasons = reasons_to_step_aside(config, self)
        for reason in reasons:
            log.debug("Every page goes through MkDocs, which takes longer: %s", reason)
        self._site_dir = None if reasons else Path(config.site_dir)
        if self._site_dir:
            hide_output(self._site_dir)

    def on_build_error(self, *, error: Exception) -> None:
        """Put back what was kept."""
        if self._site_dir:
            show_output(self._site_dir)

    @without_collection()
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the playbook and add a virtual file for every page of it."""
        root = Path(config.config_file_path).parent
        survey = self._survey_playbook(root)
        begun, self.begun = self.begun or begin_pages(survey), {}
        self._report(survey.reported)
        self._entries, self._prefaces = [], {}
        leave_out(files, Path(config.docs_dir))
        self._add_pages(make_site(survey), begun, files, config)
        for asset in ASSETS:
            files.append(File.generated(config, asset, content=write_asset(asset, survey.standing.today)))
        for address, data in self._write_calendars(root, survey, config.site_url).items():
            files.append(File.generated(config, address, content=data))
        if config.nav is None:
            config.nav = list_nav(files)
        return files

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """A hand-written page at the address of a generated one stands above it, as its preface."""
        generated = self._pages.get(page.file.dest_uri)
        if generated is None:
            self._entries.append(handwritten_entry(page, html))
            generated = Page(page.file.dest_uri, "", "")
        elif not isinstance(page, GeneratedPage):
            self._prefaces[generated.address] = preface = Preface.take(html, page)
            html = preface.put_above(generated, page)
        return self._above(generated) + html

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Note the navigation: it is printed on every page."""
        self._nav = nav
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Set up the press, now that the theme is as the other plugins want it."""
        if self._edition is not None and self._nav is not None and self._renderer is not None:
            press = self._edition.press = Press(env, self._nav, files, config, self._above, self._prefaces)
            if self._site_dir and not self._serving and is_ours_alone(config):
                root, frame = Path(config.config_file_path).parent, describe_frame(press, self._renderer)
                self._edition.imprints = Imprints(root, self._site_dir, frame)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Have the pages that MkDocs does not know as pages in the site map, too."""
        if template_name == "sitemap.xml" and config.site_url:  # a site without an address has an empty one
            context["pages"] = [*context["pages"], *self._leaf_files]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the search finds: the generated pages and the hand-written ones."""
        if self._calendar_memory is not None:
            save_memory(Path(config.config_file_path).parent, self._calendar_memory)
        write_changed(Path(config.site_dir) / SEARCH_ADDRESS, self._write_search())

    @event_priority(-100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Build again when a contact file is saved."""
        from generator.building.serving import serve_on_request, watch_natively  # a build needs no server

        contacts = Path(config.config_file_path).parent / "contacts"
        watcher = watch_natively(server, config)
        if contacts.is_dir():
            server.watch(str(contacts))
        serve_on_request(server, watcher, self.works(config, server.builder))
        return server

    def works(self, config: MkDocsConfig, build: Callable[[], object]) -> Works:
        """What makes the pages of the site that is served, where `build` has MkDocs make all of it."""
        from generator.building.serving import Works

        return Works(
            folder=Path(config.site_dir),
            build=build,
            refresh=partial(self.refresh, config),
            find_missed=partial(self.find_missed, config),
            print_address=partial(self.print_address, config),
        )

    @without_collection()
    def refresh(self, config: MkDocsConfig, changed: Collection[Path]) -> bool:
        """Take in what changed below `contacts/`.

        False where MkDocs must build: for other files, a new day, and where pages come or go. Where nothing but the
        text of files has changed, no other file is looked at; that is left to `find_missed`.
        """
        root, edition = Path(config.config_file_path).parent, self._edition
        if not changed or not all(path.is_relative_to(root / "contacts") for path in changed):
            return False
        if self._site_dir is None or edition is None or edition.press is None:
            return False
        shown, survey = self._current, self._survey_playbook(root, changed)
        renderer = Renderer(make_site(survey))
        leaves = Leaves(renderer)
        is_same_day = shown is not None and shown.standing.today == survey.standing.today
        if not is_same_day or leaves.keys() != edition.leaves.keys():
            self.survey = survey
            return False
        self._report(survey.reported)
        self._renderer = renderer
        edition.renew(leaves)
        self._stale = {"search", "calendars"}
        return True

    @without_collection()
    def find_missed(self, config: MkDocsConfig) -> Collection[Path]:
        """`contacts/`, where any file there is not as it was taken in."""
        root, known = Path(config.config_file_path).parent, self._current and self._current.loaded
        now = self._load(root)
        same = known and known.playbook == now.playbook and known.diagnostics == now.diagnostics
        return [] if same else [root / "contacts"]

    def print_address(self, config: MkDocsConfig, address: str) -> None:
        """Write what is asked for while the site is served, where it is not there as it should be."""
        site = Path(config.site_dir)
        if address == SEARCH_ADDRESS and "search" in self._stale:
            write_changed(site / SEARCH_ADDRESS, self._write_search())
            self._stale.discard("search")
        elif address.startswith("calendars/") and "calendars" in self._stale:
            self._renew_calendars(config)
            self._stale.discard("calendars")
        elif self._edition is not None:
            self._edition.print_address(address)

    def _write_search(self) -> bytes:
        assert self._edition is not None
        announced = (leaf.announce() for leaf in self._edition.leaves.values())
        return write_search([*announced, *sorted(self._entries, key=lambda page: page.address)]).encode()

    def _add_pages(
        self, site: Site, begun: Mapping[str, Callable[[], Page]], files: Files, config: MkDocsConfig
    ) -> None:
        """A virtual file for every page. Those that are alike stay out of MkDocs' hands, where nothing forbids it."""
        self._renderer = Renderer(site)
        leaves = dict(Leaves(self._renderer))
        listed = set(listed_in(config.nav))
        theirs = {
            address
            for address, leaf in leaves.items()
            if not self._site_dir
            or not leaf.is_alike
            or name_source(address) in listed
            or files.get_file_from_path(name_source(address)) is not None
        }
        if self._site_dir:
            show_output(self._site_dir, leaves.keys() - theirs)
        self._edition = Edition(leaves, theirs, Path(config.site_dir), on_request=self._serving)
        self._pages = make_pages([leaf for address, leaf in leaves.items() if address in theirs], begun)
        for page in self._pages.values():
            add_page(files, page, config)
        ours = (leaf for address, leaf in leaves.items() if address not in theirs)
        self._leaf_files = [LeafFile(leaf, self._edition, config) for leaf in ours]
        for file in self._leaf_files:
            files.append(file)

    def _above(self, page: Page) -> str:
        """What stands above a page's own text."""
        assert self._renderer is not None
        return write_notice(self._renderer, page) + write_places(self._renderer, page)

    def _survey_playbook(self, root: Path, changed: Collection[Path] = ()) -> Survey:
        """The look at the playbook that the command line took just now, else a new one."""
        given, self.survey = self.survey, None
        if given is None or given.standing.today != self._today():
            self.begun = {}  # pages of another day
            given = survey_loaded(self._load(root, changed), self._today(), self._current)
        self._current = given.expect_edits() if self._serving else given
        return self._current

    def _load(self, root: Path, changed: Collection[Path] = ()) -> Loaded:
        """The playbook; where it is known which files `changed`, those are read and no others looked at."""
        before = self._current.loaded if self._current else None
        files = {path.relative_to(root).as_posix() for path in changed}
        loaded = load_again(before, files) if before and files else None
        loaded = loaded or load_playbook(root, before)
        return keep_last_good(loaded, before.playbook) if before and self._serving else loaded

    def _write_calendars(self, root: Path, survey: Survey, site_url: str | None) -> Mapping[str, bytes]:
        """The calendars of the plan by address; what they said is remembered once the build is done."""
        plan, names = survey.outlook.plan, survey.company_names
        calendars, self._calendar_memory = write_calendars(plan, names, site_url, load_memory(root))
        found = {f"calendars/{name}.ics": data for name, data in calendars.items()}
        self._calendars = frozenset(found)
        return found

    def _renew_calendars(self, config: MkDocsConfig) -> None:
        """Write the calendars of what is served now, and remove those that have no events any more."""
        assert self._current is not None
        root, site, before = Path(config.config_file_path).parent, Path(config.site_dir), self._calendars
        for address, data in self._write_calendars(root, self._current, config.site_url).items():
            write_changed(site / address, data)
        for address in before - self._calendars:
            (site / address).unlink(missing_ok=True)
        if self._calendar_memory is not None:
            save_memory(root, self._calendar_memory)

    def _today(self) -> date:
        """The day to build for: the environment's, else the one in mkdocs.yml, else the clock's."""
        try:
            return decide_today(configured=self.config.today)
        except WrongDay as error:
            raise PluginError(str(error)) from None

    def _report(self, problems: Iterable[Diagnostic]) -> None:
        for problem in problems:
            place = f"{problem.file}:{problem.span.line}:{problem.span.column}"
            log.warning("%s: %s[%s]: %s", place, problem.level, problem.code, problem.message)
