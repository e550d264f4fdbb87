"""A command run by somebody who sits at a terminal and types."""

from __future__ import annotations

import os
import pty
import subprocess
import sys


def run_at_terminal(*arguments: object, typed: str) -> tuple[int, str]:
    """The exit status of `playbook ARGUMENTS`, and all that the terminal showed; `typed` is what the user types."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True) as process:
        os.close(theirs)
        os.write(ours, typed.encode("utf-8"))
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return process.returncode, shown.decode("utf-8")


def _read(handle: int) -> bytes:
    """What is shown next; nothing once the program has ended."""
    try:
        return os.read(handle, 4096)
    except OSError:
        return b""
