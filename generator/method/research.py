"""What is known before asking: people and companies researched, and how an opening fits (method.md section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.method import codes
from generator.method.standing import Fit, Reason
from generator.method.wording import write_count
from generator.model.company import Company, Opening
from generator.model.me import Skill
from generator.model.numbers import Method
from generator.model.person import Person


def find_person_gaps(person: Person) -> tuple[Reason, ...]:
    """What is missing for a person to be researched; empty when nothing is."""
    gaps = []
    if not (person.role or person.at):
        gaps.append(f"Find out what {person.name} does and where: set role or at.")
    if not person.care_about:
        gaps.append(f"Find out one thing that {person.name} cares about: add it to care_about.")
    return tuple(Reason(codes.PERSON_RESEARCH, text) for text in gaps)


def find_company_gaps(company: Company, method: Method, today: date) -> tuple[Reason, ...]:
    """What is missing for a company to be researched; empty when nothing is. A note after today does not count."""
    gaps = []
    if not company.why:
        gaps.append(f"Say why you want to work for {company.name}: set why.")
    if not company.offer:
        gaps.append(f"Say what you can do for {company.name}: set offer.")
    recent = sum(0 <= (today - note.on).days <= method.research_days for note in company.research)
    if recent < method.research_notes:
        wanted = write_count(method.research_notes - recent, "more research note" if recent else "research note")
        news = f"Find out what is going on at {company.name}"
        gaps.append(f"{news}: add {wanted} of the last {method.research_days} days.")
    return tuple(Reason(codes.COMPANY_RESEARCH, text) for text in gaps)


def weigh_fit(opening: Opening, skills: Mapping[str, Skill]) -> Fit:
    """How the opening's needs meet the skills, as `index_skills` gives them; the share is rounded to 3 decimals."""
    met, unproven, unmet = [], [], []
    for need in opening.needs:
        skill = skills.get(_fold(need))
        if skill is None:
            unmet.append(need)
        elif skill.proof:
            met.append((need, skill.proof))
        else:
            unproven.append(need)
    share = round(len(met) / len(opening.needs), 3) if opening.needs else None
    return Fit(opening, share, tuple(met), tuple(unproven), tuple(unmet))


def index_skills(skills: Sequence[Skill]) -> dict[str, Skill]:
    """Each name of a skill, case folded, and the first skill of that name; one with proof goes before one without."""
    index: dict[str, Skill] = {}
    for skill in sorted(skills, key=lambda skill: not skill.proof):
        for name in _names(skill):
            index.setdefault(_fold(name), skill)
    return index


def _names(skill: Skill) -> Iterable[str]:
    return (skill.name, *skill.also)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
