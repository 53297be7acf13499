"""Writing a result: to standard output, or whole to a new file, never half and never over another one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from therapy_cli.errors import OutputFailed
from therapy_cli.terminal import Terminal


def write_result(text: str, output: str | None, terminal: Terminal, *, force: bool = False) -> None:
    """Write ``text`` to ``output``, to standard output without one or with ``-``.

    Raises:
        OutputFailed: the file is there already and ``force`` is off, or it cannot be written.
    """
    if output in (None, "-"):
        terminal.stdout.write(text)
        terminal.stdout.flush()
        return
    path = Path(output)
    try:
        _write_whole(path, text, force=force)
    except FileExistsError:
        raise OutputFailed(f"'{output}' is there already", "choose another name, or add --force") from None
    except OSError as error:
        reason = (error.strerror or "no rights").lower()
        raise OutputFailed(f"'{output}' could not be written: {reason}", "choose another place") from None
    if not terminal.quiet:
        print(f"Written: {output}", file=terminal.stderr)  # noqa: T201


def _write_whole(path: Path, text: str, *, force: bool) -> None:
    """Write beside the target and then move: a reader finds the old file or the new one, nothing between."""
    if path.exists() and not force:
        raise FileExistsError
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".therapy-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if force:
            os.replace(name, path)  # noqa: PTH105
        else:
            os.link(name, path)  # refuses where a file has appeared meanwhile
            os.unlink(name)  # noqa: PTH108
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
