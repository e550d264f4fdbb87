"""Something wrong with a template of the user's, with its line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """Something wrong with a template: its file, the line (from 1), the word at fault, and the remedy.

    `is_name` where the file's name is at fault and not what stands in it. `rule` is the code of a rule on messages
    that objects to what the template makes of sample facts; then it is used all the same. All else keeps it from
    being used.
    """

    file: str
    line: int
    word: str
    message: str
    help: str
    suggestion: str = ""
    is_name: bool = False
    rule: str = ""
