"""What the whole library holds once, for all guides: its version, sources, helplines, shared cards, the shelf."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from therapy_cli.library.files import ContentFiles
from therapy_cli.library.guide_files import SHARED
from therapy_cli.library.model import (
    About,
    Card,
    CardFile,
    CodeFile,
    GlossaryFile,
    HelplineFile,
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
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.planned import PLANNED
from therapy_cli.library.resolving import full_card
from therapy_cli.library.shelf_files import CODES, GLOSSARY, MODELS, VOCABULARY, need_shelf
from therapy_cli.library.trees import Trees

if TYPE_CHECKING:
    from therapy_cli.library.linking.references import Known

GUIDE_ORDER = PLANNED


class Registers:
    """Files that stand above the guides. Every access raises ``ContentInvalid`` where a file has faults."""

    def __init__(self, packs: Packs, trees: Trees | None = None) -> None:
        self.packs = packs
        self.files = ContentFiles(packs.place, trees)

    @cached_property
    def guide_ids(self) -> tuple[str, ...]:
        """The ids of all guides: the ten in their order, then any others by name."""
        found = self.files.place.guide_ids()
        known = [g for g in GUIDE_ORDER if g in found]
        return (*known, *sorted(set(found) - set(known)))

    def has_guide(self, guide_id: str) -> bool:
        """There is a guide of that id; only its own folder is looked at, however many there are."""
        return self.files.place.has_guide(guide_id)

    @property
    def about(self) -> About:
        """The version of the content as a whole."""
        return self.files.need("about.yaml", About).value

    @property
    def lines(self) -> LineFile:
        """Sentences that several cards share."""
        return self.files.need("shared/lines.yaml", LineFile).value

    @cached_property
    def helplines(self) -> HelplineFile:
        """Helplines and the kinds they print under; those of packs come last."""
        return self.packs.with_helplines(self.files.need("helplines.yaml", HelplineFile).value)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source by its id."""
        own = {s.id: s for s in self.files.need("sources.yaml", SourceFile).value.sources}
        return self.packs.with_sources(own)

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

    def _known(self) -> Known:
        """What the shelf may name. Cards are left to the check of the whole content: all guides hold them."""
        from therapy_cli.library.linking.references import Known

        return Known(
            guides=frozenset({*self.guide_ids, *GUIDE_ORDER}),
            unread=frozenset({*self.guide_ids, SHARED}),
            sources=self.sources,
            countries=frozenset(o.id for q in self.shared_questions if q.id == "country" for o in q.options),
        )
