"""``prove`` on the real guides: it finds planted faults, and the answers it names really show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace as with_changed

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.content import every_world, library
from tests.proving.checker import broken, speaks_of
from tests.strategies import answers_for
from therapy_cli.guidance.answers import Answers
from therapy_cli.library.condition import ALWAYS, NEVER, AllOf, Condition, Not
from therapy_cli.library.model import SEVERITIES, Card, Invariant, Point
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.prove import prove
from therapy_cli.proving.report import Finding

Change = Callable[[Card], Card]


def changed(guide: ResolvedGuide, card_id: str, change: Change) -> ResolvedGuide:
    """``guide`` with one card changed."""
    assert card_id in guide.card_by_id
    cards = tuple(change(c) if c.id == card_id else c for c in guide.cards)
    return with_changed(guide, cards=cards)


def without(guide: ResolvedGuide, card_id: str) -> ResolvedGuide:
    return with_changed(guide, cards=tuple(c for c in guide.cards if c.id != card_id))


def findings(guide: ResolvedGuide) -> list[Finding]:
    lines = library().lines.lines
    return prove(guide, library().invariants(guide.id), lines, every_world(guide.id)).findings


def invariant(guide: ResolvedGuide, rule: str) -> Invariant:
    return next(i for i in library().invariants(guide.id) if i.id == rule)


def check_examples(guide: ResolvedGuide, found: list[Finding]) -> None:
    """The answers of every finding are spoken of by the invariant and break it, for one reader."""
    for finding in found:
        claimed = invariant(guide, finding.rule)
        assert claimed.then is not None
        answers = Answers({q: tuple(v) for q, v in (finding.answers or {}).items()})
        assert speaks_of(claimed, guide, answers.chosen), finding.line()
        assert broken(claimed.then, guide, answers), finding.line()


def narrowed(card: Card) -> Card:
    """Shown to fewer readers than before, by a question that has nothing to do with it."""
    return replace(card, when=AllOf((card.when, NEVER)))


def mild(card: Card) -> Card:
    return replace(card, severity="info", raises=[], place="own")


def always(card: Card) -> Card:
    return replace(card, when=ALWAYS, drop_when=None, unknown="show")


def loud(card: Card) -> Card:
    return replace(card, points=[*card.points, Point(text="There is no danger, at all.", sources=["s"])])


@pytest.mark.parametrize(
    ("guide_id", "card_id", "change", "rule"),
    [
        ("boundaries", "boundaries/sexual-conduct-stop", narrowed, "d-b2"),
        ("boundaries", "boundaries/repair-steps", always, "d-b2"),
        ("boundaries", "shared/emergency", mild, "n-emergency"),
        ("boundaries", "shared/safeguarding", mild, "r11"),
        ("boundaries", "boundaries/warning-signs", always, "r14"),
        ("boundaries", "boundaries/touch", lambda c: replace(c, say_when=None, drop_when=None), "r8"),
        ("boundaries", "boundaries/ending-to-start", lambda c: replace(c, severity="caution"), "d-b9"),
        ("end-therapy", "shared/threat-to-you", lambda c: replace(c, before=None), "r19-first"),
        ("end-therapy", "end-therapy/last-session", always, "r12-e"),
        ("dv-safety", "dv-safety/dv-safety-plan", lambda c: replace(c, unknown="show"), "d-v7o"),
        ("dv-safety", "dv-safety/dv-strangulation", lambda c: replace(c, place="last", severity="info"), "d-v5"),
        ("dv-safety", "dv-safety/dv-immediate-danger", lambda c: replace(c, drop_when=None), "d-v1u"),
        ("dv-safety", "dv-safety/dv-telehealth", lambda c: replace(c, raises=[]), "r16"),
        ("dv-safety", "dv-safety/dv-suicide-risk", lambda c: replace(c, points=c.points[2:]), "r2"),
        ("dv-safety", "dv-safety/dv-advocates", loud, "r23"),
        ("self-disclosure", "self-disclosure/how-to-share", always, "d-s5"),
        ("self-disclosure", "self-disclosure/step-back", lambda c: replace(c, raises=[]), "d-s4b"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found(guide_id: str, card_id: str, change: Change, rule: str) -> None:
    guide = changed(library().guide(guide_id), card_id, change)
    found = findings(guide)
    assert rule in {f.rule for f in found}
    check_examples(guide, [f for f in found if f.answers is not None])


@pytest.mark.parametrize(
    ("guide_id", "card_id", "rule"),
    [
        ("boundaries", "shared/emergency", "n-emergency"),
        ("boundaries", "shared/threat-to-you", "r19"),
        ("dv-safety", "dv-safety/dv-high-danger", "d-v6"),
        ("end-therapy", "shared/closing", "d-e10"),
    ],
)
def test_a_card_taken_out_of_the_guide_is_missed(guide_id: str, card_id: str, rule: str) -> None:
    guide = without(library().guide(guide_id), card_id)
    assert rule in {f.rule for f in findings(guide)}
    check_examples(guide, findings(guide))


@st.composite
def mutants(draw: st.DrawFn, guide: ResolvedGuide) -> ResolvedGuide:
    """``guide`` with one card changed somehow; conditions are borrowed from other cards."""
    card = draw(st.sampled_from(guide.cards))
    other: Condition = draw(st.sampled_from(guide.cards)).when
    changes: list[Card] = [
        replace(card, when=AllOf((card.when, other))),
        replace(card, when=AllOf((card.when, Not(other)))),
        replace(card, when=other),
        replace(card, drop_when=None),
        replace(card, drop_when=other),
        replace(card, unknown=draw(st.sampled_from(["show", "ask", "withhold"]))),
        replace(card, severity=draw(st.sampled_from(SEVERITIES)), raises=[]),
        replace(card, raises=card.raises[1:]),
        replace(card, place=draw(st.sampled_from(["emergency", "first", "own", "last"]))),
        replace(card, before=None, after=None),
        replace(card, say_when=None),
        replace(card, points=card.points[1:] or card.points),
        replace(card, points=[replace(p, when=None, drop_when=None, first_when=None) for p in card.points]),
    ]
    new = draw(st.sampled_from(changes))
    return changed(guide, card.id, lambda _: new)


@settings(max_examples=settings().max_examples // 2 + 1)
@given(st.data())
def test_proof_and_single_readers_agree_on_changed_guides(guide_id: str, data: st.DataObject) -> None:
    """What a proof finds a reader can meet, and what a reader meets the proof has found."""
    guide = data.draw(mutants(library().guide(guide_id)))
    found = findings(guide)
    check_examples(guide, [f for f in found if f.answers is not None])
    rules = {f.rule for f in found}
    for answers in data.draw(st.lists(answers_for(guide), min_size=4, max_size=4)):
        for claimed in library().invariants(guide_id):
            if claimed.then and speaks_of(claimed, guide, answers.chosen) and broken(claimed.then, guide, answers):
                assert claimed.id in rules, (claimed.id, broken(claimed.then, guide, answers))
