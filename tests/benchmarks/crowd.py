"""A seeded playbook of any size: `python -m tests.benchmarks.crowd 5000 FOLDER`. All people are invented."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2026, 11, 24)
SETTINGS = f"""site_name: Crowd
docs_dir: content
site_dir: site
use_directory_urls: false
plugins:
  - playbook: {{today: {TODAY}}}
theme:
  name: material
  font: false
extra:
  generator: false
"""
FIRST = "Ada Bo Carla Dana Erik Fay Gus Hana Ines Joel Kofi Lola Mei Noor Omar Paula Rafa Sofia Tariq Uma Wei".split()
LAST = "Alba Brandt Chen Diallo Etxea Farouk Gomez Holm Ito Jansen Keller Lind Mensah Nair Okon Roca Tan Vega".split()
TOPICS = "robotics maps bread data ships letters music meters trains tests bridges choirs gardens energy paper".split()
VERBS = "knows how they decide on|wrote the guide to|runs the meet-up about|mentors people new to".split("|")
ROLES = "Release engineer|Head of platform|Team lead|Analyst|Designer|VP Engineering|Data engineer|Editor".split("|")
CHANNELS = "coffee call video email message lunch event".split()


def write_crowd(folder: Path, people: int, links: int = 13_000, companies: int = 50, seed: int = 1) -> None:
    """A playbook of `people` files, `companies` targets and `links` phonebook rows. The same seed, the same bytes."""
    dice = random.Random(seed)
    ids = [_id(number) for number in range(people)]
    firms = [f"company-{number:03}" for number in range(companies)]
    _write(folder / "mkdocs.yml", SETTINGS)
    _write(folder / "content/index.md", "# A crowd\n\nEverybody here is invented.\n")
    _write(folder / "contacts/me.yaml", "".join(_me()))
    for number, id_ in enumerate(ids):
        _write(folder / f"contacts/people/{id_}.yaml", "".join(_person(dice, number, ids, firms)))
    for number, firm in enumerate(firms):
        _write(folder / f"contacts/companies/{firm}.yaml", "".join(_company(dice, number, ids)))
    _write(folder / "contacts/introductions.yaml", "".join(_introductions(dice, ids, firms)))
    _write(folder / "contacts/phonebook/linkedin.yaml", "".join(_phonebook(dice, links, companies)))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _id(number: int) -> str:
    return f"{_name(number).lower().replace(' ', '-')}-{number:05}"


def _name(number: int) -> str:
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"


def _me() -> Iterator[str]:
    yield "name: Ana Ruiz\nemail: ana@playbook.example\nlooking_for: {roles: [Release lead], fields: [robotics]}\n"
    yield 'skills:\n  - {name: release engineering, proof: "14 launches, none rolled back"}\n  - {name: python}\n'
    yield "offers: [code review, maps]\npast: [{at: Northwind, role: Release engineer, from: 2017, to: 2024}]\n"
    yield "capacity: {touches_per_week: 10, touches_per_day: 3}\n"


def _person(dice: random.Random, number: int, ids: list[str], firms: list[str]) -> Iterator[str]:
    topics = dice.sample(TOPICS, 4)
    inside = dice.random() < 0.1
    yield f"name: {_name(number)}\n"
    yield f"at: {dice.choice(firms) if inside else f'Firm {dice.randrange(2000)}'}\nrole: {dice.choice(ROLES)}\n"
    past = f"at: Past {dice.randrange(400)}, role: {dice.choice(ROLES)}, from: {dice.randint(2008, 2014)}, to: 2019"
    yield f"past:\n  - {{{past}}}\n"
    yield f"emails: [person{number}@mail.example]\nlinks: {{linkedin: 'https://links.example/in/person-{number}'}}\n"
    yield f"location: Madrid\ntags: [{topics[0]}]\nlinked: {_day(dice, 2500)}\n"
    yield f"care_about: [{topics[0]}, {topics[1]}]\nneeds: [help with {topics[2]}]\noffers: [advice on {topics[3]}]\n"
    if dice.random() < 0.6:
        useful = "".join(f"  - {dice.choice(VERBS)} {topic}\n" for topic in topics[: dice.choice((1, 3, 3))])
        yield f"useful:\n{useful}"
    knows = dice.sample(ids, k=min(len(ids), dice.randint(2, 7)))
    yield "knows:\n" + "".join(
        f"  - {{who: {k}, well: {dice.choice(('yes', 'unknown', 'no'))}}}\n" for k in knows if k != ids[number]
    )
    if dice.random() < 0.7:
        yield "log:\n" + "".join(_log(dice, topics))
    yield f"notes: |\n  Talks about **{topics[0]}** and {topics[1]}; met through {dice.choice(ids)}.\n"


def _log(dice: random.Random, topics: list[str]) -> Iterator[str]:
    for day in sorted(_day(dice, 700) for _ in range(dice.randint(1, 7))):
        via, by = dice.choice(CHANNELS), dice.choice(("me", "them", "both"))
        yield f"  - on: {day}\n    via: {via}\n    by: {by}\n    about: {dice.choice(topics)} and what comes next\n"
        if dice.random() < 0.3:
            yield f"    gave: a pointer on {dice.choice(topics)}\n"
        if dice.random() < 0.2:
            yield f"    got: a word on {dice.choice(topics)}\n"


def _company(dice: random.Random, number: int, ids: list[str]) -> Iterator[str]:
    yield f"name: Company {number:03}\nfield: {dice.choice(TOPICS)}\n"
    yield "why: they ship\noffer: faster releases\nresearch:\n"
    for _ in range(3):
        says = f"opens a team for {dice.choice(TOPICS)}"
        yield f"  - {{on: {_day(dice, 120)}, says: {says}, source: {dice.choice(ids)}}}\n"
    closes = TODAY + timedelta(days=dice.randint(3, 50))
    yield f"openings:\n  - {{id: lead, title: Lead, closes: {closes}, needs: [release engineering, python, maps]}}\n"


def _introductions(dice: random.Random, ids: list[str], firms: list[str]) -> Iterator[str]:
    for _ in range(min(len(ids) // 10, 40)):
        introducer, introduced = dice.sample(ids, 2)
        yield f"- {{introducer: {introducer}, introduced: {introduced}, asked: {_day(dice, 200)}, "
        yield f"company: {dice.choice(firms)}}}\n"


def _phonebook(dice: random.Random, links: int, companies: int) -> Iterator[str]:
    yield "owner: me\nsource: linkedin\nexported: 2026-11-20\nlinks:\n"
    for number in range(links):
        firm = f"Company {dice.randrange(companies):03}" if dice.random() < 0.05 else f"Firm {dice.randrange(4000)}"
        name = f"{dice.choice(FIRST)} {dice.choice(LAST)} {number}"
        yield f"  - {{name: {name}, at: {firm}, role: {dice.choice(ROLES)}, linked: {_day(dice, 3000)}, "
        yield f"url: 'https://links.example/in/l-{number}'}}\n"


def _day(dice: random.Random, most: int) -> date:
    return TODAY - timedelta(days=dice.randint(1, most))


if __name__ == "__main__":
    write_crowd(Path(sys.argv[2]), int(sys.argv[1]))
