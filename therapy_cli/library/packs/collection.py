"""All packs of one run, laid over one library."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from therapy_cli.library.faults import Fault
from therapy_cli.library.files import refuse
from therapy_cli.library.model import HelplineFile, PackAbout, Source
from therapy_cli.library.packs.layers import LayeredPlace
from therapy_cli.library.packs.naming import about_faults
from therapy_cli.library.packs.pack import Pack, PackPart
from therapy_cli.library.packs.registers import helpline_faults, source_faults
from therapy_cli.library.places import Place


class Packs:
    """Packs in the order in which they were named. Without any, every answer is the library's own."""

    def __init__(self, base: Place, packs: tuple[Pack, ...]) -> None:
        self._layered = LayeredPlace(base, packs)
        self.packs = packs

    @property
    def base(self) -> Place:
        """The library alone."""
        return self._layered.base

    def __bool__(self) -> bool:
        return bool(self.packs)

    def __iter__(self) -> Iterator[Pack]:
        return iter(self.packs)

    @property
    def place(self) -> Place:
        """The library with the new guides of all packs."""
        return self._layered if self.packs else self._layered.base

    @cached_property
    def faults(self) -> list[Fault]:
        """What is wrong with the packs themselves, before any of their content is looked at."""
        return about_faults(self.packs)

    def owner(self, guide_id: str) -> PackAbout | None:
        """The pack that brought a guide; ``None`` for one of the library. Raises ``ContentInvalid``."""
        pack = self._layered.pack_of(guide_id) if self.packs else None
        return pack.about if pack else None

    def parts(self, guide_id: str) -> tuple[tuple[PackPart, ...], list[Fault]]:
        """What packs add to one guide of the library, in order; and every fault in these files."""
        if not self.packs:
            return (), []
        found = [pack.part(guide_id) for pack in self.packs]
        return tuple(p for p, _ in found if p), [*self.faults, *(f for _, faults in found for f in faults)]

    def bringing(self, guide_id: str) -> list[Pack]:
        """The packs that bring a guide of that id: more than one, or one beside the library's, cannot be."""
        return [pack for pack in self.packs if pack.has_new_guide(guide_id)]

    def also_in_library(self, guide_id: str) -> bool:
        """The library itself has a guide of that id."""
        return self._layered.base.has_guide(guide_id)

    def with_sources(self, base: dict[str, Source]) -> dict[str, Source]:
        """The sources of the library and of all packs. Raises ``ContentInvalid``."""
        merged = dict(base)
        for pack in self.packs:
            file, faults = pack.sources()
            refuse([*self.faults, *faults])
            if file:
                refuse(source_faults(file, pack.about, base))
                merged.update((s.id, s) for s in file.value.sources)
        return merged

    def with_helplines(self, base: HelplineFile) -> HelplineFile:
        """The helplines of the library, then those of packs. Raises ``ContentInvalid``."""
        kinds, lines = [*base.kinds], [*base.helplines]
        for pack in self.packs:
            file, faults = pack.helplines()
            refuse([*self.faults, *faults])
            if file:
                refuse(helpline_faults(file, pack.about, base))
                kinds += file.value.kinds
                lines += file.value.helplines
        return HelplineFile(kinds=kinds, helplines=lines, gaps=base.gaps)
