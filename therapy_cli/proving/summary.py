"""The result of a check in words: what to mend, one a line, then advice, then what was covered."""

from __future__ import annotations

from therapy_cli.proving.check import CheckResult, GuideReport
from therapy_cli.proving.reading_ease import GuideEase
from therapy_cli.proving.shelf import ShelfReport


def check_text(result: CheckResult) -> str:
    """Faults and findings, one a line, then advice, then what was looked at, guide by guide."""
    lines = [str(fault) for fault in result.faults]
    lines += [finding.line() for finding in result.findings]
    advice = [piece.line() for piece in result.advised.advice]
    if advice:
        lines += [*([""] if lines else []), "Advice (fails nothing without --strict)", *advice, ""]
    lines += [_covered(report) for report in result.guides]
    lines += [_on_shelf(result.shelf)] if result.shelf else []
    lines += [_ease(guide) for guide in result.advised.ease]
    lines += [f"with the pack {pack.id} {pack.version}: {pack.title}, by {pack.by}." for pack in result.laid]
    return "\n".join(lines) + "\n"


def covered(result: CheckResult) -> dict[str, int]:
    """What was looked at in all guides together, as numbers."""
    names = ("claims", "obligations", "combinations", "by_test", "cases", "phrases")
    totals = {name: sum(getattr(r.coverage, name) for r in result.guides) for name in names}
    held = ("questions", "cards", "points")
    on_shelf = ("codes", "themes", "models", "terms")
    shelf = {name: getattr(result.shelf, name) for name in on_shelf} if result.shelf else {}
    return {**{name: sum(getattr(r, name) for r in result.guides) for name in held}, **totals, **shelf}


def _on_shelf(shelf: ShelfReport) -> str:
    state = "in order" if not shelf.findings else f"{len(shelf.findings)} to mend"
    codes = f"{shelf.codes} ethics codes on {shelf.themes} themes"
    return f"shelf: {state}. {codes}, {shelf.models} models, {shelf.terms} terms."


def _covered(report: GuideReport) -> str:
    c = report.coverage
    state = "in order" if not c.findings else f"{len(c.findings)} to mend"
    return (
        f"{report.guide}: {state}. {report.questions} questions, {report.cards} cards, {report.points} points, "
        f"{report.sources} sources. {c.claims} rules proven in {c.obligations} steps over every one of "
        f"{c.widest:.1e} combinations of answers; {c.by_test} more are shown by tests. {c.cases} cases hold."
    )


def _ease(guide: GuideEase) -> str:
    readers = (("practitioners", guide.practitioners), ("clients", guide.clients))
    found = ", ".join(f"{found:.0f} for {who}" for who, found in readers if found is not None)
    return f"{guide.guide}: reading ease {found}."
