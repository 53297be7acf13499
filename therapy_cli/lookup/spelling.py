"""The word that was meant, for one that neither the content nor everyday English has."""

from __future__ import annotations

from therapy_cli.lookup.index import Index

SHORTEST = 4
LOOKED_AT = 40
_LONG = 7


def meant(word: str, index: Index) -> str | None:
    """The nearest word of the content, or ``None`` if none is near enough.

    Words that share pairs of letters with it are looked at; the distance counts letters to add, take away, change or
    swap. One is allowed, in words of seven letters and more two; the first letter counts.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return None
    shared: dict[str, int] = {}
    marked = f"^{word}"
    allowed = 2 if len(word) >= _LONG else 1
    for pair in {marked[i : i + 2] for i in range(len(word))}:
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            for near in index.words_with(pair, length):
                shared[near] = shared.get(near, 0) + 1
    close = [w for w in shared if shared[w] > 1 or len(word) <= SHORTEST]
    close.sort(key=lambda w: (abs(len(w) - len(word)) - 2 * shared[w], w))
    best: tuple[float, int, str] | None = None
    for near in close[:LOOKED_AT]:
        steps = distance(word, near)
        if steps > allowed:
            continue
        found = (steps + (near[0] != word[0]) * 0.8 + (sorted(near) != sorted(word)) * 0.3, -shared[near], near)
        if best is None or found < best:
            best = found
    return best[2] if best else None


def distance(one: str, other: str) -> int:
    """Letters to add, take away, change, or swap with their neighbour (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def split(word: str, index: Index) -> list[str] | None:
    """Two words of the content that were typed as one, or ``None``."""
    for cut in range(3, len(word) - 2):
        one, other = word[:cut], word[cut:]
        if index.has_word(one) and index.has_word(other):
            return [one, other]
    return None
