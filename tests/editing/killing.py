"""What remains when a process is killed: at every line of the code that writes, one after the other."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

from generator.editing import disk

FOLDER = os.path.dirname(disk.__file__)


def kill_everywhere(write: Callable[[], object]) -> Iterator[int]:
    """Run `write` in processes of their own, the n-th of which is killed before the n-th line of the editing code.

    Ends with the first process that lives to the end; it yields after each death and after that end.
    """
    moment, lives = 0, False
    while not lives:
        moment += 1
        child = os.fork()
        if child == 0:
            _run(write, moment)
        _, status = os.waitpid(child, 0)
        lives = os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0
        assert lives or os.WIFSIGNALED(status)
        yield moment


def _run(write: Callable[[], object], moment: int) -> None:
    left = moment

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.startswith(FOLDER):
            return None
        if event == "line":
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return count

    sys.settrace(count)
    try:
        write()
    except BaseException:
        os._exit(1)
    os._exit(0)
