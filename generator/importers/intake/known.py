"""Who is known: people with a file by their exact keys, and what the user answered before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.importers.identity import key_email, key_url
from generator.importers.intake.alike import are_alike, list_words
from generator.model.person import Person
from generator.model.playbook import Playbook
from generator.model.question import Question

SAME = "same"


@dataclass
class Known:
    """The people of a playbook, found by key or by a name that is alike."""

    playbook: Playbook
    answers: Mapping[str, str]
    asked: dict[str, Question] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_key: dict[str, str] = {}
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        for person in self.playbook.people.values():
            for key in keys_of_person(person):
                self._by_key.setdefault(key, person.id)
            for word in {*list_words(person.name), "".join(list_words(person.name))}:
                self._by_word[word].append(person)
        for id_, answer in self.answers.items():
            kind, _, rest = id_.partition("|")
            who, _, key = rest.partition("|")
            if kind == SAME and answer == "yes" and who in self.playbook.people:
                self._by_key.setdefault(key, who)

    def find(self, keys: Iterable[str]) -> Person | None:
        """Who has one of these keys."""
        found = next((self._by_key[key] for key in keys if key in self._by_key), None)
        return self.playbook.people[found] if found else None

    def list_alike(self, name: str) -> Iterator[Person]:
        """Everybody whose name is alike, sorted by id."""
        words = list_words(name)
        near = {person.id: person for word in (*words, "".join(words)) for person in self._by_word.get(word, ())}
        return (near[id_] for id_ in sorted(near) if are_alike(near[id_].name, name))

    def ask(self, id_: str, text: str) -> str:
        """The user's answer to a question: yes, no, or ask; one that was never asked is asked from now on."""
        answer = self.answers.get(id_)
        if answer is None:
            self.asked.setdefault(id_, Question(ask=text, id=id_))
            return "ask"
        return answer

    def ask_who(self, keys: list[str], name: str, about: str) -> bool:
        """Ask whether a row is one of those whose names are alike; True where a question is open."""
        is_open = False
        for person in self.list_alike(name) if keys else ():
            if any(_contradicts(key, person) for key in keys):
                continue
            of = f", {person.at}" if person.at else ""
            text = f"Is {about} the same person as {person.id} ({person.name}{of})?"
            is_open |= self.ask(f"{SAME}|{person.id}|{keys[0]}", text) == "ask"
        return is_open


def keys_of_person(person: Person) -> Iterator[str]:
    """The keys of a person's profiles and addresses."""
    yield from filter(None, map(key_url, person.links.values()))
    yield from filter(None, map(key_email, person.emails))


def _contradicts(key: str, person: Person) -> bool:
    """True where both have a profile on LinkedIn, and it is not the same one."""
    mine = [known for known in map(key_url, person.links.values()) if known.startswith("linkedin.com/")]
    return key.startswith("linkedin.com/") and bool(mine) and key not in mine
