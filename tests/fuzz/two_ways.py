"""One look-up by both ways into the program, as real processes: past the command line, and through it."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.cli.program import CONTENT, PATIENCE, ROOT
from therapy_cli.commands.compiling import shipped_index

Printed = tuple[int, bytes, bytes]


@cache
def _place() -> Path:
    """The package as a wheel lays it down, with its content and the index; only there the short way is open."""
    folder = Path(tempfile.mkdtemp(prefix="therapy-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    package = folder / "therapy_cli"
    shutil.copytree(ROOT / "therapy_cli", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(CONTENT, package / "content")
    (package / "shipped").mkdir()
    (package / "shipped" / "lookup.index").write_bytes(shipped_index(package / "content"))
    return folder


def printed(arguments: list[str]) -> tuple[Printed, Printed]:
    """Exit code, standard output and standard error: by the short way where it is open, and by the long one."""
    return _run(arguments, {}), _run(arguments, {"THERAPY_LONG_WAY": "1"})


def _run(arguments: list[str], more: dict[str, str]) -> Printed:
    home = str(_place() / "home")
    known = {"PATH": os.defpath, "LANG": "C.UTF-8", "HOME": home, "PYTHONPATH": str(_place()), **more}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "therapy_cli", *arguments],
        env=known,
        cwd=_place(),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr
