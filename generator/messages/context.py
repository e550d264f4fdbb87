"""What a rule may know besides the text: to whom, how it stands with them, which kind, and the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from generator.messages.archive import Archive, collect_facts
from generator.messages.names import list_name_words
from generator.method.introductions import list_agreed
from generator.method.stage import is_at_least
from generator.method.standing import PersonStanding, Reason, Standing
from generator.model.company import Company
from generator.model.me import Me
from generator.model.names import fold_text
from generator.model.person import Person

REQUEST_KINDS = ("conversation", "introduction-request", "forwardable", "referral-ask", "opt-in")
THIRD_PERSON = ("forwardable", "wingman", "blurb-for-them")
ASK_OF_KIND = {
    "conversation": "conversation",
    "introduction-request": "introduction",
    "forwardable": "introduction",
    "referral-ask": "endorsement",
}


@dataclass(frozen=True, kw_only=True)
class Context:
    """The recipient and all that bears on what may be said to them.

    `closed` maps an ask (conversation, information, introduction, endorsement) to the reasons why it may
    not be made today; an ask that is not in it is open. `kind` and `channel` are empty where unknown.
    `introducers` have brought me and the recipient together, `employer` is the company file of the
    recipient's employer, `filed` holds every text of every file, folded, or `records` are those that a draft can
    name; `archive` keeps what was read of the files.
    """

    me: Me
    person: Person
    stage: str = "stranger"
    kind: str = ""
    channel: str = ""
    closed: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    limited: bool = False
    off_limits: tuple[Reason, ...] = ()
    unanswered: int = 0
    introducers: tuple[str, ...] = ()
    employer: Company | None = None
    filed: str = ""
    records: tuple[Person | Company, ...] = ()
    archive: Archive = field(default_factory=Archive, repr=False, compare=False)

    def __repr__(self) -> str:
        """All that it holds, by value. Many say the same of the same files: each record is written once."""
        held = (f"{field.name}={self._write(getattr(self, field.name))}" for field in fields(self) if field.repr)
        return f"Context({', '.join(held)})"

    def _write(self, value: object) -> str:
        if isinstance(value, tuple):
            return f"({', '.join(map(self._write, value))})"
        return self.archive.write(value) if isinstance(value, Me | Person | Company) else repr(value)

    def is_below(self, stage: str) -> bool:
        """True where the recipient has not reached this rung."""
        return not is_at_least(self.stage, stage)

    @property
    def is_recruiter(self) -> bool:
        """True for people who are paid to hear about my search."""
        return self.person.is_recruiter

    @property
    def speaks_to_third(self) -> bool:
        """True where the recipient passes the text on, so that somebody else reads it."""
        return self.kind in THIRD_PERSON

    @property
    def wants_request(self) -> bool:
        """True for the kinds that are nothing without a request (format.md section 4)."""
        return self.kind in REQUEST_KINDS

    @cached_property
    def person_names(self) -> tuple[str, ...]:
        """The words of the recipient's name, folded, and those of their id: it may spell the name in another script."""
        return tuple(dict.fromkeys((*list_name_words(self.person.name), *list_name_words(self.person.id))))

    @cached_property
    def my_names(self) -> tuple[str, ...]:
        """The words of my own name, folded."""
        return list_name_words(self.me.name)

    @cached_property
    def person_facts(self) -> str:
        """Everything the recipient's file, their company's file and the introductions say of them, folded."""
        texts = [self.archive.read(self.person), *(fold_text(name) for name in self.introducers)]
        return "\n".join((*texts, self.archive.read(self.employer) if self.employer else ""))

    @cached_property
    def my_facts(self) -> str:
        """Everything my own file says about me, folded."""
        return self.archive.read(self.me)

    @cached_property
    def filed_facts(self) -> str:
        """Every text of every file, or of the `records`, folded."""
        return "\n".join((self.filed, *(self.archive.read(record) for record in self.records)))

    @cached_property
    def all_facts(self) -> str:
        """The same with what is said of the recipient and of me."""
        return f"{self.filed_facts}\n{self.person_facts}\n{self.my_facts}"


def describe_context(
    standing: Standing,
    who: str,
    kind: str = "",
    channel: str = "",
    filed: str | None = None,
    records: tuple[Person | Company, ...] = (),
    archive: Archive | None = None,
) -> Context:
    """What the rules may know of a message to the person with the id `who`. KeyError where there is none.

    `filed` is what `collect_facts` says of the same standing; whoever asks about many people collects once, and
    hands in one `archive`, or leaves it empty and names the `records` that count.
    """
    stands, playbook = standing.people[who], standing.playbook
    company = playbook.company_id(stands.person.at)
    return Context(
        me=playbook.me,
        person=stands.person,
        stage=stands.stage,
        kind=kind,
        channel=channel,
        closed=_find_closed(standing, stands, kind),
        limited=any(verdict.verdict == "limited" for verdict in stands.endorsement.values()),
        off_limits=tuple(reason for reason in stands.off_limits if stands.person.do_not_contact),
        unanswered=len(stands.contacts.unanswered),
        introducers=_find_introducers(standing, who),
        employer=playbook.companies.get(company) if company else None,
        filed=collect_facts(standing) if filed is None else filed,
        records=records,
        archive=archive or Archive(),
    )


def _find_closed(standing: Standing, stands: PersonStanding, kind: str) -> dict[str, tuple[Reason, ...]]:
    """Ask -> why it is closed; a note to forward for an introduction that was agreed to asks for nothing new."""
    closed = {ask: verdict.reasons for ask, verdict in stands.asks.items() if not verdict.open}
    if kind == "forwardable" and list_agreed(stands.person.id, standing.playbook, standing.today):
        closed.pop("introduction", None)
    verdicts = stands.endorsement.values()
    if stands.stage == "advocate" and not verdicts:
        return closed | ({"endorsement": stands.closed} if stands.closed else {})
    if not any(verdict.verdict == "full" and verdict.open for verdict in verdicts):
        reasons = [reason for verdict in verdicts for reason in verdict.reasons]
        closed["endorsement"] = tuple(dict.fromkeys((*reasons, *stands.closed))) or (_NOBODY_INSIDE,)
    return closed


_NOBODY_INSIDE = Reason("T08", "No file says that they are inside of a target company, or know somebody who is.")


def _find_introducers(standing: Standing, who: str) -> tuple[str, ...]:
    people = standing.playbook.people
    made = (i for i in standing.playbook.introductions_to(who) if i.made and i.made <= standing.today)
    return tuple(people[i.introducer].name for i in made if i.introducer in people)
