"""One shown card as a block: in full all of it, in the short form no more than title, lead, a point and helplines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.content import case_chosen, document_for, library
from tests.strategies import answers_for
from therapy_cli.document.model import CardBlock
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import ShownCard, guide_by
from therapy_cli.library.resolved import ResolvedGuide


def check_cards(guide: ResolvedGuide, answers: Answers) -> set[str]:
    """Compare each block with its card; the forms that were met come back."""
    document = document_for(guide, answers)
    shown = guide_by(guide, answers, country=answers.first("country")).shown
    assert [b.id for b in document.cards] == [s.card.id for s in shown]
    for block, card in zip(document.cards, shown, strict=True):
        _check_head(block, card)
        if card.is_short:
            _check_short(block, card)
        else:
            _check_full(block, card)
    return {b.form for b in document.cards} | {"open" for s in shown if s.is_open and not s.is_short}


def _check_head(block: CardBlock, shown: ShownCard) -> None:
    card = shown.card
    assert block.guide == card.id.partition("/")[0]
    assert block.severity == shown.severity
    if shown.is_open:
        assert block.title == (card.title_unknown or card.title)
        assert block.lead == card.lead_unknown
    else:
        assert (block.title, block.lead) == (card.title, None)
    assert [(p.text, p.sources) for p in block.points] == [(p.text, p.sources) for p in shown.points]


def _check_short(block: CardBlock, shown: ShownCard) -> None:
    assert block.form == "short"
    assert block.lead, "what may not apply must say so"
    assert len(block.points) == 1
    rest = (block.notes, block.say_notes, block.say, block.avoid, block.supervision, block.document, block.see)
    assert not any(rest), shown.card.id


def _check_full(block: CardBlock, shown: ShownCard) -> None:
    card, lines = shown.card, library().lines.lines
    assert block.form == "full"
    assert [n.text for n in block.notes] == [lines[i].text for i in card.opens_with]
    assert block.say == (card.say if shown.shows_say else [])
    assert [n.text for n in block.say_notes] == [lines[i].text for i in card.say_opens_with if block.say]
    assert [(a.text, a.why) for a in block.avoid] == [(a.text, a.why) for a in card.avoid]
    assert (block.supervision, block.document, block.see) == (card.supervision, card.document, card.see)


@given(st.data())
def test_blocks_hold_what_the_form_allows(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    check_cards(guide, data.draw(answers_for(guide)))


def test_blocks_of_the_vignettes(guide: ResolvedGuide) -> None:
    for _, answers in case_chosen(guide):
        check_cards(guide, answers)


def test_all_forms_are_met() -> None:
    """Full, short, and shown in full although it is open: else the tests above would look at less than they say."""
    guides = [library().guide(g) for g in library().guide_ids]
    forms = {form for guide in guides for _, answers in case_chosen(guide) for form in check_cards(guide, answers)}
    assert forms == {"full", "short", "open"}
