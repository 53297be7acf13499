"""Words that stick to people: the ninth rule of the guide on progress, for every guide."""

from __future__ import annotations

import re

import pytest

from tests.content import library
from tests.texts import strings_in
from therapy_cli.library.resolved import ResolvedGuide

QUOTED = re.compile(r"[\"'][^\"']*[\"']")
WORD = re.compile(r"\bresistan(?:ce|t)\b")


def bare(text: str) -> bool:
    """The word stands in ``text`` without quotation marks."""
    return bool(WORD.search(QUOTED.sub("", text.lower())))


def test_resistance_stands_only_in_quotation_marks(guide: ResolvedGuide) -> None:
    """It is a word that people search for, and no name for a client; what to avoid saying may hold it."""
    cards = [[c.title, c.short, *(p.text for p in c.points), *c.say, *c.supervision, *c.document] for c in guide.cards]
    asked = [[q.ask, q.help, q.why, *(o.label for o in q.options)] for q in guide.questions]
    meta = [guide.meta.title, guide.meta.summary, guide.meta.purpose, guide.meta.not_for]
    texts = [t for part in (cards, asked, meta) for t in strings_in(part)]
    assert len(texts) > 200
    assert [t for t in texts if bare(t)] == []


def test_the_word_is_met_in_quotation_marks() -> None:
    """Or the rule would be empty."""
    assert WORD.search(library().guide("progress").card_by_id["progress/not-resistance"].title.lower())


@pytest.mark.parametrize(("text", "found"), [('Why "resistance" helps', False), ("The resistant client", True)])
def test_what_counts_as_bare(text: str, found: bool) -> None:
    assert bare(text) == found
