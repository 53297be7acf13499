"""Balance: a side that prints nowhere is a finding; sides in different cards are advice; words to avoid are no side."""

from __future__ import annotations

from tests.small_guides import card, guide_of, role
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import Avoid, BalanceTopic, Point, Side
from therapy_cli.proving.balance import missing_sides, sides_apart

READER = Choice("role", frozenset({"therapist"}))
TOPIC = BalanceTopic(
    id="gifts",
    guide="small",
    topic="Gifts",
    origin="a test",
    sides=[Side(says="accept", patterns=["zebra", "often be accepted"]), Side(says="decline", patterns=["decline"])],
)


def point(text: str) -> dict[str, object]:
    return {"points": [Point(text=text, sources=["practice-consensus"])]}


def test_both_sides_in_one_card_are_balanced() -> None:
    guide = guide_of([role()], [card("gifts", "consider", READER, **point("Can often be Accepted, or DECLINE it."))])
    assert list(missing_sides(guide, [TOPIC], {})) == []
    assert list(sides_apart(guide, [TOPIC], {})) == []


def test_one_side_only_is_a_finding_that_names_the_other() -> None:
    guide = guide_of([role()], [card("gifts", "consider", READER, **point("It can often be accepted."))])
    [finding] = missing_sides(guide, [TOPIC], {})
    assert (finding.guide, finding.rule) == ("small", "balance")
    assert finding.message.endswith("decline")
    assert list(sides_apart(guide, [TOPIC], {})) == []


def test_words_to_avoid_are_no_side() -> None:
    avoid = [Avoid(text="I decline.", why="it hurts")]
    guide = guide_of([role()], [card("gifts", "consider", READER, avoid=avoid, **point("Can often be accepted."))])
    assert len(list(missing_sides(guide, [TOPIC], {}))) == 1


def test_sides_in_two_cards_are_advice() -> None:
    cards = [
        card("yes", "consider", READER, **point("It can often be accepted.")),
        card("no", "consider", READER, say=["I would rather decline."]),
    ]
    guide = guide_of([role()], cards)
    assert list(missing_sides(guide, [TOPIC], {})) == []
    [advice] = sides_apart(guide, [TOPIC], {})
    assert (advice.rule, advice.place) == ("sides-apart", "gifts")
    assert "small/yes" in advice.message
    assert "small/no" in advice.message


def test_topics_of_other_guides_and_those_left_out_ask_for_nothing() -> None:
    guide = guide_of([role()], [card("gifts", "consider", READER)])
    other = BalanceTopic(id="x", guide="large", topic="X", origin="a test", sides=TOPIC.sides)
    left_out = BalanceTopic(id="y", guide="small", topic="Y", origin="a test", left_out="because")
    assert list(missing_sides(guide, [other, left_out], {})) == []
    assert list(sides_apart(guide, [other, left_out], {})) == []
