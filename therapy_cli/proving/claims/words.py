"""Claims on the words that are printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import reduce
from operator import or_

from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.truth import World
from therapy_cli.library.model import Card, Claim, Line
from therapy_cli.proving.claims.obligation import Cards, Obligation, Violates, everywhere
from therapy_cli.proving.pieces import Piece, is_said_to_client, pieces, texts

Lines = dict[str, Line]
"""The lines that cards share, by name: a card may print one of them."""


def about_words(claim: Claim, cards: Cards, lines: Lines) -> Iterator[Obligation]:
    """What ``claim`` says on texts that must, or must never, be printed."""
    for pattern in claim.must_text:
        able = [c for c in cards.all if _matches(c, pattern, lines)]
        yield Obligation(f"nothing printed matches /{pattern}/", _not_printed(able, pattern, lines))
    for pattern in claim.never_text:
        for card in cards.all:
            if _matches(card, pattern, lines):
                yield Obligation(f"{card.id} prints what matches /{pattern}/", _printed(card, pattern, lines))
    if claim.no_say_to_client:
        excepted = {(e.card, f"say.{e.say}") for e in claim.except_say}
        for card in cards.all:
            yield Obligation(f"{card.id} prints words for the client", _said(card, excepted, lines))
    for name in claim.no_points:
        card_id, _, number = name.rpartition(".")
        for card in cards.named([card_id]):
            if number not in {str(i + 1) for i in range(len(card.points))}:
                yield Obligation(f"there is no point {name}", everywhere)
            yield Obligation(f"{name} is printed", _piece_printed(card, f"points.{number}", lines))


def _matches(card: Card, pattern: str, lines: Lines) -> bool:
    return any(re.search(pattern, p.text.lower()) for p in texts(card, lines))


def _where(card: Card, lines: Lines, wanted: Callable[[Piece], bool]) -> Violates:
    """Where a piece of ``card`` is printed that is ``wanted``."""

    def violates(world: World) -> Combinations:
        return reduce(or_, (p.where for p in pieces(card, world, lines) if wanted(p)), NONE)

    return violates


def _printed(card: Card, pattern: str, lines: Lines) -> Violates:
    return _where(card, lines, lambda piece: bool(re.search(pattern, piece.text.lower())))


def _not_printed(cards: list[Card], pattern: str, lines: Lines) -> Violates:
    return lambda world: ~reduce(or_, (_printed(c, pattern, lines)(world) for c in cards), NONE)


def _piece_printed(card: Card, name: str, lines: Lines) -> Violates:
    return _where(card, lines, lambda piece: piece.name == name)


def _said(card: Card, excepted: set[tuple[str, str]], lines: Lines) -> Violates:
    return _where(card, lines, lambda p: is_said_to_client(p) and (card.id, p.name) not in excepted)
