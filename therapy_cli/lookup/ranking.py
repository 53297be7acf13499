"""Which entries fit a query best.

Two looks: first the words of the query are added up over the entries that hold them (BM25 with weighed fields, worked
out when the index was built); then the best of these are compared phrase by phrase with titles and look-up words, so
that "client gave me a present" finds the card that knows this sentence and not one that only holds its words.
"""

from __future__ import annotations

from therapy_cli.lookup.index import Index
from therapy_cli.lookup.query import Query

SECOND_LOOK = 60
PHRASE_COUNTS = 0.62
KIND_COUNTS = {
    "card": 1.0, "guide": 0.82, "term": 0.84, "theme": 0.8, "code": 0.84, "model": 0.86,
    "helpline": 0.72, "source": 0.62,
}  # fmt: skip
"""What a kind counts: who types a word wants a card first."""

EXACT, NAMED = 0.99, 1.4
"""From here on a name was typed as it stands, and what it then counts."""

OUT_OF_ORDER = 0.93
"""What a phrase counts whose words stand in another order: who fired whom is not the same."""

OWN_THERAPIST = 1.45
OWN_THERAPY = 1.2
"""What a page for clients counts for somebody who speaks of themselves and of therapy, and of no client."""

CLIENT_PAGE = 0.85
"""What a page for clients counts while nothing in the query says that a client asks."""

_PHRASES, _ROLES = 16, 5


class Hit:
    """One entry that fits. ``score`` runs from 0 to about 1; ``covers``: how much of the query it holds."""

    __slots__ = ("covers", "fits", "head", "number", "score")

    def __init__(self, number: int, head: list[str], score: float, covers: float, fits: float) -> None:
        """``head``: the fields of the entry, see ``building.HEAD``."""
        self.number, self.head, self.score, self.covers, self.fits = number, head, score, covers, fits


def ranked(query: Query, index: Index) -> list[Hit]:
    """The entries that fit, the best first; ties keep the order of the content."""
    sums: dict[int, float] = {}
    covered: dict[int, float] = {}
    for _, weight, postings in query.parts:
        for pair in postings.split():
            place, _, share = pair.partition(":")
            number = int(place)
            sums[number] = sums.get(number, 0.0) + weight * int(share) / 1000
            covered[number] = covered.get(number, 0.0) + weight
    if not sums or query.total <= 0:
        return []
    first = sorted(sums, key=lambda n: (-sums[n], n))[:SECOND_LOOK]
    weights = {found: weight for found, weight, _ in query.parts}
    places = {found: place for place, (found, _, _) in enumerate(query.parts)}
    hits = []
    for number in first:
        head = index.head(number)
        words = sums[number] / query.total
        fits = _best_phrase(head[_PHRASES], weights, places, query.total)
        named = head[0] == "code" and fits >= EXACT  # who types the name of a code wants that code
        score = ((1 - PHRASE_COUNTS) * min(words, 1.2) + PHRASE_COUNTS * fits) * (
            NAMED if named else _kind(head, query)
        )
        hits.append(Hit(number, head, score, covered[number] / query.total, fits))
    hits.sort(key=lambda h: (-h.score, h.number))
    return hits


def _best_phrase(field: str, weights: dict[str, float], places: dict[str, int], total: float) -> float:
    """How well the best phrase and the query cover each other: 1 if they hold the same words in the same order."""
    best = 0.0
    for phrase in field.split("|"):
        mass, *stems = phrase.split(" ")
        shared = 0.0
        for found in stems:
            shared += weights.get(found, 0.0)
        if shared > 0.0:
            whole = max(int(mass) / 100, shared)
            fits = 2 * shared / (whole + max(total, shared))
            if fits > best:
                order = [places[found] for found in stems if found in places]
                best = max(best, fits if order == sorted(order) else fits * OUT_OF_ORDER)
    return best


def _kind(head: list[str], query: Query) -> float:
    counts = KIND_COUNTS[head[0]]
    if head[0] == "card" and head[_ROLES] == "client":
        if query.own_therapist:
            return counts * OWN_THERAPIST
        return counts * (OWN_THERAPY if query.about_own_therapy else CLIENT_PAGE)
    return counts
