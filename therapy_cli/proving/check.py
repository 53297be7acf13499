"""The whole check of a library: files, general rules, invariants, phrases, cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from therapy_cli.library.checking import check_files
from therapy_cli.library.faults import Fault
from therapy_cli.library.library import Library
from therapy_cli.library.quality import balance_of
from therapy_cli.proving.advice import AdviceReport, advise
from therapy_cli.proving.balance import missing_sides
from therapy_cli.proving.cases import run_cases
from therapy_cli.proving.coverage import check_coverage
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import check_everywhere
from therapy_cli.proving.phrases import check_phrases
from therapy_cli.proving.prove import prove
from therapy_cli.proving.report import Coverage, Finding
from therapy_cli.proving.shelf import ShelfReport, check_shelf


@dataclass(frozen=True, slots=True)
class GuideReport:
    """What one guide holds and how far it was looked at. ``sources`` counts different ones."""

    guide: str
    questions: int
    cards: int
    points: int
    sources: int
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Faults in files, or, where there are none, what was proven and found guide by guide.

    ``whole`` are findings about the content as a whole; ``advised`` is empty unless a day was named.
    """

    faults: tuple[Fault, ...] = ()
    guides: tuple[GuideReport, ...] = field(default=())
    shelf: ShelfReport | None = None
    whole: tuple[Finding, ...] = ()
    advised: AdviceReport = field(default_factory=AdviceReport)

    @property
    def findings(self) -> list[Finding]:
        """Everything that is broken although the files are in order."""
        on_shelf = self.shelf.findings if self.shelf else ()
        return [*(f for report in self.guides for f in report.coverage.findings), *on_shelf, *self.whole]


def check_library(
    library: Library,
    only: str | None = None,
    today: date | None = None,
    tell: Callable[[str], None] = lambda _guide: None,
) -> CheckResult:
    """Check all files; if they are in order, prove the invariants of all guides (or of one) and run the cases.

    With ``today`` there is advice as well, as of that day. Where the seed texts went is checked for all guides only.
    ``tell`` hears the name of each guide before it is looked at.

    Raises:
        NotFound: there is no guide named ``only``.
    """
    faults = tuple(check_files(library))
    if faults:
        return CheckResult(faults=faults)
    wanted = library.guide_ids if only is None else (only,)
    return CheckResult(
        guides=tuple(_told(library, guide_id, tell) for guide_id in wanted),
        shelf=check_shelf(library) if only is None else None,
        whole=tuple(check_coverage(library)) if only is None else (),
        advised=advise(library, wanted, today) if today else AdviceReport(),
    )


def _told(library: Library, guide_id: str, tell: Callable[[str], None]) -> GuideReport:
    tell(guide_id)
    return check_guide(library, guide_id)


def check_guide(library: Library, guide_id: str) -> GuideReport:
    """Prove the invariants of one guide, look for dead parts and never-say phrases, run its cases."""
    guide = library.guide(guide_id)
    lines = library.lines.lines
    world = EveryWorld(guide)
    coverage = check_everywhere(guide, lines, world)
    coverage.add(prove(guide, library.invariants(guide_id), lines, world))
    coverage.add(check_phrases(guide, library.never_say, lines))
    coverage.add(run_cases(guide, library))
    balance = balance_of(library)
    coverage.findings += missing_sides(guide, balance.topics if balance else [], lines)
    points = [p for c in guide.cards for p in c.points]
    return GuideReport(
        guide=guide_id,
        questions=len(guide.questions),
        cards=len(guide.cards),
        points=len(points),
        sources=len({s for p in points for s in p.sources}),
        coverage=coverage,
    )
