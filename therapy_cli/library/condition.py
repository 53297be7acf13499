"""Conditions as data: the form in which content says when something applies.

A condition is a mapping. Its keys are question ids, whose value lists the options of which any one
suffices, or one of ``any``, ``all`` and ``not``. Keys of one mapping must all hold. There is no
template language and no expression string: this module only gives the form; what a condition means
for a set of answers (true, false or unknown) is decided in ``therapy_cli.guidance.truth``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

CONNECTIVES = ("any", "all", "not")


class Form:
    """Common base of the four forms. It carries nothing: msgspec takes no union of dataclasses as a field."""

    __slots__ = ()
    __test__ = False  # or pytest takes the name Test for a test


@dataclass(frozen=True, slots=True)
class Test(Form):
    """True when one of ``values`` was chosen for ``question``."""

    question: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class AllOf(Form):
    """True when every part is."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf(Form):
    """True when at least one part is."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not(Form):
    """The opposite of ``part``; an unknown part stays unknown."""

    part: Condition


Condition: TypeAlias = Test | AllOf | AnyOf | Not

ALWAYS: Condition = AllOf(())
NEVER: Condition = AnyOf(())


class MalformedCondition(ValueError):
    """A condition does not have the documented form. ``path`` leads to the place inside it."""

    def __init__(self, path: tuple[str | int, ...], message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


def parse_condition(raw: Any, path: tuple[str | int, ...] = ()) -> Condition:
    """Read the mapping form of a condition.

    Raises:
        MalformedCondition: the form is wrong; carries the path to the faulty part.
    """
    if not isinstance(raw, dict) or not raw:
        raise MalformedCondition(path, "a condition is a mapping with at least one key")
    parts = tuple(_parse_entry(key, value, (*path, str(key))) for key, value in raw.items())
    return parts[0] if len(parts) == 1 else AllOf(parts)


def condition_of(kind: type, raw: Any) -> Condition:
    """The hook by which msgspec reads a condition. Raises as ``parse_condition`` does."""
    if kind is not Form:
        raise NotImplementedError
    return parse_condition(raw)


def _parse_entry(key: Any, value: Any, path: tuple[str | int, ...]) -> Condition:
    if not isinstance(key, str):
        raise MalformedCondition(path, f"the key {key!r} is not a word; put it in quotes")
    if key == "not":
        return Not(parse_condition(value, path))
    if key in ("any", "all"):
        if not isinstance(value, list) or not value:
            raise MalformedCondition(path, f"'{key}' takes a list of conditions")
        parts = tuple(parse_condition(part, (*path, i)) for i, part in enumerate(value))
        return AnyOf(parts) if key == "any" else AllOf(parts)
    if not isinstance(value, list) or not value:
        raise MalformedCondition(path, f"'{key}' takes a list of options, for example {key}: [option_id]")
    wrong = [v for v in value if not isinstance(v, str)]
    if wrong:
        raise MalformedCondition(path, f"{wrong[0]!r} is not an option id; put it in quotes if it is one")
    return Test(key, frozenset(value))


def tests_in(condition: Condition) -> Iterator[Test]:
    """Every test of a condition, in the order in which it is written."""
    match condition:
        case Test():
            yield condition
        case Not(part):
            yield from tests_in(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from tests_in(part)


def both(first: Condition | None, second: Condition | None) -> Condition | None:
    """The condition that holds when both do; ``None`` stands for no condition."""
    if first is None or second is None:
        return first if second is None else second
    return AllOf((first, second))


def either(conditions: list[Condition | None]) -> Condition | None:
    """The condition that holds when one of those given does; ``None`` if there are none."""
    given = tuple(c for c in conditions if c is not None)
    if not given:
        return None
    return given[0] if len(given) == 1 else AnyOf(given)
