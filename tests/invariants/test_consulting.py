"""Nobody decides alone: d-cu9, d-c7, d-d8 and, of alliance, d-a8; over every combination of answers."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

import pytest
from msgspec.structs import replace

from tests.content import every_world, library
from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.standing import levels, standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.model import Card
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import PRACTITIONER
from therapy_cli.proving.pieces import pieces

GUIDES = ("culture", "communication", "dependency", "alliance")
SOMEBODY = re.compile(
    r"supervis(?:or|ion)|\bmanager\b|safeguarding lead|senior colleague|\binsurer\b|professional body"
    r"|specialist (?:line|service)|another professional"
)


def high(card: Card, world: EveryWorld) -> Combinations:
    """Where a practitioner sees ``card`` whole, at caution or above."""
    found = levels(card, world)
    readers = evaluate(PRACTITIONER, world).yes & world.valid
    return standing(card, world).full & readers & (found.get("urgent", NONE) | found.get("caution", NONE))


def somebody_named(card: Card, world: EveryWorld) -> Combinations:
    """Where a point of ``card`` prints that names a person or body to consult."""
    printed = pieces(card, world, library().lines.lines)
    return reduce(or_, (p.where for p in printed if p.name.startswith("points.") and SOMEBODY.search(p.text)), NONE)


@pytest.mark.parametrize("guide_id", GUIDES)
def test_someone_to_consult(guide_id: str) -> None:
    """Each card of these guides that stands at caution or above names somebody to consult, wherever it stands so."""
    guide, world = library().guide(guide_id), every_world(guide_id)
    own = [c for c in guide.cards if c.id not in guide.shared and high(c, world)]
    assert len(own) >= 3
    for card in own:
        alone = high(card, world) & ~somebody_named(card, world)
        assert not alone, (card.id, world.example(alone))


def test_a_card_that_names_nobody_is_seen() -> None:
    """The same card without the points that name somebody: or the test above would hold of anything."""
    world, card = every_world("culture"), library().guide("culture").card_by_id["culture/one-conversation"]
    silent = replace(card, points=[p for p in card.points if not SOMEBODY.search(p.text)])
    assert silent.points
    assert not high(card, world) & ~somebody_named(card, world)
    assert high(silent, world) & ~somebody_named(silent, world)
