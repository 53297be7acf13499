"""Leaving a question open must take no urgent card away: every named answer is compared with the open one."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.guidance.combinations import Combinations
from therapy_cli.guidance.standing import standing
from therapy_cli.library.model import Card
from therapy_cli.proving.every_world import EveryWorld


def vanishing(card: Card, world: EveryWorld, readers: Combinations) -> Iterator[tuple[str, Combinations]]:
    """Find questions that, left open, take away an urgent card which some answer shows.

    Yields the question and the combinations, with the question open, in which the card is neither shown nor
    listed although another answer shows it. Every card that can be urgent is compared: ``unknown: withhold`` is no
    excuse where ``readers`` must not lose it.
    """
    if not (card.severity == "urgent" or card.raises):
        return
    stands = standing(card, world)
    for question_id in world.support(card.when, card.drop_when):
        left_open = world.left_open(question_id) & world.valid & readers
        absent = left_open & ~stands.present
        if absent:
            otherwise = world.whatever_is_answered(question_id, stands.shown & world.valid & ~left_open)
            if absent & otherwise:
                yield question_id, absent & otherwise
