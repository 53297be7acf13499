"""The library: all content of one place, read when it is needed and never before."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from therapy_cli.errors import NotFound
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.files import ContentFiles, refuse
from therapy_cli.library.guide_files import SHARED, GuideFiles, load_guide
from therapy_cli.library.linking import guide_faults
from therapy_cli.library.linking.references import Known
from therapy_cli.library.model import (
    About,
    Card,
    CardFile,
    Case,
    CaseFile,
    CodeFile,
    GlossaryFile,
    Guide,
    HelplineFile,
    Invariant,
    InvariantFile,
    LineFile,
    ModelFile,
    NeverSay,
    NeverSayFile,
    Question,
    QuestionFile,
    Source,
    SourceFile,
    VocabularyFile,
)
from therapy_cli.library.places import Place, find_place
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.library.resolving import full_card, resolve
from therapy_cli.library.shelf_files import CODES, GLOSSARY, MODELS, VOCABULARY, need_shelf

GUIDE_ORDER = (
    "boundaries", "end-therapy", "dv-safety", "self-disclosure", "autonomy",
    "culture", "communication", "progress", "dependency", "alliance",
)  # fmt: skip


class Library:
    """Content by name. Every access raises ``ContentInvalid`` where the files it needs have faults."""

    def __init__(self, place: Place) -> None:
        self.files = ContentFiles(place)
        self._guides: dict[str, ResolvedGuide] = {}

    @cached_property
    def guide_ids(self) -> tuple[str, ...]:
        """The ids of all guides: the ten in their order, then any others by name."""
        found = self.files.place.guide_ids()
        known = [g for g in GUIDE_ORDER if g in found]
        return (*known, *sorted(set(found) - set(known)))

    @property
    def about(self) -> About:
        """The version of the content as a whole."""
        return self.files.need("about.yaml", About).value

    @property
    def lines(self) -> LineFile:
        """Sentences that several cards share."""
        return self.files.need("shared/lines.yaml", LineFile).value

    @property
    def helplines(self) -> HelplineFile:
        """Helplines and the kinds they print under."""
        return self.files.need("helplines.yaml", HelplineFile).value

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id."""
        return {s.id: s for s in self.files.need("sources.yaml", SourceFile).value.sources}

    @cached_property
    def codes(self) -> CodeFile:
        """The cross-walk of ethics codes. Raises ``NotFound`` where this content has none."""
        return need_shelf(self.files, CODES, CodeFile, self._known)

    @cached_property
    def models(self) -> ModelFile:
        """Reflection, supervision and decision models. Raises ``NotFound`` where this content has none."""
        return need_shelf(self.files, MODELS, ModelFile, self._known)

    @cached_property
    def glossary(self) -> GlossaryFile:
        """The words of the guides. Raises ``NotFound`` where this content has none."""
        return need_shelf(self.files, GLOSSARY, GlossaryFile, self._known)

    @cached_property
    def vocabulary(self) -> VocabularyFile:
        """Words that people type, for look-up. Raises ``NotFound`` where this content has none."""
        return need_shelf(self.files, VOCABULARY, VocabularyFile, self._known)

    @property
    def shared_questions(self) -> list[Question]:
        """Questions that guides share, as they are written."""
        return self.files.need("shared/questions.yaml", QuestionFile).value.questions

    @cached_property
    def shared_cards(self) -> dict[str, Card]:
        """Cards that guides share, by full id, before any guide adds to them."""
        cards = self.files.need("shared/cards.yaml", CardFile).value.cards
        return {c.id: c for c in (full_card(SHARED, card) for card in cards)}

    @property
    def never_say(self) -> list[NeverSay]:
        """Phrases that no printed text may hold."""
        return self.files.need("shared/never-say.yaml", NeverSayFile).value.phrases

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
            refuse(guide_faults(files))
            self._guides[guide_id] = resolve(files)
        return self._guides[guide_id]

    def require_references(self, guide_id: str) -> None:
        """Refuse a guide whose texts name a source or a kind of helpline that does not exist.

        Raises:
            NotFound: there is no guide of that id.
            ContentInvalid: one is unknown; each is named with its place.
        """
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
        files, faults = load_guide(self.files, guide_id)
        refuse(faults)
        assert files is not None
        return files

    def cases(self, guide_id: str) -> list[Case]:
        """The vignettes of a guide. Raises ``NotFound`` or ``ContentInvalid``."""
        self._require_guide(guide_id)
        return self.files.need(f"guides/{guide_id}/cases.yaml", CaseFile).value.cases

    def invariants(self, guide_id: str) -> list[Invariant]:
        """The invariants of a guide and the shared ones for it. Raises ``NotFound``, ``ContentInvalid``."""
        self._require_guide(guide_id)
        own = self.files.need(f"guides/{guide_id}/invariants.yaml", InvariantFile).value.invariants
        shared = self.files.need("shared/invariants.yaml", InvariantFile).value.invariants
        return [*own, *(i for i in shared if not i.guides or guide_id in i.guides)]

    def card(self, full_id: str) -> Card:
        """A card by its full id; a shared one as it is written, before any guide adds to it.

        Raises:
            NotFound: there is no such card.
        """
        owner, _, _ = full_id.partition("/")
        if owner == SHARED:
            cards: Iterable[Card] = self.shared_cards.values()
        elif owner in self.guide_ids:
            cards = (c for c in self.guide(owner).cards if c.id not in self.guide(owner).shared)
        else:
            raise NotFound("there is no card of that name", did_you_mean(owner, [*self.guide_ids, SHARED]))
        by_id = {c.id: c for c in cards}
        if full_id not in by_id:
            raise NotFound("there is no card of that name", did_you_mean(full_id, by_id))
        return by_id[full_id]

    @property
    def _known(self) -> Known:
        """What the shelf may name. Cards are left to the check of the whole content: all guides hold them."""
        return Known(
            guides=frozenset({*self.guide_ids, *GUIDE_ORDER}),
            unread=frozenset({*self.guide_ids, SHARED}),
            sources=self.sources,
            countries=frozenset(o.id for q in self.shared_questions if q.id == "country" for o in q.options),
        )

    def _require_guide(self, guide_id: str) -> None:
        if guide_id not in self.guide_ids:
            hint = did_you_mean(guide_id, self.guide_ids) or f"the guides: {', '.join(self.guide_ids)}"
            raise NotFound("there is no guide of that name", hint)


def open_library(folder: Path | None = None) -> Library:
    """The library in ``folder``, or the one that came with the program. Nothing is read yet.

    Raises:
        NotFound: the folder does not exist, or no content came with the program.
    """
    return Library(find_place(folder))
