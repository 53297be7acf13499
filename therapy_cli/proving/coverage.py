"""Coverage of the seed texts: every claim is carried by a card that still says it, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from therapy_cli.library.guide_files import SHARED
from therapy_cli.library.library import Library
from therapy_cli.library.model import Card, Carrier, SeedClaim
from therapy_cli.library.quality import COVERAGE, coverage_of
from therapy_cli.proving.report import Finding

RULE = "seed-coverage"


class Carriers:
    """The cards of a library and what they say."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def cards(self) -> dict[str, list[Card]]:
        """Every card by its full id; a shared one also as each guide adds to it."""
        found: dict[str, list[Card]] = {c.id: [c] for c in self._library.shared_cards.values()}
        for guide_id in self._library.guide_ids:
            for card in self._library.guide(guide_id).cards:
                found.setdefault(card.id, []).append(card)
        return found

    def text(self, carrier: Carrier) -> str | None:
        """The text that a carrier quotes the beginning of, or its card's title; ``None`` if it says so no more."""
        cards = self.cards.get(carrier.card)
        if not cards:
            return None
        if carrier.text is None:
            return cards[0].title
        return next((t for card in cards for t in card_texts(card) if t.startswith(carrier.text)), None)

    def is_awaited(self, carrier: Carrier, claim: SeedClaim) -> bool:
        """The card belongs to a guide that is still to come."""
        owner = carrier.card.partition("/")[0]
        return owner != SHARED and owner in claim.waits_for and owner not in self._library.guide_ids


def check_coverage(library: Library) -> Iterator[Finding]:
    """Yield each claim whose card no longer says it, and each that waits for a guide which has come."""
    coverage, carriers = coverage_of(library), Carriers(library)
    for claim in coverage.claims if coverage else ():
        for carrier in claim.carried_by:
            if carriers.text(carrier) is None and not carriers.is_awaited(carrier, claim):
                message = f"{claim.id}: no text of {carrier.card} begins with '{carrier.text}' any more"
                yield Finding(COVERAGE, RULE, message)
        for guide_id in claim.waits_for:
            owners = {c.card.partition("/")[0] for c in claim.carried_by}
            if guide_id in library.guide_ids and guide_id not in owners:
                message = f"{claim.id}: the guide '{guide_id}' has come; name its card under 'carried_by'"
                yield Finding(COVERAGE, RULE, message)


def card_texts(card: Card) -> Iterator[str]:
    """Everything that a card says, words to avoid included: they too can answer a claim."""
    yield card.title
    yield from (p.text for p in card.points)
    yield from (*card.say, *(a.text for a in card.avoid), *card.supervision, *card.document)
