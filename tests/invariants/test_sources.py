"""n-sources: each point has a source that exists, each figure a verified one, each number stands in the list only."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from msgspec import to_builtins

from tests.content import GUIDE_IDS, all_cards, cards_once, library
from tests.texts import strings_in
from therapy_cli.library.model import Point

CONSENSUS = "practice-consensus"
AGE = re.compile(r"\bunder 1[68]\b|\b1[68] or (?:over|under)\b")
FIGURE = re.compile(
    r"\d|\bper ?cent\b|\b\w+ in (?:five|ten|twenty|hundred)\b|\bhalf of\b|\b(?:third|quarter|fifth)s? of\b"
)
# Three digits and more in a row, with or without gaps, that are no year and no size of a study.
DIGITS = re.compile(r"(?<![\w.,])\+?\d(?:[ \-]?\d){2,}(?![\w])")
YEAR = re.compile(r"(?:19|20)\d\d")


def sources_in(data: object) -> Iterator[str]:
    """Every id that stands in a list called ``sources``, at any depth."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ()):
        if key == "sources" and value is not None:
            yield from value
        else:
            yield from sources_in(value)


def points() -> Iterator[tuple[str, Point]]:
    """Every point of every card, as it stands in each guide."""
    for guide, card in all_cards():
        for number, point in enumerate(card.points, 1):
            yield f"{guide.id}: {card.id}.{number}", point


def test_every_point_has_a_source_that_exists() -> None:
    sources = library().sources
    for name, point in points():
        assert point.sources, name
        assert set(point.sources) <= sources.keys(), name
    for name, line in library().lines.lines.items():
        assert line.sources, name
        assert set(line.sources) <= sources.keys(), name


def test_sources_and_numbers() -> None:
    """Every figure that is printed has a verified source; seeds and consensus are no proof of a figure."""
    sources = library().sources
    found = 0
    for name, point in points():
        text = AGE.sub("", point.text.lower())
        if FIGURE.search(text):
            found += 1
            good = [s for s in point.sources if sources[s].verified and sources[s].kind not in {"practice", "seed"}]
            assert good, (name, point.text)
    assert found > 20


def test_no_seed_is_the_only_source_of_a_point() -> None:
    kinds = {i: s.kind for i, s in library().sources.items()}
    for name, point in points():
        assert not all(kinds[s] == "seed" for s in point.sources), name


def test_a_source_is_cited_or_gone_and_says_how_it_was_read() -> None:
    cited = {s for _, p in points() for s in p.sources} | {s for x in library().lines.lines.values() for s in x.sources}
    cited |= {s for c in cards_once().values() for p in c.points for s in p.sources}
    shelf = (library().codes, library().models, library().glossary)
    cited |= {s for file in shelf for s in sources_in(to_builtins(file))} | {c.id for c in library().codes.codes}
    assert set(library().sources) - cited - set(library().lines.client_line.sources) == set()
    for source in library().sources.values():
        if source.id != CONSENSUS:
            assert source.checked or source.kind == "seed", source.id
            assert source.read != "not read" or not source.verified, source.id


def test_every_helpline_has_the_day_its_page_was_read() -> None:
    for line in library().helplines.helplines:
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", line.page_read), line.id
        assert line.print in {"show", "recheck"}
        assert line.source_url, line.id
        assert line.print == "recheck" or line.phone or line.text or line.website or line.chat, line.id


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_no_telephone_number_stands_outside_the_list(guide_id: str) -> None:
    """In no card, question, notice or title: there nobody checks them and they grow old."""
    guide = library().guide(guide_id)
    cards = [[p.text for p in c.points] for c in guide.cards]
    others = [[c.title, c.short, c.lead_unknown, c.banner, *c.say, *c.supervision, *c.document] for c in guide.cards]
    asked = [[q.ask, q.help, q.why, *(o.label for o in q.options)] for q in guide.questions]
    words = library().lines
    fixed = [
        words.notices,
        to_builtins(words.emergency),
        [x.text for x in words.lines.values()],
        words.client_line.text,
    ]
    meta = [guide.meta.title, guide.meta.summary, guide.meta.purpose, guide.meta.not_for]
    texts = [t for part in (cards, others, asked, fixed, meta) for t in strings_in(part)]
    assert len(texts) > 200
    ways = [way for h in library().helplines.helplines for way in (h.phone, h.text) if way]
    listed = {re.sub(r"\D", "", n) for way in ways for n in re.findall(r"\d[\d \-]*\d", way)}
    for text in texts:
        for found in DIGITS.findall(YEAR.sub("", text)):
            digits = re.sub(r"\D", "", found)
            assert digits not in listed, text
            assert len(digits) < 5, text


def test_a_number_in_a_card_would_be_seen() -> None:
    for text, seen in (
        ("Ring 116 123.", True),
        ("Call 999 now", True),
        ("In 2014 and 2017", False),
        ("of 72 people", False),
    ):
        assert bool(DIGITS.search(YEAR.sub("", text))) == seen
