"""Advice: what a check would have looked at once more. It fails nothing, unless somebody asks for strictness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from therapy_cli.library.library import Library
from therapy_cli.library.quality import balance_of, tone_of
from therapy_cli.proving.addressed import addressed
from therapy_cli.proving.balance import sides_apart
from therapy_cli.proving.near_duplicates import near_duplicates
from therapy_cli.proving.overdue import overdue
from therapy_cli.proving.reading_ease import NOT_LOOKED_AT, GuideEase, ease_advice, guide_ease, syllable_counter
from therapy_cli.proving.report import Advice
from therapy_cli.proving.tone import tone_advice


@dataclass(frozen=True, slots=True)
class AdviceReport:
    """All advice, and how easily each guide reads (nothing, where what measures it is not installed)."""

    advice: tuple[Advice, ...] = ()
    ease: tuple[GuideEase, ...] = field(default=())


def advise(library: Library, guide_ids: Sequence[str], today: date) -> AdviceReport:
    """Look at dates, tone, reading ease, near-duplicates and balance of some guides whose files are in order."""
    texts = addressed(library, guide_ids)
    tone = tone_of(library)
    found = [*overdue(library, guide_ids, today)]
    ease: tuple[GuideEase, ...] = ()
    if tone:
        found += tone_advice(texts, tone.rules)
        count = syllable_counter()
        if count is None:
            found.append(NOT_LOOKED_AT)
        else:
            ease = tuple(guide_ease(library, guide_id, count) for guide_id in guide_ids)
            found += ease_advice(ease, texts, tone.reading, count)
    found += near_duplicates(texts)
    balance = balance_of(library)
    for guide_id in guide_ids if balance else ():
        found += sides_apart(library.guide(guide_id), balance.topics if balance else [], library.lines.lines)
    return AdviceReport(tuple(found), ease)
