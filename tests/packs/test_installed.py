"""The example pack as an installed package, and how installed packs are found without running anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Therapy, one_error_line
from tests.cli.written import flags
from tests.packs.making import EXAMPLE, ROOT, additions, card
from therapy_cli.errors import UsageError
from therapy_cli.library.library import open_library
from therapy_cli.library.packs.installed import installed_packs

GIFT = flags({"role": "trainee", "danger": "no_sign", "situation": "gift"})
PACKAGE = "therapy_pack_clinic_policy"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the example, from a copy and without a network."""
    work = tmp_path_factory.mktemp("installing")
    copy = shutil.copytree(EXAMPLE, work / "clinic-policy")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    options = ["--disable-pip-version-check", "--no-cache-dir", "--target", str(work / "site"), str(copy)]
    subprocess.run([*command, *options], check=True, capture_output=True, text=True)
    return work / "site"


def test_pip_installs_every_file_of_the_pack(site: Path) -> None:
    wanted = {p.relative_to(EXAMPLE) for p in EXAMPLE.rglob("*.yaml")}
    assert {p.relative_to(site / PACKAGE) for p in (site / PACKAGE).rglob("*") if p.is_file()} == wanted


def test_an_installed_pack_is_there_in_every_run(site: Path, tmp_path: Path) -> None:
    run = Therapy(tmp_path)
    env = {"PYTHONPATH": f"{ROOT}{os.pathsep}{site}"}
    assert "lone-working" in run("guides", env=env).out
    before = run.files()
    folder = run("boundaries", *GIFT, "--pack", str(EXAMPLE), env={"PYTHONPATH": str(ROOT)})
    installed = run("boundaries", *GIFT, env=env)
    assert installed == folder, "a folder and an installed package must say the same"
    assert "gift book" in installed.out
    assert run.files() == before
    assert "with the pack clinic-policy" in run("content", "check", "--guide", "lone-working", env=env).out


def test_the_same_pack_installed_and_as_a_folder_is_refused(site: Path, tmp_path: Path) -> None:
    run = Therapy(tmp_path)
    result = run("lone-working", "--questions", "--pack", str(EXAMPLE), env={"PYTHONPATH": f"{ROOT}{os.pathsep}{site}"})
    assert result.code == 3
    assert "there is another pack 'clinic-policy'" in result.err


def info(folder: Path, text: str, name: str = "ours-1.0.dist-info") -> Path:
    (folder / name).mkdir(parents=True)
    (folder / name / "entry_points.txt").write_text(text, "utf-8")
    return folder


def test_a_pack_is_found_by_its_group_alone(tmp_path: Path) -> None:
    text = "[console_scripts]\nx = y:main\n\n[therapy_cli.packs]\n# ours\nours = our_pack\n\n[other]\nz = zebra\n"
    additions(info(tmp_path, text) / "our_pack", cards=[card()])
    assert installed_packs([str(tmp_path), str(tmp_path)]) == [tmp_path / "our_pack"]


def test_a_pack_inside_another_package_is_found_and_nothing_is_run(tmp_path: Path) -> None:
    (tmp_path / "clinic" / "policy").mkdir(parents=True)
    (tmp_path / "clinic" / "__init__.py").write_text("raise RuntimeError('run')", "utf-8")
    info(tmp_path, "[therapy_cli.packs]\nours = clinic.policy\n")
    assert installed_packs([str(tmp_path)]) == [tmp_path / "clinic" / "policy"]
    assert "clinic" not in sys.modules


def test_a_pack_of_an_editable_install_is_found_where_python_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "source" / "far_away_pack").mkdir(parents=True)
    info(tmp_path / "site", "[therapy_cli.packs]\nours = far_away_pack\n")
    monkeypatch.syspath_prepend(str(tmp_path / "source"))
    assert installed_packs([str(tmp_path / "site")]) == [tmp_path / "source" / "far_away_pack"]


def test_a_pack_whose_package_is_gone_is_told(tmp_path: Path) -> None:
    info(tmp_path, "[therapy_cli.packs]\nours = nowhere_to_be_found\n")
    with pytest.raises(UsageError, match="nowhere_to_be_found"):
        installed_packs([str(tmp_path)])
    run = Therapy(tmp_path / "machine")
    one_error_line(run("guides", env={"PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"}), 2)


@pytest.mark.parametrize("path", [[], ["/proc/nowhere"], [__file__]])
def test_a_search_path_without_folders_has_no_packs(path: list[str]) -> None:
    assert installed_packs(path) == []


def test_damage_in_one_distribution_hides_no_other(tmp_path: Path) -> None:
    info(tmp_path, "", "empty-1.dist-info")
    (tmp_path / "bare-1.dist-info").mkdir()
    (tmp_path / "file.dist-info").write_text("", "utf-8")
    (tmp_path / "our_pack").mkdir()
    info(tmp_path, "[therapy_cli.packs]\nours=our_pack\n")
    assert installed_packs([str(tmp_path)]) == [tmp_path / "our_pack"]


def test_no_slow_import_is_made_to_find_packs() -> None:
    program = (
        "import sys\n"
        "from therapy_cli.library.packs.installed import installed_packs\n"
        "installed_packs(sys.path)\n"
        "print([m for m in ('importlib.metadata', 'email', 'zipfile', 'yaml') if m in sys.modules])\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (ran.stderr, ran.stdout) == ("", "[]\n")


def test_an_installed_pack_opens_like_a_folder(site: Path) -> None:
    assert open_library(None, installed_packs([str(site)])).has_guide("lone-working")
