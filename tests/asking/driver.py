"""What a command will do with this room, in one small program. Tests run it in a real pseudo-terminal.

Usage: ``driver.py tiny|discreet|GUIDE [--answer ID=VALUE]...``; the result goes to standard output.
"""

from __future__ import annotations

import sys
import termios
from collections.abc import Sequence

from therapy_cli.asking.choosing import prompter_for
from therapy_cli.asking.conversation import Conversation
from therapy_cli.asking.discreet import DiscreetScreen
from therapy_cli.asking.paging import LongText
from therapy_cli.asking.scripted import refuse_missing, scripted_answers
from therapy_cli.asking.stopped import Stopped
from therapy_cli.errors import Interrupted, TherapyError
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.library import open_library
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.terminal import Terminal

from .tiny import tiny_guide

EMERGENCY = ["Safety: if someone may die or be badly hurt, call 999 (United Kingdom) now.", "Then come back."]
LONG = 60


def main(arguments: Sequence[str]) -> int:
    terminal = Terminal(no_input="--no-input" in arguments)
    try:
        return run(terminal, arguments)
    except TherapyError as error:
        word = "" if isinstance(error, Interrupted) else "Error: "
        sys.stderr.write(f"{word}{error.message}\n")
        return error.exit_code


def run(terminal: Terminal, arguments: Sequence[str]) -> int:
    guide = guide_named(arguments[0])
    flags = [arguments[i + 1] for i, a in enumerate(arguments) if a == "--answer"]
    given = scripted_answers(guide, flags=flags)
    if not terminal.can_ask:
        refuse_missing(Interview(guide, given))
    with DiscreetScreen(terminal) as screen:
        outcome: Answers | Stopped = given
        if terminal.can_ask:
            conversation = Conversation(guide, prompter_for(terminal), lambda _: EMERGENCY, screen)
            outcome = conversation.run(given)
        answers = outcome.answers if isinstance(outcome, Stopped) else outcome
        if "--crash" in arguments:
            raise RuntimeError("something broke")
        return show(screen, guide, outcome, answers)


def show(screen: DiscreetScreen, guide: ResolvedGuide, outcome: Answers | Stopped, answers: Answers) -> int:
    lines = [f"RESULT {'stopped' if isinstance(outcome, Stopped) else 'done'}"]
    lines += [f"{q}={','.join(v)} ({answers.origins[q]})" for q, v in answers.chosen.items()]
    if Interview(guide, answers).is_discreet:
        screen.enter()
        text = "\n".join([*lines, *(f"secret line {n}" for n in range(1, LONG))])
        screen.read(LongText(text, lambda line: line.endswith("line 50")))
    else:
        sys.stdout.write("\n".join(lines) + "\n")
    return 0


def guide_named(name: str) -> ResolvedGuide:
    if name in ("tiny", "discreet"):
        return tiny_guide(discreet=name == "discreet")
    return open_library().guide(name)


def mode() -> str:
    """The mode of the terminal, as far as its settings go."""
    return f"mode {termios.tcgetattr(sys.stdin.fileno())[:4]}\n"


if __name__ == "__main__":
    for argument in sys.argv:
        if argument.startswith("--to="):
            sys.stdout = open(argument.removeprefix("--to="), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    with_mode = "--stty" in sys.argv
    sys.stderr.write(mode() if with_mode else "")
    status = main(sys.argv[1:])
    sys.stderr.write(mode() if with_mode else "")
    sys.stdout.flush()
    sys.exit(status)
