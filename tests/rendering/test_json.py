from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError
from msgspec.structs import replace

from therapy_cli.document.model import Document
from therapy_cli.errors import CheckFound, ContentInvalid, InputNeeded, NotFound, TherapyError, UsageError
from therapy_cli.rendering.as_json import encode, in_ascii, render_json
from therapy_cli.rendering.check_data import check_data
from therapy_cli.rendering.envelope import Kind, cancelled_envelope, envelope, error_envelope, guidance_envelope
from therapy_cli.rendering.listings import HelplinesData, SourcesData
from therapy_cli.rendering.schema import KINDS, schema_for

from .reading import HARMFUL
from .sample import HOSTILE, discreet_sample, documents, sample, with_text_everywhere

KEYS = ["schema", "command", "status", "data", "errors"]


def validated(text: str, kind: Kind) -> Any:
    data = json.loads(text)
    Draft202012Validator(schema_for(kind)).validate(data)
    return data


# ---------------------------------------------------------------- form


def test_the_form_is_fixed() -> None:
    text = render_json(sample())
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert text.startswith(
        '{\n  "schema": "therapy-cli/guidance/1",\n  "command": "therapy boundaries",\n  "status": "ok",'
    )
    assert list(json.loads(text)) == KEYS
    assert render_json(sample()) == text


def test_the_keys_of_a_guidance_stand_in_the_order_of_the_contract() -> None:
    data = json.loads(render_json(sample()))["data"]
    assert list(data) == list(Document.__struct_fields__)
    assert list(data["cards"][0])[:6] == ["id", "guide", "title", "severity", "form", "lead"]


@given(documents(st.text(min_size=1, max_size=30)))
def test_any_guidance_fits_its_schema(document: Document) -> None:
    validated(render_json(document), "guidance")


def test_guidance_can_be_read_back() -> None:
    data = json.loads(render_json(sample()))["data"]
    assert msgspec.convert(data, Document) == sample()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    made = render_json(with_text_everywhere(text))
    assert not HARMFUL.search(made)
    assert "\\u001b" not in made
    validated(made, "guidance")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_ascii_json_says_the_same(text: str) -> None:
    made = json.dumps({"a": text}, ensure_ascii=False)
    assert in_ascii(made).isascii()
    assert json.loads(in_ascii(made)) == {"a": text}


# ---------------------------------------------------------------- states


def test_empty_guidance_says_so_and_fits() -> None:
    data = validated(render_json(replace(sample(), cards=[], in_short=[])), "guidance")
    assert (data["status"], data["errors"], data["data"]["cards"]) == ("empty", [], [])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("error", "code", "exit_code"),
    [
        (UsageError("a", "b"), "usage", 2),
        (ContentInvalid("a", details=("f:1:1", "f:2:1")), "content_invalid", 3),
        (NotFound("a"), "not_found", 4),
        (InputNeeded("a", details=("--answer role=",)), "input_needed", 5),
        (TherapyError("a"), "failed", 1),
    ],
)
def test_an_error_has_the_same_frame_in_every_kind(kind: Kind, error: TherapyError, code: str, exit_code: int) -> None:
    data = validated(encode(error_envelope("therapy x", error, kind)), kind)
    assert (list(data), data["status"], data["data"]) == (KEYS, "error", None)
    assert data["errors"] == [
        {"code": code, "message": "a", "hint": error.hint, "details": list(error.details), "exit_code": exit_code}
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_an_early_end_has_the_same_frame_in_every_kind(kind: Kind) -> None:
    data = validated(encode(cancelled_envelope("therapy x", kind)), kind)
    assert (data["status"], data["data"], data["errors"][0]["exit_code"]) == ("cancelled", None, 130)


def test_a_check_that_found_something_keeps_its_data() -> None:
    fault = {"file": "a.yaml", "line": 1, "column": 2, "rule": "r", "message": "m", "fix": None}
    finding = {"guide": "boundaries", "rule": "i1", "message": "m", "answers": {"role": ["client"]}, "pack": None}
    advice = {"guide": "sources", "rule": "overdue-source", "place": "apa-2017", "message": "m"}
    ease = {"guide": "boundaries", "practitioners": 71.5, "clients": None}
    data = check_data([fault], [finding], {"claims": 116}, [advice], [ease])
    made = validated(encode(error_envelope("therapy content check", CheckFound("found"), "check", data)), "check")
    told = {"faults": [fault], "findings": [finding], "covered": {"claims": 116}}
    assert made["data"] == {**told, "advice": [advice], "reading_ease": [ease]}
    assert validated(encode(envelope("check", "therapy content check", check_data([]))), "check")


def test_other_empty_results_are_results() -> None:
    sources = SourcesData(content_version="1", sources=[])
    assert (
        validated(encode(envelope("sources", "therapy sources", sources, empty=True)), "sources")["status"] == "empty"
    )
    lines = HelplinesData(emergency_line="x", country=None, region=None, helplines=[], notes=[])
    assert validated(encode(envelope("helplines", "therapy helplines", lines)), "helplines")["status"] == "ok"


# ---------------------------------------------------------------- discreet runs


def test_a_discreet_document_leaves_answers_reasons_and_questions_out() -> None:
    data = validated(render_json(discreet_sample()), "guidance")["data"]
    assert data["discreet"] is True
    assert "answers" not in data
    assert not any(key in card for card in data["cards"] for key in ("because", "removed_by"))
    assert not any("question" in block for block in data["may_apply"])
    assert "open_questions" not in data["gathered"]


def test_the_command_names_no_option_unless_told() -> None:
    assert guidance_envelope(discreet_sample()).command == "therapy boundaries"


# ---------------------------------------------------------------- schemas


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(kind: Kind) -> None:
    schema = schema_for(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"therapy-cli/{kind}/1"
    assert schema["title"]
    assert schema["description"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_with_named_keys_is_closed(kind: Kind) -> None:
    schema = schema_for(kind)
    objects = [schema, *schema["$defs"].values()]
    assert all(o["additionalProperties"] is False for o in objects)


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1},
        {"schema": "therapy-cli/guidance/2"},
        {"status": "fine"},
        {"status": "error"},
        {"data": None},
        {"errors": [{"code": "x"}]},
        {"status": "cancelled"},
    ],
)
def test_mistakes_are_caught(change: dict[str, Any]) -> None:
    data = json.loads(render_json(sample())) | change
    with pytest.raises(ValidationError):
        Draft202012Validator(schema_for("guidance")).validate(data)


def test_a_mistake_inside_a_card_is_caught() -> None:
    data = json.loads(render_json(sample()))
    data["data"]["cards"][0]["severity"] = "high"
    with pytest.raises(ValidationError):
        Draft202012Validator(schema_for("guidance")).validate(data)


def test_changing_a_schema_changes_no_other_reading() -> None:
    schema_for("guidance")["properties"].clear()
    assert schema_for("guidance")["properties"]


def test_an_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(NotFound) as raised:
        schema_for("zebra")
    assert "guidance" in str(raised.value.hint)
