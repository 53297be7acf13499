"""The order of cards: emergency, then by severity, closing words last; nothing brings a card below a lesser one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests import reference
from tests.content import all_cards, library
from tests.random_guides import small_guides
from tests.small_guides import card, guide_of, role
from tests.strategies import answers_for
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import Guidance, guide_by
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import Before, Card
from therapy_cli.library.resolved import ResolvedGuide

ANYONE = Choice("role", frozenset({"therapist", "client"}))


def ids(found: Guidance) -> list[str]:
    return [s.card.id for s in found.shown]


def check_order(guide: ResolvedGuide, answers: Answers) -> None:
    """The rules of order, told without any sort key."""
    found = guide_by(guide, answers)
    ranks = [reference.RANK[s.severity] for s in found.shown if s.card.place != "end"]
    assert ranks == sorted(ranks), "a card stands above a more severe one"
    ends = [s.card.place == "end" for s in found.shown]
    assert ends == sorted(ends), "a card stands after the closing words"
    places = [s.card.place for s in found.shown]
    if "emergency" in places:
        first = places.index("emergency")
        assert all(_is_beside_emergency(s.card, guide) for s in found.shown[:first]), "a card before the emergency card"
    assert ids(found) == ids(guide_by(guide, answers))


def _is_beside_emergency(shown: Card, guide: ResolvedGuide) -> bool:
    return shown.before is not None and guide.card_by_id[shown.before.card].place == "emergency"


@given(st.data())
def test_real_guides_keep_the_order(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    check_order(guide, data.draw(answers_for(guide)))


@given(st.data())
def test_small_guides_keep_the_order(data: st.DataObject) -> None:
    guide = data.draw(small_guides())
    check_order(guide, data.draw(answers_for(guide)))


@given(st.data())
def test_cards_of_one_severity_keep_the_order_of_the_file(guide_id: str, data: st.DataObject) -> None:
    """Own cards without a place of their own stand as they are written."""
    guide = library().guide(guide_id)
    shown = guide_by(guide, data.draw(answers_for(guide))).shown
    plain = [s for s in shown if s.card.place == "own" and not s.card.before and not s.card.after]
    authored = [c.id for c in guide.cards]
    for level in reference.RANK:
        places = [authored.index(s.card.id) for s in plain if s.severity == level]
        assert places == sorted(places)


@given(st.data())
def test_the_order_of_what_is_shown_hangs_on_nothing_that_is_not(data: st.DataObject) -> None:
    """Taking a card out of the guide moves no other two against each other."""
    guide = data.draw(small_guides())
    answers = data.draw(answers_for(guide))
    gone = data.draw(st.sampled_from(guide.cards))
    if any(gone.id in (c.after, c.before and c.before.card) for c in guide.cards):
        return
    rest = ResolvedGuide(
        guide.meta,
        guide.questions,
        guide.interactive,
        guide.settings,
        guide.derived,
        tuple(c for c in guide.cards if c is not gone),
        guide.shared,
    )
    assert ids(guide_by(rest, answers)) == [i for i in ids(guide_by(guide, answers)) if i != gone.id]


def test_before_and_after_set_a_card_beside_one_of_the_same_severity_only() -> None:
    first, second = card("first", "urgent", ANYONE), card("second", "urgent", ANYONE)
    beside = card("beside", "urgent", ANYONE, after="small/first")
    lower = card("lower", "caution", ANYONE, before=Before(card="small/first"))
    answers = Answers({"role": ("therapist",)})
    guide = guide_of([role()], [first, second, beside, lower])
    assert ids(guide_by(guide, answers)) == ["small/first", "small/beside", "small/second", "small/lower"]
    only_clients = Choice("role", frozenset({"client"}))
    before = replace(second, before=Before(card="small/first", when=only_clients))
    guide = guide_of([role()], [first, before])
    assert ids(guide_by(guide, answers)) == ["small/first", "small/second"]
    assert ids(guide_by(guide, Answers({"role": ("client",)}))) == ["small/second", "small/first"]


def test_beside_an_emergency_card_there_is_room_for_urgent_ones_only() -> None:
    alarm = card("alarm", "urgent", ANYONE, place="emergency")
    urgent, mild = card("urgent", "urgent", ANYONE), card("mild", "caution", ANYONE, before=Before(card="small/alarm"))
    threat = card("threat", "urgent", ANYONE, before=Before(card="small/alarm"))
    found = guide_by(guide_of([role()], [alarm, urgent, mild, threat]), Answers({"role": ("client",)}))
    assert ids(found) == ["small/threat", "small/alarm", "small/urgent", "small/mild"]


def test_two_cards_beside_the_same_one_keep_their_order_for_the_proof_too() -> None:
    target, first, second = (card(i, "urgent", ANYONE) for i in ("target", "first", "second"))
    for way in ("before", "after"):
        place = {"before": Before(card="small/target")} if way == "before" else {"after": "small/target"}
        cards = (target, replace(first, **place), replace(second, **place))
        order, world = CardOrder(cards, frozenset()), AnswerWorld(guide_of([role()], list(cards)), {})
        assert order.precedes(cards[1], cards[2], world)
        assert not order.precedes(cards[2], cards[1], world)


def test_what_stands_outside_the_severities_is_always_of_the_highest_or_the_lowest() -> None:
    """``emergency`` and ``end`` may not carry a mild card to the top, or an urgent one to the end."""
    for guide, shown in all_cards():
        if shown.place == "emergency":
            assert shown.severity == "urgent", (guide.id, shown.id)
        if shown.place == "end":
            assert (shown.severity, shown.raises) == ("info", []), (guide.id, shown.id)


def test_no_card_stands_beside_one_that_is_itself_moved() -> None:
    for guide, shown in all_cards():
        target = guide.card_by_id.get(shown.after or (shown.before.card if shown.before else ""))
        assert target is None or not (target.before or target.after), (guide.id, shown.id)
