"""``therapy models``: safety first in every form, nothing kept, a sheet that is blank."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

from tests.cli.inside import inside
from tests.cli.program import Therapy, one_error_line
from tests.content import library
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
        (["gibbs", "-o", "x.md"], 2, "--output goes with --sheet"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else None,
)
def test_wrong_usage_is_one_line(arguments: list[str], code: int, said: str) -> None:
    assert said in one_error_line(inside("models", *arguments), code)


def test_a_sheet_is_no_json() -> None:
    done = inside("models", "gibbs", "--sheet", "--json")
    assert done.code == 2
    assert "keep one of --sheet and --json" in done.json()["errors"][0]["hint"]


ENTER_GOES_ON = r"leaves\.\) $"


@pytest.mark.pty
def test_a_walk_asks_for_danger_first_then_enter_goes_on_and_nothing_is_kept(therapy: Therapy) -> None:
    before = therapy.files()
    code, seen = walk(therapy, "schon", "3", *["a secret"] * len(steps("schon")))
    assert code == 0
    places = [seen.index("Is anyone in danger now"), *(seen.index(ask) for ask in steps("schon"))]
    assert places == sorted(places)
    assert "At the end" in seen
    assert therapy.files() == before


@pytest.mark.pty
@pytest.mark.parametrize("answer", ["1", "2"])
def test_danger_or_a_doubt_ends_the_walk(answer: str, therapy: Therapy) -> None:
    code, seen = walk(therapy, "gibbs", answer)
    assert code == 0
    assert "stop here" in seen
    assert seen.count("In danger now?") == 2
    assert not any(ask in seen for ask in steps("gibbs"))


@pytest.mark.pty
def test_enter_alone_answers_no_question_of_safety(therapy: Therapy) -> None:
    code, seen = walk(therapy, "gibbs", "", "2")
    assert code == 0
    assert "Nothing was typed" in seen


@pytest.mark.pty
def test_leaving_is_possible_at_every_step(therapy: Therapy) -> None:
    for replies in (["\x03"], ["3", "\x03"]):
        code, seen = walk(therapy, "kolb", *replies)
        assert code == 130
        assert seen.rstrip().endswith("Stopped.")


def walk(therapy: Therapy, model: str, *replies: str) -> tuple[int | None, str]:
    """Walk at a terminal in numbered lines; how it ended and all that stood on the screen."""
    import pexpect

    from tests.cli.at_terminal import PROMPT
    from tests.cli.program import PATIENCE, PROGRAM

    child: pexpect.spawn[str] = pexpect.spawn(
        str(PROGRAM),
        ["models", model],
        env=therapy.environment({"TERM": "dumb"}),
        cwd=str(therapy.work),
        encoding="utf-8",
        timeout=PATIENCE,
        echo=False,
        dimensions=(60, 100),
    )
    seen = ""
    for reply in replies:
        child.expect([PROMPT, ENTER_GOES_ON])
        seen += f"{child.before}{child.after}"
        child.send(reply if reply == "\x03" else f"{reply}\r")
    child.expect(pexpect.EOF)
    seen += str(child.before)
    child.close()
    return child.exitstatus, " ".join(seen.split())
