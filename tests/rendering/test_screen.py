"""What a terminal really shows: the page fed through a terminal emulator."""

from __future__ import annotations

import pyte
import pytest

from therapy_cli.rendering.panels import render_panels

from .reading import squeezed
from .sample import sample


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 30), (200, 50)])
def test_the_first_screen(columns: int, rows: int) -> None:
    screen = pyte.Screen(columns, rows)
    page = render_panels(sample(), width=columns, colour=True).split("\n")[: rows - 1]
    pyte.Stream(screen).feed("\r\n".join(page))
    shown = squeezed("\n".join(screen.display))
    assert screen.display[0].startswith(sample().emergency_line)
    assert all(squeezed(line.text) in shown for line in sample().in_short)
    assert screen.buffer[0][0].bold


def test_no_line_runs_over_into_the_next() -> None:
    screen = pyte.Screen(80, 800)
    page = render_panels(sample(), width=80, colour=True, all_open=True)
    pyte.Stream(screen).feed(page.replace("\n", "\r\n"))
    plain = render_panels(sample(), width=80, all_open=True).split("\n")
    assert [line.rstrip() for line in screen.display[: len(plain)]] == plain
