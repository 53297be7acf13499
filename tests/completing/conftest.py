"""The table of the real content, and the program as a wheel installs it: with the index beside its content."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import therapy_cli
from tests.cli.fixtures import content, therapy
from tests.cli.program import CONTENT, Result, Therapy
from therapy_cli.commands.compiling import shipped_index
from therapy_cli.completing.table import Table
from therapy_cli.lookup.index import Index

__all__ = ("content", "therapy")
Asked = Callable[..., Result]


@pytest.fixture(scope="session")
def index() -> bytes:
    """What the build of a wheel writes."""
    return shipped_index(CONTENT)


@pytest.fixture(scope="session")
def table(index: bytes) -> Table:
    return Table(Index(index).completions)


@pytest.fixture(scope="session")
def installed(index: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as the wheel holds it, and ``bin/therapy`` that runs it."""
    place = tmp_path_factory.mktemp("installed")
    no_code = shutil.ignore_patterns("__pycache__", "shipped")
    shutil.copytree(Path(therapy_cli.__file__).parent, place / "therapy_cli", ignore=no_code)
    shutil.copytree(CONTENT, place / "therapy_cli" / "content")
    (place / "therapy_cli" / "shipped").mkdir()
    (place / "therapy_cli" / "shipped" / "lookup.index").write_bytes(index)
    program = place / "bin" / "therapy"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m therapy_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    return place


def surroundings(therapy: Therapy, installed: Path, **more: str) -> dict[str, str]:
    """The environment of a shell in which ``therapy`` is the program of ``installed``."""
    path = f"{installed / 'bin'}{os.pathsep}{os.defpath}"
    return {**therapy.environment(), "PYTHONPATH": str(installed), "PATH": path, **more}


@pytest.fixture
def asked(installed: Path, therapy: Therapy) -> Asked:
    """Ask the installed program what it offers for a word behind others."""

    def ask(word: str, *before: str, **env: str) -> Result:
        program = installed / "bin" / "therapy"
        more = surroundings(therapy, installed, **env)
        return therapy.command([program, "__complete", f"word={word}", *before], env=more)

    return ask
