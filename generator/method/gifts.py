"""What could be given to each person, and why, strongest first (method.md section 5). It informs; it never bills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from generator.method import codes
from generator.method.changes import Again
from generator.method.matchmaking import Match, fits
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Reason, Standing
from generator.method.wording import quote, write_day
from generator.model.fact import fact
from generator.model.me import Me

KINDS = ("matchmaking", "offer", "care", "thanks", "news")
_THANKS_DAYS = 90


@fact
class Gift:
    """Something that could be given to `who`, and why.

    `kind` is one of KINDS, strongest first: matchmaking (with `match`), offer (you offer what they need), care (about
    something they care about), thanks (in public), news (about their company). `text` says what to do.
    """

    who: str
    kind: str
    text: str
    reasons: tuple[Reason, ...]
    match: Match | None = None


def list_gifts(
    standing: Standing,
    partners: Mapping[str, Sequence[Match]],
    before: Again[Mapping[str, tuple[Gift, ...]]] | None = None,
    partners_before: Again[Mapping[str, Sequence[Match]]] | None = None,
) -> Mapping[str, tuple[Gift, ...]]:
    """Person -> what could be given, for everybody from link on who is not off limits; who gets nothing is left out.

    `partners` are the matches that each person is one side of.
    """
    giving = _Giving(standing, partners, standing.find_employers(), _MyOffers(standing.playbook.me))
    if before is None or partners_before is None:
        return {who: found for who in standing.people if (found := giving.list_for(who))}
    others = partners_before.result
    people = partners.keys() | others.keys() if partners is not others else ()
    changed = {who for who in people if partners.get(who) != others.get(who)} | before.changed
    gifts = {**before.result, **{who: giving.list_for(who) for who in changed}}
    return {who: gifts[who] for who in standing.people if gifts.get(who)}


@fact
class _Giving:
    """What gifts follow from, besides the person; `employers` maps a person to the company file of their employer."""

    standing: Standing
    partners: Mapping[str, Sequence[Match]]
    employers: Mapping[str, str]
    mine: _MyOffers

    def list_for(self, who: str) -> tuple[Gift, ...]:
        """What could be given to this person, strongest first."""
        person, standing = self.standing.people[who], self.standing
        if person.off_limits or not is_at_least(person.stage, "link"):
            return ()
        return (
            *_connect(person, self.partners.get(who, ()), standing),
            *_offer(person, self.mine),
            *_care(person),
            *_thank(person, standing),
            *_pass_on_news(person, self.employers.get(who), standing),
        )


def _connect(person: PersonStanding, matches: Sequence[Match], standing: Standing) -> Iterator[Gift]:
    who = person.person.id
    for match in matches:
        other = standing.playbook.people[match.giver if who == match.needer else match.needer].name
        help_ = f"who can help with {quote(match.need)}" if who == match.needer else f"who needs {quote(match.need)}"
        text = f"Ask {person.person.name} whether they would like to meet {other}, {help_}."
        yield Gift(who, "matchmaking", text, match.reasons, match)


class _MyOffers:
    """What you offer or can prove; which of it is about a need is found out once, since many people need the same."""

    def __init__(self, me: Me) -> None:
        self._texts = [*me.offers, *(skill.name for skill in me.skills if skill.proof)]
        self._found: dict[str, str | None] = {}

    def find(self, need: str) -> str | None:
        """The first offer about the need."""
        if need not in self._found:
            self._found[need] = next((text for text in self._texts if fits(need, text)), None)
        return self._found[need]


def _offer(person: PersonStanding, mine: _MyOffers) -> Iterator[Gift]:
    """What you offer or can prove, where they need it."""
    name = person.person.name
    for need in person.person.needs:
        offer = mine.find(need)
        if offer:
            text = f"Offer {name} your {quote(offer)}."
            yield Gift(person.person.id, "offer", text, _reason(f"{name} needs {quote(need)}."))


def _care(person: PersonStanding) -> Iterator[Gift]:
    name = person.person.name
    for topic in person.person.care_about:
        text = f"Send {name} something worth reading about {quote(topic)}, or somebody's name."
        yield Gift(person.person.id, "care", text, _reason(f"{name} cares about {quote(topic)}."))


def _thank(person: PersonStanding, standing: Standing) -> Iterator[Gift]:
    """Thanks in public for the latest thing they gave you, unless you have made them visible since."""
    latest = person.ledger.got[-1] if person.ledger.got else None
    if latest is None or latest.on < standing.today - timedelta(days=_THANKS_DAYS):
        return
    if any(e.gave and e.gave.kind == "visibility" and e.on >= latest.on for e in person.ledger.gave):
        return
    name = person.person.name
    text = f"Thank {name} where others see it, if they like that."
    why = f"On {write_day(latest.on, standing.today)} they gave you {quote(latest.got or '')}."
    yield Gift(person.person.id, "thanks", text, _reason(why))


def _pass_on_news(person: PersonStanding, company: str | None, standing: Standing) -> Iterator[Gift]:
    """The latest good news about their company that they did not tell you themselves."""
    if company is None:
        return
    found, days = standing.companies[company].company, standing.playbook.me.method.research_days
    news = [
        note
        for note in found.research
        if 0 <= (standing.today - note.on).days <= days and note.sign != "warning" and note.source != person.person.id
    ]
    if news:
        note = max(news, key=lambda note: note.on)
        name = person.person.name
        why = f"You noted on {write_day(note.on, standing.today)}: {quote(note.says)}."
        yield Gift(person.person.id, "news", f"Write to {name} about the news from {found.name}.", _reason(why))


def _reason(text: str) -> tuple[Reason, ...]:
    return (Reason(codes.GIVE_FIRST, text),)
