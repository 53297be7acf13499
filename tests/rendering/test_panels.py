from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace
from wcwidth import wcswidth

from therapy_cli.document.model import Document, GatheredBlock, MayApplyBlock
from therapy_cli.rendering.clean import clean_line
from therapy_cli.rendering.look import MEASURE
from therapy_cli.rendering.panels import render_panels
from therapy_cli.rendering.plain import render_plain

from .reading import BOX_SIGNS, ESCAPES, HARMFUL, squeezed
from .sample import HOSTILE, discreet_sample, documents, sample, with_text_everywhere

WIDTHS = (20, 33, 34, 40, 59, 60, 80, 120, 200)
CALM_STYLES = {"0", "1", "31", "35", "1;31", "1;35"}
"""Plain, bold, red and magenta: nothing dim, no yellow, no background."""


def shown(**looks: object) -> str:
    return render_panels(sample(), **looks)  # type: ignore[arg-type]


# ---------------------------------------------------------------- the first screen


def first_screen(**looks: object) -> str:
    return "\n".join(shown(**looks).split("\n")[:24])


def test_the_first_screen_of_a_usual_terminal_holds_what_matters() -> None:
    screen = squeezed(first_screen(width=80))
    assert squeezed(sample().emergency_line) in screen
    for line in sample().in_short:
        assert squeezed(line.text) in screen


def test_banners_stand_directly_after_the_emergency_line() -> None:
    document = replace(sample(), banners=["Could anyone else see this screen?"])
    lines = [line for line in render_panels(document).split("\n") if line]
    assert lines[:2] == [sample().emergency_line, "Could anyone else see this screen?"]


def test_in_short_is_grouped_by_word() -> None:
    screen = first_screen(width=80)
    assert re.findall(r"^  (Urgent|Caution|Consider|Background) ", screen, re.MULTILINE) == [
        "Urgent",
        "Caution",
        "Consider",
    ]


# ---------------------------------------------------------------- what is open and what is folded


def test_urgent_and_caution_cards_are_open_the_rest_has_one_line_each() -> None:
    text = squeezed(shown())
    for card in sample().cards:
        is_open = squeezed(card.points[0].text) in text
        assert is_open is (card.severity in ("urgent", "caution"))
        assert is_open or f"{squeezed(card.title)}({card.id})" in text


def test_all_opens_everything_and_offers_nothing_more_to_open() -> None:
    text = shown(all_open=True)
    assert all(squeezed(p.text) in squeezed(text) for card in sample().cards for p in card.points)
    assert "--all" in shown()
    assert "--all" not in text


def test_an_urgent_card_is_open_even_if_it_stands_late() -> None:
    document = replace(sample(), cards=list(reversed(sample().cards)))
    text = squeezed(render_panels(document))
    assert all(squeezed(p.text) in text for card in document.cards if card.severity == "urgent" for p in card.points)
    assert text.index(squeezed(document.cards[-1].points[0].text)) < text.index(squeezed(document.after_urgent[0]))


def test_without_urgent_and_caution_the_weightiest_cards_are_open() -> None:
    document = replace(sample(), cards=sample().cards[5:])
    text = squeezed(render_panels(document))
    for card in document.cards:
        assert (squeezed(card.points[0].text) in text) is (card.severity == "consider")


def test_a_discreet_page_is_never_folded() -> None:
    text = render_panels(discreet_sample())
    assert all(squeezed(p.text) in squeezed(text) for card in sample().cards for p in card.points)
    assert "--all" not in text


def test_lines_after_urgent_are_not_lost_without_an_urgent_card() -> None:
    document = replace(sample(), cards=sample().cards[3:])
    assert squeezed(sample().after_urgent[0]) in squeezed(render_panels(document))


def test_a_short_form_says_so_and_where_the_rest_is() -> None:
    text = squeezed(shown())
    assert squeezed(sample().cards[1].lead or "") in text
    assert squeezed("The whole card: therapy show shared/safeguarding") in text


# ---------------------------------------------------------------- nothing twice


def test_what_is_gathered_stands_once() -> None:
    text = squeezed(shown(all_open=True))
    for line in (*sample().gathered.supervision, *sample().gathered.document):
        assert text.count(squeezed(line)) == 1


def test_what_is_not_gathered_stays_in_its_card() -> None:
    document = replace(sample(), gathered=GatheredBlock(supervision=[], document=[]))
    text = squeezed(render_panels(document, all_open=True))
    assert all(squeezed(line) in text for card in sample().cards for line in (*card.supervision, *card.document))


def test_a_page_of_one_card_has_its_title_once() -> None:
    card = sample().cards[0]
    document = replace(sample(), title=card.title, cards=[card], in_short=[])
    assert render_panels(document).count(card.title) == 1
    assert render_plain(document).count(card.title) == 1


def test_an_open_question_stands_once_with_the_cards_it_would_settle() -> None:
    text = squeezed(shown())
    for block in sample().may_apply:
        assert text.count(squeezed(str(block.question))) == 1
        assert text.index(squeezed(str(block.question))) < text.index(squeezed(f"{block.title} ({block.id})"))


def test_each_source_is_named_once_at_the_end_and_overdue_in_words() -> None:
    sources = squeezed(shown().split("\nSources\n")[1])
    assert sources.count("BACP2018") == 1
    assert squeezed("BACP 2018 (should have been read again by 1 October 2026)") in sources
    assert "therapysourcesnasw-2021" in sources


