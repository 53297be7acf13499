"""``therapy models``: safety first in every form, nothing kept, a sheet that is blank."""

from __future__ import annotations

import re
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from tests.cli.inside import inside
from tests.cli.program import Therapy, one_error_line
from tests.content import library
from therapy_cli.rendering.model_sheet import model_sheet
from therapy_cli.rendering.models_data import ModelsData, models_data
from therapy_cli.rendering.models_text import model_text
from therapy_cli.rendering.schema import schema_for

MODELS = [model.id for model in library().models.models]


def steps(model: str) -> list[str]:
    return [s.ask for m in library().models.models if m.id == model for s in m.steps]


def test_the_list_names_every_model_and_what_none_can_do() -> None:
    text = inside("models").out
    assert text.startswith("In danger now?")
    for model in library().models.models:
        assert f"{model.id}: {model.name}" in text
    for kind in library().models.kinds:
        assert kind.limits in text


@pytest.mark.parametrize("model", MODELS)
def test_safety_stands_before_the_first_step_and_action_after_the_last(model: str) -> None:
    for text in (inside("models", model).out, inside("models", model, "--sheet").out.replace("\\", "")):
        safety = text.index("Is anyone in danger now")
        places = [safety, *(text.index(ask) for ask in steps(model)), text.index("At the end")]
        assert places == sorted(places)
        assert "stop here" in text
        assert "No model decides" in text


@pytest.mark.parametrize("model", MODELS)
def test_a_step_that_was_not_read_says_so(model: str) -> None:
    written = next(m for m in library().models.models if m.id == model)
    text = inside("models", model).out
    for step in written.steps:
        practice = "practice-consensus" in (step.sources or written.sources)
        [line] = [line for line in text.splitlines() if f" {step.name}: {step.ask}" in line]
        assert line.endswith("[practice point]") == practice


def test_decisions_end_with_advice_act_record_and_review_and_start_from_three_options() -> None:
    decision = next(k for k in library().models.kinds if k.id == "decision")
    said = " ".join(decision.closes_with).lower()
    assert all(word in said for word in ("consulted", "do i do", "write down", "look at it again"))
    assert any("at least three" in ask.lower() for ask in steps("spine"))


def test_json_is_complete_enough_to_walk_through() -> None:
    made = inside("models", "--json").json()
    Draft202012Validator(schema_for("models")).validate(made)
    assert [m["id"] for m in made["data"]["models"]] == MODELS
    assert made["data"]["safety"]["ask"]
    for model in made["data"]["models"]:
        assert [s["ask"] for s in model["steps"]] == steps(model["id"])
        assert model["closes_with"]
    cited = {i for m in made["data"]["models"] for s in m["steps"] for i in s["sources"]}
    assert cited <= {s["id"] for s in made["data"]["sources"]}


@pytest.mark.parametrize("model", MODELS)
def test_a_sheet_is_blank_markdown(model: str) -> None:
    sheet = inside("models", model, "--sheet").out
    headings = re.findall(r"^## .+\n\n.+\n\n\n(?=\n)", sheet, re.MULTILINE)
    assert len(headings) == len(steps(model)) + 2, "each step, safety and the end have a heading, a question and room"
    assert sheet.startswith("# ")
    assert not re.search(r"[ \t]$", sheet, re.MULTILINE)


def test_a_sheet_goes_into_a_new_file_and_over_none(therapy: Therapy) -> None:
    done = therapy("models", "gibbs", "--sheet", "-o", "sheet.md")
    assert (done.code, done.out) == (0, "")
    assert (therapy.work / "sheet.md").read_text("utf-8") == therapy("models", "gibbs", "--sheet").out
    assert "is there already" in one_error_line(therapy("models", "kolb", "--sheet", "-o", "sheet.md"), 1)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["gibs"], 4, "did you mean 'gibbs'"),
        (["zebra"], 4, "see 'therapy models'"),
        (["--sheet"], 2, "a sheet needs the name of a model"),
        (["--format", "markdown"], 2, "a sheet needs the name of a model"),
        (["gibbs", "--format", "svg"], 2, "choose from: plain, spoken, markdown, json"),
        (["-o", "x.md"], 2, "the list goes to standard output"),
        (["gibbs", "--plain", "--format", "markdown"], 2, "keep one of --json, --plain and --format"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else None,
)
def test_wrong_usage_is_one_line(arguments: list[str], code: int, said: str) -> None:
    assert said in one_error_line(inside("models", *arguments), code)


def marked(mark: str | None) -> ModelsData:
    marks = {} if mark is None else {"description": mark, "analysis": "supervision"}
    return models_data(library(), date(2026, 11, 22), ["gibbs"], marks)


def test_a_walked_sheet_lists_what_goes_to_supervision() -> None:
    analysis = next(ask for ask in steps("gibbs") if "culture" in ask)
    for text in (model_text(marked("thought"), 80, wrapped=False), model_sheet(marked("thought"))):
        told = text.partition("To take to supervision")[2]
        assert f"- Analysis: {analysis}" in told
        assert "(thought about)" in text
        assert "not now" not in text
    for text in (model_text(marked(None), 80, wrapped=False), model_sheet(marked(None))):
        assert "To take to supervision" not in text


def test_a_walk_that_stopped_tells_no_step_in_any_form() -> None:
    data = models_data(library(), date(2026, 11, 22), ["gibbs"], None, stopped=True)
    for text in (model_text(data, 80, wrapped=True), model_sheet(data), repr(data)):
        assert "In danger now?" in text
        assert "stop here" in text
        assert "as a camera" not in text


@pytest.mark.parametrize("form", ["plain", "markdown", "json"])
def test_every_form_of_a_sheet_can_go_into_a_file(form: str, therapy: Therapy) -> None:
    told = therapy("models", "gibbs", "--sheet", "--format", form)
    assert therapy("models", "gibbs", "--sheet", "--format", form, "-o", "sheet").code == 0
    assert (therapy.work / "sheet").read_text("utf-8") == told.out


@pytest.mark.parametrize("width", [50, 80])
def test_a_page_for_a_person_is_never_wider_than_the_terminal(width: int) -> None:
    lines = model_text(marked("later"), width, wrapped=True).splitlines()
    assert max(map(len, lines)) <= width
    [start] = [n for n, line in enumerate(lines) if line.startswith("4. Analysis")]
    assert lines[start + 1].startswith("   "), "a step hangs under its number"
