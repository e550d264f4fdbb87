"""Matchmaking: two people of yours who could help each other (method.md section 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from generator.method import codes
from generator.method.changes import Again
from generator.method.graph import DECLARED, Network, weigh_stage
from generator.method.stage import is_at_least
from generator.method.standing import Reason, Standing
from generator.method.subjects import covers, find_subject
from generator.method.wording import quote
from generator.model.fact import fact
from generator.model.person import Person

# So many people are looked at for each word, those closest to you first, and so many shown for each need.
_LOOKED_AT = 50
_SHOWN = 3
# A single word of a longer text, "engineers", would match half of the playbook.
_WORDS_IN_PASSING = 2


@fact
class Match:
    """That `giver` offers what `needer` needs; both are at least a relationship. Need and offer are as typed.

    It is a double opt-in: each is asked before they are brought together.
    """

    needer: str
    giver: str
    need: str
    offer: str
    reasons: tuple[Reason, ...]


@fact
class _Offer:
    """Something that somebody is good for; `named` where they say so themselves, under `offers`."""

    who: str
    text: str
    named: bool


def find_matches(
    standing: Standing, network: Network, before: Again[tuple[Match, ...]] | None = None
) -> tuple[Match, ...]:
    """Pairs who do not know each other yet: what is offered in so many words first, then the closest to you."""
    if before and all(_read(who, standing) == _read(who, before.then) for who in before.changed):
        return before.result
    people = sorted(_list_people(standing, network), key=lambda person: _rank(person.id, network))
    offers = _index_offers(people)
    best: dict[str, list[_Offer]] = {}  # of each need, since many people need the same
    found = []
    for needer in people:
        for need in dict.fromkeys(needer.needs):
            if need not in best:
                best[need] = _rank_offers(need, offers, network)
            apart = (offer for offer in best[need] if _are_apart(needer, offer.who, standing, network))
            found += [(offer.named, _describe(needer, need, offer, standing)) for offer in islice(apart, _SHOWN)]
    return tuple(match for named, match in sorted(found, key=lambda pair: not pair[0]))


def list_partners(matches: Iterable[Match]) -> Mapping[str, tuple[Match, ...]]:
    """The matches that each person is one side of, in the same order; who is in none is left out."""
    found: defaultdict[str, list[Match]] = defaultdict(list)
    for match in matches:
        found[match.needer].append(match)
        found[match.giver].append(match)
    return {who: tuple(both) for who, both in found.items()}


def _read(who: str, standing: Standing) -> tuple[object, ...] | None:
    """Everything that matches follow from, of one person besides their face; None for who is in none."""
    found = standing.people[who]
    person, strength = found.person, weigh_stage(found, standing.playbook.me.method)
    if not is_at_least(found.stage, "relationship"):
        return None
    return strength, person.needs, person.offers, person.useful, person.role


def fits(need: str, offer: str) -> bool:
    """True where an offer is about a need: one has every word of the other, and the offer at least half of them."""
    wanted, offered = find_subject(need), find_subject(offer)
    return covers(offer, wanted) or (covers(need, offered) and 2 * len(offered) >= len(wanted))


def _list_people(standing: Standing, network: Network) -> Iterator[Person]:
    for who, found in standing.people.items():
        if is_at_least(found.stage, "relationship") and who not in network.closed:
            yield found.person


def _index_offers(people: list[Person]) -> Mapping[str, list[_Offer]]:
    """Word -> the offers that it stands in, of the people in the order given."""
    index: defaultdict[str, list[_Offer]] = defaultdict(list)
    for person in people:
        texts = [
            *((text, True) for text in person.offers),
            *((text, False) for text in (*person.useful, person.role or "")),
        ]
        for text, named in texts:
            for word in find_subject(text):
                if len(index[word]) < _LOOKED_AT:
                    index[word].append(_Offer(person.id, text, named))
    return index


def _list_fitting(need: str, offers: Mapping[str, list[_Offer]]) -> Iterator[_Offer]:
    wanted = find_subject(need)
    for offer in dict.fromkeys(offer for word in sorted(wanted) for offer in offers.get(word, ())):
        if fits(need, offer.text) if offer.named else len(wanted) >= _WORDS_IN_PASSING and covers(offer.text, wanted):
            yield offer


def _rank_offers(need: str, offers: Mapping[str, list[_Offer]], network: Network) -> list[_Offer]:
    """One offer a person that fits the need: those named first, then the closest to you."""
    fitting = {offer.who: offer for offer in sorted(_list_fitting(need, offers), key=lambda offer: offer.named)}
    return sorted(fitting.values(), key=lambda offer: (not offer.named, *_rank(offer.who, network)))


def _are_apart(needer: Person, giver: str, standing: Standing, network: Network) -> bool:
    """True where the two are not known to know each other: by a file of theirs, or by one employer."""
    if needer.id == giver:
        return False
    between = (network.between.get(pair) for pair in ((needer.id, giver), (giver, needer.id)))
    if any(edge and edge.origin == DECLARED for edge in between):
        return False
    playbook = standing.playbook
    employer = playbook.employer_key(needer.at)
    return not needer.at or employer != playbook.employer_key(playbook.people[giver].at)


def _describe(needer: Person, need: str, offer: _Offer, standing: Standing) -> Match:
    giver = standing.playbook.people[offer.who]
    what = "offers" if offer.named else "is good for"
    text = (
        f"{needer.name} needs {quote(need)}, {giver.name} {what} {quote(offer.text)}: ask each before you connect them."
    )
    return Match(needer.id, giver.id, need, offer.text, (Reason(codes.MATCHMAKING, text),))


def _rank(who: str, network: Network) -> tuple[float, str]:
    first = network.first.get(who)
    return -(first.strength if first else 0.0), who
