"""A text in steps: each is shown when the one before has been read, and any of them can be the last."""

from __future__ import annotations

from collections.abc import Sequence

from therapy_cli.asking import wording
from therapy_cli.asking.line_input import LineInput
from therapy_cli.asking.speaking import Voice
from therapy_cli.errors import Interrupted
from therapy_cli.terminal import Terminal


def show_steps(terminal: Terminal, steps: Sequence[str]) -> None:
    """Print the steps; wait for Enter between them where somebody can press it. ``q`` ends without complaint.

    Raises:
        Interrupted: Esc, Ctrl-C, or the input ended.
    """
    voice, typed = Voice(terminal), LineInput(terminal)
    for number, step in enumerate(steps, 1):
        terminal.stdout.write(step if number == 1 else f"\n{step}")
        terminal.stdout.flush()
        if number == len(steps) or not terminal.can_ask:
            continue
        voice.write(f"\n{wording.NEXT_STEP.format(number=number, total=len(steps))} ")
        line = typed.read()
        if line is None:
            raise Interrupted(wording.STOPPED)
        if line.strip().lower() in ("q", "quit"):
            return
