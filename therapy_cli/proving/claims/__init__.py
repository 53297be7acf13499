"""The claims of an invariant, each broken down into obligations that can be proven one by one."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.library.model import Claim, Line
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.claims.obligation import Cards, Obligation
from therapy_cli.proving.claims.order import about_order
from therapy_cli.proving.claims.showing import about_severity, about_showing
from therapy_cli.proving.claims.words import about_words

__all__ = ["Claims", "Obligation"]


class Claims:
    """The claims that can be made about the cards of one guide."""

    def __init__(self, guide: ResolvedGuide, lines: dict[str, Line]) -> None:
        self._cards = Cards(guide.cards)
        self._order = CardOrder(guide.cards, guide.shared)
        self._lines = lines

    def obligations(self, claim: Claim) -> Iterator[Obligation]:
        """Everything that has to be proven for ``claim``."""
        yield from about_showing(claim, self._cards)
        yield from about_order(claim, self._cards, self._order)
        yield from about_severity(claim, self._cards)
        yield from about_words(claim, self._cards, self._lines)
