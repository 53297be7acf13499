"""The invariants for one set of answers: quick enough for every run that a pack has a hand in.

``therapy content check`` proves them for every combination, but nobody can make a person run it before a guide. So a
guide with words of a pack is held to all rules once more where it matters: for the answers that were given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.model import Invariant, Line
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.claims import Claims


def broken_here(
    guide: ResolvedGuide,
    invariants: Iterable[Invariant],
    lines: dict[str, Line],
    chosen: Mapping[str, tuple[str, ...]],
) -> Iterator[str]:
    """The ids of the invariants that ``guide`` breaks for the answers ``chosen``."""
    world = AnswerWorld(guide, chosen)
    claims = Claims(guide, lines)
    for invariant in invariants:
        if invariant.then is None or not _speaks(invariant, world, chosen):
            continue
        if any(obligation.violates(world) for obligation in claims.obligations(invariant.then)):
            yield invariant.id


def _speaks(invariant: Invariant, world: AnswerWorld, chosen: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the invariant says anything about these answers."""
    is_open = all(q not in chosen and world.applies(q).possible for q in invariant.open)
    return is_open and bool(evaluate(invariant.when, world).yes)
