"""Every key that a result may hold, as its schema says today, and those that were ever promised.

``python -m tests.contract.kept`` adds what is new to ``kept.txt``, one key a line. Nothing is ever taken out of it
within a major version: a program that reads a key must find it in the next release too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from therapy_cli.rendering.schema import NAMES, schema_for

KEPT = Path(__file__).with_name("kept.txt")
ALWAYS, SOMETIMES = "always", "sometimes"


def keys_now() -> dict[str, str]:
    """Each key by its kind and path, such as ``guidance data.cards[].id``; and whether it is always there."""
    found: dict[str, str] = {}
    for kind in NAMES:
        schema = schema_for(kind)
        found |= {f"{kind} {path}": held for path, held in _keys(schema, schema, "", ())}
    return found


def keys_promised() -> dict[str, str]:
    """The same, as it was written down."""
    rows = (line.rpartition(" ") for line in KEPT.read_text("utf-8").splitlines())
    return {key: held for key, _, held in rows}


def _keys(part: Any, schema: Any, path: str, inside: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    name = part.get("$ref", "").rpartition("/")[2]
    if name in inside:  # a condition holds conditions
        return
    part, inside = (schema["$defs"][name], (*inside, name)) if name else (part, inside)
    for key, value in part.get("properties", {}).items():
        place = f"{path}.{key}".lstrip(".")
        yield place, ALWAYS if key in part.get("required", []) else SOMETIMES
        yield from _keys(value, schema, place, inside)
    for way in ("anyOf", "oneOf", "allOf"):
        for one in part.get(way, []):
            yield from _keys(one, schema, path, inside)
    if isinstance(part.get("items"), dict):
        yield from _keys(part["items"], schema, f"{path}[]", inside)
    if isinstance(part.get("additionalProperties"), dict):
        yield from _keys(part["additionalProperties"], schema, f"{path}{{}}", inside)


if __name__ == "__main__":
    promised = keys_promised() if KEPT.exists() else {}
    both = {**keys_now(), **promised}
    KEPT.write_text("".join(f"{key} {held}\n" for key, held in sorted(both.items())), "utf-8")
