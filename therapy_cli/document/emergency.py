"""The emergency moment: what is shown at once when danger is named, and when somebody stops there."""

from __future__ import annotations

import msgspec
from msgspec import UNSET

from therapy_cli.document.card_blocks import card_block
from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.model import Document, GatheredBlock, HelplineBlock
from therapy_cli.document.opening import emergency_line
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import prune
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.library import Library
from therapy_cli.library.model import CLIENT_ROLE
from therapy_cli.library.resolved import ResolvedGuide

AT_ONCE = 5
"""Points shown in the middle of the interview: what to do in the next minutes. The whole card follows."""


def emergency_lines(guide: ResolvedGuide, answers: Answers, library: Library, country: str | None) -> list[str]:
    """The emergency line and the first emergency card that fits ``answers``, as lines for the prompt.

    While nobody knows who reads, the line is the neutral one: someone may be reading along.
    """
    lines = library.lines
    shelf = HelplineShelf(library.helplines, lines.notices, country, answers.first("region"))
    first = emergency_line(lines.emergency, shelf, for_client=answers.first("role") in (None, CLIENT_ROLE))
    guidance = guide_by(guide, prune(guide, answers), country=country)
    shown = next((s for s in guidance.shown if s.card.place == "emergency"), None)
    if shown is None:
        return [first]
    world = AnswerWorld(guide, answers.chosen)
    card = card_block(shown, lines.lines, shelf, world, with_reasons=False)
    points = [f"- {p.text}" for p in card.points[:AT_ONCE]]
    rest = [lines.notices["emergency_rest"]] if len(card.points) > AT_ONCE else []
    return [first, "", card.title, *points, *rest, *(_helpline(h) for h in card.helplines)]


def only_emergency(document: Document) -> Document:
    """The document of somebody who stopped at the emergency: its urgent cards and nothing else."""
    urgent = [c for c in document.cards if c.severity == "urgent"]
    cited = {s for c in urgent for p in (*c.notes, *c.points, *c.say_notes) for s in p.sources}
    return msgspec.structs.replace(
        document,
        cards=urgent,
        in_short=[line for line in document.in_short if line.severity == "urgent"],
        may_apply=[],
        gathered=GatheredBlock(
            supervision=[line for c in urgent for line in c.supervision],
            document=[line for c in urgent for line in c.document],
        ),
        sources=[s for s in document.sources if s.id in cited],
        your_codes=UNSET,
    )


def _helpline(line: HelplineBlock) -> str:
    part = f" ({line.part})" if line.part else ""
    return f"- {line.name}{part}: {'; '.join(line.reach)} ({line.for_whom})"
