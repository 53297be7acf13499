"""The index as it is read: one block of bytes, sorted lines, found by halving. Nothing is loaded whole.

It may be a mapped file of many megabytes or bytes in memory; both are read the same way. Its form is plain text, so
that nothing in it can run. ``building`` writes it and tells its parts.
"""

from __future__ import annotations

from mmap import mmap

FORM = "therapy-lookup 3"
PARTS = ("files", "meta", "stems", "words", "pairs", "rules", "places", "completing", "heads", "bodies")
OFFSET = 11
"""Bytes of one line of the table of places: ten digits and a line break."""

Bytes = bytes | mmap


class Damaged(ValueError):
    """These bytes are no index of this form."""


class Index:
    """An index that is ready to be asked."""

    def __init__(self, data: Bytes) -> None:
        """``data``: what ``building`` wrote.

        Raises:
            Damaged: it is something else.
        """
        end = data.find(b"\n")
        first = data[: max(end, 0)].decode("ascii", "replace").split("\t")
        if len(first) != len(PARTS) + 1 or first[0] != FORM or not all(part.isdigit() for part in first[1:]):
            raise Damaged
        self.data = data
        self._start: dict[str, int] = {}
        self._end: dict[str, int] = {}
        place = end + 1
        for name, size in zip(PARTS, first[1:], strict=True):
            self._start[name] = place
            place += int(size)
            self._end[name] = place
        if place != len(data):
            raise Damaged
        self.count = (self._end["places"] - self._start["places"]) // OFFSET

    def meta(self) -> dict[str, str]:
        """Fixed sentences of the content, each also as JSON."""
        return dict(line.split("\t", 1) for line in self.part("meta"))

    def rule(self, key: str) -> str | None:
        """A line of the rules of the vocabulary, see ``rules``."""
        return self._row("rules", key)

    def part(self, name: str) -> list[str]:
        """A whole part as lines."""
        return self.data[self._start[name] : self._end[name]].decode("utf-8").split("\n")[:-1]

    def postings(self, stem: str) -> tuple[int, str] | None:
        """How many entries hold a stem, and the entries with what it counts there; ``None`` where none does."""
        row = self._row("stems", stem)
        if row is None:
            return None
        held, _, entries = row.partition("\t")
        return int(held), entries

    def has_word(self, word: str) -> bool:
        """The content, or everyday English, has this word as it is spelt."""
        return self._row("words", word) is not None

    def words_with(self, pair: str, length: int) -> list[str]:
        """Words of the content of ``length`` letters with these two in a row; ``^`` stands for their beginning."""
        row = self._row("pairs", f"{pair}{length}")
        return row.split(" ") if row else []

    def completions(self, prefix: str) -> list[str]:
        """The lines of the table for completion that begin with ``prefix``, see ``completing.table``."""
        data, end = self.data, self._end["completing"]
        wanted = prefix.encode("utf-8")
        low = self._first_from("completing", wanted)
        found = []
        while low < end:
            stop = data.find(b"\n", low, end)
            if not data[low:stop].startswith(wanted):
                break
            found.append(data[low:stop].decode("utf-8"))
            low = stop + 1
        return found

    def head(self, number: int) -> list[str]:
        """The fields of one entry, see ``building.HEAD``."""
        place = self._start["places"] + number * OFFSET
        start = self._start["heads"] + int(self.data[place : place + OFFSET - 1])
        return self.data[start : self.data.find(b"\n", start)].decode("utf-8").split("\t")

    def body(self, start: str, size: str) -> str:
        """A text of the given place and size."""
        place = self._start["bodies"] + int(start)
        return self.data[place : place + int(size)].decode("utf-8")

    def _row(self, part: str, key: str) -> str | None:
        """What stands behind ``key`` in a part of sorted lines; an empty text where the key stands alone."""
        wanted = key.encode("utf-8")
        start, end = self._first_from(part, wanted), self._end[part]
        found, _, rest = self.data[start : self.data.find(b"\n", start, end)].partition(b"\t")
        return rest.decode("utf-8") if start < end and found == wanted else None

    def _first_from(self, part: str, wanted: bytes) -> int:
        """Where the first line of a sorted part begins that does not come before ``wanted``; else where it ends.

        The tab behind a key comes before every letter, so lines are in the order of their keys.
        """
        data, low, end = self.data, self._start[part], self._end[part]
        high = end
        while low < high:
            middle = (low + high) // 2
            start = max(data.rfind(b"\n", low, middle) + 1, low)
            stop = data.find(b"\n", middle, end)
            if data[start:stop] < wanted:
                low = stop + 1
            else:
                high = start
        return low
