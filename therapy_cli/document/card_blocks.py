"""One shown card as a block of the document."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import UNSET

from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.model import AvoidBlock, CardBlock, PointBlock
from therapy_cli.guidance.guidance import ShownCard
from therapy_cli.guidance.truth import World
from therapy_cli.library.model import Line
from therapy_cli.library.resolved import Origin

SHORT, FULL = "short", "full"


def title_of(shown: ShownCard) -> str:
    """The title; a card that may not apply can have another one, which claims less."""
    return (shown.card.title_unknown if shown.is_open else None) or shown.card.title


def card_block(
    shown: ShownCard, lines: dict[str, Line], shelf: HelplineShelf, world: World | None, *, with_reasons: bool
) -> CardBlock:
    """Arrange one shown card. In the short form only title, lead, first point and helplines stand."""
    card, whole = shown.card, not shown.is_short
    helplines, notes = shelf.take(card.helplines, world)
    return CardBlock(
        id=card.id,
        guide=card.id.split("/")[0],
        title=title_of(shown),
        severity=shown.severity,
        form=FULL if whole else SHORT,
        lead=card.lead_unknown if shown.is_open else None,
        notes=_lines(card.opens_with, lines) if whole else [],
        points=[PointBlock(text=p.text, sources=list(p.sources)) for p in shown.points],
        say_notes=_lines(card.say_opens_with, lines) if shown.shows_say and card.say else [],
        say=list(card.say) if shown.shows_say else [],
        avoid=[AvoidBlock(text=a.text, why=a.why) for a in card.avoid] if whole else [],
        supervision=list(card.supervision) if whole else [],
        document=list(card.document) if whole else [],
        helplines=helplines,
        helpline_notes=notes,
        see=list(card.see) if whole else [],
        because=list(shown.because) if with_reasons else UNSET,
        removed_by=list(shown.removed_by) if with_reasons else UNSET,
    )


def origin_of(shown: ShownCard, origin: Origin | None) -> Origin | None:
    """Whose words are shown: the short form of a card holds none of what packs added to it."""
    if origin is None or not shown.is_short:
        return origin
    return Origin(pack=origin.pack)


def with_origin(block: CardBlock, origin: Origin | None) -> CardBlock:
    """The block with the packs named that had a hand in it; a card of the library alone stays as it is."""
    if origin is None:
        return block
    if origin.pack:
        block = msgspec.structs.replace(block, from_pack=origin.pack.title)
    return msgspec.structs.replace(block, added_by=[p.title for p in origin.added_by]) if origin.added_by else block


def statements(origins: Iterable[Origin | None]) -> list[str]:
    """What each of these packs says of itself, once, with its title."""
    packs = [pack for origin in origins if origin for pack in (origin.pack, *origin.added_by) if pack]
    return list(dict.fromkeys(f"{pack.title}: {pack.statement}" for pack in packs))


def _lines(ids: list[str], lines: dict[str, Line]) -> list[PointBlock]:
    return [PointBlock(text=lines[i].text, sources=list(lines[i].sources)) for i in ids]