def test_bare_practice_points_have_no_bracket_and_the_sources_say_what_that_means() -> None:
    text = squeezed(shown())
    point = squeezed(sample().cards[0].points[0].text)
    assert f"{point}[" not in text
    assert squeezed("A point without brackets is a practice point") in text
    assert "[NASW2021;practicepoint]" in text


def test_links_to_cards_on_the_page_are_left_out() -> None:
    see_also = squeezed(shown()).split("Seealso:")[1:]
    assert "shared/after-client-suicide" in see_also[0]
    assert "shared/ask-about-suicide" not in see_also[0]


# ---------------------------------------------------------------- reasons, discreet runs, clients


def test_reasons_print_only_when_asked_for() -> None:
    assert "Shown because" not in shown(all_open=True)
    text = squeezed(shown(why=True))
    assert squeezed("Shown because: Is anyone in danger now, or might they be soon? I am not sure") in text
    assert squeezed("Would go with: another answer to: Is anyone in danger now") in text


def test_a_discreet_document_draws_with_and_without_why() -> None:
    for why in (False, True):
        text = render_panels(discreet_sample(), why=why)
        assert "Shown because" not in text
        assert "Still to find out" not in text
        assert "May also apply" in text
        assert "The whole card" not in text


def test_the_client_line_shows_no_id() -> None:
    line = MayApplyBlock(id="shared/client-line", title="There are also other pages.", question=UNSET)
    text = render_panels(replace(discreet_sample(), may_apply=[line]))
    assert "There are also other pages." in text
    assert "client-line" not in text
    assert "Further pages" in text
    assert "May also apply" not in text, "it stands there whatever was answered"


def test_a_document_without_cards_is_only_its_frame() -> None:
    bare = replace(sample(), cards=[], in_short=[], after_urgent=[], may_apply=[], sources=[])
    bare = replace(bare, gathered=GatheredBlock(supervision=[], document=[]), your_codes=UNSET)
    assert render_panels(bare).split("\n\n") == [
        bare.emergency_line,
        bare.title,
        *bare.notices,
        bare.review.sentence,
        f"{bare.closing[0]}\n",
    ]


# ---------------------------------------------------------------- width, colour, signs


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("looks", [{}, {"ascii_only": True}, {"boxes": False}, {"colour": True, "why": True}])
def test_no_line_is_wider_than_the_terminal(width: int, looks: dict[str, bool]) -> None:
    for line in render_panels(sample(), width=width, all_open=True, **looks).split("\n"):
        assert wcswidth(ESCAPES.sub("", line)) <= min(width, MEASURE)


@given(documents(), st.sampled_from(WIDTHS), st.booleans())
def test_no_line_of_any_document_is_wider(document: Document, width: int, boxes: bool) -> None:
    for line in render_panels(document, width=width, boxes=boxes, all_open=True).split("\n"):
        assert wcswidth(line) <= width


def test_wide_characters_and_long_words_fit_and_stay_whole() -> None:
    text = "\u5b89\u5168\u7b2c\u4e00" * 20 + "x" * 150
    drawn = render_panels(with_text_everywhere(text), width=40)
    assert all(wcswidth(line) <= 40 for line in drawn.split("\n"))
    assert squeezed(text) in squeezed(drawn)


def test_without_colour_there_is_no_escape_at_all() -> None:
    assert "\x1b" not in shown(all_open=True, why=True)


def test_colour_is_calm_and_changes_no_word() -> None:
    text = shown(colour=True, all_open=True)
    assert set(re.findall(r"\x1b\[([0-9;]*)m", text)) <= CALM_STYLES
    assert ESCAPES.sub("", text) == shown(all_open=True)


def test_ascii_terminals_get_ascii() -> None:
    text = render_panels(with_text_everywhere("\u201cna\u00efve\u201d \u2013 \u65e5"), ascii_only=True, all_open=True)
    assert text.isascii()
    assert '"naive" - ?' in text


def test_borders_differ_by_weight_without_colour() -> None:
    tops = re.findall(r"^(\S\S) (?:Urgent|Caution|Consider|Background) ", shown(all_open=True), re.MULTILINE)
    assert len(set(tops)) == 3
    tops = re.findall(r"^(\S\S) (?:Urgent|Caution) ", shown(ascii_only=True), re.MULTILINE)
    assert set(tops) == {"+=", "+-"}


def test_without_boxes_there_is_no_border() -> None:
    text = shown(boxes=False, all_open=True)
    assert not set(BOX_SIGNS) & set(text)
    assert "Urgent: Safety first: act before you read on (shared/emergency)" in text


def test_an_id_that_does_not_fit_the_border_is_not_cut() -> None:
    card = replace(sample().cards[0], id=f"boundaries/{'long-' * 12}name")
    assert squeezed(card.id) in squeezed(render_panels(replace(sample(), cards=[card]), width=40))


def test_the_same_document_gives_the_same_text() -> None:
    assert shown(width=100, colour=True) == shown(width=100, colour=True)


def test_the_environment_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    before = shown(colour=True)
    for name, value in {"NO_COLOR": "1", "COLUMNS": "30", "TERM": "dumb", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert shown(colour=True) == before


# ---------------------------------------------------------------- hostile text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_markup(text: str) -> None:
    drawn = render_panels(with_text_everywhere(text), width=120, why=True)
    assert not HARMFUL.search(drawn)
    assert squeezed(clean_line(text)) in squeezed(drawn)
