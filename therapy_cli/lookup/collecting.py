"""What one pass over the entries gathers for the index: which entry holds which stem, and how words are spelt."""

from __future__ import annotations

from collections.abc import Iterable

from therapy_cli.lookup.words import STOP, stem, tokens

MOST = 1000
"""Entries kept for one stem, the weightiest first: so a question costs the same however large the library is."""

SCALE, SATURATION, LENGTH = 1000, 1.6, 0.6
SHORTEST = 4
"""Letters of the shortest word that is put right."""


class Collected:
    """What one pass over the entries gathers."""

    def __init__(self, same: dict[str, str]) -> None:
        """``same``: stem by stem the one that stands for it."""
        self.same = same
        self.postings: dict[str, list[tuple[int, float]]] = {}
        self.surface: set[str] = set()
        self.known: dict[str, str] = {}

    def stems(self, text: str) -> list[str]:
        """The stems of ``text``; its words are noted as they are spelt."""
        found = []
        for word in tokens(text):
            if word in STOP:
                continue
            if word not in self.known:
                stemmed = stem(word)
                self.known[word] = self.same.get(stemmed, stemmed)
                if word.isalpha():
                    self.surface.add(word)
            found.append(self.known[word])
        return found


def post(collected: Collected, number: int, fields: Iterable[tuple[float, str]], length: float) -> None:
    """Note what each stem counts for one entry: much for one place of weight, little for mere repetition."""
    counts: dict[str, float] = {}
    for weight, text in fields:
        for found in collected.stems(text):
            counts[found] = counts.get(found, 0.0) + weight
    for found, count in counts.items():
        share = count / (count + SATURATION * length)
        collected.postings.setdefault(found, []).append((number, share))


def stem_lines(postings: dict[str, list[tuple[int, float]]]) -> list[str]:
    """A line for each stem: in how many entries it stands, and what it counts in the weightiest."""
    rows = []
    for found, entries in postings.items():
        kept = sorted(entries, key=lambda e: (-e[1], e[0]))[:MOST]
        rows.append(f"{found}\t{len(entries)}\t" + " ".join(f"{n}:{int(s * SCALE)}" for n, s in kept))
    return sorted(rows, key=_by_key)


def pair_lines(words: set[str]) -> list[str]:
    """A line for each two letters in a row and each length, with the words of that length that hold them."""
    rows: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= SHORTEST:
            for pair in pairs(word):
                rows.setdefault(f"{pair}{len(word)}", []).append(word)
    return sorted((f"{pair}\t{' '.join(found)}" for pair, found in rows.items()), key=_by_key)


def pairs(word: str) -> set[str]:
    """Each two letters in a row, the beginning of the word among them."""
    marked = f"^{word}"
    return {marked[i : i + 2] for i in range(len(word))}


def _by_key(row: str) -> bytes:
    return row.partition("\t")[0].encode("utf-8")
