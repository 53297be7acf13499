"""Pages of a long text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.asking.paging import pages_of

LINES = st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=60), min_size=1)


@given(lines=LINES, width=st.integers(1, 120), height=st.integers(1, 60))
def test_every_line_stands_on_one_page_in_order(lines: list[str], width: int, height: int) -> None:
    text = "\n".join(lines).rstrip("\n")
    pages = pages_of(text, width, height)
    assert [line for page in pages for line in page] == text.split("\n")
    assert all(pages)
    assert all(len(page) <= height for page in pages)


def test_a_wide_line_takes_several_rows() -> None:
    assert pages_of("a" * 25 + "\nb\nc", 10, 4) == [["a" * 25, "b"], ["c"]]


def test_colour_takes_no_room_and_wide_characters_take_two() -> None:
    assert pages_of("\x1b[1mab\x1b[0m\nb", 2, 2) == [["\x1b[1mab\x1b[0m", "b"]]
    assert pages_of("\N{CJK UNIFIED IDEOGRAPH-4E2D}" * 2 + "\nb", 2, 2) == [
        ["\N{CJK UNIFIED IDEOGRAPH-4E2D}" * 2],
        ["b"],
    ]
