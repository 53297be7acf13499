"""JSON Schemas (2020-12) of every kind of JSON that this program writes, made from the very types it writes.

They are strict, so that a mistake is found: a key that no type names is refused, ``ok`` has data and no
errors, ``error`` has an error.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any, Final

import msgspec

from therapy_cli.document.model import Document
from therapy_cli.errors import NotFound
from therapy_cli.rendering.envelope import Envelope, Kind, schema_name
from therapy_cli.rendering.listings import CardData, CheckData, GuidesData, HelplinesData, SourcesData
from therapy_cli.rendering.questions_data import QuestionsData

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_KINDS: Final[dict[Kind, tuple[Any, str]]] = {
    "guidance": (Envelope[Document], "What a guide says for one set of answers."),
    "questions": (Envelope[QuestionsData], "The interview of a guide, complete enough to ask it."),
    "guides": (Envelope[GuidesData], "The guides there are."),
    "card": (Envelope[CardData], "One card outside any answers."),
    "sources": (Envelope[SourcesData], "Sources with edition, link and date of reading."),
    "helplines": (Envelope[HelplinesData], "Helplines for one country."),
    "check": (Envelope[CheckData], "What a check of the content found."),
}

KINDS: Final = tuple(_KINDS)

_STATUS_RULES: Final[list[dict[str, Any]]] = [
    {
        "if": {"properties": {"status": {"enum": ["ok", "empty"]}}},
        "then": {"properties": {"data": {"type": "object"}, "errors": {"maxItems": 0}}},
        "else": {"properties": {"errors": {"minItems": 1}}},
    },
    {
        "if": {"properties": {"status": {"const": "cancelled"}}},
        "then": {"properties": {"data": {"type": "null"}}},
    },
]


def schema_for(kind: str) -> dict[str, Any]:
    """The schema of one kind.

    Raises:
        NotFound: there is no such kind.
    """
    if kind not in KINDS:
        raise NotFound(f"there is no schema '{kind}'", f"the schemas: {', '.join(KINDS)}")
    return deepcopy(_schema(kind))


@cache
def _schema(kind: Kind) -> dict[str, Any]:
    envelope, description = _KINDS[kind]
    made = msgspec.json.schema(envelope)
    definitions = _strict(made["$defs"])
    root = definitions.pop(made["$ref"].rpartition("/")[2])
    root["properties"]["schema"] = {"const": schema_name(kind)}
    return {
        "$schema": DIALECT,
        "$id": schema_name(kind),
        "title": f"{schema_name(kind)}: {description}",
        "description": root.pop("description", description),
        **{key: value for key, value in root.items() if key != "title"},
        "allOf": _STATUS_RULES,
        "$defs": definitions,
    }


def _strict(schema: Any) -> Any:
    """Every object with named keys takes no others."""
    if isinstance(schema, list):
        return [_strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: _strict(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        strict.setdefault("additionalProperties", False)
    return strict
