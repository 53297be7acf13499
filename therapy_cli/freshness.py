"""Whether what was made from the content when the wheel was built still speaks of the very files that lie beside it.

Light on purpose, the standard library's ``os`` and nothing else: this runs at every start.
"""

from __future__ import annotations

import os

SUFFIX = ".yaml"
SHIPPED = "shipped"
"""The folder in the package. It comes after ``content``: what is unpacked in order is then younger than the content."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from mmap import mmap
    from typing import TypeVar

    T = TypeVar("T")


def package_content() -> str:
    """The folder in which a wheel keeps its content; a checkout has none there."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "content")


def shipped_beside(root: str, name: str) -> str | None:
    """Where that made file of the content in ``root`` lies; ``None`` where the content is not that of the package."""
    if os.path.abspath(root) == package_content():
        return os.path.join(os.path.dirname(package_content()), SHIPPED, name)
    return None


def mapped(path: str) -> tuple[mmap, int]:
    """The bytes of a file, not read before they are asked for, and when it was made.

    Raises:
        OSError: it cannot be read.
        ValueError: it is empty.
    """
    from mmap import ACCESS_READ, mmap

    with open(path, "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ), os.fstat(file.fileno()).st_mtime_ns


def fresh(root: str, name: str, read: Callable[[mmap], T], rows_of: Callable[[T], Iterable[str]]) -> T | None:
    """What ``read`` makes of that made file of the content in ``root``; ``None`` unless it is sure to fit.

    ``rows_of``: the lines in it that say of which files it was made. ``read`` may raise ``ValueError``.
    """
    path = shipped_beside(root, name)
    if path is None:
        return None
    try:
        data, made = mapped(path)
        found = read(data)
        return found if fits(rows_of(found), root, made) else None
    except (OSError, ValueError):
        return None


def described(root: str) -> list[str]:
    """The content files in ``root``, a line each: name, size and checksum.

    Raises:
        OSError: one cannot be read.
    """
    rows = []
    for name, size, _ in sorted(_files(root)):
        rows.append(f"{name}\t{size}\t{_checksum(os.path.join(root, name))}")
    return rows


def fits(rows: Iterable[str], root: str, made: int) -> bool:
    """The same files with the same bytes as in ``rows``, which begin as ``described`` writes them.

    A file that is older than ``made`` need not be read again.
    """
    known = dict(row.split("\t", 1) for row in rows)
    count = 0
    for name, size, changed in _files(root):
        was = known.get(name, "").split("\t")
        if was[0] != str(size) or (changed > made and was[1] != _checksum(os.path.join(root, name))):
            return False
        count += 1
    return count == len(known) and count > 0


def _files(root: str) -> Iterator[tuple[str, int, int]]:
    """Every content file below ``root``: name, size, time of its last change."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(os.path.join(root, folder)) as found:
            for entry in found:
                name = f"{folder}{entry.name}"
                if entry.name.endswith(SUFFIX):
                    told = entry.stat()
                    yield name, told.st_size, told.st_mtime_ns
                elif not entry.name.startswith((".", "_")) and entry.is_dir():
                    waiting.append(f"{name}/")


def _checksum(path: str) -> str:
    from binascii import crc32

    with open(path, "rb") as file:
        return f"{crc32(file.read()):08x}"
