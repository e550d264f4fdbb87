"""Whatever is edited, what is kept from before makes no difference: everything is as if it were worked out anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.method.acting.ground import survey_ground
from generator.method.actions import settle_duties
from generator.method.assess import assess
from generator.method.outlook import Outlook, look_ahead
from generator.method.standing import Standing
from generator.model.me import Me
from generator.model.person import Person
from generator.model.playbook import Playbook
from generator.rules import Checked, check
from tests.method.builders import TODAY, build, company, introduction, log, person, relation
from tests.method.networks import phonebook
from tests.properties.inventing import FIRMS, invent, invent_person

PARTS = ("fortify", "sustainable", "matches", "partners", "gifts", "board", "progress", "plan")
OF_REACH = ("network", "companies", "openings", "target_people", "opened_by", "connectors", "bridges")
View = tuple[Standing, Checked, Outlook]


def look(playbook: Playbook, today: date, before: View | None = None) -> View:
    standing = assess(playbook, today, before and before[0])
    return standing, check(standing, before and before[1]), look_ahead(standing, before and before[2])


def ask(outlook: Outlook, part: str) -> Any:
    """A part of the outlook, and of reach everything."""
    if part not in OF_REACH:
        return getattr(outlook, part)
    return getattr(outlook.reach, part)


def file_people(playbook: Playbook) -> Playbook:
    filed = {id_: replace(found, file=f"contacts/people/{id_}.yaml") for id_, found in playbook.people.items()}
    known = frozenset(filed)
    return replace(playbook, people=filed, known_people=known, known_companies=frozenset(playbook.companies))


def put(playbook: Playbook, *people: Person) -> Playbook:
    found = {**playbook.people, **{someone.id: someone for someone in people}}
    return file_people(replace(playbook, people={id_: found[id_] for id_ in sorted(found)}))


def touch_one(dice: Random, playbook: Playbook) -> Playbook:
    """One fact of one person is typed anew; the others stay the same objects."""
    ids = list(playbook.people)
    who = dice.choice(ids)
    other = invent_person(dice, who, ids, 0)
    fact = dice.choice([field.name for field in fields(Person) if field.name not in ("id", "file")])
    one = replace(playbook.people[who], **{fact: getattr(other, fact)})
    return replace(playbook, people={**playbook.people, who: one})


def log_one(dice: Random, playbook: Playbook) -> Playbook:
    """Something is logged, mostly today."""
    who = dice.choice(list(playbook.people))
    day = TODAY - timedelta(days=dice.choice((0, 0, 0, 1, 30, 400)))
    entries = log(f"{day} {dice.choice(('call', 'email', 'coffee'))} {dice.choice(('me', 'them', 'both'))}")
    one = playbook.people[who]
    return replace(playbook, people={**playbook.people, who: replace(one, log=(*one.log, *entries))})


WORDS = ("Rust engineers", "boats")
KNOWN = log("2026-08-10 coffee both", "2026-10-20 call both")
OPEN_FACTS: dict[str, tuple[Any, ...]] = {
    "needs": ((), WORDS[:1], WORDS),
    "offers": ((), WORDS[:1], WORDS),
    "useful": ((), ("knows boats", "reads contracts", "hires Rust engineers")),
    "blurb": (None, "Good."),
    "their_blurb": (None, "Good."),
    "linked": (True, False, None),
    "tags": ((), ("sailing",)),
    "timezone": (None, "Nowhere"),
    "vouch": (None, build(Person, name="X", vouch={"knows_my_work": "saw it", "would_vouch": "yes"}).vouch),
    "cadence": (None, build(Person, name="X", cadence={"min": 1, "max": 20}).cadence),
    "away": ((), build(Person, name="X", away=[{"from": "2026-11-20", "to": "2027-03-01"}]).away),
    "past": ((), build(Person, name="X", past=[{"at": "acme", "from": "2010", "to": "2020"}]).past),
    "log": ((), tuple(KNOWN), tuple(log("2026-03-10 coffee both", "2026-05-20 call both"))),
}
FACE: dict[str, tuple[Any, ...]] = {
    "name": ("Ann Lee", "Bob Roe"),
    "kind": ("person", "recruiter"),
    "at": (None, "acme", "globex", "Elsewhere"),
    "emails": ((), ("ann@mail.example",)),
    "do_not_contact": (True, False),
}


def describe(dice: Random, playbook: Playbook, facts: dict[str, tuple[Any, ...]]) -> Playbook:
    who, fact = dice.choice(list(playbook.people)), dice.choice(list(facts))
    one = replace(playbook.people[who], **{fact: dice.choice(facts[fact])})
    return replace(playbook, people={**playbook.people, who: one})


def describe_one(dice: Random, playbook: Playbook) -> Playbook:
    """What is said of them that nobody else can see."""
    return describe(dice, playbook, OPEN_FACTS)


def show_one(dice: Random, playbook: Playbook) -> Playbook:
    """What others see of them."""
    return describe(dice, playbook, FACE)


def meet_one(dice: Random, playbook: Playbook) -> Playbook:
    """Somebody whom they know, too."""
    who, whom = (dice.choice(list(playbook.people)) for _ in range(2))
    knows = (*playbook.people[who].knows, *build(Person, name="X", knows=[{"who": whom, "well": "yes"}]).knows)
    return replace(playbook, people={**playbook.people, who: replace(playbook.people[who], knows=knows)})


def add_one(dice: Random, playbook: Playbook) -> Playbook:
    ids = [*playbook.people, f"person-{dice.randint(0, 99):02}"]
    return put(playbook, invent_person(dice, ids[-1], ids, 0))


def drop_one(dice: Random, playbook: Playbook) -> Playbook:
    gone = dice.choice(list(playbook.people))
    left = {who: found for who, found in playbook.people.items() if who != gone}
    known = playbook.known_people if dice.random() < 0.5 else frozenset(left)
    return replace(playbook, people=left, known_people=known)


def introduce(dice: Random, playbook: Playbook) -> Playbook:
    one, other = dice.choice(list(playbook.people)), dice.choice(list(playbook.people))
    steps = dict(zip(("agreed", "made", "talked"), [TODAY] * dice.randint(0, 3), strict=False))
    asked = introduction(one, other, asked=TODAY - timedelta(days=dice.randint(0, 40)), **steps)
    return replace(playbook, introductions=(*playbook.introductions, asked))


def change_company(dice: Random, playbook: Playbook) -> Playbook:
    firm = dice.choice(FIRMS)
    closes = TODAY + timedelta(days=dice.randint(-3, 40))
    new = company(
        firm, name=dice.choice(("Acme", "Globex")), openings=[{"id": "x", "title": "X", "closes": str(closes)}]
    )
    return replace(playbook, companies={**playbook.companies, firm: new})


def change_me(dice: Random, playbook: Playbook) -> Playbook:
    me = build(Me, name="Ana Ruiz", offers=["Rust engineers"], capacity={"touches_per_week": dice.randint(0, 12)})
    return replace(playbook, me=me)


def list_rows(dice: Random, playbook: Playbook) -> Playbook:
    names = [dice.choice(list(playbook.people.values())).name, f"Link {dice.randint(0, 9)}"]
    rows = [{"name": name, "at": dice.choice(("acme", "Elsewhere"))} for name in names]
    owner = dice.choice(("me", dice.choice(list(playbook.people))))
    return replace(playbook, phonebooks={**playbook.phonebooks, owner: phonebook(owner, *rows)})


QUIET = (touch_one, log_one, describe_one, describe_one, describe_one)
EDITS: tuple[Callable[[Random, Playbook], Playbook], ...] = (
    *QUIET,
    *QUIET,
    show_one,
    show_one,
    meet_one,
    add_one,
    drop_one,
    introduce,
    change_company,
    change_me,
    list_rows,
)


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(2, 14), st.integers(1, 6))
def test_what_is_kept_from_before_changes_nothing(seed: int, people: int, edits: int) -> None:
    dice = Random(seed)
    playbook, today = file_people(invent(dice, people, busy=dice.random() < 0.5)), TODAY
    for _ in range(dice.choice((0, 10 * people))):
        playbook = dice.choice((describe_one, show_one, meet_one))(dice, playbook)
    view = look(playbook, today)
    for _ in range(edits):
        for part in dice.sample((*PARTS, *OF_REACH), dice.choice((0, 3, 15))):
            ask(view[2], part)  # what nobody asked for cannot be kept
        playbook = dice.choice(EDITS)(dice, playbook) if len(playbook.people) > 1 else add_one(dice, playbook)
        today += timedelta(days=dice.random() < 0.1)
        view = look(playbook, today, view)
        fresh = look(replace(playbook), today)
        assert view[0] == fresh[0]
        assert view[1].findings == fresh[1].findings
        for part in (*OF_REACH, *PARTS):
            assert ask(view[2], part) == ask(fresh[2], part), part


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(0, 400))
def test_what_there_is_to_do_is_the_same_on_every_anchor_that_it_says_so_of(seed: int, back: int) -> None:
    standing = assess(invent(Random(seed), 12, busy=True), TODAY)
    ground = survey_ground(standing, TODAY - timedelta(days=back))
    for someone in standing.people.values():
        duties = settle_duties(someone, ground)
        for days in (*range(0, 30), *range(30, 400, 7)):
            other = survey_ground(standing, TODAY - timedelta(days=days))
            if other.openings == ground.openings and duties.since <= other.anchor.day <= duties.until:
                again = settle_duties(someone, other)
                assert (again.owed, again.contact, again.research) == (duties.owed, duties.contact, duties.research)


def assert_as_new(then: Playbook, now: Playbook) -> None:
    """Everything after an edit, which is not the first one, is as if it were worked out anew."""
    view, who = look(then, TODAY), min(then.people)
    for playbook in (edit(then, who, notes="New."), edit(then, who, notes="Newer."), then):
        for part in (*OF_REACH, *PARTS):
            ask(view[2], part)
        view = look(playbook, TODAY, view)
    for part in (*OF_REACH, *PARTS):
        ask(view[2], part)
    view, fresh = look(now, TODAY, view), look(replace(now), TODAY)
    assert (view[0], view[1].findings) == (fresh[0], fresh[1].findings)
    for part in (*OF_REACH, *PARTS):
        assert ask(view[2], part) == ask(fresh[2], part), part


def edit(playbook: Playbook, who: str, **facts: Any) -> Playbook:
    return replace(playbook, people={**playbook.people, who: replace(playbook.people[who], **facts)})


LAPSED = tuple(log("2026-03-10 coffee both", "2026-05-20 call both"))


def test_who_comes_closer_is_matched_first_and_the_others_lose_a_gift() -> None:
    needs, offers = {"needs": ["Rust engineers"]}, {"offers": ["Rust engineers"]}
    givers = [relation(f"giver-{letter}", **offers) for letter in "abcd"]
    playbook = put(invent(Random(1), 0), relation("needer", **needs), *givers)
    assert_as_new(playbook, edit(playbook, "giver-a", log=LAPSED))
    assert_as_new(edit(playbook, "giver-a", log=LAPSED), playbook)


def test_who_becomes_a_connector_takes_the_place_of_another() -> None:
    inside = [person("in-a", at="Aaa"), person("in-b", at="Bbb")]
    known = [{"who": "in-a"}, {"who": "in-b"}]
    spanning = [relation(f"person-{letter}", knows=known) for letter in "abcdefghijk"]
    playbook = put(invent(Random(1), 0), *inside, *spanning)
    ally = build(Person, name="X", vouch={"likes_me": "said so", "knows_my_work": "saw", "would_vouch": "yes"}).vouch
    entries = (*log("2026-08-01 coffee both"), *build(Person, name="X", log=[GAVE]).log)
    assert_as_new(playbook, edit(playbook, "person-k", vouch=ally, log=(*playbook.people["person-k"].log, *entries)))


GAVE = {"on": "2026-10-25", "via": "coffee", "by": "me", "gave": "a list"}


def test_a_last_entry_that_is_taken_back_was_no_new_fact() -> None:
    stranger, met = person("stranger"), relation("met", log=log("2026-09-10 coffee both", "2026-11-20 call both"))
    playbook = put(invent(Random(1), 0), stranger, met, relation("known"))
    assert_as_new(playbook, edit(playbook, "met", log=met.log[:1]))
    assert_as_new(edit(playbook, "met", log=met.log[:1]), playbook)


def test_who_gets_to_know_somebody_needs_no_introduction_to_them() -> None:
    opens = company("acme", openings=[{"id": "lead", "title": "Lead"}])
    knows = [{"who": "inside", "well": "yes"}]
    playbook = put(invent(Random(1), 0), person("inside", at="acme"), relation("dana", knows=knows))
    playbook = replace(playbook, companies={"acme": opens}, known_companies=frozenset(("acme",)))
    assert_as_new(playbook, edit(playbook, "inside", log=tuple(log("2026-09-01 call both"))))


def test_an_id_that_is_known_now_is_no_unknown_one() -> None:
    playbook = put(invent(Random(1), 0), person("ann", knows=[{"who": "ghost"}]))
    assert_as_new(playbook, replace(playbook, known_people=frozenset(("ann", "ghost"))))


def test_a_row_of_a_friends_phonebook_is_theirs_who_have_the_name_now() -> None:
    someone, friend = person("someone", name="Bob Roe", at="acme"), relation("friend")
    playbook = put(invent(Random(1), 0), someone, friend)
    playbook = replace(playbook, phonebooks={"friend": phonebook("friend", {"name": "Ann Lee", "at": "acme"})})
    assert_as_new(playbook, edit(playbook, "someone", name="Ann Lee"))
    assert_as_new(edit(playbook, "someone", name="Ann Lee"), playbook)
    assert_as_new(playbook, replace(playbook, phonebooks={}))


def test_a_row_of_your_phonebook_stands_in_the_queue_until_somebody_has_its_name() -> None:
    playbook = put(invent(Random(1), 0), person("someone", name="Bob Roe", at="acme"))
    rows = phonebook("me", {"name": "Ann Lee", "at": "acme"}, {"name": "Zoe Lind", "at": "acme"})
    playbook = replace(playbook, companies={"acme": company("acme")}, phonebooks={"me": rows})
    assert_as_new(playbook, edit(playbook, "someone", name="Ann Lee"))
    assert_as_new(edit(playbook, "someone", name="Ann Lee"), playbook)
    assert_as_new(playbook, replace(playbook, companies={"acme": company("acme", status="closed")}))


def test_who_changes_their_employer_is_inside_of_the_new_one() -> None:
    playbook = put(invent(Random(1), 0), relation("someone", at="acme"), relation("friend", knows=[{"who": "someone"}]))
    playbook = replace(playbook, companies={"acme": company("acme"), "globex": company("globex")})
    assert_as_new(playbook, edit(playbook, "someone", at="globex"))
    view = look(playbook, TODAY)
    for id_, status in (("acme", "watching"), ("globex", "closed")):
        playbook = replace(playbook, companies={**playbook.companies, id_: company(id_, status=status)})
        view = look(playbook, TODAY, view)
        assert view[0] == look(replace(playbook), TODAY)[0]
        playbook = edit(playbook, "someone", at="globex")
        view = look(playbook, TODAY, view)


def test_an_introduction_that_is_made_is_said_of_both() -> None:
    playbook = put(invent(Random(1), 0), person("stranger"), relation("friend"), relation("other"))
    asked = introduction("friend", "stranger", asked=TODAY - timedelta(days=9))
    then = replace(playbook, introductions=(asked,))
    now = replace(playbook, introductions=(replace(asked, made=TODAY - timedelta(days=2)),))
    assert_as_new(then, now)
    assert_as_new(now, edit(now, "friend", name="Ann Lee"))


def test_an_opening_that_comes_is_said_of_whoever_is_there_or_hires_for_it() -> None:
    opens = company("acme", openings=[{"id": "lead", "title": "Lead", "hiring_manager": "boss"}])
    knows = [{"who": "inside", "well": "yes"}]
    playbook = put(invent(Random(1), 0), relation("inside", at="acme"), relation("boss"), relation("dana", knows=knows))
    then = replace(playbook, companies={"acme": company("acme")}, known_companies=frozenset(("acme",)))
    assert_as_new(then, replace(then, companies={"acme": opens}))
    assert_as_new(replace(then, companies={"acme": opens}), then)


def test_after_a_quiet_edit_nobody_else_is_judged_again() -> None:
    ann, bob = person("ann", log=log("2026-10-20 call both")), person("bob", knows=[{"who": "ann"}])
    playbook = file_people(replace(invent(Random(1), 3), people={"ann": ann, "bob": bob}))
    before = look(playbook, TODAY)
    for part in PARTS:
        ask(before[2], part)
    noted = replace(playbook, people={**playbook.people, "ann": replace(playbook.people["ann"], notes="New.")})
    after = look(noted, TODAY, before)
    assert after[0].people["bob"] is before[0].people["bob"]
    assert after[2].reach.network.known is before[2].reach.network.known
    assert after[2].matches is before[2].matches


def test_no_more_than_what_was_before_is_remembered() -> None:
    playbook = file_people(invent(Random(1), 4))
    view = look(playbook, TODAY)
    for number in range(3):
        for part in (*PARTS, *OF_REACH):
            ask(view[2], part)
        someone = replace(playbook.people["person-00"], notes=str(number))
        playbook = replace(playbook, people={**playbook.people, "person-00": someone})
        view = look(playbook, TODAY, view)
    assert view[2].before is not None
    assert view[2].before.result.before is None
    assert view[2].before.result.reach.before is None
