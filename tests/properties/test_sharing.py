"""Nothing reaches an edition unless it is on its list: random playbooks full of canaries, random profiles."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.me import ShareProfile
from generator.model.playbook import Playbook
from generator.sharing.edition import Edition
from generator.sharing.reduction import reduce_playbook
from tests.method.builders import TODAY
from tests.sharing.canaries import Canary, find_texts, invent, invent_profile, is_permitted

some = settings(max_examples=150)
seeds = st.integers(0, 2**32)


def make(seed: int) -> tuple[Playbook, list[Canary], ShareProfile, Edition]:
    dice = Random(seed)
    found, canaries = invent(dice)
    profile = invent_profile(dice, found)
    numbers = {id_: number for number, id_ in enumerate(dice.sample(sorted(found.people), len(found.people)), 1)}
    edition, _ = reduce_playbook(found, look_ahead(assess(found, TODAY)), profile, numbers)
    return found, canaries, profile, edition


@some
@given(seed=seeds)
def test_no_canary_can_be_reached_from_an_edition_without_permission(seed: int) -> None:
    found, canaries, profile, edition = make(seed)
    everything = "\n".join(find_texts(edition)).lower()
    leaked = [c for c in canaries if c.word in everything and not is_permitted(c, found, profile)]
    assert leaked == []


@some
@given(seed=seeds)
def test_what_is_listed_is_there(seed: int) -> None:
    found, canaries, profile, edition = make(seed)
    everything = "\n".join(find_texts(edition)).lower()
    for canary in canaries:
        person = found.people.get(canary.owner)
        past = person and canary.path.startswith("log.") and all(entry.on <= TODAY for entry in person.log)
        whole = canary.path in ("role", "location", "useful", "care_about", "needs", "offers", "blurb", "their_blurb")
        is_kept = person is not None and canary.word in repr(person)
        if is_kept and (past or whole) and is_permitted(canary, found, profile):
            assert canary.word in everything, canary
