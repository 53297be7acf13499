"""One card on its own, for a quick look: no reader is known, so the gates stand in words.

A card looked up has passed none of its conditions. So it says whom it is for; what excludes it comes first in
words; and its words to say are left out where they, or the card, are withheld or excluded in some cases, unless the
card has that sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec import UNSET

from therapy_cli.document.card_blocks import card_block, statements, with_origin
from therapy_cli.document.gathering import cited
from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.model import Document, GatheredBlock, ReviewState
from therapy_cli.document.opening import emergency_line, review_state
from therapy_cli.document.own_codes import own_first, your_codes
from therapy_cli.guidance.guidance import ShownCard
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test
from therapy_cli.library.library import Library
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Card


def roles_of(card: Card) -> list[str]:
    """The roles that a card addresses, as its condition names them."""
    named = _roles(card.when)
    return [role for role in (*PRACTITIONER_ROLES, CLIENT_ROLE) if role in named]


def audience(card: Card) -> str:
    """Whom a card is for: ``practitioners``, ``clients`` or ``everyone``."""
    roles = roles_of(card)
    if CLIENT_ROLE not in roles:
        return "practitioners"
    return "clients" if roles == [CLIENT_ROLE] else "everyone"


def keeps_words_back(card: Card) -> bool:
    """The words to say must not print here: in some cases they, or the whole card, are withheld or excluded."""
    bound = card.unknown == "withhold" or card.drop_when is not None or card.say_when is not None
    return (bound or _excludes(card.when)) and card.excludes_in_words is None


def single_document(
    library: Library, card_id: str, today: date, country: str | None, codes: tuple[str, ...] = ()
) -> Document:
    """One card as a document of its own, for a reader of whom nothing is known.

    ``codes``: the reader's own; a page that clients may read knows of none.

    Raises:
        NotFound: there is no such card.
    """
    card, lines = library.card(card_id), library.lines
    kept_back = keeps_words_back(card)
    said = [lines.notices["words_kept_back"]] if card.say and kept_back else []
    notices = [f"This card is {lines.notices[f'for_{audience(card)}']}.", *said]
    own = codes if audience(card) == "practitioners" else ()
    return _document(library, card, _Reading(today, country, not kept_back, notices, own))


def asked_for_document(library: Library, card_id: str, today: date, country: str | None) -> Document:
    """A page that a client has asked for: whom it addresses is known, and the asking lifts what was withheld.

    Raises:
        NotFound: there is no such card.
    """
    card = library.card(card_id)
    is_bound = card.drop_when is not None or card.say_when is not None or _excludes(card.when)
    return _document(library, card, _Reading(today, country, not is_bound, []))


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of one reading of a card. ``codes``: the reader's own."""

    today: date
    country: str | None
    shows_say: bool
    notices: list[str]
    codes: tuple[str, ...] = ()


def _document(library: Library, card: Card, reading: _Reading) -> Document:
    lines, country = library.lines, reading.country
    shelf = HelplineShelf(library.helplines, lines.notices, country)
    shown = ShownCard(
        card=card,
        severity=card.severity,
        is_open=False,
        is_short=False,
        points=tuple(p for p in card.points if not p.country or country in (None, *p.country)),
        shows_say=reading.shows_say,
        because=(),
        removed_by=(),
    )
    origin = library.origin(card.id)
    clients = audience(card) == "clients"
    plain = card_block(shown, lines.lines, shelf, None, with_reasons=False)
    block = own_first(with_origin(plain, origin), reading.codes)
    sources = cited([block], library.sources, reading.today)
    return Document(
        guide=block.guide,
        title=card.title,
        content_version=library.about.version,
        review=_review(library, block.guide),
        discreet=card.discreet,
        emergency_line=emergency_line(lines.emergency, shelf, for_client=clients),
        banners=[card.excludes_in_words] if card.excludes_in_words else [],
        notices=reading.notices,
        in_short=[],
        cards=[block],
        after_urgent=[],
        may_apply=[],
        gathered=GatheredBlock(supervision=block.supervision, document=block.document),
        sources=sources,
        your_codes=your_codes(library, reading.codes, sources, block.guide) or UNSET,
        closing=statements([origin]),
    )


def _review(library: Library, owner: str) -> ReviewState:
    """The review of the guide a card belongs to; shared cards are as unreviewed as the first guide."""
    guide = library.summary(owner if library.has_guide(owner) else library.first_guide)
    return review_state(guide.review, library.lines.notices)


def _roles(condition: Condition) -> set[str]:
    match condition:
        case Test("role", values):
            return set(values)
        case AllOf(parts) | AnyOf(parts):
            return set().union(*(_roles(p) for p in parts))
        case Test() | Not():
            return set()


def _excludes(condition: Condition) -> bool:
    match condition:
        case Not():
            return True
        case AllOf(parts) | AnyOf(parts):
            return any(_excludes(p) for p in parts)
        case Test():
            return False
