"""What a condition means: true, false or unknown (strong Kleene logic).

A truth value is a pair of sets over a *world*: the combinations of answers in which the condition is true, and
those in which it is unknown; in the rest it is false. One person's answers are a world of a single combination;
the world in which the invariants are proven holds every combination (``therapy_cli.proving.every_world``). This
evaluator serves both.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from therapy_cli.guidance.combinations import ALL, NONE, Combinations
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test


class Truth(NamedTuple):
    """Combinations where a condition is true (``yes``) and unknown (``open``); they never overlap."""

    yes: Combinations
    open: Combinations

    @property
    def possible(self) -> Combinations:
        """Where the condition is not false."""
        return self.yes | self.open


class World(Protocol):
    """A set of answer combinations in which conditions can be decided."""

    def test(self, test: Test) -> Truth:
        """Where one of the options of ``test`` was chosen, and where that is unknown."""
        ...


TRUE = Truth(ALL, NONE)
FALSE = Truth(NONE, NONE)
UNKNOWN = Truth(NONE, ALL)


def evaluate(condition: Condition | None, world: World) -> Truth:
    """Evaluate ``condition`` in ``world``; no condition is always true."""
    match condition:
        case None:
            return TRUE
        case Test():
            return world.test(condition)
        case Not(part):
            inner = evaluate(part, world)
            return Truth(~inner.possible, inner.open)
        case AllOf(parts):
            return _all(parts, world)
        case AnyOf(parts):
            return _any(parts, world)


def holds(condition: Condition | None, world: World) -> Combinations:
    """Where ``condition`` is true; nowhere, if there is no condition at all."""
    return NONE if condition is None else evaluate(condition, world).yes


def holds_or_absent(condition: Condition | None, world: World) -> Combinations:
    """Where ``condition`` is true; everywhere, if there is no condition at all."""
    return evaluate(condition, world).yes


def _all(parts: tuple[Condition, ...], world: World) -> Truth:
    yes, possible = ALL, ALL
    for part in parts:
        truth = evaluate(part, world)
        yes &= truth.yes
        possible &= truth.possible
    return Truth(yes, possible & ~yes)


def _any(parts: tuple[Condition, ...], world: World) -> Truth:
    yes, possible = NONE, NONE
    for part in parts:
        truth = evaluate(part, world)
        yes |= truth.yes
        possible |= truth.possible
    return Truth(yes, possible & ~yes)
