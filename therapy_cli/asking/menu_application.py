"""A menu as a questionary question. Imported only when the first menu is drawn: it takes a tenth of a second.

A question of our own kind, asked with ``unsafe_ask``. questionary's ready-made ``select`` and ``checkbox`` point at
the first row from the outset and cut labels off at the edge of a narrow window; a menu that asks about danger
must do neither. What the keys do is in ``menu``, what it looks like in ``menu_drawing``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final, TypeAlias, cast

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.styles import Style
from questionary import Question

from therapy_cli.asking.menu import Menu
from therapy_cli.asking.menu_drawing import DrawnLine
from therapy_cli.asking.prompter import Leave, Reply, ToReview, Verdict
from therapy_cli.terminal import Terminal

Answer: TypeAlias = Reply | Verdict

ESCAPE_WAIT: Final = 0.05
"""Seconds in which a byte after Esc makes it an arrow key; the default of half a second is no quick exit."""
LEAVE_KEYS: Final = ("escape", "c-c", "c-d", "c-q", "c-z", "c-\\", "<sigint>")


def input_from(terminal: Terminal) -> Input:
    """Standard input as prompt_toolkit's input."""
    return create_input(terminal.stdin)


def output_on(terminal: Terminal) -> Output:
    """Standard error as prompt_toolkit's output. Raises what the console raises that cannot draw."""
    if sys.platform == "win32":
        return create_output(stdout=terminal.stderr)
    from prompt_toolkit.output.vt100 import Vt100_Output

    output = Vt100_Output.from_pty(terminal.stderr, term=terminal.environ.get("TERM"), enable_bell=False)
    # The cursor is never asked for its place: the terminal's answer could come after the program has
    # gone, and stand at the shell's prompt.
    output.enable_cpr = False
    return output


def run_menu(
    menu: Menu,
    draw: Callable[[int, int], list[DrawnLine]],
    *,
    keys_from: Input,
    draws_on: Output,
    bold: bool,
    can_review: bool,
) -> Answer:
    """Show the menu until a key gives a reply. ``draw`` gives its lines for a width and a height."""

    def text() -> StyleAndTextTuples:
        size = draws_on.get_size()
        lines = draw(size.columns - 1, size.rows - 1)
        return [(f"class:{line.look}" if line.look else "", f"{line.text}\n") for line in lines]

    look = "bold" if bold else ""
    app: Application[Answer] = Application(
        layout=Layout(Window(FormattedTextControl(text, focusable=True, show_cursor=False))),
        key_bindings=_bindings(menu, can_review=can_review),
        style=Style([("heading", look), ("pointed", look)]),
        include_default_pygments_style=False,
        erase_when_done=True,
        input=keys_from,
        output=draws_on,
    )
    app.ttimeoutlen = ESCAPE_WAIT
    try:
        return cast("Answer", Question(app).unsafe_ask())
    except (KeyboardInterrupt, EOFError):
        return Leave()


def _bindings(menu: Menu, *, can_review: bool) -> KeyBindings:
    found = KeyBindings()

    def on(act: Callable[[str], Answer | None], *keys: str) -> None:
        def run(event: KeyPressEvent) -> None:
            reply = act(event.data)
            if reply is not None and not event.app.is_done:
                event.app.exit(result=reply)

        for key in keys:
            found.add(key, eager=True)(run)

    on(_nothing, "<any>")
    on(lambda _: menu.move(1), "down", "tab")
    on(lambda _: menu.move(-1), "up", "s-tab")
    on(lambda _: menu.jump(0), "home")
    on(lambda _: menu.jump(-1), "end")
    on(menu.type, *"0123456789")
    on(lambda _: menu.tick(), " ")
    on(lambda _: menu.explain(), "?")
    on(lambda _: menu.enter(), "enter")
    on(menu.act_of, *"bBoO")
    on(lambda _: ToReview() if can_review else None, *"rR")
    on(lambda _: Leave(), *"qQ", *LEAVE_KEYS)
    return found


def _nothing(_key: str) -> Any:
    """Other keys do nothing."""
