"""Every kind of claim on one guide that has a card of every kind, against every single reader."""

from __future__ import annotations

from functools import reduce
from operator import or_

import pytest

from tests import reference
from tests.guidance.test_every_world import inside
from tests.proving.checker import broken_in
from tests.small_guides import card, guide_of, question, role
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.combinations import NONE
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.condition import AllOf, Not
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import SEVERITIES, Before, CardSay, Claim, FirstCards, Point, Raise
from therapy_cli.proving.claims import Claims
from therapy_cli.proving.every_world import EveryWorld

ANYONE = Choice("role", frozenset({"therapist", "client"}))
LOW, HIGH = (Choice("mood", frozenset({m})) for m in ("low", "high"))
TIRED = Choice("sleep", frozenset({"bad"}))
POINTS = [
    Point(text="Alpha.", sources=["s"], when=Not(TIRED)),
    Point(text="Beta.", sources=["s"], first_when=TIRED),
    Point(text="Gamma.", sources=["s"], drop_when=HIGH),
]
SAID = ["Hello.", "(to you) Hm."]
GUIDE = guide_of(
    [role(), question("mood", "low", "high"), question("sleep", "good", "bad", when=LOW)],
    [
        card("alarm", "urgent", LOW, place="emergency", unknown="ask"),
        card("maybe", "urgent", LOW, lead_unknown="If so:", title_unknown="Perhaps", points=POINTS, say=SAID),
        card("beside", "urgent", ANYONE, before=Before(card="small/maybe", when=HIGH)),
        card("raised", "consider", ANYONE, raises=[Raise(to="urgent", when=TIRED), Raise(to="caution", when=LOW)]),
        card("listed", "caution", AllOf((ANYONE, LOW)), points=POINTS),
        card("shown", "caution", LOW, unknown="show", say=["Words."], say_when=Not(TIRED)),
        card("quiet", "info", LOW, unknown="withhold", supervision=["Delta?"]),
        card("dropped", "info", ANYONE, drop_when=LOW, document=["Epsilon."]),
        card("last", "info", ANYONE, place="end"),
    ],
    shared=frozenset({"small/shown"}),
)  # fmt: skip
IDS = [c.id for c in GUIDE.cards]
READERS = [guide_by(GUIDE, Answers(given)) for given in reference.every_answer(GUIDE)]
WORLD = EveryWorld(GUIDE)


def kind_of(claim: Claim) -> str:
    """The first field that says something."""
    return next(name for name in claim.__struct_fields__ if getattr(claim, name))


def all_claims() -> list[Claim]:
    """Each kind of claim about each card, and about some in pairs."""
    found = [Claim(any_severity=level) for level in SEVERITIES] + [Claim(no_say_to_client=True)]
    for one in IDS:
        found += [
            Claim(includes=[one]),
            Claim(includes_full=[one]),
            Claim(listed_or_shown=[one]),
            Claim(excludes=[one]),
        ]
        found += [Claim(first=[one]), Claim(only=[i for i in IDS if i != one]), Claim(before={one: ["all"]})]
        found += [Claim(severity_at_least={one: level}) for level in SEVERITIES]
        found += [Claim(first_cards=FirstCards(cards=[one], within=n)) for n in range(1, 8)]
        found += [Claim(before={one: [other]}) for other in IDS if other != one]
        found += [Claim(includes_any=[one, other]) for other in IDS[:4]]
        found += [Claim(first=[one, other]) for other in IDS[:4] if other != one]
        found += [Claim(no_say_to_client=True, except_say=[CardSay(card=one, say=n)]) for n in (1, 2)]
    words = [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "^perhaps$",
        "^maybe$",
        "if so",
        "hello",
        "words",
        "^listed$",
    ]
    found += [Claim(must_text=[w]) for w in words] + [Claim(never_text=[w]) for w in words]
    return found + [Claim(no_points=[f"small/{c}.{n}"]) for c in ("maybe", "listed") for n in (1, 2, 3)]


CLAIMS = all_claims()
KINDS = sorted({kind_of(claim) for claim in CLAIMS})


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_is_broken_for_exactly_the_readers_who_see_it_broken(kind: str) -> None:
    outcomes = set()
    for claim in (c for c in CLAIMS if kind_of(c) == kind):
        found = reduce(or_, (o.violates(WORLD) for o in Claims(GUIDE, {}).obligations(claim)), NONE)
        for reader in READERS:
            wrong = broken_in(claim, reader)
            assert inside(WORLD, found, reader.answers.chosen) == bool(wrong), (claim, reader.answers.chosen, wrong)
            outcomes.add(bool(wrong))
    assert outcomes == {True, False}, "nothing was compared: this kind never holds, or is never broken"


def test_every_kind_of_claim_is_here() -> None:
    assert {*KINDS, "first_severity", "except_say"} == set(Claim.__struct_fields__)
