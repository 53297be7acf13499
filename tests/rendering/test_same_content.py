"""Every format holds the same: ids, titles, points, words, lists."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given

from therapy_cli.document.model import Document
from therapy_cli.rendering.as_json import render_json
from therapy_cli.rendering.markdown import render_markdown
from therapy_cli.rendering.panels import render_panels
from therapy_cli.rendering.plain import render_plain
from therapy_cli.rendering.spoken import render_spoken
from therapy_cli.rendering.wording import SEVERITY_WORDS

from .reading import markdown_words, squeezed
from .sample import documents, sample


def open_panels(document: Document) -> str:
    return squeezed(render_panels(document, width=72, all_open=True))


def unboxed(document: Document) -> str:
    return squeezed(render_panels(document, width=40, boxes=False, all_open=True))


def folded_panels(document: Document) -> str:
    return squeezed(render_panels(document, width=80))


def plain(document: Document) -> str:
    return squeezed(render_plain(document))


def spoken(document: Document) -> str:
    return squeezed(render_spoken(document, width=40))


def markdown(document: Document) -> str:
    return markdown_words(render_markdown(document))


READERS = [open_panels, unboxed, plain, spoken, markdown]
ALL_READERS = [*READERS, folded_panels]


def texts_of_cards(document: Document) -> Iterator[str]:
    for card in document.cards:
        yield from (card.id, card.title, card.lead or "")
        for point in (*card.notes, *card.points):
            yield point.text
        for avoid in card.avoid:
            yield from (avoid.text, avoid.why)
        for helpline in card.helplines:
            yield from (helpline.heading, helpline.name, *helpline.reach)
        yield from (*card.supervision, *card.document, *card.helpline_notes)


def texts_of_page(document: Document) -> Iterator[str]:
    yield from (document.emergency_line, document.title, document.review.sentence)
    yield from (*document.banners, *document.notices, *document.after_urgent, *document.closing)
    yield from (*document.gathered.supervision, *document.gathered.document, *(document.gathered.open_questions or ()))
    for block in document.may_apply:
        yield from (block.title, block.id, block.question or "")
    yield from (line.text for line in document.in_short)
    if document.your_codes:
        yield document.your_codes.statement
        yield from (text for code in document.your_codes.codes for text in (code.short, code.newer))
        yield from (theme.title for theme in document.your_codes.themes)


@pytest.mark.parametrize("read", READERS)
@given(documents())
def test_everything_stands_in_every_format(read: Callable[[Document], str], document: Document) -> None:
    seen = read(document)
    for text in (*texts_of_cards(document), *texts_of_page(document)):
        assert squeezed(text) in seen


@given(documents())
def test_the_folded_view_keeps_ids_titles_and_all_that_is_urgent(document: Document) -> None:
    seen = folded_panels(document)
    for card in document.cards:
        assert squeezed(card.id) in seen
        assert squeezed(card.title) in seen
        if card.severity in ("urgent", "caution"):
            for point in card.points:
                assert squeezed(point.text) in seen
    for text in texts_of_page(document):
        assert squeezed(text) in seen


@given(documents())
def test_json_is_the_document(document: Document) -> None:
    data = json.loads(render_json(document))["data"]
    assert [(c["id"], c["title"], [p["text"] for p in c["points"]]) for c in data["cards"]] == [
        (c.id, c.title, [p.text for p in c.points]) for c in document.cards
    ]


@pytest.mark.parametrize("read", ALL_READERS)
def test_the_emergency_line_comes_first(read: Callable[[Document], str]) -> None:
    assert read(sample()).startswith(squeezed(sample().emergency_line))


@pytest.mark.parametrize("read", ALL_READERS)
def test_a_severity_word_stands_before_each_urgent_title(read: Callable[[Document], str]) -> None:
    first_point = squeezed(sample().cards[0].points[0].text)
    text = read(sample())
    head = f"Urgent:{squeezed(sample().cards[0].title)}".replace(":", "")
    assert head in text[: text.index(first_point)].replace(":", "").replace("\u2022", "")
    after_in_short = text[text.index(first_point) :].replace(":", "")
    for card in sample().cards[1:3]:
        assert f"Urgent{squeezed(card.title)}".replace(":", "") in after_in_short


@pytest.mark.parametrize("read", ALL_READERS)
def test_in_short_has_a_line_for_each_urgent_card_before_any_card(read: Callable[[Document], str]) -> None:
    text = read(sample())
    short = text[text.index("Inshort") : text.index(squeezed(sample().cards[0].points[0].text))]
    for card in sample().cards:
        if card.severity == "urgent":
            assert squeezed(card.title) in short
    assert short.index(SEVERITY_WORDS["urgent"]) < short.index(SEVERITY_WORDS["caution"])


def test_in_short_has_a_line_for_each_urgent_card_in_json() -> None:
    data = json.loads(render_json(sample()))["data"]
    urgent = [card["id"] for card in data["cards"] if card["severity"] == "urgent"]
    assert [line["card"] for line in data["in_short"] if line["severity"] == "urgent"] == urgent


@pytest.mark.parametrize("read", ALL_READERS)
def test_lines_after_urgent_stand_directly_after_the_last_urgent_card(read: Callable[[Document], str]) -> None:
    text = read(sample())
    pointer = text.index(squeezed(sample().after_urgent[0]))
    last_urgent, first_caution = sample().cards[2], sample().cards[3]
    assert (
        text.index(squeezed(last_urgent.avoid[-1].why)) < pointer < text.index(squeezed(first_caution.points[0].text))
    )
