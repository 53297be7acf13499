"""r24, as far as ``show`` goes: the emergency line first, whom it is for, no script of an excluded case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content import COUNTRIES, cards_once, library, today
from tests.invariants.formats import TEXT_FORMATS, drawn, squeezed
from tests.texts import as_data, keys_in
from therapy_cli.document.model import Document
from therapy_cli.document.single import single_document
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not

CARDS = cards_once()


def looked_up(card_id: str, country: str | None = None) -> Document:
    return single_document(library(), card_id, today(), country)


def excludes(condition: Condition) -> bool:
    if isinstance(condition, AllOf | AnyOf):
        return any(map(excludes, condition.parts))
    return isinstance(condition, Not)


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_look_up_leads_with_emergency(card_id: str) -> None:
    """r24: in every format nothing stands before the emergency line, and the page says for whom the card is."""
    document = looked_up(card_id)
    for name in TEXT_FORMATS:
        text = drawn(document, name).strip()
        assert squeezed(text).startswith(squeezed(document.emergency_line)), (name, text[:200])
        assert squeezed(document.notices[0]) in squeezed(text)
        if document.banners:
            assert squeezed(text).index(squeezed(document.banners[0])) < squeezed(text).index(
                squeezed(document.cards[0].points[0].text)
            )


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_no_script_of_an_excluded_case_is_shown(card_id: str) -> None:
    """r24: words to say print only if nobody is excluded, or if the exclusion stands first in words."""
    card, document = CARDS[card_id], looked_up(card_id)
    excluded = card.unknown == "withhold" or card.drop_when is not None or excludes(card.when)
    if document.cards[0].say and excluded:
        assert document.banners == [card.excludes_in_words]
    if document.cards[0].say:
        assert card.say_when is None or card.excludes_in_words
    if not document.cards[0].say:
        plain = squeezed(drawn(document, "plain"))
        assert not [t for t in card.say if squeezed(t) in plain]


@given(st.sampled_from(sorted(CARDS)), st.sampled_from([None, "other", *COUNTRIES]))
def test_a_card_looked_up_shows_no_number_of_another_country(card_id: str, country: str | None) -> None:
    document = looked_up(card_id, country)
    assert all(h.country in {country, None} for h in document.cards[0].helplines)
    if country in {None, "other"}:
        assert "your local emergency number" in document.emergency_line


@pytest.mark.parametrize("card_id", [i for i, c in CARDS.items() if c.discreet or i.startswith("dv-safety/")])
def test_cards_of_a_discreet_guide_do_print_and_never_with_answers(card_id: str) -> None:
    """A ruling: they are a practitioner's quick reference too."""
    document = looked_up(card_id)
    assert document.cards[0].points
    assert not {"answers", "because", "removed_by", "question", "open_questions"} & set(keys_in(as_data(document)))
