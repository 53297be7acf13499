"""All faults of a whole library in one run: every file, and everything between the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from therapy_cli.library.faults import Fault, sorted_once
from therapy_cli.library.files import ContentFiles
from therapy_cli.library.guide_files import SHARED, GuideFiles, SharedFiles, load_guide, load_shared
from therapy_cli.library.library import Library
from therapy_cli.library.linking import guide_faults, shared_faults
from therapy_cli.library.linking.claims import case_faults, invariant_faults, option_guide_faults
from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.linking.pack_files import (
    Brought,
    as_cases,
    as_invariants,
    pack_file_faults,
    pack_register_faults,
    part_faults,
)
from therapy_cli.library.linking.pack_guides import pack_guide_faults
from therapy_cli.library.linking.pack_phrases import guide_phrase_faults, pack_phrase_faults
from therapy_cli.library.linking.references import Known, link_faults, neighbour_faults, source_faults
from therapy_cli.library.linking.registers import (
    date_faults,
    helpline_file_faults,
    never_say_faults,
    source_file_faults,
)
from therapy_cli.library.linking.scope import Scope, guide_scope, union
from therapy_cli.library.linking.shelf import shelf_faults
from therapy_cli.library.linking.written import all_tests
from therapy_cli.library.model import (
    About,
    CaseFile,
    HelplineFile,
    InvariantFile,
    NeverSay,
    NeverSayFile,
    SourceFile,
)
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.quality import quality_faults
from therapy_cli.library.registers import GUIDE_ORDER


def check_files(library: Library) -> list[Fault]:
    """Read and cross-check everything. An empty list means that no fault was found. Raises nothing."""
    check = _Check(library.files, library.guide_ids, library.packs)
    return sorted_once([*check.read(), *check.link()])


@dataclass(slots=True)
class _Check:
    files: ContentFiles
    ids: tuple[str, ...]
    packs: Packs
    shared: SharedFiles | None = None
    guides: dict[str, GuideFiles] = field(default_factory=dict)
    known: Known = field(default_factory=Known)

    def read(self) -> Iterator[Fault]:
        """Read every file; what could be read is kept for ``link``."""
        self.shared, faults = load_shared(self.files)
        yield from faults
        for guide_id in self.ids:
            guide, faults = load_guide(self.files, guide_id, self.packs)
            yield from faults
            yield from self.files.load(f"guides/{guide_id}/cases.yaml", CaseFile)[1]
            yield from self.files.load(f"guides/{guide_id}/invariants.yaml", InvariantFile)[1]
            if guide:
                self.guides[guide_id] = guide
        yield from self.files.load("about.yaml", About)[1]
        yield from self.files.load("sources.yaml", SourceFile)[1]
        yield from self.files.load("helplines.yaml", HelplineFile)[1]
        yield from self.files.load("shared/never-say.yaml", NeverSayFile)[1]
        yield from self.files.load("shared/invariants.yaml", InvariantFile)[1]
        yield from pack_file_faults(self.packs)
        self.known = self._known()

    def link(self) -> Iterator[Fault]:
        """Check what stands between the files, as far as they could be read."""
        if self.shared:
            yield from self._shared_links(self.shared)
        for guide in self.guides.values():
            yield from guide_faults(guide)
            yield from pack_guide_faults(guide, self.packs, GUIDE_ORDER)
            yield from self._guide_links(guide)
        yield from self._registers()
        yield from quality_faults(self.files, self.known, frozenset(self.ids))

    def _known(self) -> Known:
        sources, _ = self.files.load("sources.yaml", SourceFile)
        helplines, _ = self.files.load("helplines.yaml", HelplineFile)
        cards = {card for g in self.guides.values() for card in _own_cards(g)}
        questions = self.shared.questions.value.questions if self.shared else []
        brought = Brought(self.packs)
        if self.shared:
            cards |= {f"{SHARED}/{c.id}" for c in self.shared.cards.value.cards}
        return Known(
            guides=frozenset({*self.ids, *GUIDE_ORDER}),
            cards=frozenset(cards),
            unread=frozenset(self.ids) - self.guides.keys() | ({SHARED} if self.shared is None else set()),
            sources={s.id: s for s in [*sources.value.sources, *brought.sources]} if sources else None,
            kinds=frozenset(k.id for k in [*helplines.value.kinds, *brought.kinds]) if helplines else None,
            countries=frozenset(o.id for q in questions if q.id == "country" for o in q.options),
        )

    def _shared_links(self, shared: SharedFiles) -> Iterator[Fault]:
        scopes = [guide_scope(guide) for guide in self.guides.values()]
        everywhere = union(scopes)
        all_read = len(self.guides) == len(self.ids)
        yield from shared_faults(shared, local=everywhere if all_read else None)
        for file in (shared.cards, shared.lines):
            yield from source_faults(file, self.known.sources)
            yield from link_faults(file, self.known)
            yield from number_faults(file)
        yield from neighbour_faults(shared.cards, self.known)
        yield from option_guide_faults(shared.questions, self.known)
        invariants, _ = self.files.load("shared/invariants.yaml", InvariantFile)
        helplines, _ = self.files.load("helplines.yaml", HelplineFile)
        if invariants and all_read:
            yield from invariant_faults(invariants, everywhere, self.known)
        if helplines and all_read:
            yield from everywhere.faults(helplines, all_tests(helplines.data))

    def _guide_links(self, guide: GuideFiles) -> Iterator[Fault]:
        here = self._cards_of(guide)
        for file in (guide.guide, guide.cards):
            yield from source_faults(file, self.known.sources)
            yield from link_faults(file, self.known)
            yield from number_faults(file)
            yield from neighbour_faults(file, here)
        yield from option_guide_faults(guide.guide, self.known)
        yield from date_faults(guide.guide)
        scope = guide_scope(guide)
        cases, _ = self.files.load(f"guides/{guide.id}/cases.yaml", CaseFile)
        if cases:
            yield from case_faults(cases, _with_settings(scope, guide), _selects(guide), self.known, here)
        invariants, _ = self.files.load(f"guides/{guide.id}/invariants.yaml", InvariantFile)
        if invariants:
            yield from invariant_faults(invariants, scope, self.known)
        for part in guide.parts:
            yield from part_faults(part, self.known, here)
            yield from case_faults(as_cases(part), _with_settings(scope, guide), _selects(guide), self.known, here)
            yield from invariant_faults(as_invariants(part), scope, self.known)

    def _cards_of(self, guide: GuideFiles) -> Known:
        """What is known, narrowed to the cards that this guide can show."""
        used = {use.card for use in guide.guide.value.shared_cards}
        return replace(self.known, cards=frozenset(_own_cards(guide) | used), unread=frozenset())

    def _registers(self) -> Iterator[Fault]:
        about, _ = self.files.load("about.yaml", About)
        sources, _ = self.files.load("sources.yaml", SourceFile)
        helplines, _ = self.files.load("helplines.yaml", HelplineFile)
        phrases, _ = self.files.load("shared/never-say.yaml", NeverSayFile)
        yield from date_faults(about) if about else ()
        yield from source_file_faults(sources) if sources else ()
        yield from helpline_file_faults(helplines, self.known) if helplines and self.shared else ()
        yield from never_say_faults(phrases, self.known) if phrases else ()
        yield from shelf_faults(self.files, self.known) if self.shared else ()
        yield from self._pack_phrases(phrases.value.phrases) if phrases else ()
        if sources and helplines:
            scopes = [guide_scope(guide) for guide in self.guides.values()]
            yield from pack_register_faults(self.packs, sources.value, helplines.value, self.known, union(scopes))

    def _pack_phrases(self, phrases: list[NeverSay]) -> Iterator[Fault]:
        yield from pack_phrase_faults(self.packs, phrases)
        for guide in self.guides.values():
            yield from guide_phrase_faults(guide, phrases)


def _own_cards(guide: GuideFiles) -> set[str]:
    """The full ids of the cards of a guide, those that packs add to it included."""
    added = [c for part in guide.parts for c in part.file.value.cards]
    return {f"{guide.id}/{c.id}" for c in [*guide.cards.value.cards, *added]}


def _with_settings(scope: Scope, guide: GuideFiles) -> Scope:
    """Answers may also set what is never asked, such as the part of a country."""
    questions = guide.shared.questions.value.questions
    settings = {q.id: frozenset(o.id for o in q.options) for q in questions if q.setting_only}
    return replace(scope, asked={**settings, **scope.asked})


def _selects(guide: GuideFiles) -> frozenset[str]:
    questions = [*guide.shared.questions.value.questions, *guide.guide.value.questions]
    return frozenset(q.id for q in questions if q.type == "select")
