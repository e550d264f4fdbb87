"""Nothing reaches an edition unless it is on its list: random playbooks full of canaries, random profiles."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.method.assess import assess
from generator.method.outlook import look_ahead
from generator.model.me import ShareProfile
from generator.model.playbook import Playbook
from generator.pages import mentor
from generator.review.compare import review_dates
from generator.sharing import pages as pages_of_editions
from generator.sharing import vocabulary
from generator.sharing.edition import Edition
from generator.sharing.letter import write_letter
from generator.sharing.mask import make_mask
from generator.sharing.pages import make_pages
from generator.sharing.reduction import reduce_playbook
from generator.sharing.scan import Scanner
from generator.sharing.selection import Selection, select
from generator.sharing.values import list_values
from tests.method.builders import TODAY
from tests.sharing.canaries import Canary, find_texts, invent, invent_profile, is_permitted

some = settings(max_examples=100)
few = settings(max_examples=15)
SINCE = TODAY - timedelta(days=30)
TEMPLATES = Path(pages_of_editions.__file__).parent / "templates"
MENTOR = Path(mentor.__file__).read_text(encoding="utf-8")
PROGRAM = MENTOR + " ".join(path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir()) + repr(vars(vocabulary))
seeds = st.integers(0, 2**32)


def make(seed: int) -> tuple[Playbook, list[Canary], ShareProfile, Edition, Selection]:
    dice = Random(seed)
    found, canaries = invent(dice)
    profile = invent_profile(dice, found)
    numbers = {id_: number for number, id_ in enumerate(dice.sample(sorted(found.people), len(found.people)), 1)}
    selection = select(found, profile, numbers)
    mask = make_mask(found, selection, profile.for_)
    edition = reduce_playbook(found, look_ahead(assess(found, TODAY)), profile, selection, mask)
    return found, canaries, profile, edition, selection


@some
@given(seed=seeds)
def test_no_canary_can_be_reached_from_an_edition_without_permission(seed: int) -> None:
    found, canaries, profile, edition, _ = make(seed)
    everything = "\n".join(find_texts(edition)).lower()
    leaked = [c for c in canaries if c.word in everything and not is_permitted(c, found, profile)]
    assert leaked == []


@some
@given(seed=seeds)
def test_what_is_listed_is_there(seed: int) -> None:
    found, canaries, profile, edition, _ = make(seed)
    everything = "\n".join(find_texts(edition)).lower()
    for canary in canaries:
        person = found.people.get(canary.owner)
        past = person and canary.path.startswith("log.") and all(entry.on <= TODAY for entry in person.log)
        whole = canary.path in ("role", "location", "useful", "care_about", "needs", "offers", "blurb", "their_blurb")
        is_kept = person is not None and canary.word in repr(person)
        if is_kept and (past or whole) and is_permitted(canary, found, profile):
            assert canary.word in everything, canary


@few
@given(seed=seeds)
def test_the_pages_hold_no_canary_and_the_scan_knows_every_one_that_could_have_leaked(seed: int) -> None:
    found, canaries, profile, edition, selection = make(seed)
    review = review_dates(assess(found, TODAY), SINCE)
    mask = make_mask(found, selection, profile.for_)
    letter = write_letter(edition, selection, mask, review, SINCE)
    pages = {
        page.address: f"{page.title}{page.body}{page.words}{page.hint}" for page in make_pages(edition, letter, {})
    }
    text = "".join((*pages, *pages.values())).lower()
    forbidden = [canary for canary in canaries if not is_permitted(canary, found, profile)]
    assert [canary for canary in forbidden if canary.word in text] == []
    scanner = Scanner(list_values(found, profile, selection), mask, (PROGRAM,))
    assert scanner.scan({address: body.encode() for address, body in pages.items()}).leaks == ()
    kept = [value for value in list_values(found, profile, selection) if not value.permitted]
    by_text = {value.text.lower(): value for value in kept if any(c.word in value.text.lower() for c in forbidden)}
    unseen = [value for text, value in by_text.items() if not list(scanner.search_text(f"so {value.text} it is"))]
    assert unseen == []
