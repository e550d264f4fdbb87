"""Much work of one kind, done by two processes where there are two processors to do it."""

from __future__ import annotations

import gc
import os
import pickle
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
ALONE = 400
"""So many items one process does sooner than two."""


def work_in_halves(items: Sequence[Item], work: Callable[[Sequence[Item]], Result]) -> list[Result]:
    """Call `work` with all items, here with one half, and in a process of its own with the other: what it returned.

    Only that and what `work` writes to files reaches this process. Should the other process fail, its half is done
    here too, so that its error is seen. `work` gets the first two items alone: what all others rest on is then worked
    out once.
    """
    if len(items) < ALONE or not _may_fork():
        return [work(items)]
    first = work(items[:2])
    wait = start_apart(partial(work, items[2::2]))
    try:
        mine = work(items[3::2])
    finally:
        theirs = wait()
    return [first, mine, theirs]


def start_apart(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin `work` in a process of its own; what is returned waits for it and gives the result.

    Where that cannot be, or goes wrong, the work is done here when the result is asked for.
    """
    if not _may_fork():
        return work
    here = os.getpid()
    reader, writer = os.pipe()
    gc.freeze()
    child = os.fork()
    if child == 0:
        os.close(reader)  # else nobody would ever tell it that this process has gone
        os._exit(_fails(partial(_send, writer, work)))
    os.close(writer)

    def wait() -> Result:
        if os.getpid() != here:
            return work()  # this process was begun meanwhile: what is sent goes to the one that it came from
        with open(reader, "rb") as pipe:
            sent = pipe.read()
        failed = os.waitpid(child, 0)[1] != 0
        gc.unfreeze()
        return work() if failed else pickle.loads(sent)

    return wait


def _send(writer: int, work: Callable[[], object]) -> None:
    result = pickle.dumps(work())  # it goes to this very program and no further, so it may be a pickle
    with open(writer, "wb") as pipe:
        pipe.write(result)


def _fails(work: Callable[[], object]) -> bool:
    try:
        work()
    except BaseException:
        return True
    return False


def _may_fork() -> bool:
    """True where a second process is of use, and no thread of this one could be cut off in the middle of something."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return False
    tasks = Path("/proc/self/task")
    return tasks.is_dir() and len(list(tasks.iterdir())) == 1 and len(os.sched_getaffinity(0)) > 1
