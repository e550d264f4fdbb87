"""What would make a path to a target that is out of reach: whom to ask what (method.md section 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.method.graph import Network
from generator.method.stage import is_at_least
from generator.method.standing import Standing
from generator.method.suggested import Suggestion, Suggestions
from generator.method.wording import join
from generator.model.fact import fact
from generator.model.names import fold_text
from generator.model.phonebook import Link

_SHOWN = 3


@fact
class Way:
    """Something that would make a path.

    `kind` is one of: link (a link of your own works there), past-colleague (somebody of yours worked there), confirm
    (a suggested edge to ask about), phonebook (a friend's phonebook has links there), ask (somebody of yours in the
    same field, or close to you), hollow (kept so that nobody asks again), look (nobody is known there). `who` is whom
    to ask, None where it is nobody with a file.
    """

    kind: str
    who: str | None
    text: str


@dataclass(frozen=True)
class Leads:
    """Everything in the files that may lead to a target without being a path."""

    standing: Standing
    network: Network

    def list_ways_to_company(self, company: str) -> tuple[Way, ...]:
        """What would make a path to the company, the surest first."""
        name = self.standing.companies[company].company.name
        insiders = [who for who in self.standing.companies[company].insiders if who not in self.network.closed]
        ways = (
            *_write_links(self._my_links.get(company, ()), name),
            *self._recall_colleagues(company, name),
            *map(self._confirm, self.suggestions.find(*insiders)),
            *self._open_phonebooks(company, name),
            *self._ask_around(insiders, name, self.standing.companies[company].company.field),
            *self._remember_hollow(insiders),
        )
        if not insiders:
            text = (
                f"Nobody who works at {name} is in the playbook yet: look for people there who share a past with you."
            )
            return (*ways, Way("look", None, text))
        if any(way.kind != "hollow" for way in ways):
            return ways
        return (*ways, _look_into(_list([self._name(who) for who in insiders])))

    def list_ways_to_person(self, who: str) -> tuple[Way, ...]:
        """What would make a path to the person, the surest first."""
        person = self.standing.people[who].person
        if who in self.network.closed:
            return ()
        ways = (*map(self._confirm, self.suggestions.find(who)), *self._ask_around([who], "", None))
        return (*ways, *self._remember_hollow([who]), _look_into(person.name))

    @cached_property
    def suggestions(self) -> Suggestions:
        """The suggested edges."""
        return Suggestions(self.standing, self.network)

    def _name(self, who: str) -> str:
        return self.standing.people[who].person.name

    def _confirm(self, suggestion: Suggestion) -> Way:
        source, target = self._name(suggestion.source), self._name(suggestion.target)
        if suggestion.employer is None:
            text = f"Ask {source} whether they know {target}: the file of {target} says so of {source}."
        else:
            last = f"–{suggestion.last}" if suggestion.last > suggestion.first else ""
            years = f"{suggestion.first}{last}"
            text = f"Ask {source} whether they know {target}: both were at {suggestion.employer} in {years}."
        return Way("confirm", suggestion.source, text)

    def _recall_colleagues(self, company: str, name: str) -> Iterator[Way]:
        for who in self._past.get(company, ())[:_SHOWN]:
            text = f"Ask {self._name(who)}, who worked at {name}, whom they still know there."
            yield Way("past-colleague", who, text)

    def _open_phonebooks(self, company: str, name: str) -> Iterator[Way]:
        for owner, links in sorted(self._friends_links.get(company, {}).items(), key=lambda item: self._rank(item[0])):
            text = f"Ask {self._name(owner)} about {_list_names(links)}, {_count_links(links)} theirs at {name}."
            yield Way("phonebook", owner, text)

    def _ask_around(self, targets: Sequence[str], company: str, field: str | None) -> Iterator[Way]:
        """The closest of yours in the same field; where there are none, the closest of all."""
        field = field or next((f for who in targets if (f := self._find_field(who))), None)
        near = self._by_field.get(fold_text(field), ()) if field else ()
        names = _list([self._name(who) for who in targets])
        what = f"whether they know {names}" if names else f"whom they know at {company}"
        asked = [who for who in (near or self._trusted)[: _SHOWN + len(targets)] if who not in targets]
        for who in asked[: _SHOWN if near else 1]:
            works = f", who works in {field}," if near else ""
            yield Way("ask", who, f"Ask {self._name(who)}{works} {what}.")

    def _remember_hollow(self, targets: Iterable[str]) -> Iterator[Way]:
        for target in targets:
            for source in self._hollow_by.get(target, ()):
                text = f"Do not ask {self._name(source)} again: they hardly know {self._name(target)}."
                yield Way("hollow", source, text)

    def _find_field(self, who: str) -> str | None:
        company = self.standing.playbook.company_id(self.standing.people[who].person.at)
        return self.standing.playbook.companies[company].field if company else None

    def _rank(self, who: str) -> tuple[float, str]:
        edge = self.network.first.get(who)
        return -(edge.strength if edge else 0.0), who

    @cached_property
    def _introducers(self) -> tuple[str, ...]:
        """Everybody who may be a first hop on the way to somebody else, the strongest first."""
        return tuple(sorted((who for who in self.network.first if who not in self.network.recruiters), key=self._rank))

    @cached_property
    def _trusted(self) -> tuple[str, ...]:
        """The introducers from relationship on."""
        people = self.standing.people
        return tuple(who for who in self._introducers if is_at_least(people[who].stage, "relationship"))

    @cached_property
    def _by_field(self) -> Mapping[str, Sequence[str]]:
        index: defaultdict[str, list[str]] = defaultdict(list)
        for who in self._trusted:
            if field := self._find_field(who):
                index[fold_text(field)].append(who)
        return index

    @cached_property
    def _past(self) -> Mapping[str, Sequence[str]]:
        """Company -> the introducers who worked there and do no longer, the strongest first."""
        index: defaultdict[str, dict[str, None]] = defaultdict(dict)
        playbook = self.standing.playbook
        for who in self._introducers:
            person = self.standing.people[who].person
            for job in person.past:
                company = playbook.company_id(job.at)
                begun = job.from_ is None or job.from_.first <= self.standing.today
                if company and begun and who not in self.standing.companies[company].insiders:
                    index[company][who] = None
        return {company: tuple(found) for company, found in index.items()}

    @cached_property
    def _my_links(self) -> Mapping[str, Sequence[Link]]:
        playbook = self.standing.playbook
        return {
            company: [link for link in links if self._is_link(link)] for company, links in playbook.my_links_at.items()
        }

    @cached_property
    def _friends_links(self) -> Mapping[str, Mapping[str, Sequence[Link]]]:
        """Company -> friend -> the friend's links there who have no file."""
        index: defaultdict[str, dict[str, Sequence[Link]]] = defaultdict(dict)
        for book in self.standing.playbook.phonebooks.values():
            if book.owner in self._introducers:
                found = self._index_by_company(self.standing.playbook.unfiled_rows[book.id])
                for company, links in found.items():
                    index[company][book.owner] = (*index[company].get(book.owner, ()), *links)
        return index

    def _index_by_company(self, links: Iterable[Link]) -> Mapping[str, Sequence[Link]]:
        index: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            company = self.standing.playbook.company_id(link.at)
            if company and self._is_link(link):
                index[company].append(link)
        return index

    def _is_link(self, link: Link) -> bool:
        """False where it is to be made after today: that is a plan."""
        return link.linked is None or link.linked.first <= self.standing.today

    @cached_property
    def _hollow_by(self) -> Mapping[str, Sequence[str]]:
        index: defaultdict[str, list[str]] = defaultdict(list)
        for source, edges in self.network.hollow.items():
            for edge in edges:
                index[edge.target].append(source)
        return index


def _look_into(names: str) -> Way:
    return Way(
        "look", None, f"Find out more about {names}: whom they know, where they worked, which groups they are in."
    )


def _write_links(links: Sequence[Link], company: str) -> Iterator[Way]:
    if links:
        text = f"Write personally to {_list_names(links)}, {_count_links(links)} your own at {company}."
        yield Way("link", None, text)


def _count_links(links: Sequence[Link]) -> str:
    return "a link of" if len(links) == 1 else "links of"


def _list_names(links: Sequence[Link]) -> str:
    return _list(sorted({link.name for link in links}))


def _list(names: Sequence[str]) -> str:
    """Up to three names, then how many more."""
    if len(names) <= _SHOWN:
        return join(names)
    return join([*names[:_SHOWN], f"{len(names) - _SHOWN} more"])
