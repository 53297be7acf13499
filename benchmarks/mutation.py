"""Break the content at random places and see whether ``therapy content check`` notices.

    python benchmarks/mutation.py --number 400 --seed 1

Makes so many mutants of a copy of the content, each with one change, checks each, and writes the report
``benchmarks/mutation.md``: how many of each kind were caught, and every one that was not. A kind of change is drawn
first, then a place for it, so that rare kinds come up as often as common ones. The content itself is never touched.
"""

from __future__ import annotations

import argparse
import copy
import random
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mutations
import promise_mutations
import yaml

from therapy_cli.library.library import open_library
from therapy_cli.proving.check import check_library

CONTENT = Path(__file__).parent.parent / "content"
REPORT = Path(__file__).parent / "mutation.md"
SPOTS = {**mutations.SPOTS, **promise_mutations.SPOTS}
NOT_TRIED = """
## Not tried

A sentence put in other, weaker words with as many sentences on a card that cannot be urgent: the lock does not hold
such words, and no program can judge them. Two changes that cancel each other out. A lock written anew after a loss: it
prints each loss, and a person has to read it.
"""
"""What the figures do not speak of."""
Place = tuple[str, int]
"""A file and the number of a spot in it."""


@dataclass(frozen=True)
class Mutant:
    """One change: its kind, the file, where in it, and the rules that the check names (none: not caught)."""

    kind: str
    file: str
    place: str
    rules: frozenset[str]


def main() -> None:
    """Make the mutants, check them, write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = {p.relative_to(CONTENT).as_posix(): yaml.safe_load(p.read_text("utf-8")) for p in _paths()}
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copytree(CONTENT, Path(folder) / "content")
        mutants = []
        for place in _drawn(files, options.number, options.seed):
            mutants.append(_mutant(files, place, copied))
            last = mutants[-1]
            said = ", ".join(sorted(last.rules)) or "NOT CAUGHT"
            print(f"{len(mutants)} {last.kind}: {last.file} {last.place}: {said}", flush=True)
    REPORT.write_text(_report(mutants, options.seed, time.perf_counter() - begin), "utf-8")


def _paths() -> list[Path]:
    return [p for p in sorted(CONTENT.rglob("*.yaml")) if p.name in SPOTS]


def _drawn(files: dict[str, Any], number: int, seed: int) -> list[Place]:
    """Different places, a kind first; fewer than ``number`` only if there are no more."""
    chance = random.Random(seed)
    by_kind: dict[str, list[Place]] = defaultdict(list)
    for name, data in files.items():
        for index, spot in enumerate(SPOTS[Path(name).name](data)):
            by_kind[spot.kind].append((name, index))
    for places in by_kind.values():
        chance.shuffle(places)
    drawn: list[Place] = []
    while len(drawn) < number and by_kind:
        kind = chance.choice(sorted(by_kind))
        drawn.append(by_kind[kind].pop())
        if not by_kind[kind]:
            del by_kind[kind]
    return drawn


def _mutant(files: dict[str, Any], place: Place, copied: Path) -> Mutant:
    """Make one change in the copy, check it, put the file back."""
    name, index = place
    data = copy.deepcopy(files[name])
    spot = list(SPOTS[Path(name).name](data))[index]
    spot.act()
    target = copied / name
    before = target.read_bytes()
    try:
        target.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        return Mutant(spot.kind, name, spot.place, _rules(copied, name))
    finally:
        target.write_bytes(before)


def _rules(copied: Path, name: str) -> frozenset[str]:
    """Every rule that the check names. What only one guide holds is proven for this guide."""
    parts = name.split("/")
    result = check_library(open_library(copied), parts[1] if parts[0] == "guides" else None)
    return frozenset([*(f.rule for f in result.faults), *(f.rule for f in result.findings)])


def _report(mutants: list[Mutant], seed: int, seconds: float) -> str:
    made = Counter(m.kind for m in mutants)
    caught = Counter(m.kind for m in mutants if m.rules)
    by_lock = Counter(m.kind for m in mutants if m.rules == {"lock"})
    missed = [m for m in mutants if not m.rules]
    each = seconds / len(mutants)
    lines = [
        "# Mutants of the content",
        "",
        f"Made by `python benchmarks/mutation.py --number {len(mutants)} --seed {seed}`: single changes at random",
        f"places, {each:.1f} seconds each with the whole check. A kind of change is drawn first, then a place for it.",
        "",
        f"**{sum(caught.values())} of {len(mutants)} were caught by `therapy content check`.**",
        f"{sum(by_lock.values())} of them only by the lock (`content/lock.yaml`), which says that something differs",
        "but not why it matters; the others broke a rule of the format, an invariant or a case as well.",
        "",
        "| change | made | caught | only by the lock |",
        "|---|---:|---:|---:|",
        *(f"| {kind} | {number} | {caught[kind]} | {by_lock[kind]} |" for kind, number in sorted(made.items())),
        "",
        "## Not caught",
        "",
        *([f"- {m.kind}: `{m.file}` {m.place}" for m in missed] or ["None."]),
    ]
    return "\n".join(lines) + "\n" + NOT_TRIED


if __name__ == "__main__":
    main()
