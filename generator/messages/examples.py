"""The invented people of the rules' examples, and `to(...)`, the context of a message to one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.messages.context import Context
from generator.method.standing import Reason
from generator.model.company import Company
from generator.model.dates import parse_partial
from generator.model.me import Me, Skill
from generator.model.names import fold_text
from generator.model.person import Job, Person, SharedExperience

ME = Me(
    name="Mira Castell",
    email="mira@castell.example",
    pronouns="she/her",
    headline="Ward nurse who makes handovers short",
    skills=(
        Skill(
            name=("shift handovers"),
            also=("handover",),
            proof=("cut the handover at Saint Brigid's from 40 minutes to 15"),
        ),
        Skill(name="rota planning"),
    ),
    offers=("handover checklists",),
    past=(Job(at="Saint Brigid's", role="Ward nurse", from_=parse_partial("2015"), to=parse_partial("2025")),),
)
JONAS = Person(
    id="jonas-weber",
    name="Jonas Weber",
    at="halden",
    role="Head of nursing",
    care_about=("rotas that people can live with",),
    shared=(SharedExperience(kind="event", what="the ward conference in Lund"),),
)
HALDEN = Company(id="halden", name="Halden Clinic", field="health", location="Lund")
KNOWN = fold_text("Aisha Bello Jonas Weber Halden Clinic Saint Brigid's Lund Piet Maas")


def to(stage: str = "link", kind: str = "", channel: str = "email", **changes: Any) -> Context:
    """A message to Jonas Weber, head of nursing at Halden Clinic, who is on rung `stage`; nothing is closed."""
    values: Mapping[str, Any] = {"me": ME, "person": JONAS, "employer": HALDEN, "filed": KNOWN, **changes}
    return Context(stage=stage, kind=kind, channel=channel, **values)


def closed(ask: str, code: str, text: str) -> dict[str, tuple[Reason, ...]]:
    """The `closed` of a context in which this ask is closed for one reason."""
    return {ask: (Reason(code, text),)}
