"""Claims decided over all combinations at once, against every single combination of small guides."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests import reference
from tests.guidance.test_every_world import inside
from tests.proving.checker import broken, broken_in
from tests.random_guides import small_guides
from tests.small_guides import card, guide_of, role
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.combinations import NONE
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import SEVERITIES, CardSay, Claim, FirstCards, Point
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.claims import Claims
from therapy_cli.proving.every_world import EveryWorld

ANYONE = Choice("role", frozenset({"therapist", "client"}))
NOWHERE = "small/nowhere"


@st.composite
def claims(draw: st.DrawFn, guide: ResolvedGuide) -> Claim:
    """A claim of one or two kinds about the cards of ``guide``."""
    ids = [c.id for c in guide.cards]
    some = st.lists(st.sampled_from([*ids, NOWHERE]), min_size=1, max_size=2, unique=True)
    pattern = st.sampled_from([f"^c{c} {p}$" for c in range(3) for p in range(3)] + ["^c0$", "words"])
    level = st.sampled_from(SEVERITIES)
    point = st.tuples(st.sampled_from(guide.cards), st.integers(0, 9)).map(
        lambda found: f"{found[0].id}.{found[1] % len(found[0].points) + 1}"
    )
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "includes": some,
        "includes_full": some,
        "listed_or_shown": some,
        "excludes": some,
        "only": some,
        "includes_any": some,
        "first": some,
        "first_cards": st.builds(FirstCards, cards=some, within=st.integers(1, 3)),
        "before": st.dictionaries(st.sampled_from([*ids, NOWHERE]), some | st.just(["all"]), min_size=1, max_size=1),
        "severity_at_least": st.dictionaries(st.sampled_from([*ids, NOWHERE]), level, min_size=1, max_size=2),
        "any_severity": level,
        "must_text": st.lists(pattern, min_size=1, max_size=2),
        "never_text": st.lists(pattern, min_size=1, max_size=2),
        "no_say_to_client": st.just(value=True),
        "except_say": st.lists(st.builds(CardSay, card=st.sampled_from(ids), say=st.integers(1, 2)), max_size=1),
        "no_points": st.lists(point, min_size=1, max_size=2),
    }
    chosen = draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=2, unique=True))
    return Claim(**{name: draw(kinds[name]) for name in chosen})


@given(st.data())
def test_a_claim_is_broken_for_exactly_the_answers_that_break_it(data: st.DataObject) -> None:
    guide = data.draw(small_guides(most_questions=2, most_cards=3))
    world = EveryWorld(guide)
    readers = [guide_by(guide, Answers(given_)) for given_ in reference.every_answer(guide)]
    for claim in data.draw(st.lists(claims(guide), min_size=16, max_size=16)):
        found = reduce(or_, (o.violates(world) for o in Claims(guide, {}).obligations(claim)), NONE)
        for reader in readers:
            wrong = broken_in(claim, reader)
            assert inside(world, found, reader.answers.chosen) == bool(wrong), (claim, reader.answers.chosen, wrong)


def violated(guide: ResolvedGuide, claim: Claim) -> bool:
    world = EveryWorld(guide)
    return any(o.violates(world) & world.valid for o in Claims(guide, {}).obligations(claim))


@pytest.mark.parametrize(
    "claim",
    [
        Claim(includes=[NOWHERE]),
        Claim(includes_full=[NOWHERE]),
        Claim(listed_or_shown=[NOWHERE]),
        Claim(includes_any=[NOWHERE]),
        Claim(first=[NOWHERE]),
        Claim(first_cards=FirstCards(cards=[NOWHERE], within=3)),
        Claim(no_points=["small/here.2"]),
        Claim(no_points=["small/here.first"]),
    ],
)
def test_what_is_not_there_cannot_be_promised(claim: Claim) -> None:
    """A card or point that a claim counts on may not silently be missing from the guide."""
    assert violated(guide_of([role()], [card("here", "urgent", ANYONE)]), claim)


def test_cards_out_of_their_severity_are_counted_too() -> None:
    """A mild card that stands with the emergency cards is above an urgent one; the proof must see it."""
    urgent = card("urgent", "urgent", ANYONE)
    mild = card("mild", "caution", ANYONE, place="emergency")
    moved = card("moved", "caution", ANYONE, after="small/mild")
    last = card("last", "urgent", ANYONE, place="end")
    guide = guide_of([role()], [urgent, mild, moved, last])
    for name, place in (("mild", 1), ("moved", 2), ("urgent", 3), ("last", 4)):
        for within in range(1, 5):
            claim = Claim(first_cards=FirstCards(cards=[f"small/{name}"], within=within))
            answers = Answers({"role": ("client",)})
            assert violated(guide, claim) == bool(broken(claim, guide, answers)) == (within < place), (name, within)


def test_words_are_found_in_titles_that_are_only_listed() -> None:
    asked = Choice("q0", frozenset({"a"}))
    questions = [role(), replace(role(), id="q0", required=False, options=[*role().options])]
    listed = card("quiet", "caution", asked, title="Loud words", points=[Point(text="Soft.", sources=["s"])])
    guide = guide_of(questions, [listed])
    guide_answers = Answers({"role": ("client",)})
    claim = Claim(never_text=["loud"])
    assert broken(claim, guide, guide_answers)
    assert violated(guide, claim)
