"""The numbers of the method; `me.yaml` may change each under `method:`."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from pydantic import with_config

from generator.model.fact import fact
from generator.model.fields import STRICT, Number, OneOf, Whole, YesNo, doc
from generator.model.person import Cadence


@with_config(STRICT)
@fact(kw_only=True)
class Cadences:
    """Minimum and maximum gap in days by stage (method.md section 3)."""

    stranger: Annotated[Cadence, doc("Gaps for strangers.")] = field(default_factory=lambda: Cadence(min=21))
    link: Annotated[Cadence, doc("Gaps for links.")] = field(default_factory=lambda: Cadence(min=21))
    acquaintance: Annotated[Cadence, doc("Gaps for acquaintances.")] = field(
        default_factory=lambda: Cadence(min=14, max=180)
    )
    relationship: Annotated[Cadence, doc("Gaps for relationships.")] = field(
        default_factory=lambda: Cadence(min=10, max=90)
    )
    ally: Annotated[Cadence, doc("Gaps for allies.")] = field(default_factory=lambda: Cadence(min=7, max=60))
    advocate: Annotated[Cadence, doc("Gaps for advocates.")] = field(default_factory=lambda: Cadence(min=7, max=90))


@with_config(STRICT)
@fact(kw_only=True)
class Method:
    """Every number of method.md under its name; the defaults are the method's. Days unless it says otherwise."""

    trust_needs: Annotated[str, OneOf(("in_person", "live")), doc("May trust be built by call and video?")] = (
        "in_person"
    )
    say_i_am_looking: Annotated[YesNo, doc("May a fortify message say that you are looking?")] = False

    # section 2
    relationship_exchanges: Annotated[Whole, doc("Days with an exchange that a relationship needs.")] = 2
    useful_things: Annotated[Whole, doc("Useful things that a relationship needs.")] = 3
    ally_exchanges: Annotated[Whole, doc("Days with an exchange that an ally needs.")] = 3
    ally_spread: Annotated[Whole, doc("Days from the first to the last exchange that an ally needs.")] = 14

    # section 3
    cadence: Annotated[Cadences, doc("Gaps by stage.")] = field(default_factory=Cadences)
    lapsed_after: Annotated[Number, doc("Lapsed after this many times the maximum gap.")] = 2
    stop_after: Annotated[Whole, doc("Unanswered messages after which you stop.")] = 2
    stop_days: Annotated[Whole, doc("Days of silence after that.")] = 90
    nudge_after: Annotated[Whole, doc("Business days before the one nudge.")] = 7
    drift_exchanges: Annotated[Whole, doc("Days with an exchange from which a pair has a rhythm of its own.")] = 4
    drift_floor: Annotated[Whole, doc("Days of silence that are never drift.")] = 14
    drift_factor: Annotated[Number, doc("Drift after this many times the pair's own median gap.")] = 2

    # section 4
    pending_days: Annotated[Whole, doc("Days for which a pending ask closes the others.")] = 60
    reciprocity_asks: Annotated[Whole, doc("Asks without a give of yours that close the next.")] = 2
    introducer_gap: Annotated[Whole, doc("Days between two introductions asked of the same person.")] = 30
    introducer_open: Annotated[Whole, doc("Introductions that one person may have open.")] = 2

    # section 6
    research_notes: Annotated[Whole, doc("Research notes that a company needs.")] = 2
    research_days: Annotated[Whole, doc("How old a research note may be.")] = 90

    # section 7
    warmth_link: Annotated[Number, doc("Strength of a link, 0 to 1.")] = 0.05
    warmth_acquaintance: Annotated[Number, doc("Strength of an acquaintance.")] = 0.2
    warmth_relationship: Annotated[Number, doc("Strength of a relationship.")] = 0.5
    warmth_ally: Annotated[Number, doc("Strength of an ally.")] = 0.75
    warmth_advocate: Annotated[Number, doc("Strength of an advocate.")] = 0.9
    warmth_fading: Annotated[Number, doc("Factor while fading.")] = 0.5
    warmth_lapsed: Annotated[Number, doc("Factor when lapsed.")] = 0.2
    warmth_knows_well: Annotated[Number, doc("Strength of somebody known well.")] = 0.8
    warmth_knows_unknown: Annotated[Number, doc("Strength of somebody known, nobody said how well.")] = 0.3
    warmth_phonebook: Annotated[Number, doc("Strength of a link of a friend's.")] = 0.1
    path_edges: Annotated[Whole, doc("Edges of a path at most.")] = 3
    paths: Annotated[Whole, doc("Paths shown for a target at most.")] = 5
    away_horizon: Annotated[Whole, doc("Days within which a hop must be back, where no opening closes.")] = 14

    # sections 7 to 9
    write_introduced: Annotated[Whole, doc("Days to write to somebody you were introduced to.")] = 2
    close_loop: Annotated[Whole, doc("Days to tell the introducer how it went.")] = 3
    thank: Annotated[Whole, doc("Days to say thanks.")] = 1
    answer: Annotated[Whole, doc("Business days to answer.")] = 1
    plan_days: Annotated[Whole, doc("Days that the plan spans.")] = 56

    # section 11
    invitation_characters: Annotated[Whole, doc("Characters of a LinkedIn invitation.")] = 200
    first_contact_words: Annotated[Whole, doc("Words of a first contact.")] = 150
    forwardable_words: Annotated[Whole, doc("Words of a forwardable note.")] = 120
