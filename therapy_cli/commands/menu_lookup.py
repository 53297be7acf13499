"""Look-up from the plain menu: what is typed there stands in no shell's history, and the screen is cleared after it."""

from __future__ import annotations

from therapy_cli.asking import wording
from therapy_cli.asking.choosing import prompter_for
from therapy_cli.asking.discreet import DiscreetScreen
from therapy_cli.asking.line_input import LineInput
from therapy_cli.asking.paging import LongText
from therapy_cli.asking.speaking import Voice
from therapy_cli.asking.wording import privacy_hint
from therapy_cli.commands.answering import drawn_answer, index_here
from therapy_cli.errors import Interrupted
from therapy_cli.lookup.answer import Answer
from therapy_cli.lookup.finding import Wish, find
from therapy_cli.terminal import Terminal


def look_up_from_menu(terminal: Terminal) -> None:
    """Ask for words, show what fits, and ask again until an empty line.

    Raises:
        Interrupted: the quick exit.
    """
    with DiscreetScreen(terminal) as screen:
        screen.enter()
        voice, line = Voice(terminal), LineInput(terminal)
        voice.say(privacy_hint(prompter_for(terminal).leave_keys, screen.clearing))
        while True:
            voice.say(["", wording.LOOK_UP_ASK])
            voice.write(wording.LOOK_UP_PROMPT)
            typed = line.read()
            if typed is None:
                raise Interrupted("Stopped.")
            if not typed.strip():
                return
            if not screen.read(LongText(_answer(typed, terminal), more_follows=True)):
                return


def _answer(typed: str, terminal: Terminal) -> str:
    index, wish = index_here(), Wish(typed)
    return drawn_answer(Answer(find(wish, index), wish, index), None, terminal)
