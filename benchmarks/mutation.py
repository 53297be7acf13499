"""Break the content at random places and see whether ``therapy content check`` notices.

``python benchmarks/mutation.py --number 400 --seed 1`` makes so many mutants of a copy of the content, each with one
change, checks each, and writes ``benchmarks/mutation.md``: how many of each kind were caught, and every one that was
not. The content itself is never touched.
"""

from __future__ import annotations

import argparse
import copy
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mutations import spots_of

from therapy_cli.library.library import open_library
from therapy_cli.proving.check import check_library

CONTENT = Path(__file__).parent.parent / "content"
REPORT = Path(__file__).parent / "mutation.md"
NOT_BROKEN = {"about.yaml", "lock.yaml"}


@dataclass(frozen=True)
class Mutant:
    """One change: its kind, the file, where in it, and what the check said first (empty: nothing)."""

    kind: str
    file: str
    place: str
    found: str


def main() -> None:
    """Make the mutants, check them, write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - nothing secret hangs on it
    paths = [p for p in sorted(CONTENT.rglob("*.yaml")) if p.name not in NOT_BROKEN]
    files = {p.relative_to(CONTENT).as_posix(): yaml.safe_load(p.read_text("utf-8")) for p in paths}
    mutants: list[Mutant] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "content"
        shutil.copytree(CONTENT, place)
        while len(mutants) < options.number:
            mutants.append(_one(files, place, chance))
            last = mutants[-1]
            print(f"{len(mutants)} {last.kind}: {last.found or f'NOT CAUGHT {last.file} {last.place}'}", flush=True)
    REPORT.write_text(_report(mutants, options.seed), "utf-8")


def _one(files: dict[str, Any], place: Path, chance: random.Random) -> Mutant:
    """Make one change in the copy, check it, put the file back."""
    name, data, spots = "", None, []
    while not spots:
        name = chance.choice(list(files))
        data = copy.deepcopy(files[name])
        spots = list(spots_of(name, data))
    kind = chance.choice(sorted({spot.kind for spot in spots}))
    spot = chance.choice([s for s in spots if s.kind == kind])
    spot.act()
    target = place / name
    before = target.read_bytes()
    try:
        target.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        return Mutant(kind, name, spot.place, _caught(place, name))
    finally:
        target.write_bytes(before)


def _caught(place: Path, name: str) -> str:
    """What the check says first; empty if it says nothing."""
    parts = name.split("/")
    result = check_library(open_library(place), parts[1] if parts[0] == "guides" else None)
    if result.faults:
        return result.faults[0].rule
    return result.findings[0].rule if result.findings else ""


def _report(mutants: list[Mutant], seed: int) -> str:
    made = Counter(m.kind for m in mutants)
    caught = Counter(m.kind for m in mutants if m.found)
    by_lock = Counter(m.kind for m in mutants if m.found == "lock")
    missed = [m for m in mutants if not m.found]
    lines = [
        "# Mutants of the content",
        "",
        f"`python benchmarks/mutation.py --number {len(mutants)} --seed {seed}`",
        "",
        f"{sum(caught.values())} of {len(mutants)} single changes were caught by `therapy content check`. The lock",
        f"(`content/lock.yaml`) alone noticed {sum(by_lock.values())} of them; the others broke a rule of the format, an",
        "invariant or a case as well.",
        "",
        "| change | made | caught | by the lock alone |",
        "|---|---|---|---|",
        *(f"| {kind} | {number} | {caught[kind]} | {by_lock[kind]} |" for kind, number in sorted(made.items())),
        "",
        "## Not caught",
        "",
        *([f"- {m.kind}: `{m.file}` {m.place}" for m in missed] or ["None."]),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
