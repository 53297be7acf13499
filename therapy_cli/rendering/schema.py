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
from therapy_cli.library.faults import did_you_mean
from therapy_cli.rendering.check_data import CheckData
from therapy_cli.rendering.codes_data import CodesData
from therapy_cli.rendering.config_data import ConfigData
from therapy_cli.rendering.coverage_page import CoverageData
from therapy_cli.rendering.envelope import Envelope, Kind, schema_name
from therapy_cli.rendering.glossary_data import GlossaryData
from therapy_cli.rendering.listings import CardData, GuidesData, HelplinesData, SourcesData
from therapy_cli.rendering.lookup_data import LookupData
from therapy_cli.rendering.models_data import ModelsData
from therapy_cli.rendering.questions_data import QuestionsData

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_KINDS: Final[dict[Kind, tuple[Any, str]]] = {
    "guidance": (Envelope[Document], "What a guide says for one set of answers."),
    "questions": (Envelope[QuestionsData], "The interview of a guide, complete enough to ask it."),
    "guides": (Envelope[GuidesData], "The guides there are."),
    "card": (Envelope[CardData], "One card outside any answers."),
    "lookup": (Envelope[LookupData], "What was found for some words."),
    "sources": (Envelope[SourcesData], "Sources with edition, link and date of reading."),
    "helplines": (Envelope[HelplinesData], "Helplines for one country."),
    "codes": (Envelope[CodesData], "Ethics codes side by side, theme by theme."),
    "models": (Envelope[ModelsData], "Reflection, supervision and decision models with their steps."),
    "glossary": (Envelope[GlossaryData], "The words of the guides with their definitions."),
    "check": (Envelope[CheckData], "What a check of the content found."),
    "coverage": (Envelope[CoverageData], "Where each claim of the seed texts went."),
    "config": (Envelope[ConfigData], "Where config file, content and packs come from."),
}

ERROR: Final = "error"
"""Not a kind of its own: the form of every envelope that tells of an error, whatever was asked for."""

KINDS: Final = tuple(_KINDS)
NAMES: Final = (*KINDS, ERROR)
"""What ``therapy schema`` prints."""

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
    if kind not in NAMES:
        hint = did_you_mean(kind, NAMES) or f"the schemas: {', '.join(NAMES)}"
        raise NotFound(f"there is no schema '{kind}'", hint)
    return deepcopy(_error_schema() if kind == ERROR else _schema(kind))


@cache
def _schema(kind: Kind) -> dict[str, Any]:
    envelope, description = _KINDS[kind]
    made = _made(envelope, schema_name(kind), description)
    made["properties"]["schema"] = {"const": schema_name(kind)}
    return {**made, "allOf": _STATUS_RULES}


@cache
def _error_schema() -> dict[str, Any]:
    made = _made(Envelope[dict[str, Any]], f"therapy-cli/{ERROR}/1", "Any result that is an error or was cancelled.")
    properties = made["properties"]
    properties["schema"] = {"enum": [schema_name(kind) for kind in _KINDS]}
    properties["status"] = {"enum": ["error", "cancelled"]}
    properties["errors"] = {**properties["errors"], "minItems": 1}
    return made


def _made(envelope: Any, name: str, description: str) -> dict[str, Any]:
    made = msgspec.json.schema(envelope)
    definitions = _strict(made["$defs"])
    root = definitions.pop(made["$ref"].rpartition("/")[2])
    return {
        "$schema": DIALECT,
        "$id": name,
        "title": f"{name}: {description}",
        "description": root.pop("description", description),
        **{key: value for key, value in root.items() if key != "title"},
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
