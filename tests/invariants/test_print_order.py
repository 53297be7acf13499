"""In which order things are read: n-json-order, r16 and r17."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache, reduce
from operator import or_

from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import PRACTITIONERS, case_chosen, document_for, every_world, library
from tests.invariants.formats import drawn
from tests.strategies import answers_for
from therapy_cli.document.model import Document
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.model import Card
from therapy_cli.proving.cases import printed
from therapy_cli.proving.pieces import Piece, pieces

GUIDE = "dv-safety"
ALONE = re.compile(r"are you alone\?")
NECK = re.compile(r"\bneck\b|strangl|strangul")
MEDICAL = re.compile(r"medical (?:help|care)")


@given(st.data())
def test_json_keeps_print_order(guide_id: str, data: st.DataObject) -> None:
    """n-json-order: cards carry their severity and stand as they print; a notice says that urgent ones are there."""
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    document = document_for(guide, answers)
    whole = json.loads(drawn(document, "json"))["data"]
    ranks = [reference.RANK[c["severity"]] for c in whole["cards"] if guide.card_by_id[c["id"]].place != "end"]
    assert ranks == sorted(ranks)
    assert [c["id"] for c in whole["cards"]] == [c.id for c in document.cards]
    assert (library().lines.notices["urgent_present"] in whole["notices"]) == (0 in ranks)
    plain = drawn(document, "plain")
    places = [
        plain.rindex(c.points[0].text.split(". ")[0][:60]) for c in document.cards[:3] if len(c.points[0].text) > 90
    ]
    assert places == sorted(places) or len(places) < 2


@cache
def all_pieces() -> dict[str, tuple[Piece, ...]]:
    """The printed pieces of the cards of the guide over all combinations."""
    lines, world = library().lines.lines, every_world(GUIDE)
    return {c.id: tuple(pieces(c, world, lines)) for c in library().guide(GUIDE).cards}


def where(card: Card, wanted: Callable[[Piece], bool]) -> Combinations:
    return reduce(or_, (p.where for p in all_pieces()[card.id] if wanted(p)), NONE)


def said_above(card: Card, wanted: Callable[[Piece], bool], only: set[str] | None = None) -> Combinations:
    """Where some card above ``card`` (one of ``only``) prints a wanted piece."""
    guide, world = library().guide(GUIDE), every_world(GUIDE)
    order = CardOrder(guide.cards, guide.shared)
    found = NONE
    for other in guide.cards:
        there = where(other, wanted)
        if other is not card and there and (only is None or other.id in only):
            found |= there & order.precedes(other, card, world)
    return found


def speaks_of_neck(piece: Piece) -> bool:
    return bool(NECK.search(piece.text.lower()))


def asks_if_alone(piece: Piece) -> bool:
    return piece.name.startswith("points.") and bool(ALONE.search(piece.text.lower()))


def test_overheard_check_before_words() -> None:
    """r16, over every combination: the question whether they are alone stands above the first words to say."""
    guide, world = library().guide(GUIDE), every_world(GUIDE)
    rule = next(i for i in library().invariants(GUIDE) if i.id == "r16")
    spoken = world.valid & evaluate(rule.when, world).yes
    assert spoken
    for card in guide.cards:
        says = where(card, lambda p: p.name.startswith("say."))
        too_early = says & spoken & ~(where(card, asks_if_alone) | said_above(card, asks_if_alone))
        assert not too_early, (card.id, world.example(too_early))


def leads_with_medical_help(card: Card) -> bool:
    """The title says it, or every text of the card on the neck does."""
    if MEDICAL.search(card.title.lower()):
        return True
    texts = [p.text.lower() for p in all_pieces()[card.id] if NECK.search(p.text.lower())]
    return bool(texts) and all(MEDICAL.search(t) for t in texts)


def test_neck_medical_help_first() -> None:
    """r17, over every combination: a card that only mentions the neck stands below one that leads with medical help."""
    guide, world = library().guide(GUIDE), every_world(GUIDE)
    rule = next(i for i in library().invariants(GUIDE) if i.id == "r17")
    spoken = world.valid & evaluate(rule.when, world).yes
    speaks = [c for c in guide.cards if where(c, speaks_of_neck) & spoken]
    good = {c.id for c in speaks if leads_with_medical_help(c)}
    assert {"dv-safety/dv-strangulation", "dv-safety/dv-uses-danger-signs"} <= good
    everywhere = reduce(or_, (where(c, speaks_of_neck) for c in speaks if c.id in good))
    assert not spoken & ~everywhere, world.example(spoken & ~everywhere)
    for card in speaks:
        if card.id not in good:
            mentions = where(card, speaks_of_neck) & spoken
            lead = said_above(card, speaks_of_neck, good)
            assert not mentions & ~lead, (card.id, world.example(mentions & ~lead))


def check_neck(document: Document) -> None:
    """The first sentence on it holds medical help or is directly followed by one; no digit before it in its card."""
    texts = [t for t in printed(document) if t]
    first = next(i for i, t in enumerate(texts) if NECK.search(t.lower()))
    sentences = re.split(r"(?<=[.?!])\s+", texts[first])
    at = next(i for i, s in enumerate(sentences) if NECK.search(s.lower()))
    assert any(MEDICAL.search(s.lower()) for s in sentences[at : at + 2]), texts[first]
    card = next(
        c for c in document.cards if any(NECK.search(t.lower()) for t in (c.title, *(p.text for p in c.points)))
    )
    own = [card.title, card.lead or "", *(p.text for p in card.points)]
    before = own[: next(i for i, t in enumerate(own) if MEDICAL.search(t.lower()))]
    assert not re.search(r"\d", " ".join(before))


@given(st.data())
def test_a_reader_meets_medical_help_first(data: st.DataObject) -> None:
    """r17 for single readers, with whatever else was ticked."""
    guide = library().guide(GUIDE)
    answers = data.draw(answers_for(guide, only=PRACTITIONERS))
    ticked = answers.chosen.get("indicators", ())
    kept = tuple(v for v in ticked if v not in {"none_known", "strangulation"})
    check_neck(document_for(guide, answers.with_answer("indicators", ("strangulation", *kept), "file")))


def test_the_vignettes_with_a_neck() -> None:
    guide = library().guide(GUIDE)
    necks: list[Answers] = [a for _, a in case_chosen(guide) if "strangulation" in a.chosen.get("indicators", ())]
    assert necks
    for answers in necks:
        check_neck(document_for(guide, answers))
