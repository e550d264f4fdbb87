"""A playbook folder with a canary in every field that the format has, and everywhere else a text may stand.

The fields are read off the model, so one that is added to it is in here by itself.
"""

from __future__ import annotations

import json
import subprocess
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.rules.shares import shown_names
from generator.source.shape import Shape, shape_of
from tests.sharing.canaries import TAGS, Canary

DAYS = {
    "from": "2018-03-01",
    "to": "2020-06-01",
    "since": "2020-07-01",
    "asked": "2026-10-01",
    "agreed": "2026-10-02",
    "made": "2026-10-03",
    "talked": "2026-10-10",
    "thanked": "2026-10-12",
    "posted": "2026-11-01",
    "closes": "2026-12-20",
    "due": "2026-11-30",
    "done": "2026-11-22",
    "expires": "2027-01-31",
}
LEFT_OUT = ("declined", "hollow", "do_not_contact")
"""An introduction goes one way only, and whoever is left alone has no plan."""

PEOPLE = 5


@dataclass
class Farm:
    """Invents the folder; `canaries` is all that was hidden in it."""

    dice: Random
    canaries: list[Canary] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    firms: dict[str, str] = field(default_factory=dict)

    def word(self, owner: str, path: str) -> str:
        letters = "".join(self.dice.choice("bcdfghjkmnpqrtvwxz") for _ in range(9))
        self.canaries.append(Canary(f"qz{letters}{len(self.canaries)}", owner, path))
        return self.canaries[-1].word

    def invent(self, shape: Shape, owner: str, path: str, key: str = "") -> Any:
        """A value of this shape; every text in it is a canary of `owner` at `path`."""
        match shape.kind:
            case "mapping":
                inner = {name: one for name, one in shape.keys.items() if name not in LEFT_OUT}
                return {
                    name: self.invent(one, owner, f"{path}.{name}" if path else name, name)
                    for name, one in inner.items()
                }
            case "table":
                assert shape.item
                return {self.word(owner, path): self.invent(shape.item, owner, path, key)}
            case "list":
                assert shape.item
                return [self.invent(shape.item, owner, path, key) for _ in range(3 if key == "useful" else 2)]
            case "word":
                return self.dice.choice(shape.words)
            case "day" | "date" | "date or yes":
                return DAYS.get(key, f"2026-{self.dice.randint(1, 10):02}-{self.dice.randint(1, 28):02}")
            case "number" | "whole number":
                return {"min": 3, "max": 40}.get(key) or self.dice.randint(2, 5)
            case "yes or no":
                return self.dice.choice(("yes", "no"))
        return self._invent_text(shape.kind, owner, path, key)

    def _invent_text(self, kind: str, owner: str, path: str, key: str) -> str:
        match kind, key:
            case "id", "company" | "companies":
                return self.dice.choice(sorted(self.firms))
            case "id", "id":
                return self.word(owner, f"{path}-never")
            case "id", _:
                return self.dice.choice([who for who in self.names if who != owner])
            case ("url", _) | (_, "source") if kind == "url" or owner in self.firms:
                return f"https://{self.word(owner, path)}.example/in/{self.word(owner, path)}"
            case "email", _:
                return f"{self.word(owner, path)}@{self.word(owner, path)}.example"
            case "text", _:
                return self._mention(self.word(owner, path))
        return self.word(owner, path)

    def _mention(self, said: str) -> str:
        """A text that often speaks of somebody or of a company, in one of the ways people write names."""
        name = self.dice.choice([*self.names.values(), *self.firms.values()])
        first, last = name.split()[0], name.split()[-1]
        bare = strip_accents(name)
        dotted = bare.lower().replace(" ", ".")
        spelled = self.dice.choice(
            (
                name, name.upper(), bare, bare.lower(), first, last, f"{first}'s", f"{last}’s", f"{first}s",
                f"{last}, {first}", f"{first}\n{last}", f"{first}-{last}", f"{dotted}@mail.example",
                f"https://net.example/in/{bare.lower().replace(' ', '-')}", f"({first})", f"**{first}** _{last}_",
                f"@{bare.lower().replace(' ', '')}", f"{first} and {last}", self.dice.choice(sorted(self.names)),
            )
        )  # fmt: skip
        return self.dice.choice((said, f"{said} with {spelled}", f"{spelled}: {said}, twice"))


