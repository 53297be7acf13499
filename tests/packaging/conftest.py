"""What is shipped, built once: a wheel and a source distribution, made by the build backend of the project."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.fixtures import therapy
from tests.cli.program import PATIENCE, ROOT

__all__ = ("sdist", "therapy", "wheel")
BACKEND = "hatchling>=1.25"


def run(command: list[str], **env: str) -> None:
    """Run a command that must succeed; what it says is told if it does not."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **env}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout.decode()}\n{done.stderr.decode()}"


@pytest.fixture(scope="session")
def backend(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The build backend: the one that is installed, else one fetched by pip into a folder of its own."""
    if importlib.util.find_spec("hatchling"):
        return {}
    folder = tmp_path_factory.mktemp("backend")
    run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), BACKEND])
    return {"PYTHONPATH": str(folder)}


def built(kind: str, folder: Path, backend: dict[str, str], source: Path = ROOT) -> Path:
    """The one file that the backend makes of ``source``."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    done = subprocess.run(
        command, cwd=source, env={**os.environ, **backend}, capture_output=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    [made] = folder.iterdir()
    return made


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory, backend: dict[str, str]) -> Path:
    """The wheel of this checkout."""
    return built("wheel", tmp_path_factory.mktemp("wheel"), backend)


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory, backend: dict[str, str]) -> Path:
    """The source distribution of this checkout."""
    return built("sdist", tmp_path_factory.mktemp("sdist"), backend)
