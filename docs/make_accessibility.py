"""Write the transcripts in ``docs/accessibility.md`` again: ``python docs/make_accessibility.py``.

Each stands behind a comment that names it. They come from the program itself, in a real pseudo-terminal; a test checks
that they are current.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pexpect

FOLDER = Path(__file__).parent
PAGE = FOLDER / "accessibility.md"
READY = r"\(h for help\): $"
LEAVE = "q"
PATIENCE = 60

TYPED = {
    "asking": (72, ("boundaries", "--accessible"), ("h", "1", "b", "1", "3", "6 8", "o", "r", LEAVE)),
    "narrow": (40, ("boundaries", "--accessible"), ("1", LEAVE)),
    "unclear": (72, ("boundaries", "--accessible"), ("", "9", "yes", LEAVE)),
}
"""Width, what was started, and what was typed, line by line."""
HEARD = {
    "spoken": (72, ("boundaries", "--answers", str(FOLDER / "boundaries.yaml"), "--accessible"), 48),
    "number": (72, ("show", "shared/emergency", "--country", "gb", "--format", "spoken"), 8),
    "list": (72, ("glossary", "rupture", "--format", "spoken"), 12),
    "codes": (72, ("codes", "gifts", "--format", "spoken"), 16),
    "lookup": (72, ("lookup", "ghosted", "--limit", "3", "--format", "spoken", "--no-pager"), 60),
}
"""Width, what was started, and how many lines of it are shown."""


def page() -> str:
    """The page with every transcript made again."""
    text = PAGE.read_text("utf-8")
    for name, (width, arguments, typed) in TYPED.items():
        text = _put(text, name, _conversation(width, arguments, typed))
    for name, (width, arguments, lines) in HEARD.items():
        heard = _conversation(width, arguments, ()).splitlines()
        text = _put(text, name, "\n".join(heard[:lines]))
    return text


def _put(text: str, name: str, transcript: str) -> str:
    block = f"<!-- transcript: {name} -->\n```text\n{transcript.strip()}\n```"
    pattern = re.compile(rf"<!-- transcript: {name} -->\n```text\n.*?^```$", re.DOTALL | re.MULTILINE)
    assert pattern.search(text), f"no place for {name}"
    return pattern.sub(lambda _: block, text)


def _conversation(width: int, arguments: Sequence[str], typed: Sequence[str]) -> str:
    child: pexpect.spawn[str] = pexpect.spawn(
        sys.executable,
        ["-m", "therapy_cli", *arguments],
        cwd=str(FOLDER.parent),
        env={"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8"},  # type: ignore[arg-type]
        dimensions=(200, width),
        encoding="utf-8",
        timeout=PATIENCE,
        echo=False,
    )
    child.delaybeforesend = 0.05
    seen = ""
    for line in typed:
        child.expect(READY)
        seen += f"{child.before}{child.after}"
        child.send(f"{line}\r")
    child.expect(pexpect.EOF)
    seen += child.before or ""
    child.close()
    return "\n".join(line.rstrip() for line in seen.replace("\r\n", "\n").split("\n"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
