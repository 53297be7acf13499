"""Everything that must hold between a guide and the packs over it before it may run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from therapy_cli.library.faults import Fault, sorted_once
from therapy_cli.library.guide_files import GuideFiles
from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.linking.pack_guides import pack_guide_faults
from therapy_cli.library.linking.pack_phrases import guide_phrase_faults, pack_phrase_faults
from therapy_cli.library.linking.references import Known, kind_faults, source_faults
from therapy_cli.library.model import HelplineFile, NeverSay, Source
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.planned import PLANNED


class Registers(Protocol):
    """What a library knows of sources and helplines, those of packs included."""

    @property
    def packs(self) -> Packs:
        """The packs over it."""
        ...

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source by its id."""
        ...

    @property
    def helplines(self) -> HelplineFile:
        """Every helpline."""
        ...

    @property
    def never_say(self) -> list[NeverSay]:
        """Phrases that must not print."""
        ...


def pack_faults(files: GuideFiles, library: Registers) -> list[Fault]:
    """What is wrong with the guide as far as packs are concerned; nothing where there are none.

    A pack may never have been checked. So what it cites is looked up whenever it is used.
    """
    if not library.packs:
        return []
    return sorted_once(_faults(files, library))


def _faults(files: GuideFiles, library: Registers) -> Iterator[Fault]:
    yield from pack_guide_faults(files, library.packs, PLANNED)
    known = Known(kinds=frozenset(k.id for k in library.helplines.kinds))
    yield from pack_phrase_faults(library.packs, library.never_say)
    yield from guide_phrase_faults(files, library.never_say)
    written = [part.file for part in files.parts]
    for file in [*written, files.guide, files.cards] if files.pack else written:
        yield from source_faults(file, library.sources)
        yield from kind_faults(file, known)
        yield from number_faults(file)
