"""r7: nobody is advised to write, ring or visit without the safe-channel sentence, nor to ring an unsafe relative."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.content import all_cards
from therapy_cli.guidance.combinations import NONE
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.model import Card
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import PRACTITIONER

LINE = "safe_channel"
SENTENCE = re.compile(r"by (the|a) way (that )?the client said is safe")
# "a short letter", "one warm message", "a closing note"; "write to the client", "ring them"; "cancel".
REACHES = re.compile(
    r"\b(?:one|another|a|an|short|warm|closing|last|brief)[, -]+(?:\w+[, -]+){0,2}"
    r"(?:message|letter|voicemail|note|text|visit)s?\b"
    r"|\b(?:write|ring|text|message|visit|phone|call)(?: back)?(?: to)? (?:the |your |a )?"
    r"(?:client|person|them|him|her)\b"
    r"|\bcancel\b"
)
REFUSED = re.compile(r"\b(?:do not|don't|never|(?<!if )nothing|no|not|without)\b[^.;:]*$")
# Said of what others may do with it, of papers for agencies, or with its own word on safety.
NO_ADVICE = re.compile(
    r"\bcan (?:be|feed)\b|\bmade of\b|\bto the doctor\b|\breferral\b|\bsafe\b|\badvice\b|\bsubpoena\b|\bwords as\b"
)
RELATIVE = re.compile(r"\bemergency contact\b|\bnext of kin\b|\brelatives?\b")
ASKS_IF_SAFE = re.compile(r"could this be the person|cannot tell whether|may be the danger|not part of the danger")
KEEPS_OUT = re.compile(r"\bnever\b|\bneither\b|\bnot\b|\bno\b|\badvice\b")


def advice(card: Card) -> Iterator[str]:
    """Every sentence of the points and words to say."""
    for text in (*(p.text for p in card.points), *card.say):
        yield from re.split(r"(?<=[.;?!:])\s+", text)


def reaches_out(sentence: str) -> bool:
    """The sentence suggests to write to, ring or visit a client."""
    text = sentence.lower()
    if NO_ADVICE.search(text):
        return False
    return any(not REFUSED.search(text[: found.start()]) for found in REACHES.finditer(text))


def has_channel(card: Card) -> bool:
    """The line stands before the points or the words to say, or a point holds the sentence."""
    lines = [*card.opens_with, *(card.say_opens_with if card.say else [])]
    return LINE in lines or any(SENTENCE.search(t.lower()) for t in advice(card))


@pytest.mark.parametrize(
    ("sentence", "reaches"),
    [
        ("If nothing was agreed: one warm message without blame.", True),
        ("A short letter or call.", True),
        ("Ring the client tonight.", True),
        ("If you cannot work safely, cancel or hand over today.", True),
        ("Write to them and ask.", True),
        ("Then what was agreed; if nothing was, one short, warm message without reasons.", True),
        ("Do not ring, text or write to the client.", False),
        ("No details in a voicemail.", False),
        ("A message, a letter or a voicemail can be read by others.", False),
        ("Ring a crisis line.", False),
        ("Write the client's words as their words.", False),
    ],
)
def test_what_counts_as_reaching_out(sentence: str, reaches: bool) -> None:
    assert reaches_out(sentence) == reaches


def test_safe_channel_sentence(guide: ResolvedGuide, world: EveryWorld) -> None:
    """Each card that suggests contact holds the sentence, or stands below one that does wherever it is shown."""
    order = CardOrder(guide.cards, guide.shared)
    readers = evaluate(PRACTITIONER, world).yes & world.valid
    safe = [c for c in guide.cards if has_channel(c)]
    for card in guide.cards:
        if has_channel(card) or not any(map(reaches_out, advice(card))):
            continue
        below = NONE
        for other in safe:
            below |= standing(other, world).full & order.precedes(other, card, world)
        alone = standing(card, world).shown & readers & ~below
        assert not alone, (card.id, [s for s in advice(card) if reaches_out(s)], world.example(alone))


def test_the_rule_meets_cards_of_the_content() -> None:
    """It is not empty: there are cards that suggest contact, and they hold the line."""
    found = {c.id for _, c in all_cards() if has_channel(c) and any(map(reaches_out, advice(c)))}
    assert {"shared/absent-client", "end-therapy/sudden-or-now", "self-disclosure/repair-after"} <= found


def test_no_relative_is_rung_without_the_question_whether_that_person_is_safe() -> None:
    for _, card in all_cards():
        texts = [t.lower() for t in (*(p.text for p in card.points), *card.say)]
        asks = any(map(ASKS_IF_SAFE.search, texts))
        for text in filter(RELATIVE.search, texts):
            assert asks or KEEPS_OUT.search(text), (card.id, text)
