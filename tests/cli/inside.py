"""The program inside this process: for hundreds of runs in which only the printed text matters.

It goes through the same entry as the installed program: same errors, same lines, same exit codes.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.cli.program import Result
from therapy_cli.commands.app import _dispatch
from therapy_cli.commands.place import CONTENT_PATH, opened
from therapy_cli.commands.reporting import run_reporting


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
    opened.cache_clear()
    try:
        yield
    finally:
        del os.environ[CONTENT_PATH]
        opened.cache_clear()
