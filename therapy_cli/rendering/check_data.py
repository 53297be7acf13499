"""What a check of the content found, as data (``therapy content check --json``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from therapy_cli.rendering.listings import Listing


class FaultItem(Listing, frozen=True, kw_only=True):
    """One thing to mend in a content file."""

    file: str
    line: int
    column: int
    rule: str
    message: str
    fix: str | None


class FindingItem(Listing, frozen=True, kw_only=True):
    """A broken promise of the content as a whole, with a set of answers that shows it."""

    guide: str
    rule: str
    message: str
    answers: dict[str, list[str]] | None
    pack: str | None = None
    """The pack that broke it, or several that do so only together."""


class AdviceItem(Listing, frozen=True, kw_only=True):
    """Something to look at once more; it fails nothing unless strictness was asked for."""

    guide: str
    rule: str
    place: str
    message: str


class EaseItem(Listing, frozen=True, kw_only=True):
    """Reading ease (Flesch) of a guide for each kind of reader; null where it has no text for them."""

    guide: str
    practitioners: float | None
    clients: float | None


class CheckData(Listing, frozen=True, kw_only=True):
    """What a check found, and how much it looked at (``therapy content check``)."""

    faults: list[FaultItem]
    findings: list[FindingItem]
    covered: dict[str, int]
    advice: list[AdviceItem]
    reading_ease: list[EaseItem]


def check_data(
    faults: Iterable[Any],
    findings: Iterable[Any] = (),
    covered: Mapping[str, int] | None = None,
    advice: Iterable[Any] = (),
    ease: Iterable[Any] = (),
) -> CheckData:
    """What a check found: anything with the fields of a ``FaultItem``, a ``FindingItem``, and so on."""
    return CheckData(
        faults=[msgspec.convert(f, FaultItem, from_attributes=True) for f in faults],
        findings=[msgspec.convert(f, FindingItem, from_attributes=True) for f in findings],
        covered=dict(covered or {}),
        advice=[msgspec.convert(a, AdviceItem, from_attributes=True) for a in advice],
        reading_ease=[msgspec.convert(e, EaseItem, from_attributes=True) for e in ease],
    )
