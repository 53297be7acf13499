"""The wheel: content inside, no tests, and a program that works away from the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, CONTENT, GUIDES, ROOT, Result, Therapy
from tests.cli.written import flags
from tests.packaging.conftest import run

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def content_names() -> set[str]:
    return {str(p.relative_to(CONTENT)) for p in CONTENT.rglob("*") if p.is_file()}


def test_the_wheel_holds_every_content_file_and_every_module(names: set[str]) -> None:
    assert {f"therapy_cli/content/{name}" for name in content_names()} <= names
    modules = {str(p.relative_to(ROOT)) for p in (ROOT / "therapy_cli").rglob("*.py")}
    assert modules <= names
    assert "therapy_cli/content/guides/boundaries/cards.yaml" in names


def test_the_wheel_holds_nothing_else(names: set[str]) -> None:
    assert {PurePosixPath(name).parts[0].split("-")[0] for name in names} == {"therapy_cli"}
    for part in ("tests", "benchmarks", "docs", "__pycache__", ".git", ".hypothesis"):
        assert [name for name in names if part in PurePosixPath(name).parts] == []
    shipped = {name for name in names if name.startswith("therapy_cli/content/")}
    assert shipped == {f"therapy_cli/content/{name}" for name in content_names()}


def test_the_content_is_shipped_byte_for_byte(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in content_names():
            assert archive.read(f"therapy_cli/content/{name}") == (CONTENT / name).read_bytes()


def test_name_version_licence_and_command(wheel: Path, therapy: Therapy) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = next(n.partition("/")[0] for n in archive.namelist() if ".dist-info/" in n)
        metadata = archive.read(f"{info}/METADATA").decode()
        commands = archive.read(f"{info}/entry_points.txt").decode()
        assert f"{info}/licenses/LICENSE" in archive.namelist()
    version = therapy("--version", "--json").json()["program"]
    assert f"\nName: therapy-cli\nVersion: {version}\n" in metadata
    assert "\nRequires-Python: >=3.11\n" in metadata
    assert "therapy = therapy_cli.start:main" in commands


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked by pip into a folder; what it depends on comes from this environment."""
    folder = tmp_path_factory.mktemp("installed")
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            str(folder),
            str(wheel),
        ]
    )
    return folder


def start(therapy: Therapy, place: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Result:
    """Run the program that lies in ``place``, from a folder that knows nothing of the checkout."""
    more = {"PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1", **(env or {})}
    return therapy.command([sys.executable, "-P", "-m", "therapy_cli", *arguments], env=more)


def where(therapy: Therapy, place: Path) -> str:
    code = "import therapy_cli; print(therapy_cli.__file__)"
    environment = therapy.environment({"PYTHONPATH": str(place)})
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=environment, cwd=therapy.work, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def test_the_installed_program_runs_every_guide_away_from_the_checkout(installed: Path, therapy: Therapy) -> None:
    assert where(therapy, installed).startswith(str(installed))
    for guide in GUIDES:
        done = start(therapy, installed, guide, *flags(CALM))
        assert (done.code, done.stdout) == (0, inside(guide, *flags(CALM)).stdout)
    check = ("content", "check", "--guide", "end-therapy")
    assert start(therapy, installed, *check) == inside(*check)


def test_the_installed_program_reads_its_own_content(installed: Path, therapy: Therapy) -> None:
    """Not that of the checkout, which happens to lie on the same machine."""
    about = installed / "therapy_cli/content/about.yaml"
    before = about.read_text("utf-8")
    try:
        about.write_text(before.replace('version: "', 'version: "0.', 1), "utf-8")
        assert "content 0." in start(therapy, installed, "--version").out
    finally:
        about.write_text(before, "utf-8")


def test_the_program_runs_out_of_a_zip(wheel: Path, therapy: Therapy) -> None:
    """The wheel itself on the path: nothing is unpacked, so the content is read inside the archive."""
    assert where(therapy, wheel).startswith(f"{wheel}/")
    for arguments in ([*GUIDES[:1], *flags(CALM)], ["dv-safety", *flags(CALM), "--json"], ["show", "shared/emergency"]):
        done = start(therapy, wheel, *arguments)
        assert (done.code, done.stdout) == (0, inside(*arguments).stdout)
    check = ("content", "check", "--guide", "boundaries")
    assert start(therapy, wheel, *check) == inside(*check)


def test_a_fault_inside_a_zip_has_its_place_too(wheel: Path, therapy: Therapy, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(damaged, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(
                name,
                text.replace(b"severity: urgent", b"severity: urgnt", 1)
                if name.endswith("boundaries/cards.yaml")
                else text,
            )
    done = start(therapy, damaged, "content", "check")
    assert done.code == 3
    assert "guides/boundaries/cards.yaml:" in done.out
    assert "not-one-of" in done.out
    assert start(therapy, damaged, "boundaries", *flags(CALM)).code == 3
