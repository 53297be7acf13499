"""How the program bears a growing library: start-up of one guide, ``content check`` and memory.

    python benchmarks/scale.py [ROUNDS]

Makes libraries of 10, 100, 1,000 and 10,000 guides in a temporary folder (about 1.5 GB, taken away afterwards),
measures whole processes in turn, and writes the medians to ``benchmarks/scale.md`` as ratios to ten guides. Opening is
measured among copies of a real guide. ``content check`` proves every guide there is: it runs once a size, over guides
just begun up to 10,000, and over copies of a real guide up to 100. The whole takes some twenty minutes.
The runs of all sizes are interleaved, so that a slow moment of the machine falls on all of them.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from synthetic import COPIED, make_library, make_library_of_starts

SIZES = (10, 100, 1_000, 10_000)
CHECKED = (10, 100)
"""Sizes for which ``content check`` runs over copies of a real guide: half a second or more for each."""
FEW_ANSWERS = ("--answer", "role=trainee", "--answer", "danger=no_sign", "--plain")
LIMIT = 1.5
"""Opening one guide may cost so many times what it costs among ten."""


class Run(NamedTuple):
    """One whole process: seconds by the wall clock and of the processor, and its peak memory in MB."""

    seconds: float
    busy: float
    memory: float


T = TypeVar("T", int, str)
Table = Mapping[int, list[Run]]


def main() -> None:
    """Measure everything and write the report."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory(prefix="therapy-scale-") as work:
        libraries = {size: make_library(Path(work, str(size)), size) for size in SIZES}
        opened = interleaved(SIZES, rounds, lambda size: program(libraries[size], COPIED, *FEW_ANSWERS))
        looked_up = interleaved(LOOKUPS, rounds, lambda way: process(*LOOKUPS[way]))
        copies = interleaved(CHECKED, 1, lambda size: check(libraries[size]), warm=False)
        starts = {size: make_library_of_starts(Path(work, f"starts-{size}"), size) for size in SIZES}
        begun = interleaved(SIZES, 1, lambda size: check(starts[size]), warm=False)
    text = report(opened, copies, begun, looked_up, rounds)
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


LOOKUPS: dict[str, tuple[str, ...]] = {
    "nothing": ("-c", "import sys, therapy_cli.library.packs.installed"),
    "as it is done": (
        "-c",
        "import sys, therapy_cli.library.packs.installed as i; i.installed_packs(sys.path)",
    ),
    "importlib.metadata": (
        "-c",
        "import therapy_cli.library.packs.installed; import importlib.metadata as m; m.entry_points(group='x')",
    ),
}


def interleaved(cases: Iterable[T], rounds: int, run: Callable[[T], Run], *, warm: bool = True) -> dict[T, list[Run]]:
    """Run each case ``rounds`` times, in turn. ``warm``: one run of each before that, which does not count."""
    found: dict[T, list[Run]] = {case: [] for case in cases}
    for case in found if warm else ():
        run(case)
    for _ in range(rounds):
        for case, runs in found.items():
            runs.append(run(case))
    return found


def program(library: Path, *arguments: str) -> Run:
    """One run of the program over ``library``."""
    return process("-m", "therapy_cli", *arguments, THERAPY_CONTENT_PATH=str(library))


def check(library: Path) -> Run:
    """One whole ``content check`` of ``library``."""
    return program(library, "content", "check")


def process(*arguments: str, **environment: str) -> Run:
    """One run of this Python, from start to end."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "", **environment}
    begin = time.perf_counter()
    child = subprocess.Popen([sys.executable, *arguments], env=env, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {child.returncode}")
    scale = 1024 if sys.platform == "darwin" else 1
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale / 1024)


def report(opened: Table, copies: Table, begun: Table, looked_up: Mapping[str, list[Run]], rounds: int) -> str:
    """The report as Markdown."""
    worst = max(seconds(runs) for runs in opened.values()) / seconds(opened[SIZES[0]])
    plain = seconds(looked_up["nothing"])
    ways = [f"- {way}: {(seconds(runs) - plain) * 1000:.1f} ms" for way, runs in looked_up.items() if way != "nothing"]
    machine = f"{platform.python_implementation()} {platform.python_version()} on {platform.system()}"
    made = (
        f"Medians of {rounds} interleaved whole runs (check: one), {machine}, "
        f"{os.cpu_count()} cores. Made by `benchmarks/scale.py`; the ratios are to ten guides."
    )
    return "\n".join([
        "# Scale",
        "",
        made,
        "",
        "## Opening one guide",
        "",
        *table(opened, seconds),
        "",
        f"Largest ratio of time: {worst:.2f}; the limit is {LIMIT}: {'kept' if worst <= LIMIT else 'NOT KEPT'}.",
        "",
        "## `content check`",
        "",
        "Seconds of the processor. Ten real guides, and the others just begun (`therapy content new guide`): a",
        "question and a card of their own, with all the shared cards and rules to prove.",
        "",
        *table(begun, busy),
        "",
        f"Each guide just begun adds {added(begun, busy) * 1000:.0f} ms and {added(begun, memory) * 1024:.0f} KB.",
        "",
        f"Ten real guides, and the others whole copies of `{COPIED}`:",
        "",
        *table(copies, busy),
        "",
        f"Each copy adds {added(copies, busy) * 1000:.0f} ms and {added(copies, memory) * 1024:.0f} KB.",
        "",
        "The check proves every guide, so it grows in step with their number; it keeps each guide that it has read.",
        "",
        "## Looking for installed packs",
        "",
        "What it adds to a start, with nothing found:",
        "",
        *ways,
        "",
    ])  # fmt: skip


def table(rows: Table, time_of: Callable[[list[Run]], float]) -> list[str]:
    """One row for each size: time and memory, each with its ratio to the first."""
    first_time, first_memory = time_of(next(iter(rows.values()))), memory(next(iter(rows.values())))
    lines = ["| guides | seconds | ratio | peak MB | ratio |", "|---:|---:|---:|---:|---:|"]
    for size, runs in rows.items():
        lines.append(
            f"| {size:,} | {time_of(runs):.3f} | {time_of(runs) / first_time:.2f} "
            f"| {memory(runs):.1f} | {memory(runs) / first_memory:.2f} |"
        )
    return lines


def seconds(runs: list[Run]) -> float:
    """The median time."""
    return median(run.seconds for run in runs)


def busy(runs: list[Run]) -> float:
    """The median time of the processor."""
    return median(run.busy for run in runs)


def memory(runs: list[Run]) -> float:
    """The median peak memory in MB."""
    return median(run.memory for run in runs)


def added(rows: Table, cost_of: Callable[[list[Run]], float]) -> float:
    """What one guide more costs, from the smallest library to the largest."""
    small, large = min(rows), max(rows)
    return (cost_of(rows[large]) - cost_of(rows[small])) / (large - small)


if __name__ == "__main__":
    main()
