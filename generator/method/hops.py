"""What each edge of a path rests on, in words, and where it is weak (method.md section 7)."""

from __future__ import annotations

from generator.method.graph import PHONEBOOK, Edge
from generator.method.paths import Hop
from generator.method.standing import PersonStanding, Standing
from generator.method.wording import quote, write_day, write_stage


def describe_hop(edge: Edge, standing: Standing) -> Hop:
    """The edge with its source and its weak spot."""
    target = standing.people[edge.target]
    if edge.source is None:
        return Hop(edge, _say_where_you_stand(target, standing), _find_my_weak_spot(target, standing))
    source, known = standing.people[edge.source].person.name, target.person.name
    if edge.origin == PHONEBOOK:
        return Hop(edge, f"{known} is in the phonebook of {source}.", f"{known} may be a mere link of {source}.")
    how = f": {quote(edge.how)}" if edge.how else ""
    if edge.well == "yes":
        return Hop(edge, f"{source} knows {known} well{how}.", "")
    return Hop(edge, f"{source} knows {known}{how}.", f"Nobody said yet how well {source} knows {known}.")


def _say_where_you_stand(person: PersonStanding, standing: Standing) -> str:
    text = f"{person.person.name} is {write_stage(person.stage)} of yours"
    last = person.rhythm.last_exchange
    return f"{text}; your last exchange was on {write_day(last, standing.today)}." if last else f"{text}."


def _find_my_weak_spot(person: PersonStanding, standing: Standing) -> str:
    """Why the edge from you is weaker than it could be; empty for a relationship or better that is not fading."""
    name, last = person.person.name, person.rhythm.last_exchange
    if last and person.rhythm.freshness in ("fading", "lapsed"):
        return f"The contact is {person.rhythm.freshness}: your last exchange was on {write_day(last, standing.today)}."
    return {
        "link": f"You and {name} are linked, no more: nothing has gone both ways yet.",
        "acquaintance": f"{name} is an acquaintance: you hardly know each other yet.",
    }.get(person.stage, "")
