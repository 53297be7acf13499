"""A file is written whole or not at all, never half, never over another one, and nothing is left beside it."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TextIO


def write_whole(path: Path, text: str, *, force: bool) -> None:
    """Write elsewhere and then put it in place: a reader finds the old file or the new one, nothing between.

    Raises:
        FileExistsError: it is there, and ``force`` is off.
        OSError: it cannot be written.
    """
    if path.exists() and not force:
        raise FileExistsError
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is no ordinary file")  # a folder or a device must not be replaced
    if not _written_without_a_name(path, text, force=force):
        _written_beside(path, text, force=force)


def _written_without_a_name(path: Path, text: str, *, force: bool) -> bool:
    """Write a file that has no name until it is whole: then nothing stays of a run that was killed.

    False where the system cannot do that (it is Linux that can, on most file systems), and nothing was done.
    """
    if not hasattr(os, "O_TMPFILE"):
        return False
    with ExitStack() as stack:
        try:
            folder = os.open(path.parent, os.O_PATH | os.O_CLOEXEC)
            stack.callback(os.close, folder)
            handle = os.open(path.parent, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o600)
        except OSError:
            return False  # what is wrong with the place itself is told by the other way
        file = stack.enter_context(os.fdopen(handle, "w", encoding="utf-8", newline="\n"))
        _fill(file, text)
        return _named(handle, folder, path, replaces=force and path.exists())


def _named(handle: int, folder: int, path: Path, *, replaces: bool) -> bool:
    """Give the file its name; false where the system has no way to."""
    # Only with the folder's number does Python follow the link in /proc to the file itself.
    beside = f".therapy-{os.getpid()}"
    if replaces:
        with suppress(FileNotFoundError):  # of a run of the same number that was killed before it was replaced
            os.unlink(beside, dir_fd=folder)
    try:
        os.link(f"/proc/self/fd/{handle}", beside if replaces else path.name, dst_dir_fd=folder, follow_symlinks=True)
    except FileExistsError:
        raise  # it has appeared meanwhile
    except OSError:
        return False
    if replaces:
        os.replace(beside, path.name, src_dir_fd=folder, dst_dir_fd=folder)
    return True


def _written_beside(path: Path, text: str, *, force: bool) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".therapy-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            _fill(file, text)
        if force:
            os.replace(name, path)  # noqa: PTH105
        else:
            os.link(name, path)  # refuses where a file has appeared meanwhile
            os.unlink(name)  # noqa: PTH108
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _fill(file: TextIO, text: str) -> None:
    file.write(text)
    file.flush()
    os.fsync(file.fileno())
