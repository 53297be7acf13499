"""JSON Schemas for editors: completion, explanations and red lines while somebody writes content.

They are made from the types of ``model``, as the strict reader is, so both know the same keys. Draft 7, which editors
know best. They cannot see between files: ``therapy content check`` does.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any, Final

import msgspec

from therapy_cli.library.condition import Form
from therapy_cli.library.editor_words import words_for
from therapy_cli.library.model import (
    About,
    BalanceFile,
    CardFile,
    CaseFile,
    CodeFile,
    CoverageFile,
    GlossaryFile,
    Guide,
    HelplineFile,
    InvariantFile,
    LineFile,
    ModelFile,
    NeverSayFile,
    QuestionFile,
    SourceFile,
    ToneFile,
    VocabularyFile,
)
from therapy_cli.library.schema import without_null

FOLDER: Final = "schemas"
DIALECT: Final = "http://json-schema.org/draft-07/schema#"
CONDITION: Final = "Condition"
FILE_TYPES: Final[dict[str, type[msgspec.Struct]]] = {
    "about": About,
    "sources": SourceFile,
    "helplines": HelplineFile,
    "codes": CodeFile,
    "models": ModelFile,
    "glossary": GlossaryFile,
    "vocabulary": VocabularyFile,
    "coverage": CoverageFile,
    "questions": QuestionFile,
    "cards": CardFile,
    "lines": LineFile,
    "invariants": InvariantFile,
    "never-say": NeverSayFile,
    "tone": ToneFile,
    "balance": BalanceFile,
    "guide": Guide,
    "cases": CaseFile,
}
"""The type of a content file by its name without ``.yaml``, in whatever folder it lies."""


def file_name(kind: str) -> str:
    """What the schema of a kind of file is called."""
    return f"{kind}.schema.json"


def header(name: str) -> str:
    """The first line of a content file, by which editors find its schema. ``name``: ``guides/x/cards.yaml``."""
    path = PurePosixPath(name)
    up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{file_name(path.stem)}"


def editor_schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of content file. Raises ``KeyError`` for a kind that is none."""
    made: dict[str, Any] = without_null(msgspec.json.schema(FILE_TYPES[kind], schema_hook=_condition))
    definitions = {name: _explained(name, body) for name, body in made["$defs"].items()}
    root = definitions.pop(made["$ref"].rpartition("/")[2])
    if _names_conditions(made):
        definitions[CONDITION] = _CONDITION_SCHEMA
    return {"$schema": DIALECT, **root, "$defs": dict(sorted(definitions.items()))}


def _condition(kind: type) -> dict[str, Any]:
    if kind is not Form:
        raise NotImplementedError
    return {"$ref": f"#/$defs/{CONDITION}"}


_PART: Final = {"$ref": f"#/$defs/{CONDITION}"}
_CONDITION_SCHEMA: Final[dict[str, Any]] = {
    "description": "A key is a question, its value the options of which any one suffices. All keys must hold.",
    "type": "object",
    "minProperties": 1,
    "properties": {
        "any": {"description": "One of these holds.", "type": "array", "minItems": 1, "items": _PART},
        "all": {"description": "Each of these holds.", "type": "array", "minItems": 1, "items": _PART},
        "not": {"description": "The opposite; unknown stays unknown.", **_PART},
    },
    "additionalProperties": {"type": "array", "minItems": 1, "items": {"type": "string"}},
}


def _explained(owner: str, body: dict[str, Any]) -> dict[str, Any]:
    """One type with a line of explanation at each key that has one."""
    told = {}
    for key, schema in body.get("properties", {}).items():
        words = words_for(owner, key)
        told[key] = {"description": words, **schema} if words else schema
    description = body.get("description", "").replace("``", "")
    return {**body, **({"description": description} if description else {}), **({"properties": told} if told else {})}


def _names_conditions(schema: Any) -> bool:
    if isinstance(schema, dict):
        return schema == _PART or any(_names_conditions(part) for part in schema.values())
    return isinstance(schema, list) and any(_names_conditions(part) for part in schema)
