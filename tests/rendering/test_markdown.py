from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from therapy_cli.rendering.clean import clean_line
from therapy_cli.rendering.escaping import escape, link
from therapy_cli.rendering.markdown import render_markdown

from .reading import HARMFUL, markdown_tokens, markdown_words, squeezed
from .sample import HOSTILE, sample, with_text_everywhere

MARKS = st.text("*_[]<>#|`~&$:;!()-+=.\\/123 ab\"'", min_size=1, max_size=40).map(clean_line).filter(bool)
FRAMES = ("{}", "- {}", "- **{}** x", "# {}", "x *({})*", "- **x:** {}")
INERT = {
    "inline", "text", "text_special", "paragraph_open", "paragraph_close", "heading_open", "heading_close",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "strong_open", "strong_close", "em_open", "em_close",
}  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
@given(MARKS)
@example("1. a")
@example("- - a")
@example("a #")
@example("***")
@example("&copy; &#42;")
@example("a\\")
def test_escaped_text_is_read_as_itself_and_adds_no_markup(frame: str, text: str) -> None:
    made = list(markdown_tokens(frame.format(escape(text))))
    plain = list(markdown_tokens(frame.format("x")))
    assert [t.type for t in made if t.type not in ("text", "text_special")] == [
        t.type for t in plain if t.type not in ("text", "text_special")
    ]
    assert markdown_words(frame.format(escape(text))) == markdown_words(frame).replace("{}", squeezed(text))


@given(MARKS)
def test_any_text_anywhere_leaves_the_structure_alone(text: str) -> None:
    structure = [
        t.type for t in markdown_tokens(render_markdown(with_text_everywhere("x"), why=True)) if t.type in INERT
    ]
    made = [t.type for t in markdown_tokens(render_markdown(with_text_everywhere(text), why=True)) if t.type in INERT]
    drop = ("text", "text_special")
    assert [t for t in made if t not in drop] == [t for t in structure if t not in drop]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert(text: str) -> None:
    made = render_markdown(with_text_everywhere(text), why=True)
    kinds = {t.type for t in markdown_tokens(made)}
    assert kinds <= INERT | {"link_open", "link_close"}
    assert "<script" not in MarkdownIt("commonmark").render(made)
    assert squeezed(clean_line(text)) in markdown_words(made)
    assert not HARMFUL.search(made)


def test_the_page_has_a_title_and_a_heading_for_each_card() -> None:
    lines = render_markdown(sample()).split("\n")
    assert "# Boundaries" in lines
    assert "## Urgent: Safety first: act before you read on (shared/emergency)" in lines
    assert sum(line.startswith("## ") for line in lines) == len(sample().cards) + 6


def test_sources_stand_at_the_end_with_edition_and_link() -> None:
    sources = render_markdown(sample()).split("## Sources\n")[1]
    assert "- **NASW 2021**: National Association of Social Workers. Code of Ethics." in sources
    assert re.search(r"<https://[^>]+>$", sources, re.MULTILINE)


def test_ordinary_text_stays_readable_before_it_is_rendered() -> None:
    assert escape("Not sure? Treat it as danger (today): ask.") == "Not sure? Treat it as danger (today): ask."


def test_only_web_addresses_become_links() -> None:
    assert link("https://example.org/a?b=c") == "<https://example.org/a?b=c>"
    assert link("javascript:alert(1)") == ""
    assert link("https://a.b/> <script>") == ""
    assert link(None) == ""
