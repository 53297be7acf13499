"""Where content is found: a folder, the package, a zip; and what is not followed."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import therapy_cli
from therapy_cli.errors import ContentInvalid, NotFound
from therapy_cli.library.checking import check_files
from therapy_cli.library.library import open_library
from therapy_cli.library.places import FolderPlace

PACKAGE = Path(therapy_cli.__file__).parent


def test_content_works_from_inside_a_zip(tree: Path, tmp_path: Path) -> None:
    archive = tmp_path / "app.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in PACKAGE.rglob("*.py"):
            packed.write(path, Path("therapy_cli") / path.relative_to(PACKAGE))
        for path in tree.rglob("*"):
            packed.write(path, Path("therapy_cli/content") / path.relative_to(tree))
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from therapy_cli.library.library import open_library\n"
        "from therapy_cli.library.checking import check_files\n"
        "library = open_library()\n"
        "print(library.guide_ids, len(library.guide('boundaries').cards), check_files(library))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(archive)], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert (ran.stderr, ran.stdout) == ("", "('boundaries', 'alliance', 'zebra') 5 []\n")


def test_without_a_zip_the_slow_import_is_not_made() -> None:
    program = (
        "import sys\n"
        "from therapy_cli.library.library import open_library\n"
        "open_library()\n"
        "print([m for m in ('importlib.resources', 'yaml', 'jsonschema', 'difflib') if m in sys.modules])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=PACKAGE.parent
    )
    assert (ran.stderr, ran.stdout) == ("", "[]\n")


def test_links_that_lead_out_are_not_content(tree: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "guide.yaml").write_text("id: evil", encoding="utf-8")
    (tree / "guides/evil").symlink_to(outside, target_is_directory=True)
    (tree / "guides/round").symlink_to(tree / "guides/round")
    assert "evil" not in open_library(tree).guide_ids
    assert "round" not in open_library(tree).guide_ids
    (tree / "about.yaml").unlink()
    (tree / "about.yaml").symlink_to(outside / "guide.yaml")
    with pytest.raises(ContentInvalid):
        _ = open_library(tree).about


def test_names_with_dots_do_not_lead_out(tree: Path) -> None:
    (tree.parent / "secret.yaml").write_text("a: b", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        FolderPlace(tree, "content").read("../secret.yaml", 10)


def test_hidden_folders_are_no_guides(tree: Path) -> None:
    for name in (".git", "_old"):
        (tree / "guides" / name).mkdir()
    assert open_library(tree).guide_ids == ("boundaries", "alliance", "zebra")


def test_a_folder_that_cannot_be_a_guide_is_told(tree: Path) -> None:
    (tree / "guides/zebra").rename(tree / "guides/My Guide")
    rules = {f.rule for f in check_files(open_library(tree))}
    assert rules == {"guide-name"}


def test_a_folder_is_not_a_file(tree: Path) -> None:
    (tree / "about.yaml").unlink()
    (tree / "about.yaml").mkdir()
    assert [f.rule for f in check_files(open_library(tree))] == ["missing-file"]


def test_an_empty_folder_holds_no_guides_and_many_faults(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    assert library.guide_ids == ()
    assert {f.rule for f in check_files(library)} == {"missing-file"}
    with pytest.raises(NotFound):
        library.guide("boundaries")
