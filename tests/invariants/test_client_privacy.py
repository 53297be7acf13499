"""What a client's screen may show to somebody who reads along: r4, r5, r6 and n-client-line."""

from __future__ import annotations

import json
import re
from functools import reduce
from operator import or_

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests import reference
from tests.content import CLIENT, GUIDE_IDS, document_for, every_world, library
from tests.invariants.formats import ALL_FORMATS, drawn
from tests.small_guides import guide_of
from tests.strategies import answers_for
from tests.texts import keys_in
from therapy_cli.document.gathering import CLIENT_LINE
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.condition import AllOf
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.condition import tests_in as parts_of
from therapy_cli.library.model import CLIENT_ROLE, Card
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import CLIENT as IS_CLIENT

SILENT_KEYS = {"answers", "because", "removed_by", "question", "open_questions"}
TELLING = re.compile(r"\bviolence\b|\babuse\b|\bsexual\b|\bpartner\b")
CALM = {"violence": "no_sign", "fear": "neither"}
"""Questions on safety that a client may be asked, each with the answer that names no danger."""


@given(st.data())
def test_client_json_leaves_answers_out(guide_id: str, data: st.DataObject) -> None:
    """r4: no answers, reasons or questions in the JSON of a client, in any guide."""
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide, only=CLIENT)))
    whole = json.loads(drawn(document, "json"))
    assert document.discreet
    assert not SILENT_KEYS.intersection(keys_in(whole))


def asks_on_safety() -> list[ResolvedGuide]:
    """A guide made of the shared question on violence and the shared pages, and every real one that asks so."""
    questions = {q.id: q for q in library().shared_questions}
    pages = library().shared_cards
    hurt = Choice("violence", frozenset({"present"}))
    in_danger = Choice("danger", frozenset({"now", "unsure"}))
    at_home, emergency = pages["shared/client-unsafe-at-home"], pages["shared/emergency-client"]
    small = guide_of(
        [questions[q] for q in ("role", "danger", "violence", "country")],
        [
            replace(emergency, when=AllOf((emergency.when, in_danger))),
            replace(at_home, when=AllOf((at_home.when, hurt))),
            pages["shared/client-rights"],
            pages["shared/closing-client"],
        ],
    )
    real = (library().guide(g) for g in GUIDE_IDS)
    return [small, *(g for g in real if asked_of_clients(g))]


def asked_of_clients(guide: ResolvedGuide) -> list[str]:
    """The questions on safety that the guide may ask a client; some ask them of practitioners alone."""
    mine = (q for q in guide.questions if q.id in CALM)
    return [q.id for q in mine if reference.is_asked(q, guide, {"role": (CLIENT_ROLE,)})]


@pytest.mark.parametrize("index", range(len(asks_on_safety())))
@given(st.data())
def test_client_open_equals_calm(index: int, data: st.DataObject) -> None:
    """r5: who skips a safety question sees, byte for byte and in every format, what one sees who named no danger."""
    guide = asks_on_safety()[index]
    for question_id in asked_of_clients(guide):
        skipped = data.draw(answers_for(guide, only=CLIENT, skip=[question_id]))
        calm = skipped.with_answer(question_id, (CALM[question_id],), "file")
        for name in ALL_FORMATS:
            assert drawn(document_for(guide, skipped), name) == drawn(document_for(guide, calm), name)


def test_the_guides_that_ask_clients_on_safety() -> None:
    """Else a role gate in the content could empty the test above unseen."""
    assert [g.id for g in asks_on_safety()[1:]] == ["autonomy", "alliance"]


def test_a_danger_that_is_named_does_change_the_page() -> None:
    """Else the test above would hold of anything."""
    guide = asks_on_safety()[0]
    calm, named = (
        document_for(guide, Answers({"role": ("client",), "danger": ("no_sign",), "violence": (v,)}))
        for v in ("no_sign", "present")
    )
    assert [c.id for c in named.cards][:1] == ["shared/client-unsafe-at-home"]
    assert "shared/client-unsafe-at-home" not in {c.id for c in calm.cards}


def ticked(card: Card, world: EveryWorld) -> Combinations:
    """Where an answer that the card names was given."""
    named = (t for t in parts_of(card.when) if t.question != "role")
    return reduce(or_, (world.test(t).yes for t in named), NONE)


def test_client_titles_are_neutral(guide: ResolvedGuide, world: EveryWorld) -> None:
    """r6: four words stand in no title and no line of In short, unless a ticked answer brought the card up."""
    clients = evaluate(IS_CLIENT, world).yes & world.valid
    assert clients
    for card in guide.cards:
        words = " / ".join(filter(None, (card.title, card.title_unknown, card.short, card.banner))).lower()
        if TELLING.search(words):
            seen = standing(card, world).present & clients & ~ticked(card, world)
            assert not seen, (card.id, world.example(seen))


@given(st.data())
def test_the_page_itself_has_a_neutral_title(guide_id: str, data: st.DataObject) -> None:
    """r6 again, for what stands above the cards."""
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide, only=CLIENT)))
    assert not TELLING.search(document.title.lower())
    assert not any(TELLING.search(m.title.lower()) for m in document.may_apply)


@given(st.data())
def test_client_line_only(guide_id: str, data: st.DataObject) -> None:
    """n-client-line: every client reads the one neutral line, the same whatever was answered, and nothing is listed."""
    guide, world = library().guide(guide_id), every_world(guide_id)
    clients = evaluate(IS_CLIENT, world).yes & world.valid
    for card in guide.cards:
        assert not standing(card, world).listed & clients, card.id
        assert not standing(card, world).short & clients, card.id
    document = document_for(guide, data.draw(answers_for(guide, only=CLIENT)))
    if guide.meta.discreet:
        assert document.may_apply == []
        return
    [line] = document.may_apply
    assert (line.id, line.title) == (CLIENT_LINE, library().lines.client_line.text)
