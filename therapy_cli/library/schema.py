"""JSON Schemas of the content types, and every fault that a file has against them.

The schemas are generated from ``model``, so the format has one definition. They are used only when a
file is known to be wrong: msgspec stops at the first fault, a person wants all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import msgspec

from therapy_cli.library.condition import Form, MalformedCondition, parse_condition
from therapy_cli.library.faults import Path

CONDITION_KEYWORD = "x-condition"


def schema_of(content_type: type[msgspec.Struct]) -> dict[str, Any]:
    """The JSON Schema of one kind of content file. Empty values are left out of what is allowed."""
    schema = msgspec.json.schema(content_type, schema_hook=_condition_schema)
    cleaned: dict[str, Any] = without_null(schema)
    return cleaned


def _condition_schema(kind: type) -> dict[str, Any]:
    if kind is not Form:
        raise NotImplementedError
    return {"type": "object", "minProperties": 1, CONDITION_KEYWORD: True}


def without_null(schema: Any) -> Any:
    """``X | None`` becomes ``X``: leaving a key out is the one way to say nothing."""
    if isinstance(schema, list):
        return [without_null(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    choices = [c for c in schema.get("anyOf", ()) if c != {"type": "null"}]
    if len(choices) == 1:
        rest = {k: v for k, v in schema.items() if k not in ("anyOf", "default")}
        return without_null({**rest, **choices[0]})
    return {key: without_null(value) for key, value in schema.items()}


@cache
def checker_of(content_type: type[msgspec.Struct]) -> Callable[[Any], list[Any]]:
    """A function that lists all jsonschema errors of some data, conditions included."""
    from jsonschema import Draft202012Validator, validators

    extend: Any = validators.extend  # its stub gives no types
    extended = extend(Draft202012Validator, {CONDITION_KEYWORD: _condition_errors})
    validator = extended(schema_of(content_type))
    return lambda data: list(validator.iter_errors(data))


def _condition_errors(_validator: Any, _value: Any, instance: Any, _schema: Any) -> Iterator[Any]:
    from jsonschema import ValidationError

    if isinstance(instance, dict) and instance:
        for fault in condition_faults(instance):
            yield ValidationError(fault.message, path=fault.path)


def condition_faults(raw: Any, path: Path = ()) -> list[MalformedCondition]:
    """Every fault in the form of a condition, not only the first."""
    try:
        parse_condition(raw, path)
    except MalformedCondition as fault:
        inner = [f for part, way in _parts(raw, path) for f in condition_faults(part, way)]
        return inner or [fault]
    return []


def _parts(raw: Any, path: Path) -> list[tuple[Any, Path]]:
    """The conditions inside a condition, each with its path."""
    if not isinstance(raw, dict):
        return []
    if len(raw) > 1:
        return [({key: value}, path) for key, value in raw.items()]
    [(key, value)] = raw.items() or [(None, None)]
    if key == "not" and isinstance(value, dict):
        return [(value, (*path, key))]
    if key in ("any", "all") and isinstance(value, list):
        return [(part, (*path, key, index)) for index, part in enumerate(value)]
    return []
