"""The source distribution: enough to build the same wheel again, with content, tests and licence."""

from __future__ import annotations

import re
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.cli.program import CONTENT, ROOT
from tests.packaging.conftest import built

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        # Pythons before 3.11.4 know no filters; this archive is our own.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)
    [top] = folder.iterdir()
    return top


def test_the_source_distribution_holds_the_content(unpacked: Path) -> None:
    shipped = {p.relative_to(unpacked / "content"): p.read_bytes() for p in (unpacked / "content").rglob("*.yaml")}
    assert shipped == {p.relative_to(CONTENT): p.read_bytes() for p in CONTENT.rglob("*.yaml")}
    for name in ("README.md", "LICENSE", "pyproject.toml", "therapy_cli/__init__.py", "tests/conftest.py"):
        assert (unpacked / name).is_file(), name


def test_it_holds_no_remains(unpacked: Path) -> None:
    remains = {"__pycache__", ".git", ".venv", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache", "dist"}
    assert [p for p in unpacked.rglob("*") if remains & set(p.relative_to(unpacked).parts)] == []


def test_the_wheel_built_from_it_is_the_same(
    unpacked: Path, wheel: Path, backend: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = built("wheel", tmp_path_factory.mktemp("again"), backend, unpacked)
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())
        differing = [n for n in one.namelist() if one.read(n) != other.read(n)]
    assert differing == []


def test_the_build_asks_for_the_versions_that_the_program_asks_for() -> None:
    """The build hook runs the program's own code, in an environment of its own."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runs_on, built_with = project["project"]["dependencies"], project["build-system"]["requires"]
    names = {"typer", "pyyaml", "msgspec", "jsonschema"}
    assert names == {re.split("[<>=]", need)[0] for need in built_with} - {"hatchling"}
    assert [need for need in built_with if need not in runs_on and not need.startswith("hatchling")] == []
