"""Where each claim of the seed texts went, put together for a reader: the claim, its verdict, and what carries it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from therapy_cli.errors import NotFound
from therapy_cli.library.library import Library
from therapy_cli.library.model import Carrier, SeedClaim
from therapy_cli.library.quality import coverage_of
from therapy_cli.proving.coverage import Carriers

State = Literal["carried", "left_out", "waits"]
SHOWN: Final = 90
"""Letters of a carrying text that are shown."""


@dataclass(frozen=True, slots=True)
class CarrierRow:
    """A card that carries a claim. ``begins`` shows the text that does, where one is named."""

    card: str
    title: str
    begins: str | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim and its fate. It ``waits`` while no card carries it yet; ``waits_for`` names the guides to come."""

    id: str
    seeds: list[str]
    claim: str
    verdict: str
    state: State
    carried_by: list[CarrierRow]
    left_out: str | None
    waits_for: list[str]


def seed_rows(library: Library) -> list[ClaimRow]:
    """Every claim in the order of the file.

    Raises:
        NotFound: this folder of content says nothing about seed texts.
    """
    coverage = coverage_of(library)
    if coverage is None:
        raise NotFound("this content has no coverage.yaml", "it says where each claim of the seed texts went")
    carriers = Carriers(library)
    return [_row(library, carriers, claim) for claim in coverage.claims]


def _row(library: Library, carriers: Carriers, claim: SeedClaim) -> ClaimRow:
    carried = [_carrier(carriers, carrier) for carrier in claim.carried_by if carriers.text(carrier) is not None]
    waits_for = [guide for guide in claim.waits_for if guide not in library.guide_ids]
    state: State = "left_out" if claim.left_out else "carried" if carried else "waits"
    return ClaimRow(claim.id, claim.seeds, claim.claim, claim.verdict, state, carried, claim.left_out, waits_for)


def _carrier(carriers: Carriers, carrier: Carrier) -> CarrierRow:
    text = carriers.text(carrier) if carrier.text else None
    return CarrierRow(carrier.card, carriers.cards[carrier.card][0].title, _shortened(text) if text else None)


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
