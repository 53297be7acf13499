"""Proof of the invariants of a guide over every combination of answers."""

from __future__ import annotations

from functools import reduce
from operator import and_

from therapy_cli.guidance.combinations import Combinations
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.model import Invariant, Line
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.claims import Claims
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.report import Coverage, Finding


def prove(guide: ResolvedGuide, invariants: list[Invariant], lines: dict[str, Line], world: EveryWorld) -> Coverage:
    """Prove each invariant of ``guide``; a finding holds a counter-example of each claim that fails."""
    coverage = Coverage()
    claims = Claims(guide, lines)
    for invariant in invariants:
        if invariant.then is None:
            coverage.by_test += 1
            continue
        where = _where(invariant, world)
        coverage.claimed(world.count(where))
        if not where and invariant.when is not None:
            coverage.findings.append(Finding(guide.id, invariant.id, "it speaks of no combination of answers"))
        for obligation in claims.obligations(invariant.then):
            coverage.obligations += 1
            broken = where & obligation.violates(world)
            if broken:
                share = f"{world.count(broken)} of {world.count(where)} combinations"
                message = f"{invariant.says} But {obligation.says} ({share})"
                coverage.findings.append(Finding(guide.id, invariant.id, message, world.example(broken)))
    return coverage


def _where(invariant: Invariant, world: EveryWorld) -> Combinations:
    where = world.valid & evaluate(invariant.when, world).yes
    return reduce(and_, (world.left_open(q) for q in invariant.open), where)
