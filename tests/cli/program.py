"""The installed program, run from outside as a process of its own, in an empty home.

Nothing of the machine of the day reaches it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
PROGRAM = Path(sys.executable).with_name("therapy")
GUIDES = (
    "boundaries", "end-therapy", "dv-safety", "self-disclosure", "autonomy",
    "culture", "communication", "progress", "dependency", "alliance",
)  # fmt: skip
CALM = {"role": "trainee", "danger": "no_sign"}
"""The fewest answers with which every guide runs."""
FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "TMPDIR": "temp",
}
PATIENCE = 120
"""Seconds after which a run that hangs is given up; nothing is measured by it."""


@dataclass(frozen=True)
class Result:
    """How a run ended and every byte that it printed."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        return self.stdout.decode("utf-8")

    @property
    def err(self) -> str:
        return self.stderr.decode("utf-8")

    def json(self) -> Any:
        return json.loads(self.out)


class Therapy:
    """The program in a home of its own. ``work`` is the folder in which it is started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work = folder / "work"
        for name in ("work", *FOLDERS.values()):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def __call__(
        self,
        *arguments: str,
        input: str | bytes | Mapping[str, Any] = b"",  # noqa: A002 - it is what it is
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Result:
        """Run the program; standard input is a pipe that holds ``input`` (a mapping goes in as JSON)."""
        text = json.dumps(input) if isinstance(input, Mapping) else input
        raw = text.encode() if isinstance(text, str) else text
        return self.command([PROGRAM, *arguments], input=raw, env=env, cwd=cwd)

    def shell(self, line: str) -> Result:
        """Run a line as somebody would type it, where the program is on the path and nobody sits at the keyboard."""
        return self.command(["bash", "-o", "pipefail", "-c", line])

    def command(
        self,
        words: Sequence[str | bytes | Path],
        *,
        input: bytes = b"",  # noqa: A002 - it is what it is
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Result:
        """Run any command in the same surroundings."""
        done = subprocess.run(
            words,
            input=input,
            env=self.environment(env),
            cwd=cwd or self.work,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """What the program may know of the machine: its folders, where programs are, and ``more``."""
        folders = {name: str(self.folder / place) for name, place in FOLDERS.items()}
        return {
            **folders,
            "PATH": f"{PROGRAM.parent}{os.pathsep}{os.defpath}",
            "LANG": "C.UTF-8",
            "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / f"therapy-tests-byte-code-{os.getuid()}"),
            **(more or {}),
        }

    def file(self, name: str, content: str | bytes | Mapping[str, Any]) -> str:
        """Put a file into the working folder; its name is what commands take."""
        path = self.work / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else yaml.safe_dump(dict(content)), "utf-8")
        return name

    def files(self) -> dict[str, bytes | None]:
        """Everything that stands in the home, the temporary and the working folder; folders as ``None``."""
        found = sorted(self.folder.rglob("*"))
        return {str(p.relative_to(self.folder)): p.read_bytes() if p.is_file() else None for p in found}


def one_error_line(result: Result, code: int) -> str:
    """The one line of a run that failed with ``code``; nothing else was printed."""
    assert (result.code, result.stdout) == (code, b""), result
    lines = result.err.splitlines()
    assert len(lines) == 1, result.err
    assert lines[0].startswith("Error: "), result.err
    assert "Traceback" not in result.err
    return lines[0]
