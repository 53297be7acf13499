"""The result of a check in words: what to mend, one a line, then what was covered."""

from __future__ import annotations

from therapy_cli.proving.check import CheckResult, GuideReport


def check_text(result: CheckResult) -> str:
    """Faults and findings, one a line, then what was looked at, guide by guide."""
    lines = [str(fault) for fault in result.faults]
    lines += [finding.line() for finding in result.findings]
    lines += [_covered(report) for report in result.guides]
    lines += [f"with the pack {pack.id} {pack.version}: {pack.title}, by {pack.by}." for pack in result.laid]
    return "\n".join(lines) + "\n"


def covered(result: CheckResult) -> dict[str, int]:
    """What was looked at in all guides together, as numbers."""
    names = ("claims", "obligations", "combinations", "by_test", "cases", "phrases")
    totals = {name: sum(getattr(r.coverage, name) for r in result.guides) for name in names}
    held = ("questions", "cards", "points")
    return {**{name: sum(getattr(r, name) for r in result.guides) for name in held}, **totals}


def _covered(report: GuideReport) -> str:
    c = report.coverage
    state = "in order" if not c.findings else f"{len(c.findings)} to mend"
    return (
        f"{report.guide}: {state}. {report.questions} questions, {report.cards} cards, {report.points} points, "
        f"{report.sources} sources. {c.claims} rules proven in {c.obligations} steps over every one of "
        f"{c.widest:.1e} combinations of answers; {c.by_test} more are shown by tests. {c.cases} cases hold."
    )
