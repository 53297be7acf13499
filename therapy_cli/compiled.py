"""The index that came with the content: read only while it still speaks of the very files that lie beside it.

Nothing is written here. The index of a wheel is made when the wheel is built; a folder of content has none. One that
is missing, damaged or older than a change is passed over, never used.
"""

from __future__ import annotations

import os

from therapy_cli.lookup.index import Damaged, Index

SHIPPED = ("shipped", "lookup.index")
"""In the package. The name comes after ``content``: what is unpacked in order is then younger than the content."""

SUFFIX = ".yaml"
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def index_beside(root: str) -> str | None:
    """Where the index of the content in ``root`` lies; ``None`` where the content is not that of the package."""
    package = os.path.dirname(os.path.abspath(__file__))
    if os.path.abspath(root) == os.path.join(package, "content"):
        return os.path.join(package, *SHIPPED)
    return None


def fresh_index(root: str) -> Index | None:
    """The index of the content in ``root``, or ``None`` if there is none that is sure to fit it."""
    path = index_beside(root)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            made = os.fstat(file.fileno())
            if made.st_size == 0:
                return None
            from mmap import ACCESS_READ, mmap

            index = Index(mmap(file.fileno(), 0, access=ACCESS_READ))
        return index if fits(index.part("files"), root, made.st_mtime_ns) else None
    except (OSError, ValueError, Damaged):
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


def fits(rows: list[str], root: str, made: int) -> bool:
    """The same files with the same bytes. A file that is older than the index need not be read again."""
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
