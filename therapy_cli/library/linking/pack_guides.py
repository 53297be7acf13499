"""A new guide of a pack: its name, and that it asks about danger as every guide of the library does."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.faults import Fault
from therapy_cli.library.guide_files import SHARED, GuideFiles
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.packs.naming import RESERVED_COMMANDS


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
