"""From a playbook to the facts of one message: what the files say, turned to the reader, or where to write it down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from generator.messages.drafts.case import Case
from generator.messages.drafts.facts import Facts, Ground, Matter, Mine, Past, Theirs
from generator.messages.drafts.gaps import Fact, Gap
from generator.messages.drafts.languages import choose_language
from generator.messages.drafts.phrasing import (
    clean,
    first_name,
    is_deed,
    is_of_mine,
    is_to_do,
    speaks_of_search,
    write_phrase,
    write_proof,
)
from generator.method.draft import MissingFact
from generator.method.stage import is_at_least
from generator.method.subjects import find_subject
from generator.model.me import Skill
from generator.model.person import LogEntry, Person

_ME = "contacts/me.yaml"
_INTRODUCTIONS = "contacts/introductions.yaml"
_ABOUT_COMPANY = ("they", "them", "their")


class Gatherer:
    """Gathers the facts of one case; `noted` fills with whatever a template prints that is missing."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.noted: list[MissingFact] = []
        self._today = case.standing.today
        self._me = case.standing.playbook.me
        self._is_close = is_at_least(case.stands.stage, "relationship") or case.person.is_recruiter
        self._yours = self._find_yours()

    def gather(self) -> Facts:
        """All facts of the case."""
        return Facts(
            me=self._gather_mine(),
            them=self._gather_theirs(self.case.person),
            other=self._gather_other(),
            ground=self._gather_ground(),
            matter=self._gather_matter(),
            past=self._gather_past(),
            via=self.case.via,
            stage=self.case.stands.stage,
            is_recruiter=self.case.person.is_recruiter,
            week=self._write(self._find_week()),
            deadline=self._write(self._find_deadline()),
        )

    def _find_yours(self) -> str:
        """What "her" becomes in "her choir": "your", in a note about her "Carla's"; empty where it cannot be told.

        In a language that is not mine the rest of the fact stays as I typed it, and "tu choir" is neither.
        """
        words = self.case.words
        if words.code != choose_language(self._me.language):
            return ""
        return words.possessive.format(name=first_name(self.case.person.name)) if self.case.is_note else words.yours

    def _gap(self, what: str, file: str, key: str) -> Gap:
        return Gap(MissingFact(what, file, key), self.noted)

    def _fact(self, value: str | None, what: str, file: str, key: str) -> Fact:
        return value if value else self._gap(what, file, key)

    def _write(self, day: date) -> str:
        return self.case.words.write_day(day, self._today)

    def _day(self, day: date | None, what: str, file: str, key: str) -> Fact:
        return self._write(day) if day else self._gap(what, file, key)

    def _choose(self, texts: Iterable[str | None]) -> str:
        """The first text whose words can stand in a message to the reader."""
        said = (write_phrase(text, yours=self._yours) for text in texts)
        return next((text for text in said if text and (self._is_close or not speaks_of_search(text))), "")

    # ---- about me

    def _gather_mine(self) -> Mine:
        me, words = self._me, self.case.words
        first = first_name(me.name)
        owner = words.possessive.format(name=first)
        pronouns = words.pronouns.get((me.pronouns or "").strip().lower().replace(" ", ""))
        spoken = pronouns or {"subject": first, "object": first, "possessive": owner}
        skill = self._find_skill()
        return Mine(
            name=clean(me.name),
            first_name=first,
            possessive=owner,
            headline=self._fact(clean(me.headline or ""), "you in one line", _ME, "headline"),
            email=self._fact(me.email, "your e-mail address", _ME, "email"),
            skill=self._fact(
                clean(skill.name) if skill else "", "a skill with its proof", _ME, "skills: name and proof"
            ),
            proof=self._fact(
                write_proof(skill.proof) if skill else "", "a skill with its proof", _ME, "skills: name and proof"
            ),
            offer=self._find_offer(),
            fields=self._fact(
                words.write_list([clean(f) for f in me.looking_for.fields]),
                "the fields you look for",
                _ME,
                "looking_for: fields",
            ),
            question=self._fact(
                clean(me.questions[0]) if me.questions else "", "a question for your mentor", _ME, "questions"
            ),
            subject=spoken["subject"],
            object=spoken["object"],
            owner=spoken["possessive"],
        )

    def _find_skill(self) -> Skill | None:
        """The proven skill that shares most words with the matter, else the first one."""
        proven = [
            s for s in self._me.skills if s.proof and write_proof(s.proof) and self._may_say(f"{s.name} {s.proof}")
        ]
        opening, company = self.case.opening, self.case.company
        wanted = [*(opening.needs if opening else ()), *self.case.person.needs]
        wanted += [company.company.offer or "", company.company.field or ""] if company else []
        subject = set().union(*(find_subject(text) for text in wanted)) if wanted else set()
        return max(proven, key=lambda s: len(subject & self._list_words(s)), default=None)

    def _list_words(self, skill: Skill) -> set[str]:
        return set().union(*(find_subject(text) for text in (skill.name, *skill.also)))

    def _may_say(self, text: str) -> bool:
        return not speaks_of_search(text) or (self._is_close and self.case.kind != "forwardable")

    def _find_offer(self) -> Fact:
        company, opening = self.case.company, self.case.opening
        offers = [opening.offer if opening else None, company.company.offer if company else None]
        said = (write_proof(text, 140) for text in offers if text)
        found = next(
            (
                t
                for t in said
                if t and not is_of_mine(t) and not set(_ABOUT_COMPANY) & set(t.lower().split()) and self._may_say(t)
            ),
            "",
        )
        file = company.company.file or f"contacts/companies/{company.company.id}.yaml" if company else _ME
        return self._fact(
            found, "what you can do for them, in a phrase without I, we or they", file, "offer" if company else "offers"
        )

    # ---- about them

    def _gather_theirs(self, person: Person) -> Theirs:
        file, words = _file_of(person), self.case.words
        called = first_name(person.name)
        employer = write_phrase(self.case.standing.playbook.employer_name(person.at), yours=self._yours)
        return Theirs(
            name=clean(person.name),
            first_name=called,
            employer=self._fact(employer, f"where {called} works", file, "at"),
            role=self._fact(write_phrase(person.role), f"what {called} does", file, "role"),
            topic=self._fact(self._choose(person.care_about), f"what {called} cares about", file, "care_about"),
            need=self._fact(self._choose(person.needs), f"what would help {called} now", file, "needs"),
            offers=self._fact(
                words.write_list(self._say_all(person.offers)), f"what {called} is good for", file, "offers"
            ),
            useful=self._fact(
                next(iter(self._say_all(person.useful)), ""), f"a useful thing about {called}", file, "useful"
            ),
            blurb=self._fact(clean(person.blurb or ""), f"what you would say about {called}", file, "blurb"),
            their_blurb=self._fact(
                clean(person.their_blurb or ""), f"what {called} wrote about you", file, "their_blurb"
            ),
            email=self._fact(
                person.emails[0] if person.emails else "", f"an e-mail address of {called}", file, "emails"
            ),
        )

    def _say_all(self, texts: Sequence[str]) -> list[str]:
        said = (write_phrase(text, yours="") for text in texts)
        return [text for text in said if text and not is_of_mine(text)][:3]

    def _gather_other(self) -> Theirs:
        other = self.case.other
        if other is not None:
            return self._gather_theirs(other)
        file = _file_of(self.case.person)
        what, key = _OTHER.get(self.case.kind, ("the other person this is about", "knows"))
        gap = self._gap(what, _INTRODUCTIONS if self.case.kind == "close-loop" else file, key)
        return Theirs(**dict.fromkeys(Theirs.__slots__, gap))

    # ---- what we share

    def _gather_ground(self) -> Ground:
        person, stands, words, file = self.case.person, self.case.stands, self.case.words, _file_of(self.case.person)
        called = first_name(person.name)
        begun = [s for s in person.shared if s.from_ is None or s.from_.first <= self._today]
        last = stands.contacts.exchanges[-1] if stands.contacts.exchanges else None
        made = self.case.made
        introducer = self.case.standing.playbook.people.get(made.introducer) if made else None
        met_on = person.met.on if person.met and person.met.on and person.met.on.first <= self._today else None
        linked = person.linked if person.linked and not isinstance(person.linked, bool) else None
        gap = self._gap(f"an exchange with {called}", file, "log")
        return Ground(
            shared=self._fact(
                self._choose(s.what for s in reversed(begun)), f"something that you and {called} share", file, "shared"
            ),
            met=self._fact(
                self._choose([person.met.how if person.met else None]), f"how you met {called}", file, "met: how"
            ),
            met_on=self._fact(
                words.write_partial(met_on, self._today) if met_on else "", "when you met", file, "met: on"
            ),
            linked_on=self._fact(
                words.write_partial(linked, self._today) if linked else "", "since when you are linked", file, "linked"
            ),
            last_on=self._write(last.day) if last else gap,
            last_channel=words.channels[_tell(last.entries).via] if last else gap,
            last_live=bool(last and last.is_live),
            introducer=self._fact(
                clean(introducer.name) if introducer else "", f"who introduced you to {called}", _INTRODUCTIONS, "made"
            ),
            introduced_on=self._day(made.made if made else None, "the day of the introduction", _INTRODUCTIONS, "made"),
            is_new=not any(entry.by == "me" for entry in stands.contacts.entries),
            is_close=is_at_least(stands.stage, "relationship"),
        )

    # ---- what it is about

    def _gather_matter(self) -> Matter:
        company, opening, person = self.case.company, self.case.opening, self.case.person
        file = company.company.file if company else "contacts/companies/"
        verdict, other = self.case.endorsement, self.case.other
        well = {known.who: known.well for known in person.knows}
        is_inside = bool(company and person.id in company.insiders)
        need, gift, reader_needs = self._find_exchange()
        applied = opening.applied.on if opening and opening.applied and opening.applied.on <= self._today else None
        closes = opening.closes.last if opening and opening.closes and opening.closes.last >= self._today else None
        return Matter(
            company=self._fact(
                clean(company.company.name) if company else "", "the company this is about", _file_of(person), "at"
            ),
            title=self._fact(
                clean(opening.title) if opening else "", "the opening this is about", file, "openings: title"
            ),
            closes=self._day(closes, "when the opening closes", file, "openings: closes"),
            applied_on=self._day(applied, "when you applied", file, "openings: applied"),
            inside=self._fact(self._find_inside(), "whom there to speak to", file, "openings: hiring_manager"),
            is_inside=is_inside,
            is_vetting=bool(verdict and verdict.verdict == "limited"),
            knows_well=bool(other and well.get(other.id) == "yes"),
            need=need,
            gift=gift,
            reader_needs=reader_needs,
        )

    def _find_inside(self) -> str:
        """The hiring manager, or whom the reader knows inside; never the reader."""
        company, opening, person = self.case.company, self.case.opening, self.case.person
        people = self.case.standing.playbook.people
        manager = opening.hiring_manager if opening else None
        inside = set(company.insiders) if company else set()
        known = [
            k.who for k in sorted(person.knows, key=lambda k: k.well != "yes") if k.who in inside and k.well != "no"
        ]
        ids = [manager, *known] if manager and (manager in known or person.id in inside) else known
        return next((clean(people[who].name) for who in ids if who in people and who != person.id), "")

    def _find_exchange(self) -> tuple[Fact, Fact, bool]:
        """What is needed, what is offered for it, and whether the reader is the one who needs it."""
        file, who = _file_of(self.case.person), self.case.person.id
        if self.case.kind == "opt-in":
            match = self.case.match
            gap = self._gap("somebody who offers what they need, or needs what they offer", file, "needs, offers")
            need, gift = (write_phrase(text, yours="") for text in (match.need, match.offer)) if match else ("", "")
            return need or gap, gift or gap, bool(match and match.needer == who)
        gifts = (
            [g for g in self.case.outlook.gifts.get(who, ()) if g.kind == "offer"] if self.case.kind == "give" else []
        )
        needs = [clean(n) for n in self.case.person.needs]
        pair = next(
            (
                (n, o)
                for g in gifts
                for n in needs
                for o in self._list_mine()
                if o in clean(g.text) and n in clean(g.reasons[0].text)
            ),
            None,
        )
        missing = self._gap("something that they need and that you offer", file, "needs")
        offered = self._gap("something that you offer and that they need", _ME, "offers")
        return (self._choose([pair[0]]) or missing, pair[1], True) if pair else (missing, offered, True)

    def _list_mine(self) -> list[str]:
        return [clean(text) for text in (*self._me.offers, *(skill.name for skill in self._me.skills if skill.proof))]

    # ---- what went before

    def _gather_past(self) -> Past:
        case, file, stands = self.case, _file_of(self.case.person), self.case.stands
        thanks, talked = case.thanks, case.talked
        owed = stands.ledger.promised_by_me[0] if stands.ledger.promised_by_me else None
        promise = write_phrase(owed.promise.what, yours=self._yours) if owed else ""
        got = write_phrase(thanks.got, yours=self._yours) if thanks else ""
        wrote = stands.contacts.unanswered[-1] if stands.contacts.unanswered else None
        invited = case.person.invited if case.person.invited and case.person.invited.on <= self._today else None
        since = case.person.since if case.has_moved() else None
        no_thanks = self._gap("something of the last weeks to thank for, and not thanked for yet", file, "log: got")
        weeks = case.outlook.progress.weeks[-4:] if case.kind == "mentor-update" else ()
        return Past(
            got=self._fact(got, "what they gave you", file, "log: got"),
            got_deed=is_deed(got),
            thanks_on=self._write(thanks.on) if thanks else no_thanks,
            thanks_channel=case.words.channels[thanks.via] if thanks else no_thanks,
            thanks_live=bool(thanks and thanks.is_live),
            promise=self._fact(promise, "a promise of yours, in words that can be quoted", file, "log: promise"),
            promise_to_do=is_to_do(promise),
            promise_on=self._day(owed.entry.on if owed else None, "the day of the promise", file, "log: promise"),
            talked_on=self._day(
                talked.talked if talked else None, "when you talked with the one introduced", _INTRODUCTIONS, "talked"
            ),
            outcome=self._fact(self._find_outcome(), "what came of it", _INTRODUCTIONS, "outcome"),
            wrote_on=self._day(wrote.on if wrote else None, "a message of yours without an answer", file, "log"),
            wrote_ask=wrote.asked.for_ if wrote and wrote.asked else "",
            invited_on=self._day(invited.on if invited else None, "their invitation", file, "invited"),
            invited_note=bool(invited and invited.note),
            since=self._fact(
                case.words.write_partial(since, self._today) if since else "",
                "since when they are there, within the last months",
                file,
                "since",
            ),
            talks=str(sum(week.conversations for week in weeks))
            if weeks
            else self._gap("conversations of these weeks", file, "log"),
            gives=str(sum(week.gives for week in weeks))
            if weeks
            else self._gap("what you gave in these weeks", file, "log"),
        )

    def _find_outcome(self) -> str:
        talked = self.case.talked
        return write_proof(talked.outcome) if talked else ""

    # ---- when

    def _find_week(self) -> date:
        """The Monday of the next whole week in which they are not away."""
        monday = self._today + timedelta(days=7 - self._today.weekday())
        if (monday - self._today).days < 3:
            monday += timedelta(days=7)
        for _ in range(26):
            if not any(a.from_ <= monday + timedelta(4) and a.to >= monday for a in self.case.person.away):
                break
            monday += timedelta(days=7)
        return monday

    def _find_deadline(self) -> date:
        """The day on which the opening closes, else the Friday of the week after next."""
        opening = self.case.opening
        friday = self._find_week() + timedelta(days=11)
        closes = opening.closes.last if opening and opening.closes else None
        return closes if closes and self._today < closes < friday + timedelta(days=21) else friday


_OTHER = {
    "introduction-request": ("whom they know and could introduce you to", "knows"),
    "forwardable": ("whom they know and could introduce you to", "knows"),
    "close-loop": ("an introduction of theirs that led to a talk and is not closed yet", "talked"),
    "opt-in": ("somebody who offers what they need, or needs what they offer", "needs, offers"),
}


def _tell(entries: Sequence[LogEntry]) -> LogEntry:
    """The entry of a day that best names the exchange: the live one."""
    return next((entry for entry in entries if entry.is_live), entries[-1])


def _file_of(person: Person) -> str:
    return person.file or f"contacts/people/{person.id}.yaml"
