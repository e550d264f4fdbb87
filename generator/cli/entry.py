"""What was said on the command line becomes an entry of the log, its keys in the order of the format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import click

from generator.cli.place import Place
from generator.cli.problems import WrongUsage
from generator.editing.scalar import find_no_text
from generator.editing.value import Value
from generator.model.person import ASK_KINDS, CHANNELS, GIVE_KINDS

Entry: TypeAlias = dict[str, Value]
SIDES = ("me", "them", "both")
YES_NO = ("yes", "no")
_YES_NO: Mapping[str | None, Value] = {"yes": True, "no": False}  # so they are written without quotes


class _Words(click.ParamType[str]):
    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as it is; wrong usage where it is blank, or holds what is no text."""
        text = str(value)
        if not text.strip():
            self.fail("something is wanted, this is empty", param, ctx)
        if character := find_no_text(text):
            self.fail(f"there is a character in it that is no text (U+{ord(character):04X})", param, ctx)
        return text


WORDS = _Words()


def make_entry(place: Place, via: str | None, said: Mapping[str, Any]) -> Entry:
    """The entry; what was not said is left out, and the day is the place's."""
    if via is None:
        raise WrongUsage(f"a channel is missing: {', '.join(CHANNELS)}.")
    _refuse_lonely(said)
    parts: Mapping[str, Value | None] = {
        "on": said["on"] or place.today,
        "via": via,
        "by": said["by"],
        "reply": _YES_NO.get(said["reply"]),
        "kind": said["kind"],
        "about": said["about"],
        "gave": _read_gave(said["gave"]),
        "got": said["got"],
        "asked": _read_asked(said["asked"], said["answer"]),
        "promise": _read_promise(said),
        "private": said["private"],
    }
    return {key: value for key, value in parts.items() if value is not None}


def _refuse_lonely(said: Mapping[str, Any]) -> None:
    if said["answer"] and not said["asked"]:
        raise WrongUsage("--answer says what they answered; --asked says to what.")
    if (said["promise_by"] or said["due"]) and not said["promise"]:
        raise WrongUsage("--promise-by and --due belong to a --promise.")


def _read_gave(text: str | None) -> Value | None:
    """`introduction: to Ann` with its kind; any other text as it is."""
    kind, what = _split(text or "", GIVE_KINDS)
    return {"kind": kind, "what": what} if kind and what else text


def _read_asked(text: str | None, answer: str | None) -> Value | None:
    if text is None:
        return None
    for_, what = _split(text, ASK_KINDS)
    if not for_:
        raise WrongUsage(f"--asked begins with what it was for: {', '.join(ASK_KINDS)}; then a colon and the request.")
    parts = {"for": for_, "what": what or None, "answer": _YES_NO.get(answer, answer)}
    return {key: value for key, value in parts.items() if value is not None}


def _read_promise(said: Mapping[str, Any]) -> Value | None:
    if said["promise"] is None:
        return None
    parts = {"by": said["promise_by"], "what": said["promise"], "due": said["due"]}
    return {key: value for key, value in parts.items() if value is not None}


def _split(text: str, kinds: Sequence[str]) -> tuple[str, str]:
    """One of the kinds and what follows its colon; no kind where the text begins with something else."""
    kind, _, what = text.partition(":")
    kind = kind.strip().lower()
    return (kind, what.strip()) if kind in kinds else ("", text)
