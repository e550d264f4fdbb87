"""The template environments: every value is escaped, a missing one is an error, links know where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.model.addresses import is_web_address
from generator.model.playbook import Playbook
from generator.model.rule import Rule
from generator.pages.compiling import CompiledOnce
from generator.pages.dates import write_day, write_month
from generator.pages.drafts import is_whole, write_mailto
from generator.pages.duration import write_minutes
from generator.pages.page import Page, Recipe, Site
from generator.pages.strict import make_strict
from generator.pages.text import strip_controls, write_notes, write_prose
from generator.pages.warmth import name_warmth, write_number

_INCLUDE = re.compile(r'\{% include "([^"]+)" %\}\n')
_SECTION = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)

MOST_TEXTS = 4000
"""Short texts, such as reasons and subjects, are on many pages: this many are kept as HTML."""


class Renderer:
    """Renders templates for one site on one day. `render_page` and `render_recipe` are all that the page modules need.

    In a template: `person_link(id)`, `company_link(text)`, `opening_link(reference)`, `rule_link(code)` write links;
    `| prose` and `| notes` bring in free text; `| day` writes a date in words; `root` leads to the site's folder;
    `shared(template, facts)` is a part that many pages have in common. The template of a recipe knows nothing of the
    site but that and its facts; any other has `site` and `today`, too.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self._environments: dict[tuple[str, bool], Environment] = {}
        _COMPILED.take_compiled()

    def render_page(self, template: str, page: Page, **facts: Any) -> Page:
        """`page` with the body that `template` makes of `facts` and the site, and its sections."""
        return self._render(template, page, facts, knows_site=True)

    def render_recipe(self, recipe: Recipe) -> Page:
        """The page that a recipe makes."""
        facts = {**recipe.facts, **recipe.derive(recipe.facts)}
        return self._render(recipe.template, recipe.page, facts, knows_site=False)

    def list_known(self) -> str:
        """All that the template of a recipe knows besides its facts, in one text."""
        playbook = self.site.standing.playbook
        names = {id_: person.name for id_, person in playbook.people.items()}
        companies = {id_: company.name for id_, company in playbook.companies.items()}
        rules = {code: rule.title for code, rule in self.site.rules.items()}
        return repr((self.site.today.year, names, companies, _list_openings(playbook), rules))

    def _render(self, template: str, page: Page, facts: Mapping[str, Any], knows_site: bool) -> Page:
        kind = page.root, knows_site
        if kind not in self._environments:
            self._environments[kind] = environment = _make_environment(self.site, page.root)
            if knows_site:
                environment.globals.update(site=self.site, today=self.site.today)
        body = self._environments[kind].get_template(template).render(page=page, **facts)
        sections = tuple((anchor, _without_tags(words)) for anchor, words in _SECTION.findall(body))
        return Page(page.address, page.title, body, sections, page.kind, page.words, page.hint)


@lru_cache
def _without_tags(words: str) -> str:
    return Markup(words).striptags()


class _Context(Context):
    """Nothing that our templates call asks for the context, so nothing looks whether it does: a tenth of all time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.globals_keys = set()  # a page has facts, no globals of its own: what it imports is the same for all

    def call(
        self, __obj: Callable[..., Any], *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **kwargs: Any
    ) -> Any:
        """What `__obj` returns."""
        return __obj(*args, **kwargs)


class _Environment(Environment):
    """Templates know the attributes of objects only: asking the object itself takes a fifth of the time."""

    context_class = _Context
    getattr = staticmethod(getattr)  # type: ignore[assignment]


class _Loader(PackageLoader):
    """Templates with those that they include written into them: one scope for a page takes less than sixteen."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool] | None]:
        """The text of a template, whole."""
        text, path, is_current = super().get_source(environment, template)
        return _INCLUDE.sub(lambda found: self.get_source(environment, found[1])[0], text), path, is_current


_COMPILED = CompiledOnce()


def _make_environment(site: Site, root: str) -> Environment:
    """The environment of the pages that stand `root` away from the site's folder.

    All that does not differ from page to page is global: so what templates import is made once, too.
    """
    environment = _make_bare()
    new_year = date(site.today.year, 1, 1)
    environment.filters["day"] = cache(lambda day: write_day(day, new_year))
    environment.globals.update(root=root, **_Scope(site.standing.playbook, site.rules, root).functions)
    environment.globals["shared"] = lru_cache(MOST_TEXTS)(partial(_render_part, environment))
    return environment


