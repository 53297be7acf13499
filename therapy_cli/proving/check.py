"""The whole check of a library: files, general rules, invariants, phrases, cases."""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.library.library import Library
from therapy_cli.proving.cases import run_cases
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import check_everywhere
from therapy_cli.proving.phrases import check_phrases
from therapy_cli.proving.prove import prove
from therapy_cli.proving.report import Coverage


@dataclass(frozen=True, slots=True)
class GuideReport:
    """What was looked at in one guide, and what it holds."""

    guide: str
    questions: int
    cards: int
    points: int
    sources: int
    coverage: Coverage


def check_guide(library: Library, guide_id: str) -> GuideReport:
    """Prove the invariants of one guide, look for dead parts and never-say phrases, run its cases."""
    guide = library.guide(guide_id)
    lines = library.lines.lines
    world = EveryWorld(guide)
    coverage = check_everywhere(guide, lines, world)
    coverage.add(prove(guide, library.invariants(guide_id), lines, world))
    coverage.add(check_phrases(guide, library.never_say, lines))
    coverage.add(run_cases(guide, library))
    points = [p for c in guide.cards for p in c.points]
    return GuideReport(
        guide=guide_id,
        questions=len(guide.questions),
        cards=len(guide.cards),
        points=len(points),
        sources=len({s for p in points for s in p.sources}),
        coverage=coverage,
    )
