"""A page of documentation as what it asks for: commands to run, output to see, places to change in a file.

A fenced block is ``sh`` (run), ``text`` (what the commands before it must have printed) or ``yaml`` (the words to find
in a file, or what to make of them). A comment before the fence names the file, or the exit code other than 0.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"(?:^<!-- (\w+): (.*?) -->\n)?^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"


class Block(NamedTuple):
    """One fenced block, with the comment before it: ``kind`` and ``value``, both empty without one."""

    kind: str
    value: str
    language: str
    text: str


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page, in order."""
    text = page.read_text("utf-8")
    found = [Block(m[1] or "", m[2] or "", m[3], m[4]) for m in BLOCK.finditer(text)]
    assert text.count("\n```") == 2 * len(found), "a fence that nothing understands"
    return found


@dataclass
class Walk:
    """Somebody who follows a page, in a folder of their own. What they export lasts until the end."""

    folder: Path
    printed: str = ""
    sought: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        programs = self.folder.parent / "programs"
        programs.mkdir()
        shim = programs / "therapy"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m therapy_cli "$@"\n', "utf-8")
        shim.chmod(0o755)
        path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        self.environment = {"PATH": f"{programs}{os.pathsep}{os.defpath}", "PYTHONPATH": path, "LANG": "C.UTF-8"}

    def take(self, block: Block) -> None:
        """Do what one block asks for, and see that it comes out as the page says."""
        match block.language, block.kind:
            case "sh", "" | "exit":
                self._run(block.text, int(block.value or 0))
            case "text", "":
                assert not list(missing(block.text, self.printed)), (block.text, self.printed)
            case "yaml", "find":
                assert (self.folder / block.value).read_text("utf-8").count(block.text) == 1, block
                self.sought[block.value] = block.text
            case "yaml", "make":
                path = self.folder / block.value
                text = path.read_text("utf-8").replace(self.sought.pop(block.value), block.text)
                path.write_text(text, "utf-8")
            case _:
                raise AssertionError(f"nothing runs this block: {block}")

    def _run(self, script: str, code: int) -> None:
        kept = self.folder.parent / "environment"
        done = subprocess.run(
            ["bash", "-eu", "-c", f"trap 'env -0 >\"{kept}\"' EXIT\n{script}"],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == code, f"{script}\nended with {done.returncode}:\n{done.stdout}"
        self.printed = done.stdout
        self.environment = dict(pair.split("=", 1) for pair in kept.read_text("utf-8").split("\0") if pair)


def missing(wanted: str, printed: str) -> Iterator[str]:
    """The lines of ``wanted`` that ``printed`` does not hold in this order. ``…`` ends a line anywhere, or is a gap."""
    lines = iter(printed.splitlines())
    for line in wanted.splitlines():
        begin, gap, _ = line.partition(LEFT_OUT) if line.endswith(LEFT_OUT) else (line, "", "")
        if line == LEFT_OUT:
            continue
        if not any(found.startswith(begin) if gap else found == begin for found in lines):
            yield line
