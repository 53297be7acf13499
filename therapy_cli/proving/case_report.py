"""Cases told to the person who writes content: answers, expected, found, and the condition that decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from therapy_cli.errors import UsageError
from therapy_cli.guidance.explaining import explain
from therapy_cli.library.library import Library
from therapy_cli.library.model import Card, Case
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.cases import Failure, case_answers, failures


@dataclass(frozen=True, slots=True)
class CaseReport:
    """One case that was run. ``lines`` tell what failed and why; they are empty if it holds."""

    guide: str
    case: str
    title: str
    failures: tuple[Failure, ...]
    lines: tuple[str, ...]


def report_cases(library: Library, guide: ResolvedGuide, cases: list[Case]) -> list[CaseReport]:
    """Run ``cases`` against ``guide`` and tell about each."""
    return [_report(library, guide, case) for case in cases]


def _report(library: Library, guide: ResolvedGuide, case: Case) -> CaseReport:
    found = tuple(failures(guide, library, case))
    lines = tuple(_told(guide, case, found)) if found else ()
    return CaseReport(guide.id, case.id, case.case, found, lines)


def _told(guide: ResolvedGuide, case: Case, found: tuple[Failure, ...]) -> Iterator[str]:
    yield "  answers:"
    yield from (f"    {q}: {v if isinstance(v, str) else ', '.join(v)}" for q, v in case.answers.items())
    for failure in found:
        yield f"  expected  {failure.expected}"
        yield f"  found     {failure.found}"
        card = guide.card_by_id.get(failure.card or "")
        if card is not None:
            yield from _decided(guide, case, card)


def _decided(guide: ResolvedGuide, case: Case, card: Card) -> Iterator[str]:
    """The conditions that decided about a card, with the value of each part."""
    try:
        chosen = case_answers(guide, case).chosen
    except UsageError:
        return
    yield f"  decided by the conditions of {card.id}:"
    for name, condition in (("when", card.when), ("drop_when", card.drop_when)):
        if condition is not None:
            yield f"    {name}:"
            yield from (f"      {line}" for line in explain(guide, chosen, condition))
    for raised in card.raises:
        yield f"    raise to {raised.to}:"
        yield from (f"      {line}" for line in explain(guide, chosen, raised.when))
