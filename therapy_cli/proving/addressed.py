"""Every printed text of a guide, with whom it addresses: what the checks of tone and reading ease look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from therapy_cli.library.guide_files import SHARED
from therapy_cli.library.library import Library
from therapy_cli.library.linking.roles import is_for_clients
from therapy_cli.library.model import Card, Line, Question
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.pieces import Piece, is_said_to_client, texts

Reader = Literal["client", "practitioner"]


class Text(NamedTuple):
    """One printed text. ``owner``: its guide, or ``shared``; ``place``: card and piece, or question.

    ``hears`` is who takes it in: a client also hears what a practitioner says. ``reads``: for whom the page is.
    """

    owner: str
    place: str
    text: str
    reads: Reader
    hears: Reader

    @property
    def is_point(self) -> bool:
        """A point of a card."""
        return " points." in self.place

    @property
    def is_option(self) -> bool:
        """An answer that a reader may choose."""
        return self.place.startswith("question ") and " option " in self.place


def addressed(library: Library, guide_ids: Iterable[str]) -> list[Text]:
    """The texts of some guides, those of a shared card once however many of them use it."""
    found: dict[Text, None] = {}
    for guide_id in guide_ids:
        found.update(dict.fromkeys(_guide_texts(library.guide(guide_id), library.lines.lines)))
    return list(found)


def _guide_texts(guide: ResolvedGuide, lines: dict[str, Line]) -> Iterator[Text]:
    for name in ("title", "summary", "purpose", "not_for"):
        yield Text(guide.id, f"guide {name}", getattr(guide.meta, name), "practitioner", "practitioner")
    for question in guide.questions:
        for place, text, reader in _question_texts(question):
            yield Text(guide.id, f"question {question.id} {place}", text, reader, reader)
    for card in guide.cards:
        yield from _card_texts(card, lines)


def _question_texts(question: Question) -> Iterator[tuple[str, str, Reader]]:
    usual: Reader = "client" if question.when and is_for_clients(question.when) else "practitioner"
    for place, text, reader in (
        ("ask", question.ask, usual),
        ("ask_for_client", question.ask_for_client, "client"),
        ("help", question.help, usual),
        ("why", question.why, usual),
        *((f"option {o.id}", o.label, usual) for o in question.options),
        *((f"option {o.id}", o.label_for_client, "client") for o in question.options),
    ):
        if text:
            yield place, text, "client" if reader == "client" else "practitioner"


def _card_texts(card: Card, lines: dict[str, Line]) -> Iterator[Text]:
    """The texts of a card but those to avoid. What a guide adds to a shared card stands in the card as well."""
    owner = card.id.partition("/")[0]
    reads: Reader = "client" if is_for_clients(card.when) else "practitioner"
    for piece in texts(card, lines):
        yield Text(owner, f"{card.id} {piece.name}", piece.text, reads, _hears(piece, reads))


def _hears(piece: Piece, reads: Reader) -> Reader:
    return "client" if reads == "client" or is_said_to_client(piece) else "practitioner"


def is_shared(text: Text) -> bool:
    """It belongs to no single guide."""
    return text.owner == SHARED
