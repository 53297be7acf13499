"""The installed program, run from outside: as a process of its own in an empty home, or inside this process.

``Therapy`` starts the real program; nothing of the machine of the day reaches it. ``inside`` goes through the same
entry without a new process: for hundreds of runs in which only the printed text matters.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from therapy_cli.commands.app import _dispatch
from therapy_cli.commands.place import CONTENT_PATH, library_here
from therapy_cli.commands.reporting import run_reporting

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
PROGRAM = Path(sys.executable).with_name("therapy")
GUIDES = ("boundaries", "end-therapy", "dv-safety", "self-disclosure")
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
        done = subprocess.run(
            [PROGRAM, *arguments],
            input=text.encode() if isinstance(text, str) else text,
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


class _Stream(io.TextIOWrapper):
    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="\n", write_through=True)

    def data(self) -> bytes:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()


def inside(
    *arguments: str,
    input: str | bytes | Mapping[str, Any] = b"",  # noqa: A002
    content: Path | None = None,
) -> Result:
    """The same run without a new process: same entry, same error line, same exit code."""
    text = json.dumps(input) if isinstance(input, Mapping) else input
    stdin, out, err = _Stream(text.encode() if isinstance(text, str) else text), _Stream(), _Stream()
    with _standard_streams(stdin, out, err), _content_from(content):
        code = run_reporting(lambda: _dispatch(arguments), arguments)
    return Result(code, out.data(), err.data())


@contextlib.contextmanager
def _standard_streams(stdin: _Stream, out: _Stream, err: _Stream) -> Iterator[None]:
    before = sys.stdin
    sys.stdin = stdin
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            yield
    finally:
        sys.stdin = before


@contextlib.contextmanager
def _content_from(folder: Path | None) -> Iterator[None]:
    if folder is None:
        yield
        return
    os.environ[CONTENT_PATH] = str(folder)
    library_here.cache_clear()
    try:
        yield
    finally:
        del os.environ[CONTENT_PATH]
        library_here.cache_clear()


def flags(answers: Mapping[str, str | Sequence[str]]) -> list[str]:
    """Answers as ``--answer`` flags."""
    pairs = ((q, v if isinstance(v, str) else ",".join(v)) for q, v in answers.items())
    return [part for question, value in pairs for part in ("--answer", f"{question}={value}")]


@cache
def raw(name: str) -> Any:
    """A content file as PyYAML reads it: what stands there, without the help of the program."""
    return yaml.safe_load((CONTENT / name).read_text("utf-8"))


def cases(guide: str) -> list[tuple[str, dict[str, Any]]]:
    """The vignettes of a guide: name and answers."""
    return [(c["id"], c["answers"]) for c in raw(f"guides/{guide}/cases.yaml")["cases"]]


def one_error_line(result: Result, code: int) -> str:
    """The one line of a run that failed with ``code``; nothing else was printed."""
    assert (result.code, result.stdout) == (code, b""), result
    lines = result.err.splitlines()
    assert len(lines) == 1, result.err
    assert lines[0].startswith("Error: "), result.err
    assert "Traceback" not in result.err
    return lines[0]
