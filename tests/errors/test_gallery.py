"""Every message is in the gallery, with the file that brings it out, and reads as it is shown there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.messages import RULES as MESSAGE_RULES
from generator.method import codes as method_codes
from generator.rulebook import load_rulebook
from generator.rules import RULES
from generator.rules import codes as rule_codes
from generator.source import codes as source_codes
from generator.source import syntax
from generator.source.complaint import Complaint
from tests.errors.gallery import DOCUMENT, Case, list_cases, write_document
from tests.source.playbook import load

CASES = list_cases()
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def constants(module: object) -> set[str]:
    return {value for name, value in vars(module).items() if name.isupper() and isinstance(value, str)}


@each_case
def test_a_message_reads_as_the_gallery_shows_it(case: Case, tmp_path: Path) -> None:
    assert case.run(tmp_path) == case.expected.read_text(encoding="utf-8")


@each_case
def test_a_sample_brings_out_its_own_code_and_no_other(case: Case) -> None:
    codes = re.findall(r"^\S.*?: (?:error|warning|note)\[(\w+)\]", case.expected.read_text(encoding="utf-8"), re.M)
    also = {"F132"} if case.code == "F198" else set()
    assert set(codes) - also == {case.code}


@each_case
def test_a_message_says_what_to_do(case: Case) -> None:
    blocks = case.expected.read_text(encoding="utf-8").split("\n\n")[:-1]
    assert all("= help: " in block or "= expected: " in block or "[F198]" in block for block in blocks)


def test_every_code_of_a_file_or_fact_has_a_case_and_every_case_a_code() -> None:
    shown = {case.code for case in CASES}
    assert {code for code in shown if code.startswith("F")} == constants(source_codes) | constants(rule_codes)
    message_codes = {rule.code for rule in MESSAGE_RULES}
    assert shown <= constants(source_codes) | constants(rule_codes) | constants(method_codes) | message_codes


def test_no_two_things_share_a_code() -> None:
    assert not constants(source_codes) & constants(rule_codes)
    for module in (source_codes, rule_codes):
        listed = [value for name, value in vars(module).items() if name.isupper()]
        assert len(listed) == len(set(listed))


def test_every_code_of_a_file_or_fact_is_explained_in_the_rulebook() -> None:
    explained = {code for code in load_rulebook() if code.startswith("F")}
    assert explained == constants(source_codes) | constants(rule_codes)


def test_every_rule_speaks_in_the_gallery(tmp_path: Path) -> None:
    speaking = set()
    for case in CASES:
        root = tmp_path / case.name
        root.mkdir()
        speaking |= case.rules_that_speak(root)
    assert speaking == set(RULES)


def test_every_explanation_of_the_parsers_complaints_is_in_the_gallery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: set[str] = set()

    def listen(explain: syntax.Explanation) -> syntax.Explanation:
        def explain_and_note(complaint: Complaint) -> object:
            fault = explain(complaint)
            if fault is not None:
                said.add(explain.__name__)
            return fault

        return explain_and_note  # type: ignore[return-value]

    monkeypatch.setattr(syntax, "EXPLANATIONS", tuple(map(listen, syntax.EXPLANATIONS)))
    for case in CASES:
        root = tmp_path / case.name
        root.mkdir()
        case.run(root)
    monkeypatch.undo()
    assert said == {explain.__name__ for explain in syntax.EXPLANATIONS}


def test_the_page_of_all_messages_is_the_gallery() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == write_document()


@pytest.mark.parametrize("code", sorted(code for code in load_rulebook() if code.startswith("F")))
def test_what_a_rule_of_the_files_shows_as_right_is_right(code: str) -> None:
    for snippet in re.findall(r"^```yaml\n(.*?)^```$", load_rulebook()[code].example, re.M | re.S):
        path, _, body = snippet.removeprefix("# contacts/").partition("\n")
        nameless = path.split("/")[0].removesuffix(".yaml") in ("people", "companies", "me") and "name:" not in body
        assert load({path: "name: Somebody\n" * nameless + body}).diagnostics == ()
