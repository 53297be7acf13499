"""One card on its own: emergency line first, whom it is for, no words to say where they could do harm."""

from __future__ import annotations

import pytest

from tests.content import COUNTRIES, cards_once, library, today
from tests.texts import as_data, keys_in, roles_named
from therapy_cli.document.model import Document
from therapy_cli.document.single import audience, keeps_words_back, roles_of, single_document
from therapy_cli.errors import NotFound
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Card

CARDS = cards_once()
every_card = pytest.mark.parametrize("card_id", sorted(CARDS))


def document_of(card_id: str, country: str | None = None) -> Document:
    return single_document(library(), card_id, today(), country)


def has_not(condition: Condition) -> bool:
    """Somewhere in the condition something is excluded."""
    if isinstance(condition, AllOf | AnyOf):
        return any(map(has_not, condition.parts))
    return isinstance(condition, Not)


def may_be_wrong(card: Card) -> bool:
    """There are readers from whom the guide keeps the words or the card, and the card does not say so in words."""
    kept_from_some = card.unknown == "withhold" or card.drop_when is not None or has_not(card.when)
    return (kept_from_some or card.say_when is not None) and not card.excludes_in_words


@every_card
def test_words_to_say_are_kept_back_exactly_where_they_may_be_wrong(card_id: str) -> None:
    card = CARDS[card_id]
    block = document_of(card_id).cards[0]
    assert keeps_words_back(card) == may_be_wrong(card)
    assert block.say == ([] if may_be_wrong(card) else card.say)
    notice = library().lines.notices["words_kept_back"]
    assert (notice in document_of(card_id).notices) == (bool(card.say) and may_be_wrong(card))
    if not block.say:
        assert block.say_notes == []


@every_card
def test_it_opens_with_the_emergency_line_and_says_whom_it_is_for(card_id: str) -> None:
    card, words = CARDS[card_id], library().lines
    roles = roles_named(card.when)
    for_clients, for_practitioners = CLIENT_ROLE in roles, bool(roles & set(PRACTITIONER_ROLES))
    document = document_of(card_id)
    lines = words.emergency
    assert document.emergency_line == (lines.open if for_practitioners else lines.open_client)
    kind = {(True, True): "everyone", (True, False): "clients", (False, True): "practitioners"}
    assert audience(card) == kind[for_clients, for_practitioners]
    assert words.notices[f"for_{audience(card)}"] in document.notices[0]
    assert set(roles_of(card)) == roles
    assert document.banners == ([card.excludes_in_words] if card.excludes_in_words else [])


@every_card
def test_it_holds_all_of_the_card_and_nothing_of_any_reader(card_id: str) -> None:
    card = CARDS[card_id]
    document = document_of(card_id)
    [block] = document.cards
    assert (block.id, block.title, block.severity, block.form) == (card.id, card.title, card.severity, "full")
    assert [p.text for p in block.points] == [p.text for p in card.points]
    assert [(a.text, a.why) for a in block.avoid] == [(a.text, a.why) for a in card.avoid]
    assert (block.supervision, block.document, block.see) == (card.supervision, card.document, card.see)
    assert not {"answers", "because", "removed_by", "question", "open_questions"} & set(keys_in(as_data(document)))
    assert document.may_apply == []
    assert document.content_version == library().about.version
    assert document.review.sentence


@every_card
def test_helplines_and_points_are_those_of_the_country(card_id: str) -> None:
    card = CARDS[card_id]
    for country in (None, "other", *COUNTRIES):
        [block] = document_of(card_id, country).cards
        assert all(h.country in {country, None} for h in block.helplines)
        assert "perpetrator" not in {h.kind for h in block.helplines}
        wanted = [p.text for p in card.points if not p.country or country is None or country in p.country]
        assert [p.text for p in block.points] == wanted


def test_there_are_cards_of_every_kind_to_look_at() -> None:
    kept = [c for c in CARDS.values() if c.say and may_be_wrong(c)]
    shown = [c for c in CARDS.values() if c.say and not may_be_wrong(c)]
    told = [c for c in CARDS.values() if c.excludes_in_words]
    assert kept
    assert shown
    assert told
    assert {audience(c) for c in CARDS.values()} == {"practitioners", "clients", "everyone"}


@pytest.mark.parametrize("card_id", ["boundaries/nothing", "nothing/at-all", "", "shared", "boundaries/"])
def test_a_card_that_does_not_exist(card_id: str) -> None:
    with pytest.raises(NotFound):
        document_of(card_id)
