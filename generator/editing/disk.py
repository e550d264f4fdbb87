"""Files are replaced whole or not at all, and only where they are what was read."""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from generator.editing.refusal import Refusal
from generator.source.reading import Refused, SourceFile, read_bytes, resolve

_OURS = re.compile(r"\..+\.\d+\.playbook\.tmp")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def read_file(root: Path, source: SourceFile) -> bytes:
    """The bytes of a file that may be replaced; Refusal for links, for what is not writable, and for no file."""
    try:
        path = resolve(root, source.file)
        data = read_bytes(root, source)
    except Refused as refused:
        raise Refusal(f"{source.file}: {refused.diagnostic.message}") from None
    if (root / source.file).is_symlink():
        raise Refusal(f"{source.file} is a link to another file; log to that one, or put the file itself here")
    if (names := path.stat().st_nlink) > 1 and names > 1 + _count_leftovers(path):
        raise Refusal(f"{source.file} has another name on this disk (a hard link), and only one of them would change")
    if not os.access(path, os.W_OK):
        raise Refusal(f"{source.file} may not be written to")
    return data


def replace_file(root: Path, source: SourceFile, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`. Refusal where the file is no longer `before`. Call it under the lock."""
    path = resolve(root, source.file)
    status = path.stat()
    temporary = _write_beside(path, after, 0o600)
    try:
        with suppress(OSError, AttributeError):  # only an administrator may give a file away; Windows has no such call
            os.chown(temporary, status.st_uid, status.st_gid)
        temporary.chmod(stat.S_IMODE(status.st_mode))
        if read_file(root, source) != before:
            raise Refusal(f"{source.file} was changed by another program just now; nothing was written")
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _keep_folder(path.parent)


def create_file(path: Path, data: bytes) -> None:
    """Write a new file; FileExistsError where there is one. Call it under the lock."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _write_beside(path, data, 0o666)
    try:
        _give_name(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    _keep_folder(path.parent)


def sweep_playbook(root: Path) -> None:
    """Remove what any command that was killed left behind, wherever in the playbook. Call it under the lock."""
    for folder, _, names in os.walk(root / "contacts"):
        for name in names:
            if _OURS.fullmatch(name):
                Path(folder, name).unlink(missing_ok=True)


def _count_leftovers(path: Path) -> int:
    """How many names a command that was killed left to this very file: they are no names of the user's."""
    inode = path.stat().st_ino
    with os.scandir(path.parent) as entries:
        return sum(entry.inode() == inode and _OURS.fullmatch(entry.name) is not None for entry in entries)


def _give_name(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        os.replace(temporary, path)


def _write_beside(path: Path, data: bytes, mode: int) -> Path:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.playbook.tmp")
    try:
        with os.fdopen(os.open(temporary, _NEW, mode), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _keep_folder(folder: Path) -> None:
    """Have the disk remember the new name, where the system can be asked to."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