def strip_accents(text: str) -> str:
    """The text without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def build_farm(dice: Random, root: Path) -> Farm:
    """A playbook folder in `root`, and every canary in it."""
    farm = Farm(dice)
    for number in range(PEOPLE):
        id_ = f"{farm.word('', 'person.id')}-{number}"
        farm.canaries[-1] = Canary(farm.canaries[-1].word, id_, "person.id")
        first, last = (farm.word(id_, "name") for _ in range(2))
        farm.names[id_] = f"{first[:2].title()}é{first[2:]} {last.title()}"
        farm.canaries[-2] = Canary(f"{first[:2]}e{first[2:]}", id_, "name")
    for _ in range(3):
        id_ = farm.word("", "company.id")
        farm.canaries[-1] = Canary(id_, id_, "company.id")
        farm.firms[id_] = f"{farm.word(id_, 'company.name').title()} Works"
    _write_contacts(farm, root)
    _write_surroundings(farm, root)
    return farm


def _write_contacts(farm: Farm, root: Path) -> None:
    for number, (id_, name) in enumerate(farm.names.items()):
        facts = farm.invent(shape_of(Person), id_, "")
        tags = [farm.dice.choice(TAGS), *facts["tags"]]
        at = farm.dice.choice(sorted(farm.firms)) if number else facts["at"]
        _write(farm, root, f"people/{id_}", {**facts, "name": name, "tags": tags, "at": at})
    for id_, name in farm.firms.items():
        facts = farm.invent(shape_of(Company), id_, "company")
        _write(farm, root, f"companies/{id_}", {**facts, "name": name})
    introductions = [farm.invent(shape_of(Introduction), "introductions", "") for _ in range(3)]
    for introduction in introductions:
        introduction["introducer"], introduction["introduced"] = farm.dice.sample(sorted(farm.names), 2)
        del introduction["opening"]
    _write(farm, root, "introductions", introductions)
    _write(farm, root, "phonebook/links", {**farm.invent(shape_of(Phonebook), "phonebook", ""), "owner": "me"})


def _write(farm: Farm, root: Path, name: str, facts: Any) -> None:
    """The facts as YAML (JSON is YAML), with a canary in a comment."""
    path = root / "contacts" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    comment = f"# {farm.word('comment', name)}\n"
    path.write_text(comment + json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_me(farm: Farm, root: Path, profile: dict[str, Any]) -> None:
    """me.yaml with this profile as `mentor`, beside another one."""
    facts = farm.invent(shape_of(Me), "me", "")
    other = {**next(iter(facts["share"].values())), "show": ["name"]}
    me = {**facts, "method": {}, "capacity": {}, "share": {"mentor": profile, farm.word("me", "share"): other}}
    _write(farm, root, "me", me)


def invent_profile(farm: Farm, dice: Random) -> dict[str, Any]:
    """A profile as it is typed."""
    names = sorted(shown_names())
    chosen: Any = {
        "tags": dice.choice(([], [TAGS[0]])),
        "ids": dice.sample(sorted(farm.names), dice.randint(1, 2)),
        "companies": dice.choice(([], [sorted(farm.firms)[0]])),
    }
    return {
        "for": "Priya",
        "people": "all" if dice.random() < 0.15 else chosen,
        "show": dice.sample(names, dice.choice((0, 3, 12, 30, len(names)))),
        "names": dice.choice(("full", "initials", "alias")),
        "drafts": dice.choice(("yes", "no")),
        "calendar": dice.choice(("yes", "no")),
        "expires": "2027-01-31",
    }


def _write_surroundings(farm: Farm, root: Path) -> None:
    """Settings, pages, templates, a theme, pictures, memory and a history, all with canaries."""

    def word(path: str) -> str:
        return farm.word("surroundings", path)

    settings = {
        "site_name": word("site_name"),
        "site_author": word("site_author"),
        "site_description": word("site_description"),
        "site_url": f"https://{word('site_url')}.example/",
        "repo_url": f"https://{word('repo_url')}.example/{word('repo_url')}",
        "repo_name": word("repo_name"),
        "copyright": word("copyright"),
        "docs_dir": "content",
        "site_dir": "site",
        "theme": {"name": "material", "font": False, "custom_dir": "overrides"},
        "extra": {word("extra"): word("extra"), "social": [{"icon": "x", "link": f"https://{word('social')}.example"}]},
        "plugins": [{"playbook": {"today": "2026-11-24"}}],
    }
    files = {
        "mkdocs.yml": json.dumps(settings) + f"\n# {word('comment')}\n",
        "overrides/main.html": '{% extends "base.html" %}{% block announce %}' + word("theme") + "{% endblock %}",
        "content/index.md": f"---\ndescription: {word('front')}\n---\n# {word('page')}\n\n<!-- {word('page')} -->\n",
        f"content/{word('page.name')}.md": f"# {word('page')}\n\n![{word('alt')}](assets/{word('image.name')}.png)\n",
        f"content/assets/{word('image.name')}.svg": f"<svg><title>{word('image')}</title></svg>",
        "content/drafts/thank.txt": f"Subject: {word('template')}\n\n{{{{ greeting }}}}\n\n{word('template')}\n",
        ".playbook/calendar.json": json.dumps({"events": [{"summary": word("memory")}]}),
        ".playbook/cache/build.json": json.dumps({"files": {word("memory"): word("memory")}}),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def commit_all(farm: Farm, root: Path) -> None:
    """A history with canaries for an author, a branch and a message."""
    author = f"{farm.word('surroundings', 'git')} <{farm.word('surroundings', 'git')}@mail.example>"
    git = ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@mail.example"]
    subprocess.run([*git, "init", "-q", "-b", farm.word("surroundings", "git")], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    message = farm.word("surroundings", "git")
    subprocess.run(
        [*git, "commit", "-q", "-m", message, f"--author={author}", "--date=2026-11-10T12:00:00"], check=True
    )
