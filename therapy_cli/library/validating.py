"""Plain data to the types of ``model``, or every reason why it does not fit, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from therapy_cli.library.checked import Checked
from therapy_cli.library.condition import condition_of
from therapy_cli.library.faults import Fault, Path, did_you_mean, sorted_once
from therapy_cli.library.positions import Positions
from therapy_cli.library.reading import Reading
from therapy_cli.library.schema import CONDITION_KEYWORD, checker_of

T = TypeVar("T", bound=msgspec.Struct)

_KINDS = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping (key: value)",
}


def validate(reading: Reading, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
    """The typed form of a file and its faults. The form is ``None`` where a fault prevents it.

    Raises nothing: what is wrong stands in the list.
    """
    if not reading.is_whole:
        return None, sorted_once(reading.faults)
    faults = [*reading.faults, *_blank_faults(reading)]
    try:
        value = msgspec.convert(reading.data, content_type, dec_hook=condition_of)
    except msgspec.ValidationError as error:
        taken = {(f.line, f.column) for f in faults} | {reading.positions.of_value(p) for p in reading.blank}
        found = [f for f in _all_faults(reading, content_type) if (f.line, f.column) not in taken]
        faults += found or ([] if faults else [_first_fault(reading, error)])
        return None, sorted_once(faults)
    return (None if faults else Checked(value, lambda: (reading.data, reading.positions))), sorted_once(faults)


def _blank_faults(reading: Reading) -> Iterator[Fault]:
    for path in reading.blank:
        yield reading.positions.fault(
            path, "empty-value", "there is nothing here", "leave the key out, or fill it", at_key=True
        )


def _first_fault(reading: Reading, error: msgspec.ValidationError) -> Fault:
    """What msgspec says, where the schema finds nothing: a safety net."""
    return reading.positions.fault((), "wrong-form", str(error))


def _all_faults(reading: Reading, content_type: type[msgspec.Struct]) -> Iterator[Fault]:
    for error in checker_of(content_type)(reading.data):
        yield from _told(error, reading.positions)


def _told(error: Any, positions: Positions) -> Iterator[Fault]:
    """A jsonschema error in plain words, at its place; one fault for each unknown key."""
    path: Path = tuple(error.absolute_path)
    deeper = [inner for inner in error.context if inner.relative_path]
    if deeper:
        for inner in deeper:
            yield from _told(inner, positions)
    elif error.validator == "additionalProperties":
        yield from _unknown_keys(error, path, positions)
    elif error.validator == "required":
        missing = error.message.split("'")[1]
        fix = f"add '{missing}: …'"
        yield positions.fault(path, "missing-key", f"the key '{missing}' is missing", fix, at_key=False)
    elif error.validator in ("type", "anyOf", "minProperties"):
        yield positions.fault(path, "wrong-type", *_type_message(error))
    elif error.validator == "enum":
        yield positions.fault(path, "not-one-of", *_choice_message(error))
    elif error.validator == CONDITION_KEYWORD:
        yield positions.fault(path, "condition", error.message)
    else:
        yield positions.fault(path, "wrong-form", error.message)


def _unknown_keys(error: Any, path: Path, positions: Positions) -> Iterator[Fault]:
    known = sorted(error.schema.get("properties", {}))
    for key in error.instance:
        if key not in known:
            fix = did_you_mean(key, known) or f"known here: {', '.join(known)}"
            message = f"the key '{key}' is not known here"
            yield positions.fault((*path, key), "unknown-key", message, fix, at_key=True)


def _type_message(error: Any) -> tuple[str, str | None]:
    if "type" in error.schema:
        wanted = _KINDS.get(str(error.schema["type"]), str(error.schema["type"]))
    else:
        wanted = " or ".join(_KINDS.get(str(c.get("type")), "?") for c in error.schema.get("anyOf", ()))
    if error.validator == "minProperties":
        return "a condition needs at least one key", "leave the key out if it always holds"
    is_word = error.schema.get("type") == "string" and isinstance(error.instance, (bool, int, float))
    return f"this must be {wanted}, not {_kind_of(error.instance)}", "put it in quotes" if is_word else None


def _kind_of(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _choice_message(error: Any) -> tuple[str, str | None]:
    choices = [str(choice) for choice in error.validator_value]
    hint = did_you_mean(error.instance, choices) if isinstance(error.instance, str) else None
    return f"this must be one of {', '.join(choices)}", hint
