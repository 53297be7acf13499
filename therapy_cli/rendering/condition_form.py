"""A condition as data again: the mapping form in which content writes it, so that another program can read it."""

from __future__ import annotations

from typing import Any, TypeAlias

from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test

Mapping: TypeAlias = dict[str, Any]


def condition_form(condition: Condition | None) -> Mapping | None:
    """The mapping form; ``None`` where there is no condition, so that it always holds.

    ``parse_condition`` reads it back to a condition with the same meaning. Options come sorted, because a
    test keeps no order. A condition that never holds, which content cannot write, is ``{"any": []}``.
    """
    if condition is None:
        return None
    return _joined(_flat(condition)) or None


def _flat(condition: Condition) -> list[Condition]:
    """The conditions that must all hold."""
    if isinstance(condition, AllOf):
        return [inner for part in condition.parts for inner in _flat(part)]
    return [condition]


def _joined(parts: list[Condition]) -> Mapping:
    """One mapping for conditions that must all hold; a key that is taken goes into a list under ``all``."""
    mapping: Mapping = {}
    beside: list[Mapping] = []
    for part in parts:
        [(key, value)] = _entry(part).items()
        if key in mapping:
            beside.append({key: value})
        else:
            mapping[key] = value
    return {**mapping, "all": beside} if beside else mapping


def _entry(condition: Condition) -> Mapping:
    match condition:
        case Test(question, values):
            return {question: sorted(values)}
        case Not(part):
            return {"not": _joined(_flat(part))}
        case AnyOf(parts):
            return {"any": [_joined(_flat(part)) for part in parts]}
        case AllOf():
            return {"all": [_joined(_flat(condition))]}