def compile_apart() -> None:
    """Begin to compile all templates in a process of its own: whoever is going to read a playbook first gains that."""
    _COMPILED.compile_apart(_make_bare(), _list_whole())


def _make_bare() -> Environment:
    """An environment that can compile all templates, but knows nothing of a site."""
    environment = make_strict(_Loader("generator.pages", "templates"), _Environment, bytecode_cache=_COMPILED)
    environment.filters["day"] = write_day
    environment.filters["month"] = write_month
    environment.filters["clean"] = strip_controls
    environment.filters["warmth"] = name_warmth
    environment.filters["number"] = write_number
    environment.filters["minutes"] = write_minutes
    environment.tests["web_address"] = is_web_address
    return environment


def _list_whole() -> Iterator[str]:
    """The templates that are no part of others. The mentor's page has an environment of its own."""
    templates = Path(__file__).with_name("templates")
    texts = {path.relative_to(templates).as_posix(): path.read_text("utf-8") for path in templates.rglob("*.html")}
    included = {name for text in texts.values() for name in _INCLUDE.findall(text)}
    yield from sorted(texts.keys() - included - {"mentor.html"})


def _render_part(environment: Environment, template: str, facts: Hashable) -> Markup:
    """What a template makes of `facts` that many pages have in common."""
    return Markup(environment.get_template(template).render(facts=facts))


def _list_openings(playbook: Playbook) -> Mapping[str, str]:
    """Each opening by `company/opening`, and its title."""
    companies = playbook.companies.values()
    return {f"{company.id}/{opening.id}": opening.title for company in companies for opening in company.openings}


class _Scope:
    """What a template may call, for pages that stand `root` away from the site's folder. Links are made once."""

    def __init__(self, playbook: Playbook, rules: Mapping[str, Rule], root: str) -> None:
        self.playbook, self.rules, self.root = playbook, rules, root
        self.openings = _list_openings(playbook)
        self.functions: Mapping[str, Any] = {
            "person_link": cache(self.person_link),
            "company_link": cache(self.company_link),
            "opening_link": self.opening_link,
            "name_of": self.name_of,
            "rule_link": cache(self.rule_link),
            "prose": lru_cache(MOST_TEXTS)(lambda text: write_prose(text, self.address_of)),
            "notes": lambda text: write_notes(text, self.address_of),
            "mailto": write_mailto,
            "mailto_is_whole": is_whole,
        }

    def address_of(self, id_: str) -> str | None:
        """The relative address of the page about a person or a company."""
        if id_ in self.playbook.people:
            return f"{self.root}people/{id_}.html"
        if id_ in self.playbook.companies:
            return f"{self.root}companies/{id_}.html"
        return None

    def person_link(self, id_: str) -> Markup:
        """A link to a person by name; the bare id where the file could not be read."""
        person = self.playbook.people.get(id_)
        if person is None:
            return Markup("<code>{}</code>").format(id_)
        return Markup('<a href="{}people/{}.html"><bdi>{}</bdi></a>').format(self.root, id_, person.name)

    def company_link(self, text: str) -> Markup:
        """A link to the target company that `text` names, else the text as typed."""
        id_ = self.playbook.company_id(text)
        if id_ is None:
            return escape(strip_controls(text))
        return Markup('<a href="{}companies/{}.html"><bdi>{}</bdi></a>').format(
            self.root, id_, self.playbook.companies[id_].name
        )

    def opening_link(self, reference: str) -> Markup:
        """A link to the opening that `company/opening` names and to its company; the reference where there is none."""
        company, _, opening = reference.partition("/")
        if reference not in self.openings:
            return escape(strip_controls(reference))
        return Markup('<a href="{}companies/{}.html#opening-{}"><bdi>{}</bdi></a> at {}').format(
            self.root, company, opening, strip_controls(self.openings[reference]), self.company_link(company)
        )

    def name_of(self, id_: str) -> str:
        """What to call a person or a company."""
        person = self.playbook.people.get(id_)
        return person.name if person else self.playbook.employer_name(id_)

    def rule_link(self, code: str) -> Markup:
        """The code of a rule as a link to its page, with the rule's title for whoever hovers."""
        rule = self.rules.get(code)
        if rule is None:
            return Markup('<span class="pb-code">{}</span>').format(code)
        return Markup('<a class="pb-code" href="{}method/rules/{}.html" title="{}">{}</a>').format(
            self.root, code, rule.title, code
        )
