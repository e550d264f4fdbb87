"""`playbook draft WHO KIND`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.playbooks import write_playbook

ME = """name: Ana Ruiz
email: ana@ana-ruiz.example
skills: [{name: release engineering, proof: "14 launches at Northwind, none rolled back"}]
"""
ADA = """name: Ada Lovell
emails: ada@acme.example
at: Acme
linked: 2024-05
care_about: [bell ringing]
log:
  - {on: 2026-11-20, via: coffee, got: told me that Acme opens a second site}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    people = {"people/ada-lovell": ADA, "people/bob-chen": "name: Bob Chen\nlinked: yes\n"}
    return write_playbook(tmp_path, {"me": ME, **people, "companies/globex": "name: Globex\n"})


def test_a_ready_draft_goes_to_stdout_and_nothing_else_does(root: Path) -> None:
    result = run("-C", root, "draft", "ada", "thank")
    assert result.exit_code == 0
    assert result.stdout.startswith("Subject: Thank you\n\nHi Ada,\n\nYou told me that Acme opens a second site")
    assert result.stdout.endswith("Ana Ruiz\n")


def test_what_is_missing_goes_to_stderr_with_the_place_to_write_it(root: Path) -> None:
    result = run("-C", root, "draft", "bob-chen", "fortify")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Not ready" in result.stderr
    assert "contacts/people/bob-chen.yaml, under shared" in " ".join(result.stderr.split())


def test_an_ask_that_is_closed_gets_the_reasons_and_the_way_there(root: Path) -> None:
    result = run("-C", root, "draft", "bob-chen", "conversation")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "(T04)" in result.stderr
    assert "What opens it:" in result.stderr


def test_the_channel_decides_about_the_subject(root: Path) -> None:
    assert "Subject:" not in run("-C", root, "draft", "ada", "thank", "--via", "message").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ada", "thanks"), "Did you mean thank?"),
        (("ada", "zzz"), "There are fortify, reply-to-invite"),
        (("ada", "thank", "--via", "mail"), "Did you mean email?"),
        (("globex", "thank"), "Globex is a company"),
        (("nobody", "thank"), "is called “nobody”"),
        (("ada", "thank", "--for", "nobody"), "is called “nobody”"),
    ],
)
def test_a_slip_is_wrong_usage_and_gets_a_remedy(root: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("-C", root, "draft", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_own_template_is_used_and_one_for_a_language_comes_first(root: Path) -> None:
    folder = root / "content" / "drafts"
    (folder / "en").mkdir(parents=True)
    (folder / "thank.txt").write_text("Subject: Ta\n\nDear {{ them.name }}, ta.\n", encoding="utf-8")
    assert run("-C", root, "draft", "ada", "thank").stdout == "Subject: Ta\n\nDear Ada Lovell, ta.\n"
    (folder / "en" / "thank.txt").write_text("{{ greeting }}\n\ncheers.\n", encoding="utf-8")
    assert run("-C", root, "draft", "ada", "thank").stdout == "Hi Ada,\n\ncheers.\n"


def test_an_own_template_with_an_error_is_named_with_its_line_and_the_built_in_one_used(root: Path) -> None:
    path = root / "content" / "drafts" / "thank.txt"
    path.parent.mkdir(parents=True)
    path.write_text("{{ greeting }}\n\n{{ them.firstname }}\n", encoding="utf-8")
    result = run("-C", root, "draft", "ada", "thank")
    assert result.exit_code == 1
    assert "content/drafts/thank.txt:3:4: error[F140]" in result.stderr
    assert 'did you mean "them.first_name"?' in result.stderr
    assert result.stdout.startswith("Subject: Thank you")


def test_an_own_template_cannot_reach_out_of_the_sandbox(root: Path) -> None:
    path = root / "content" / "drafts" / "thank.txt"
    path.parent.mkdir(parents=True)
    path.write_text("{{ me.name.__class__.__mro__ }}\n", encoding="utf-8")
    result = run("-C", root, "draft", "ada", "thank")
    assert "error[F140]" in result.stderr
    assert "class" not in result.stdout


def test_a_template_that_breaks_a_rule_on_messages_is_named_by_check_with_its_line(root: Path) -> None:
    path = root / "content" / "drafts" / "thank.txt"
    path.parent.mkdir(parents=True)
    path.write_text("{{ greeting }}\n\nThank you. Could I pick\nyour brain?\n", encoding="utf-8")
    result = run("-C", root, "check")
    assert result.exit_code == 0
    assert "content/drafts/thank.txt:3:20: warning[M20]: filled with sample facts" in result.stdout
    assert run("-C", root, "check", "--strict").exit_code == 1


def test_a_build_names_what_a_rule_objects_to_in_a_template_and_is_fine_all_the_same(root: Path) -> None:
    path = root / "content" / "drafts" / "thank.txt"
    path.parent.mkdir(parents=True)
    path.write_text("{{ greeting }}\n\nThank you. Could I pick\nyour brain?\n", encoding="utf-8")
    result = run("-C", root, "build")
    assert result.exit_code == 0
    assert result.stderr.count("warning[M20]: filled with sample facts") == 1
