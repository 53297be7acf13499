"""The reader's own ethics codes: first among the sources of each point, and what the cross-walk has on them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from therapy_cli.document.model import CardBlock, OwnCode, OwnTheme, PointBlock, SourceBlock, YourCodesBlock
from therapy_cli.library.library import Library


def own_first(card: CardBlock, codes: Sequence[str]) -> CardBlock:
    """The card with the reader's codes first among the sources of each point; else the order stays."""
    if not codes:
        return card
    return replace(
        card,
        notes=_reordered(card.notes, codes),
        points=_reordered(card.points, codes),
        say_notes=_reordered(card.say_notes, codes),
    )


def your_codes(
    library: Library, codes: Sequence[str], sources: Sequence[SourceBlock], guide: str
) -> YourCodesBlock | None:
    """Which of the cited sources are the reader's codes, and on which themes of the guide these were read.

    ``None`` without codes. Raises ``NotFound`` or ``ContentInvalid`` where the cross-walk cannot be had.
    """
    if not codes:
        return None
    cited = {source.id for source in sources}
    told = {code.id: code for code in library.codes.codes}
    return YourCodesBlock(
        codes=[
            OwnCode(
                id=i,
                short=library.sources[i].short,
                edition=library.sources[i].edition or library.sources[i].year,
                url=library.sources[i].url,
                cited=i in cited,
                newer=told[i].newer,
            )
            for i in codes
        ],
        themes=_themes(library, codes, guide),
        statement=library.codes.statement,
    )


def _themes(library: Library, codes: Sequence[str], guide: str) -> list[OwnTheme]:
    found = []
    for theme in library.codes.themes:
        read = {cell.code for cell in theme.cells if cell.mark == "read"}
        mine = [i for i in codes if i in read]
        if guide in theme.guides and mine:
            found.append(OwnTheme(id=theme.id, title=theme.title, codes=mine))
    return found


def _reordered(points: list[PointBlock], codes: Sequence[str]) -> list[PointBlock]:
    return [replace(p, sources=[*_mine(p.sources, codes), *_others(p.sources, codes)]) for p in points]


def _mine(ids: list[str], codes: Sequence[str]) -> list[str]:
    return [i for i in codes if i in ids]


def _others(ids: list[str], codes: Sequence[str]) -> list[str]:
    return [i for i in ids if i not in codes]
