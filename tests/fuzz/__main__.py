"""Run one target: ``python -m tests.fuzz answers|reading|conditions|queries [--inputs N] [--seed N]``."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from tests.fuzz import answers, conditions, queries, reading

ROUND = 5000
"""Inputs of one round; hypothesis remembers them all, so that a round must not be too long."""
TARGETS: dict[str, tuple[SearchStrategy[Any], Callable[[Any], str]]] = {
    "answers": (answers.INPUTS, answers.check),
    "reading": (reading.INPUTS, reading.check),
    "conditions": (conditions.INPUTS, conditions.check),
    "queries": (queries.INPUTS, queries.check),
}


def run(target: str, inputs: int, start: int) -> Counter[str]:
    """How the inputs ended, by kind. Stops at the first that breaks a promise, made as small as it can be."""
    strategy, check = TARGETS[target]
    ends: Counter[str] = Counter()

    def one(value: Any) -> None:
        ends[check(value)] += 1

    number = start
    while ends.total() < inputs:
        most = min(ROUND, inputs - ends.total())
        rules = settings(
            max_examples=most,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        seed(number)(rules(given(strategy)(one)))()
        number += 1
    return ends


def main() -> int:
    """Run and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = time.monotonic()
    ends = run(asked.target, asked.inputs, asked.seed)
    told = ", ".join(f"{kind} {number}" for kind, number in ends.most_common())
    print(f"{asked.target}: {ends.total()} inputs in {time.monotonic() - began:.0f} s, seed {asked.seed}: {told}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
