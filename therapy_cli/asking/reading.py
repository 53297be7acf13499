"""Reading a long text page by page, without a pager: nothing may stay behind in another program.

``read_on_screen`` redraws the alternate screen; ``read_in_lines`` only adds lines, without a cursor movement.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from therapy_cli.asking import wording
from therapy_cli.asking.discreet import HOME_AND_CLEAR
from therapy_cli.asking.keys import Keys, open_keys
from therapy_cli.asking.line_input import LineInput
from therapy_cli.asking.paging import LongText
from therapy_cli.asking.speaking import size_of, wrapped
from therapy_cli.errors import Interrupted
from therapy_cli.terminal import Terminal

PLAIN_LOOK = "\x1b[0m"

Step = Literal["next", "back", "stay", "part", "done", "left"]


def read_on_screen(terminal: Terminal, text: LongText, send: Callable[[str], None]) -> bool:
    """Show pages until Enter on the last one; true unless the person left by ``q``.

    Raises:
        Interrupted: quick exit.
    """
    try:
        with open_keys(terminal.stdin) as keys:
            if keys is None:
                return read_in_lines(terminal, text)
            return _turn_pages(terminal, text, send, keys)
    except KeyboardInterrupt:
        raise Interrupted(wording.STOPPED) from None


def read_in_lines(terminal: Terminal, text: LongText) -> bool:
    """Print pages one after the other; Enter brings the next one. True unless the person left by ``q``.

    Raises:
        Interrupted: quick exit, or the input ended.
    """
    typed = LineInput(terminal)
    page = 0
    step: Step = "next"
    while step not in ("done", "left"):
        width, height = size_of(terminal.stdout)
        pages = text.pages(width, max(1, height - 3))
        page = min(page, len(pages) - 1)
        if step != "stay":
            terminal.stdout.write("\n".join(pages[page]) + "\n")
            terminal.stdout.flush()
        terminal.stderr.write("\n" + _footer(text, page, len(pages), in_lines=True) + " ")
        terminal.stderr.flush()
        line = typed.read()
        if line is None:
            raise Interrupted(wording.STOPPED)
        step = _step(line.strip().lower() or "enter", is_last=page == len(pages) - 1)
        page = _turned(text, pages, page, step)
    return step == "done"


def _turn_pages(terminal: Terminal, text: LongText, send: Callable[[str], None], keys: Keys) -> bool:
    page = 0
    step: Step = "stay"
    while step not in ("done", "left"):
        width, height = size_of(terminal.stdout)
        # The longest footer decides, so that all pages have the same height.
        room = height - 1 - len(wrapped(_footer(text, 98, 100, in_lines=False), width - 1))
        pages = text.pages(width, max(1, room))
        page = min(page, len(pages) - 1)
        footer = wrapped(_footer(text, page, len(pages), in_lines=False), width - 1)
        send("\n".join([HOME_AND_CLEAR + pages[page][0], *pages[page][1:], PLAIN_LOOK, *footer]) + " ")
        key = keys.read()
        if key in ("leave", "end"):
            raise Interrupted(wording.STOPPED)
        step = _step(key, is_last=page == len(pages) - 1)
        page = _turned(text, pages, page, step)
    return step == "done"


def _step(key: str, *, is_last: bool) -> Step:
    if key == "q":
        return "left"
    if key in ("b", "back", "page-up", "up"):
        return "back"
    if is_last:
        return "done" if key == "enter" else "stay"
    if key == "n":
        return "part"
    return "next" if key in ("enter", " ", "page-down", "down") else "stay"


def _turned(text: LongText, pages: list[list[str]], page: int, step: Step) -> int:
    if step == "part":
        return text.next_part(pages, page)
    return max(0, page + {"next": 1, "back": -1}.get(step, 0))


def _footer(text: LongText, page: int, pages: int, *, in_lines: bool) -> str:
    words = wording.LINE_FOOTERS if in_lines else wording.FOOTERS
    if pages > 1 and page < pages - 1:
        return words["next"].format(page=page + 1, pages=pages)
    last = "only" if pages == 1 else "last"
    key = f"{last}_before_more" if text.more_follows else last
    return words[key].format(page=page + 1, pages=pages)
