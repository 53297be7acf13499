"""The printed pieces of a card and where each prints: what the claims on words look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from therapy_cli.guidance.combinations import Combinations
from therapy_cli.guidance.standing import Standing, leads, standing, visible
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
    yield from _around(card, stands, world)
    for line in card.opens_with:
        yield Piece(f"line {line}", lines[line].text, stands.full)
    first = leads(card.points, world)
    for i, point in enumerate(card.points):
        where = (visible(point, world) & stands.full) | (first[i] & stands.short)
        yield Piece(f"points.{i + 1}", point.text, where)
    said = stands.full & holds_or_absent(card.say_when, world)
    for line in card.say_opens_with if card.say else []:
        yield Piece(f"line {line}", lines[line].text, said)
    for name, texts_of, where in (
        ("say", card.say, said),
        ("supervision", card.supervision, stands.full),
        ("document", card.document, stands.full),
    ):
        yield from (Piece(f"{name}.{i + 1}", text, where) for i, text in enumerate(texts_of))


def _around(card: Card, stands: Standing, world: World) -> Iterator[Piece]:
    """Title, lead and the lines that stand outside the card."""
    is_open = stands.shown & ~holds(card.when, world)
    known = stands.shown & ~is_open if card.title_unknown else stands.present
    pointer = card.after_urgent
    for name, text, where in (
        ("title", card.title, known),
        ("title_unknown", card.title_unknown, is_open | stands.listed),
        ("lead_unknown", card.lead_unknown, is_open),
        ("short", card.short, stands.shown),
        ("banner", card.banner, stands.shown),
    ):
        if text:
            yield Piece(name, text, where)
    if pointer:
        yield Piece("after_urgent", pointer.text, stands.shown & holds_or_absent(pointer.when, world))


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
