"""The library: all content of one place, read when it is needed and never before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from therapy_cli.errors import NotFound
from therapy_cli.freshness import package_content
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.files import refuse
from therapy_cli.library.guide_files import SHARED, GuideFiles, load_guide
from therapy_cli.library.model import (
    Card,
    Case,
    CaseFile,
    Guide,
    Invariant,
    InvariantFile,
    PackAbout,
)
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.packs.opening import open_packs
from therapy_cli.library.packs.pack import Pack, PackPart
from therapy_cli.library.places import CONTENT, FolderPlace, Place, find_place
from therapy_cli.library.registers import GUIDE_ORDER, Registers
from therapy_cli.library.resolved import Origin, ResolvedGuide
from therapy_cli.library.resolving import resolve
from therapy_cli.library.trees import Trees, fresh_trees

if TYPE_CHECKING:
    from pathlib import Path


class Library(Registers):
    """Content by name. Every access raises ``ContentInvalid`` where the files it needs have faults."""

    def __init__(self, place: Place, packs: Sequence[Pack] = (), trees: Trees | None = None) -> None:
        super().__init__(Packs(place, tuple(packs)), trees)
        self._guides: dict[str, ResolvedGuide] = {}

    @property
    def first_guide(self) -> str:
        """The first guide in order. Raises ``NotFound`` where there is none."""
        found = next((g for g in GUIDE_ORDER if self.has_guide(g)), None) or next(iter(self.guide_ids), None)
        if found is None:
            raise NotFound("there is no guide at all", "look at THERAPY_CONTENT_PATH")
        return found

    @cached_property
    def guide_summaries(self) -> tuple[Guide, ...]:
        """What each guide says about itself, without its cards."""
        return tuple(self.summary(g) for g in self.guide_ids)

    def summary(self, guide_id: str) -> Guide:
        """What one guide says about itself. Raises ``NotFound`` or ``ContentInvalid``."""
        self._require_guide(guide_id)
        return self.files.need(f"guides/{guide_id}/guide.yaml", Guide).value

    def guide(self, guide_id: str) -> ResolvedGuide:
        """One guide, put together and with all its ids checked.

        Raises:
            NotFound: there is no guide of that id.
            ContentInvalid: its files, or shared files it needs, have faults.
        """
        if guide_id not in self._guides:
            files = self.guide_files(guide_id)
            self._refuse_unlinked(files)
            self._guides[guide_id] = resolve(files)
        return self._guides[guide_id]

    def guide_alone(self, guide_id: str) -> ResolvedGuide:
        """A guide of the library without what packs add to it. Raises as ``guide`` does."""
        return resolve(replace(self.guide_files(guide_id), parts=()))

    def require_references(self, guide_id: str) -> None:
        """Refuse a guide whose texts name a source or a kind of helpline that does not exist.

        Raises:
            NotFound: there is no guide of that id.
            ContentInvalid: one is unknown; each is named with its place.
        """
        if self.files.trees:
            return  # looked at when the trees were made
        from therapy_cli.library.linking.references import Known, kind_faults, source_faults

        known = Known(kinds=frozenset(k.id for k in self.helplines.kinds))
        files = self.guide_files(guide_id)
        for file in (files.guide, files.cards, files.shared.cards, files.shared.lines):
            unknown = [f for f in source_faults(file, self.sources) if f.rule == "unknown-source"]
            refuse([*unknown, *kind_faults(file, known)])

    def guide_files(self, guide_id: str) -> GuideFiles:
        """The files that one guide is made of, each checked on its own.

        Raises:
            NotFound: there is no guide of that id.
            ContentInvalid: one of them has faults.
        """
        self._require_guide(guide_id)
        files, faults = load_guide(self.files, guide_id, self.packs)
        refuse(faults)
        assert files is not None
        return files

    def cases(self, guide_id: str) -> list[Case]:
        """The vignettes of a guide, then those of packs. Raises ``NotFound`` or ``ContentInvalid``."""
        self._require_guide(guide_id)
        own = self.files.need(f"guides/{guide_id}/cases.yaml", CaseFile).value.cases
        return [*own, *(case for part in self._parts(guide_id) for case in part.file.value.cases)]

    def invariants(self, guide_id: str) -> list[Invariant]:
        """The invariants of a guide, of packs for it, and the shared ones. Raises ``NotFound``, ``ContentInvalid``.

        A guide that a pack brings must hold all shared ones, whichever guides they name.
        """
        self._require_guide(guide_id)
        own = self.files.need(f"guides/{guide_id}/invariants.yaml", InvariantFile).value.invariants
        added = [i for part in self._parts(guide_id) for i in part.file.value.invariants]
        shared = self.files.need("shared/invariants.yaml", InvariantFile).value.invariants
        from_pack = self.packs.owner(guide_id) is not None
        return [*own, *added, *(i for i in shared if from_pack or not i.guides or guide_id in i.guides)]

    def pack_of(self, guide_id: str) -> PackAbout | None:
        """The pack that brought a guide; ``None`` for a guide of the library itself."""
        return self.packs.owner(guide_id)

    def card(self, full_id: str) -> Card:
        """A card by its full id; a shared one as it is written, before any guide adds to it.

        Raises:
            NotFound: there is no such card.
        """
        owner, _, _ = full_id.partition("/")
        if owner == SHARED:
            cards: Iterable[Card] = self.shared_cards.values()
        elif self.has_guide(owner):
            cards = (c for c in self.guide(owner).cards if c.id not in self.guide(owner).shared)
        else:
            raise NotFound("there is no card of that name", did_you_mean(owner, [*self.guide_ids, SHARED]))
        by_id = {c.id: c for c in cards}
        if full_id not in by_id:
            raise NotFound("there is no card of that name", did_you_mean(full_id, by_id))
        return by_id[full_id]

    def with_only(self, packs: Sequence[Pack]) -> Library:
        """The same content under these packs and no others: to see which of them does what."""
        return Library(self.packs.base, packs)

    def origin(self, full_id: str) -> Origin | None:
        """Whose words a card of a guide holds, where packs had a hand in it."""
        owner, _, _ = full_id.partition("/")
        return None if owner == SHARED else self.guide(owner).origins.get(full_id)

    def _refuse_unlinked(self, files: GuideFiles) -> None:
        """Refuse a guide in which an id names nothing. One with trees was looked at when they were made."""
        if self.files.trees:
            return
        from therapy_cli.library.linking import guide_faults
        from therapy_cli.library.linking.packs import pack_faults

        refuse(guide_faults(files))
        refuse(pack_faults(files, self))

    def _parts(self, guide_id: str) -> tuple[PackPart, ...]:
        parts, faults = self.packs.parts(guide_id)
        refuse(faults)
        return parts

    def _require_guide(self, guide_id: str) -> None:
        if not self.has_guide(guide_id):
            hint = did_you_mean(guide_id, self.guide_ids) or f"the guides: {', '.join(self.guide_ids)}"
            raise NotFound("there is no guide of that name", hint)


def open_library(folder: Path | None = None, packs: Sequence[Path] = ()) -> Library:
    """The library in ``folder``, or the one that came with the program, with ``packs`` laid over it.

    Nothing is read yet. A pack that is named twice counts once.

    Raises:
        NotFound: a folder does not exist, or no content came with the program.
        UsageError: a folder named as a pack is none.
    """
    return Library(find_place(folder), open_packs(packs))


def library_as_built() -> Library | None:
    """The library that came with the program, as it was read and checked for the wheel, without any pack.

    ``None`` where a file has changed since, or nothing was built: a checkout, a zip.
    """
    root = package_content()
    trees = fresh_trees(root)
    return Library(FolderPlace(root, CONTENT), trees=trees) if trees else None
