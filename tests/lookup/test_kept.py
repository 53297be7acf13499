"""The index that a reader keeps for packs: made where somebody asks, used while it fits, taken away again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Therapy
from tests.packs.making import ROOT, additions, card

WORDS = "wheelbarrow protocol"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return additions(tmp_path / "ours", cards=[card(title="The wheelbarrow protocol", words=["wheelbarrow"])])


@pytest.fixture
def env(ours: Path, tmp_path: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(ROOT), "THERAPY_CONTENT_PATH": str(ours), "XDG_CACHE_HOME": str(tmp_path / "cache")}


def kept(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").rglob("*"))


def test_it_is_made_once_used_and_removed(therapy: Therapy, env: dict[str, str], tmp_path: Path) -> None:
    before = therapy("lookup", WORDS, "--json", env=env)
    assert before.code == 0
    assert kept(tmp_path) == []  # looking writes nothing
    made = therapy("content", "index", env=env)
    [folder, file] = kept(tmp_path)
    assert (made.code, made.err) == (0, "")
    assert file.as_posix() in made.out
    assert "--remove" in made.out
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    assert therapy("lookup", WORDS, "--json", env=env) == before
    assert therapy("lookup", WORDS, "--json", env={**env, "THERAPY_LONG_WAY": "1"}) == before
    gone = therapy("content", "index", "--remove", env=env)
    assert gone.out == f"Removed: {file.as_posix()}\n"
    assert kept(tmp_path) == [tmp_path / "cache"] or kept(tmp_path) == []
    assert therapy("content", "index", "--remove", env=env).out == "No index is kept.\n"


def _asked(therapy: Therapy, env: dict[str, str]) -> str:
    return therapy("lookup", WORDS, "--plain", env=env).out


def test_it_is_passed_over_once_anything_has_changed(
    therapy: Therapy, env: dict[str, str], ours: Path, tmp_path: Path
) -> None:
    assert therapy("content", "index", env=env).code == 0
    [_, file] = kept(tmp_path)
    marked = file.read_bytes().replace(b"The wheelbarrow protocol", b"The wheelbarrow PROTOCOL")
    file.write_bytes(marked)
    assert "PROTOCOL" in _asked(therapy, env)  # so it is what look-up reads
    file.chmod(0o666)  # others could have written it
    assert "PROTOCOL" not in _asked(therapy, env)
    file.chmod(0o600)
    file.write_bytes(marked[:-9])
    assert "PROTOCOL" not in _asked(therapy, env)
    file.write_bytes(marked)
    changed = ours / "guides" / "boundaries" / "additions.yaml"
    changed.write_text(changed.read_text("utf-8").replace("wheelbarrow protocol", "wheelbarrow Protocol"), "utf-8")
    assert "The wheelbarrow Protocol" in _asked(therapy, env)


def test_content_with_faults_leaves_nothing_behind(
    therapy: Therapy, env: dict[str, str], ours: Path, tmp_path: Path
) -> None:
    (ours / "guides" / "boundaries" / "additions.yaml").write_text("cards: [", "utf-8")
    assert therapy("content", "index", env=env).code == 3
    assert kept(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_told_in_one_line(
    therapy: Therapy, env: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    done = therapy("content", "index", env=env)
    assert done.code == 1
    assert done.err.startswith("Error: the index could not be written")
    assert done.err.count("\n") == 1
