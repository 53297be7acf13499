"""The printed pieces of a card and where each prints: what the claims on words look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from therapy_cli.guidance.combinations import Combinations
from therapy_cli.guidance.standing import leads, standing, visible
from therapy_cli.guidance.truth import FALSE, Truth, World, holds, holds_or_absent
from therapy_cli.library.condition import Test
from therapy_cli.library.model import Card, Line

NOT_TO_CLIENT = re.compile(r"^\((to|in|for|only)\b")


class Piece(NamedTuple):
    """One printed text of a card: where it prints, and its name (``points.2``, ``say.1``, ``title``)."""

    name: str
    text: str
    where: Combinations


def pieces(card: Card, world: World, lines: dict[str, Line]) -> Iterator[Piece]:
    """All texts of a card but those to avoid, each with the combinations in which it prints."""
    stands = standing(card, world)
    is_open = stands.shown & ~holds(card.when, world)
    yield Piece("title", card.title, stands.shown & ~is_open if card.title_unknown else stands.shown)
    if card.title_unknown:
        yield Piece("title_unknown", card.title_unknown, is_open | stands.listed)
    if card.lead_unknown:
        yield Piece("lead_unknown", card.lead_unknown, is_open)
    for name in ("short", "banner"):
        text = getattr(card, name)
        if text:
            yield Piece(name, text, stands.shown)
    if card.after_urgent:
        where = holds_or_absent(card.after_urgent.when, world) & stands.shown
        yield Piece("after_urgent", card.after_urgent.text, where)
    for line in card.opens_with:
        yield Piece(f"line {line}", lines[line].text, stands.full)
    first = leads(card.points, world)
    for i, point in enumerate(card.points):
        where = (visible(point, world) & stands.full) | (first[i] & stands.short)
        yield Piece(f"points.{i + 1}", point.text, where)
    said = stands.full & holds_or_absent(card.say_when, world)
    for i, text in enumerate(card.say):
        yield Piece(f"say.{i + 1}", text, said)
    if card.say:
        for line in card.say_opens_with:
            yield Piece(f"line {line}", lines[line].text, said)
    for name in ("supervision", "document"):
        for i, text in enumerate(getattr(card, name)):
            yield Piece(f"{name}.{i + 1}", text, stands.full)


def is_said_to_client(piece: Piece) -> bool:
    """A line of words that is meant for the client: it has no opening such as "(to a supervisor)"."""
    return piece.name.startswith("say.") and not NOT_TO_CLIENT.match(piece.text)


class _Nowhere:
    """A world without combinations: enough to read the texts of a card."""

    def test(self, test: Test) -> Truth:
        del test
        return FALSE


def texts(card: Card, lines: dict[str, Line]) -> Iterator[Piece]:
    """All texts of a card but those to avoid, wherever they print."""
    return pieces(card, _Nowhere(), lines)
