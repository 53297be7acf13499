"""Content files as they were read when the wheel was built: the parsed tree of each, as JSON, in one file.

What stands in it was checked whole before it was written, links between files included: the build stops at a fault.
It is used only while it fits the YAML files beside it. Whatever cannot be used is read from the YAML again.
"""

from __future__ import annotations

from binascii import crc32
from collections.abc import Mapping, Sequence
from mmap import mmap

from therapy_cli.freshness import fresh

FORM = "therapy-trees 1"
TREES = "content.trees"
FIELDS = 6
"""Of a row of the table: name, size and checksum of the YAML file; place, size and checksum of its tree."""


class Damaged(ValueError):
    """These bytes are no trees of this form."""


class Trees:
    """The trees of the files of one library, by their names."""

    def __init__(self, data: bytes | mmap) -> None:
        """``data``: what ``written`` made. Raises ``Damaged`` if it is something else."""
        end = data.find(b"\n")
        form, _, size = data[: max(end, 0)].decode("ascii", "replace").partition("\t")
        if form != FORM or not size.isdigit():
            raise Damaged
        self._data = data
        self._start = end + 1 + int(size)
        self.rows = data[end + 1 : self._start].decode("utf-8").split("\n")[:-1]
        self._rows = {row.partition("\t")[0]: row.split("\t") for row in self.rows}
        if any(len(row) != FIELDS for row in self._rows.values()):
            raise Damaged

    def tree(self, name: str) -> bytes | None:
        """The tree of a file as JSON; ``None`` where there is none, or it was damaged since."""
        row = self._rows.get(name)
        if row is None:
            return None
        place, size = self._start + int(row[3]), int(row[4])
        found = self._data[place : place + size]
        return found if found and f"{crc32(found):08x}" == row[5] else None


def written(files: Sequence[str], trees: Mapping[str, bytes]) -> bytes:
    """The file as bytes, the same for the same input. ``files``: all files of the library, as ``described`` does."""
    rows, bodies, place = [], [], 0
    for file in files:
        tree = trees.get(file.partition("\t")[0], b"")
        rows.append(f"{file}\t{place}\t{len(tree)}\t{crc32(tree):08x}\n")
        bodies.append(tree)
        place += len(tree)
    table = "".join(rows).encode("utf-8")
    return f"{FORM}\t{len(table)}\n".encode("ascii") + table + b"".join(bodies)


def fresh_trees(root: str) -> Trees | None:
    """The trees of the content in ``root``, or ``None`` if there are none that are sure to fit it."""
    return fresh(root, TREES, Trees, lambda trees: trees.rows)
