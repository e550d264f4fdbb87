"""`playbook plan --json`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import run
from tests.playbooks import write_playbook


def test_it_is_one_json_object_with_sorted_keys_and_names_as_they_are(tmp_path: Path) -> None:
    root = write_playbook(tmp_path, {"people/dana-li": "name: Dana Li\n", "companies/acme": "name: Ácme\n"})
    result = run("-C", root, "plan", "--json")
    plan = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (plan["today"], plan["schema"]) == ("2026-11-24", 1)
    assert result.stdout == json.dumps(plan, sort_keys=True, ensure_ascii=False, indent=1) + "\n"


def test_the_plan_is_only_for_programs_so_far(tmp_path: Path) -> None:
    result = run("-C", write_playbook(tmp_path, {}), "plan")
    assert result.exit_code == 2
    assert "--json" in result.stderr
