"""What a condition of the ladder still lacks, and the one action that would earn it (method.md section 2).

Each action is built from a fact about the person where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.method.cadence import find_stop
from generator.method.introductions import find_made
from generator.method.scene import Scene
from generator.method.standing import Contacts, Missing
from generator.method.wording import join, quote, write_channel, write_count, write_day
from generator.method.workdays import add_days
from generator.model.fact import fact
from generator.model.names import fold_text
from generator.model.person import Person


@fact
class Climber:
    """Somebody on the way to the rung `to`."""

    person: Person
    contacts: Contacts
    scene: Scene
    to: str

    @property
    def name(self) -> str:
        """Their name, as it was typed."""
        return self.person.name

    @property
    def exchanges_wanted(self) -> int:
        """Days with an exchange that the rung asks for."""
        method = self.scene.method
        return {"relationship": method.relationship_exchanges, "ally": method.ally_exchanges}.get(self.to, 1)

    @property
    def lives_near(self) -> bool:
        """True where the two of you name the same place."""
        place, mine = self.person.location, self.scene.me.location
        return bool(place and mine) and fold_text(place or "") == fold_text(mine or "")

    @property
    def work(self) -> str:
        """What they do, as far as it is known: `Analyst at Globex`."""
        employer = self.scene.playbook.employer_name(self.person.at)
        return " at ".join(filter(None, (self.person.role, employer)))


def earn(what: str, climber: Climber) -> Missing:
    """The unmet condition `what` (as in format.md section 5) of the rung, with its action."""
    return Missing(climber.to, what, lack(what, climber), act(what, climber))


def lack(what: str, climber: Climber) -> str:
    """What the unmet condition `what` lacks, in words."""
    return _CONDITIONS[what][0](climber)


def act(what: str, climber: Climber) -> str:
    """The action that would earn it."""
    if climber.person.do_not_contact:
        return f"Leave {climber.name} alone, as you decided."
    return _CONDITIONS[what][1](climber)


def _lack_exchange(climber: Climber) -> str:
    have, wanted = len(climber.contacts.exchanges), climber.exchanges_wanted
    if wanted <= 1:
        return "an exchange: something that went both ways"
    return f"{write_count(wanted - have, 'more day')} with an exchange ({have} of {wanted} so far)"


def _exchange(climber: Climber) -> str:
    return _wait_or_answer(climber) or _start(climber)


def _wait_or_answer(climber: Climber) -> str | None:
    contacts, today, name = climber.contacts, climber.scene.today, climber.name
    if contacts.waiting_for_me:
        entry = contacts.waiting_for_me[-1]
        return f"Answer {name}, who waits since the {write_channel(entry)} of {write_day(entry.on, today)}."
    stop = find_stop(contacts, climber.scene.method)
    if stop and today < stop:
        return f"Stay silent until {write_day(stop, today)}, then try once more in another way."
    if contacts.waiting_for_them:
        entry = contacts.waiting_for_them[-1]
        if today <= add_days(entry.on, climber.scene.method.stop_days):
            message = f"{write_channel(entry)} of {write_day(entry.on, today)}"
            return f"Wait for the answer to your {message}; nudge at most once."
    return None


def _start(climber: Climber) -> str:
    person, name, today = climber.person, climber.name, climber.scene.today
    if not climber.contacts.entries:
        made = find_made(person.id, climber.scene.playbook, today)
        if made and made.made:
            introducer = climber.scene.playbook.people.get(made.introducer)
            by = introducer.name if introducer else made.introducer
            return f"Write to {name}: {by} introduced you on {write_day(made.made, today)}."
        if person.invited and person.invited.on <= today:
            return f"Answer the invitation that {name} sent on {write_day(person.invited.on, today)}."
    if person.is_recruiter:
        return f"Tell {name} in a few lines what you are looking for and ask for a conversation."
    if person.care_about:
        return f"Write to {name} about {quote(person.care_about[0])} and ask one question."
    if person.needs:
        return f"Offer {name} something towards {quote(person.needs[0])}."
    if climber.work:
        return f"Find out what {name} cares about ({climber.work}), then write with one question about it."
    return f"Find out what {name} does and cares about, then write with one question about it."


def _live(climber: Climber) -> str:
    if climber.lives_near:
        return _meet(climber)
    topic = _topic(climber)
    return f"Ask {climber.name} for a short call{topic or ', with one question ready'}."


def _meet(climber: Climber) -> str:
    topic = _topic(climber)
    if climber.lives_near:
        return f"Invite {climber.name} for a coffee in {climber.person.location}{topic}."
    if climber.person.location:
        return f"Meet {climber.name} the next time that one of you travels: they live in {climber.person.location}."
    return f"Invite {climber.name} for a coffee{topic}, or go to an event together."


def _topic(climber: Climber) -> str:
    return f" about {quote(climber.person.care_about[0])}" if climber.person.care_about else ""


def _lack_useful(climber: Climber) -> str:
    have, wanted = len(climber.person.useful), climber.scene.method.useful_things
    return f"{_count_useful(climber)} about them" + (f" ({have} of {wanted} so far)" if have else "")


def _count_useful(climber: Climber) -> str:
    have, wanted = len(climber.person.useful), climber.scene.method.useful_things
    return write_count(wanted - have, "more useful thing" if have else "useful thing")


def _useful(climber: Climber) -> str:
    person = climber.person
    hints = [fact for fact in (*person.offers, *person.needs, *person.care_about) if fact not in person.useful]
    wanted = _count_useful(climber)
    if hints:
        return f"Write down {wanted} about {person.name}; start from {join([quote(hint) for hint in hints[:2]])}."
    return f"Ask {person.name} what they work on and what would help them, then write down {wanted}."


def _spread(climber: Climber) -> str:
    first, days = climber.contacts.exchanges, climber.scene.method.ally_spread
    if not first:
        return f"Stay in touch with {climber.name} for {write_count(days, 'day')} or longer."
    day = write_day(add_days(first[0].day, days), climber.scene.today)
    return f"Have one more exchange with {climber.name} on {day} or later."


def _give(climber: Climber) -> str:
    person, mine = climber.person, climber.scene.me.offers
    if person.needs:
        return f"Do something for {person.name} about what they need: {quote(person.needs[0])}."
    if person.care_about:
        return f"Send {person.name} something that helps them with {quote(person.care_about[0])}."
    if mine:
        return f"Offer {person.name} what you are glad to give: {quote(mine[0])}."
    return f"Ask {person.name} what would help them now, and do one thing about it."


def _be_liked(climber: Climber) -> str:
    person = climber.person
    topic = next(iter((*person.offers, *person.care_about)), None)
    advice = f"advice on {quote(topic)}" if topic else "a small piece of advice"
    return f"Ask {person.name} for {advice}, and log under got what they give you."


def _show_work(climber: Climber) -> str:
    proof = next((skill.proof for skill in climber.scene.me.skills if skill.proof), None)
    shown = f"what you did ({quote(proof)})" if proof else "a piece of your work"
    return f"Show {climber.name} {shown}, and note under vouch.knows_my_work what they say about it."


def _ask_to_vouch(climber: Climber) -> str:
    scene, person = climber.scene, climber.person
    company = scene.employers.get(person.id)
    where = f" at {scene.playbook.companies[company].name}" if company else ""
    ask = f"Ask {person.name} whether they would put in a word for you{where}"
    return f"{ask}, and note their words under vouch.would_vouch."


def _say(text: str) -> Callable[[Climber], str]:
    return lambda climber: text


def _lack_spread(climber: Climber) -> str:
    return f"{write_count(climber.scene.method.ally_spread, 'day')} between the first and the last exchange"


_CONDITIONS: Mapping[str, tuple[Callable[[Climber], str], Callable[[Climber], str]]] = {
    "exchange": (_lack_exchange, _exchange),
    "live": (_say("a live exchange: a call, a video call or a meeting"), _live),
    "useful": (_lack_useful, _useful),
    "spread": (_lack_spread, _spread),
    "in_person": (_say("an exchange in person"), _meet),
    "gave": (_say("something that you did for them"), _give),
    "likes_me": (_say("a sign that they like you"), _be_liked),
    "knows_my_work": (_say("a sign that they know your work"), _show_work),
    "would_vouch": (_say("their word that they would vouch for you"), _ask_to_vouch),
}
