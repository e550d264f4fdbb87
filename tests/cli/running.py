"""The command line, called as a user would call it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

from click.testing import CliRunner, Result

from generator.cli import main


def run(*arguments: object, env: Mapping[str, str | None] | None = None) -> Result:
    """`playbook ARGUMENTS` in this process."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], env=env, prog_name="playbook")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def run_apart(*arguments: object, cwd: object = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`playbook ARGUMENTS` in a process of its own."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, cwd=str(cwd) if cwd else None, env={**os.environ, **environment}, check=False
    )
