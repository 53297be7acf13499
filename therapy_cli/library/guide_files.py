"""The files that one guide is made of."""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.files import ContentFiles
from therapy_cli.library.model import CardFile, Guide, LineFile, PackAbout, QuestionFile
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.packs.pack import PackPart

SHARED = "shared"
"""The owner in the full id of a shared card; no guide can be called so."""


@dataclass(frozen=True, slots=True)
class SharedFiles:
    """What all guides share. Each file fits its type; whether ids exist is not yet known."""

    questions: Checked[QuestionFile]
    cards: Checked[CardFile]
    lines: Checked[LineFile]


@dataclass(frozen=True, slots=True)
class GuideFiles:
    """One guide's own files and the shared ones. ``id`` is the name of its folder.

    ``parts`` holds what packs add to it; ``pack`` is set where the whole guide comes from one.
    """

    id: str
    guide: Checked[Guide]
    cards: Checked[CardFile]
    shared: SharedFiles
    parts: tuple[PackPart, ...] = ()
    pack: PackAbout | None = None


def load_shared(files: ContentFiles) -> tuple[SharedFiles | None, list[Fault]]:
    """Load the shared files: ``None`` if one has faults, and the faults of them all."""
    questions, question_faults = files.load("shared/questions.yaml", QuestionFile)
    cards, card_faults = files.load("shared/cards.yaml", CardFile)
    lines, line_faults = files.load("shared/lines.yaml", LineFile)
    faults = [*question_faults, *card_faults, *line_faults]
    if questions is None or cards is None or lines is None:
        return None, faults
    return SharedFiles(questions, cards, lines), faults


def load_guide(files: ContentFiles, guide_id: str, packs: Packs | None = None) -> tuple[GuideFiles | None, list[Fault]]:
    """Load what a guide needs to run: ``None`` if a file has faults, and the faults of them all."""
    guide, guide_faults = files.load(f"guides/{guide_id}/guide.yaml", Guide)
    cards, card_faults = files.load(f"guides/{guide_id}/cards.yaml", CardFile)
    shared, shared_faults = load_shared(files)
    parts, part_faults = packs.parts(guide_id) if packs else ((), [])
    faults = [*guide_faults, *card_faults, *shared_faults, *part_faults]
    if guide is None or cards is None or shared is None:
        return None, faults
    owner = packs.owner(guide_id) if packs and not part_faults else None
    return GuideFiles(guide_id, guide, cards, shared, parts, owner), faults
