"""The whole check of a library: files, general rules, invariants, phrases, cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from therapy_cli.library.checking import check_files
from therapy_cli.library.faults import Fault, sorted_once
from therapy_cli.library.library import Library
from therapy_cli.library.locking import LOCK
from therapy_cli.library.model import PackAbout
from therapy_cli.library.quality import balance_of
from therapy_cli.library.unlocking import unlike_lock
from therapy_cli.proving.advice import AdviceReport, advise
from therapy_cli.proving.balance import missing_sides
from therapy_cli.proving.cases import run_cases
from therapy_cli.proving.coverage import check_coverage
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import check_everywhere
from therapy_cli.proving.packs import check_not_weakened, put_down
from therapy_cli.proving.phrases import check_phrases
from therapy_cli.proving.prove import prove
from therapy_cli.proving.report import Coverage, Finding
from therapy_cli.proving.shelf import ShelfReport, check_shelf

RELOCK = "put it back, or run 'therapy content lock FOLDER' and read the difference"


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
    laid: tuple[PackAbout, ...] = ()
    gone: tuple[Finding, ...] = ()

    @property
    def findings(self) -> list[Finding]:
        """Everything that is broken although the files are in order."""
        on_shelf = self.shelf.findings if self.shelf else ()
        in_guides = (f for report in self.guides for f in report.coverage.findings)
        return [*in_guides, *on_shelf, *self.whole, *self.gone]


def check_library(
    library: Library,
    only: str | None = None,
    today: date | None = None,
    *,
    known_faults: Iterable[Fault] = (),
    tell: Callable[[str], None] = lambda _guide: None,
) -> CheckResult:
    """Check all files; if they are in order, prove the invariants of all guides (or of one) and run the cases.

    With ``today`` there is advice as well, as of that day. The shelf and where the seed texts went are checked
    only where all guides are. ``known_faults`` are those that somebody else found; what a pack breaks is put down to
    it. ``tell`` hears the name of each guide before it is looked at.

    Raises:
        NotFound: there is no guide named ``only``.
    """
    faults = tuple(sorted_once([*check_files(library), *known_faults]))
    if faults:
        return CheckResult(faults=faults)
    wanted = library.guide_ids if only is None else (only,)
    guides = []
    for guide_id in wanted:
        tell(guide_id)
        report = check_guide(library, guide_id)
        if library.packs:
            report.coverage.findings[:] = put_down(library, guide_id, report.coverage.findings, _findings)
        guides.append(report)
    return CheckResult(
        guides=tuple(guides),
        shelf=check_shelf(library) if only is None else None,
        whole=tuple(check_coverage(library)) if only is None else (),
        advised=advise(library, wanted, today) if today else AdviceReport(),
        laid=tuple(pack.about for pack in library.packs),
        gone=_unlike_lock(library, only),
    )


def _unlike_lock(library: Library, only: str | None) -> tuple[Finding, ...]:
    return tuple(Finding(LOCK, "lock", f"{message}; {RELOCK}") for message in unlike_lock(library, only))


def _findings(library: Library, guide_id: str) -> list[Finding]:
    return check_guide(library, guide_id).coverage.findings


def check_guide(library: Library, guide_id: str) -> GuideReport:
    """Prove the invariants of one guide, look for dead parts and never-say phrases, run its cases."""
    guide = library.guide(guide_id)
    lines = library.lines.lines
    world = EveryWorld(guide)
    coverage = check_everywhere(guide, lines, world)
    coverage.add(prove(guide, library.invariants(guide_id), lines, world))
    every_phrase = library.pack_of(guide_id) is not None
    coverage.add(check_phrases(guide, library.never_say, lines, every_phrase=every_phrase))
    coverage.add(run_cases(guide, library))
    balance = balance_of(library)
    coverage.findings += missing_sides(guide, balance.topics if balance else [], lines)
    coverage.add(check_not_weakened(library, guide, world))
    points = [p for c in guide.cards for p in c.points]
    return GuideReport(
        guide=guide_id,
        questions=len(guide.questions),
        cards=len(guide.cards),
        points=len(points),
        sources=len({s for p in points for s in p.sources}),
        coverage=coverage,
    )
