"""The files that keep content good: tone, balance, coverage of the seed texts. A folder of content may lack them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeVar

import msgspec

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.files import ContentFiles, refuse
from therapy_cli.library.library import Library
from therapy_cli.library.linking.quality import balance_faults, coverage_faults, tone_faults
from therapy_cli.library.linking.references import Known
from therapy_cli.library.model import BalanceFile, CoverageFile, ToneFile

T = TypeVar("T", bound=msgspec.Struct)

TONE: Final = "shared/tone.yaml"
BALANCE: Final = "shared/balance.yaml"
COVERAGE: Final = "coverage.yaml"
MISSING: Final = "missing-file"


def load_given(files: ContentFiles, name: str, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
    """A file that need not be there: ``None`` without a fault where it is not. Raises nothing."""
    checked, faults = files.load(name, content_type)
    return checked, [f for f in faults if f.rule != MISSING]


def quality_faults(files: ContentFiles, known: Known, guides: frozenset[str]) -> Iterator[Fault]:
    """Yield what is wrong with those of these files that are there. ``guides``: those that exist."""
    tone, faults = load_given(files, TONE, ToneFile)
    yield from (*faults, *(tone_faults(tone, known) if tone else ()))
    balance, faults = load_given(files, BALANCE, BalanceFile)
    yield from (*faults, *(balance_faults(balance, known) if balance else ()))
    coverage, faults = load_given(files, COVERAGE, CoverageFile)
    yield from (*faults, *(coverage_faults(coverage, known, guides) if coverage else ()))


def tone_of(library: Library) -> ToneFile | None:
    """How texts should sound. Raises ``ContentInvalid`` where the file has faults."""
    return _given(library, TONE, ToneFile)


def balance_of(library: Library) -> BalanceFile | None:
    """Where the field disagrees. Raises ``ContentInvalid`` where the file has faults."""
    return _given(library, BALANCE, BalanceFile)


def coverage_of(library: Library) -> CoverageFile | None:
    """Where each claim of the seed texts went. Raises ``ContentInvalid`` where the file has faults."""
    return _given(library, COVERAGE, CoverageFile)


def _given(library: Library, name: str, content_type: type[T]) -> T | None:
    checked, faults = load_given(library.files, name, content_type)
    refuse(faults)
    return checked.value if checked else None
