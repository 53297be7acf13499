"""A new guide of a pack: its name, and that it asks about danger as every guide of the library does."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.faults import Fault
from therapy_cli.library.guide_files import SHARED, GuideFiles
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.packs.naming import RESERVED_COMMANDS

EMERGENCY = "emergency"


def pack_guide_faults(files: GuideFiles, packs: Packs, planned: tuple[str, ...]) -> Iterator[Fault]:
    """Yield what is wrong with the guide as one of a pack. ``planned``: ids that the library keeps for itself."""
    for pack in packs.bringing(files.id)[0 if packs.also_in_library(files.id) else 1 :]:
        place = f"guides/{files.id}/guide.yaml"
        message = f"there is a guide '{files.id}' already"
        fix = "choose another id; to add to a guide of the library write additions.yaml"
        yield Fault(pack.place.display(place), 1, 1, "pack-collision", message, fix)
    if files.pack is None:
        return
    file, guide = files.guide, files.guide.value
    if files.id in RESERVED_COMMANDS or files.id in (SHARED, *planned):
        yield file.fault(("id",), "pack-collision", f"'{files.id}' is the library's own word", "choose another id")
    for question in files.shared.questions.value.questions:
        if not question.required:
            continue
        if question.id not in guide.interview:
            message = f"a guide of a pack must ask '{question.id}'"
            yield file.fault(("interview",), "pack-danger", message, "add it to 'interview'", at_key=True)
        if question.id in guide.narrow:
            message = f"a pack cannot narrow for whom '{question.id}' is asked"
            yield file.fault(("narrow", question.id), "pack-danger", message, "take it out", at_key=True)
    yield from _emergency_faults(files)


def _emergency_faults(files: GuideFiles) -> Iterator[Fault]:
    """The emergency cards are there and where they belong. That they show in time the check proves."""
    file, uses = files.guide, {use.card: (i, use) for i, use in enumerate(files.guide.value.shared_cards)}
    for card in files.shared.cards.value.cards:
        name = f"{SHARED}/{card.id}"
        if card.place != EMERGENCY:
            continue
        if name not in uses:
            message = f"a guide of a pack must use '{name}'"
            yield file.fault(("id",), "pack-danger", message, "add it to 'shared_cards'")
            continue
        index, use = uses[name]
        for key, value in (("place", use.place), ("after", use.after), ("drop_when", use.drop_when)):
            if value is not None:
                message = f"a pack cannot move '{name}' or take it away"
                yield file.fault(("shared_cards", index, key), "pack-danger", message, "take it out", at_key=True)
