"""Somebody at a terminal: stdin and stderr are a pseudo-terminal, stdout goes to a file.

The prompts come as numbered lines (``TERM=dumb``), so a reply is what one would type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import pexpect

from tests.cli.program import PATIENCE, PROGRAM, Result, Therapy

CTRL_C: Final = "\x03"
CTRL_D: Final = "\x04"
PROMPT: Final = r"\(h for help\): $"
MOST_REPLIES: Final = 50
REVIEW: Final = "Number of an answer to change, or 0"
Reply = Callable[[str], str]
"""What is typed when this text stands on the screen since the last reply."""


class AtTerminal:
    """Runs the program and types."""

    def __init__(self, therapy: Therapy) -> None:
        self.therapy = therapy
        self.target = Path(f"{therapy.folder}-stdout")

    def __call__(
        self,
        *arguments: str,
        replies: Reply | Sequence[str],
        env: Mapping[str, str] | None = None,
        screen: bool = False,
    ) -> Result:
        """Run to the end; after the last reply it must not ask again.

        With ``screen`` the result goes to the terminal too: it then stands in ``stderr``, with the prompts.
        """
        child: pexpect.spawn[str] = pexpect.spawn(
            "/bin/sh",
            ["-c", 'exec "$@"' if screen else 'exec "$@" >"$0"', str(self.target), str(PROGRAM), *arguments],
            env=self.therapy.environment({"TERM": "dumb", "PAGER": "cat", **(env or {})}),
            cwd=str(self.therapy.work),
            encoding="utf-8",
            timeout=PATIENCE,
            echo=False,
            dimensions=(50, 100),
        )
        child.delaybeforesend = None
        try:
            seen = _conversation(child, replies if callable(replies) else _one_by_one(replies))
        finally:
            child.close(force=True)
        code = child.exitstatus
        assert code is not None, f"ended by signal {child.signalstatus}:\n{seen}"
        return Result(code, b"" if screen else self.target.read_bytes(), seen.replace("\r\n", "\n").encode())


def _conversation(child: pexpect.spawn[str], reply: Reply) -> str:
    """Reply until the program ends; everything that stood on the screen."""
    seen = ""
    for _ in range(MOST_REPLIES):
        if child.expect([PROMPT, pexpect.EOF]):
            return f"{seen}{child.before}"
        asked = f"{child.before}{child.after}"
        seen += asked
        typed = reply(asked)
        child.send(typed if typed in (CTRL_C, CTRL_D) else f"{typed}\n")
    raise AssertionError(f"the run goes on asking:\n{seen[-2000:]}")


def _one_by_one(replies: Sequence[str]) -> Reply:
    left = iter(replies)

    def reply(asked: str) -> str:
        typed = next(left, None)
        assert typed is not None, f"the run goes on asking:\n{asked}"
        return typed

    return reply


def always(choice: str) -> Reply:
    """Type the same choice at every question, and go on at the review."""
    return lambda asked: "0" if REVIEW in asked else choice
