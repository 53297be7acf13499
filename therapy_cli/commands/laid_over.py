"""What becomes of a guide over which packs are laid, once the answers are known."""

from __future__ import annotations

from therapy_cli.errors import ContentInvalid
from therapy_cli.guidance.answers import Answers
from therapy_cli.library.library import Library
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.rendering import wording


def guide_to_trust(library: Library, guide: ResolvedGuide, answers: Answers) -> tuple[Library, ResolvedGuide, str]:
    """The library and the guide to guide by, and what the reader must be told of packs that were left out.

    With a pack, a rule of safety may not hold for these answers: then the library speaks alone. What is said names no
    rule and no answer, so a discreet run can say it too.

    Raises:
        ContentInvalid: the whole guide comes from a pack, so there is nothing else to print.
    """
    if not guide.origins:
        return library, guide, ""
    from therapy_cli.proving.at_hand import broken_here

    if next(broken_here(guide, library.invariants(guide.id), library.lines.lines, answers.chosen), None) is None:
        return library, guide, ""
    titles = {pack.title: None for o in guide.origins.values() for pack in (o.pack, *o.added_by) if pack}
    said = wording.LEFT_OUT.format(packs=", ".join(titles))
    if library.pack_of(guide.id) is not None:
        raise ContentInvalid(said, "run 'therapy content check' with the pack")
    alone = library.with_only(())
    return alone, alone.guide(guide.id), said
