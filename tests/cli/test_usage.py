"""What is typed wrong is told in one line, with what was probably meant; nothing is guessed and nothing is run."""

from __future__ import annotations

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, Therapy, one_error_line
from tests.cli.written import flags, raw

ESCAPES = "\x1b[31m\x1b]0;title\x07\u202e"

WRONG = [
    (["boundries"], "did you mean boundaries"),
    (["end-terapy"], "did you mean end-therapy"),
    (["bound"], "did you mean boundaries"),
    (["zebra"], "there is no command 'zebra'"),
    (["content", "chek"], "did you mean 'check'"),
    (["content"], "missing command"),
    (["boundaries", "--jsno"], "--json"),
    (["guides", "--zebra"], "no such option: --zebra"),
    (["boundaries", "my", "words"], "unexpected extra argument"),
    (["show"], "missing argument 'id'"),
    (["boundaries", "--answers"], "'--answers' requires an argument"),
    (["boundaries", "--format", "pdf"], "'plain'"),
    (["boundaries", "--plain", "--format", "markdown"], "one form"),
    (["show", "boundaries/gifts", "--plain", "--format=panels"], "one form"),
    (["boundaries", "--answer", "role"], "--answer takes id=value"),
    (["boundaries", "--answer", ""], "--answer takes id=value"),
    (["boundaries", "--answer", "=trainee"], "--answer takes id=value"),
    (["boundaries", "--answer", "role="], "--answer takes id=value"),
    (["boundaries", "--answer", "role=trainee,"], "--answer takes id=value"),
    (["boundaries", "--answer", "roll=trainee"], "did you mean 'role'?"),
    (["boundaries", "--answer", "role=trainie"], "did you mean 'trainee'?"),
    (["boundaries", "--answer", "role=trainee,therapist"], "takes one option"),
    (["boundaries", *flags(CALM), "--answer", "warning_signs=none,secrecy"], "stands alone"),
    (["boundaries", *flags(CALM), "--answer", "danger_who=me"], "hangs on: role, danger"),
    (["boundaries", *flags(CALM), "--answer", "go_on=continue"], "no question 'go_on'"),
    (["boundaries", *flags(CALM), "--country", "uk"], "choose from: gb"),
    (["boundaries", *flags(CALM), "--country", "gb", "--answer", "country=ie"], "given twice"),
    (["boundaries", *flags(CALM), "--country", "gb", "--region", "ontario"], "does not go with the country"),
    (["boundaries", *flags(CALM), "--region", "ontario"], "does not go with the country"),
    (["helplines", "--country", "uk"], "choose from: gb"),
    (["helplines", "--country", "gb", "--region", "zebra"], "choose from: england"),
]


@pytest.mark.checklist(2, 20, 21, 23, 45, 48, 55, 58)
@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[" ".join(a)[:60] for a, _ in WRONG])
def test_wrong_usage_is_one_clear_line(arguments: list[str], said: str) -> None:
    assert said in one_error_line(inside(*arguments), 2).lower()


@pytest.mark.parametrize(("arguments", "said"), WRONG[::8], ids=[" ".join(a)[:60] for a, _ in WRONG[::8]])
def test_so_it_is_in_a_process_of_its_own(arguments: list[str], said: str, therapy: Therapy) -> None:
    assert said in one_error_line(therapy(*arguments), 2).lower()


def test_two_forms_at_once_are_refused_in_the_one_that_programs_read(therapy: Therapy) -> None:
    done = therapy("boundaries", *flags(CALM), "--json", "--plain")
    assert done.code == 2
    assert "one form" in done.json()["errors"][0]["message"]
    assert len(done.err.splitlines()) == 1


@pytest.mark.fault("ANSI and bidi characters in arguments")
@pytest.mark.parametrize(
    "arguments",
    [
        [f"bound{ESCAPES}\n"],
        ["boundaries", "--answers", f"{ESCAPES}\nx.yaml"],
        ["boundaries", "--answer", f"ro{ESCAPES}\nle=x"],
        ["helplines", "--country", ESCAPES],
        ["show", f"{ESCAPES}/x"],
        ["boundaries", f"--{ESCAPES}"],
    ],
    ids=["command", "file", "question", "country", "card", "option"],
)
def test_what_was_typed_cannot_steer_the_terminal(arguments: list[str], therapy: Therapy) -> None:
    done = therapy(*arguments)
    assert done.code in (2, 4)
    assert done.err.rstrip("\n").isprintable(), ascii(done.err)


@pytest.mark.checklist(54, 55)
@pytest.mark.parametrize("guide", GUIDES)
def test_every_question_can_be_answered_by_flag(guide: str) -> None:
    """A wrong option is refused with the names of all right ones; a discreet guide says neither."""
    own = {
        q["id"]: q
        for q in [*raw("shared/questions.yaml")["questions"], *raw(f"guides/{guide}/guide.yaml")["questions"]]
    }
    for question in raw(f"guides/{guide}/guide.yaml")["interview"]:
        line = one_error_line(inside(guide, "--answer", f"{question}=zebra"), 2)
        options = [o["id"] for o in own[question]["options"]]
        if guide == "dv-safety":
            assert question not in line.replace("questions", "")
        else:
            assert line.endswith(f"choose from: {', '.join(options)}")


SECRET = "zebra_secret"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--answer", f"role={SECRET}"],
        ["--answer", f"{SECRET}=yes"],
        ["--answer", "role=therapist", "--answer", f"danger=now,{SECRET}"],
        ["--answer", "role=client", "--answer", "presentation=disclosed"],
        ["--answer", "role=therapist", "--country", SECRET],
        ["--answer", "role=therapist", "--region", SECRET],
        ["--answer", "role=client,therapist"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_a_discreet_guide_repeats_nothing_that_was_typed(arguments: list[str], form: list[str]) -> None:
    done = inside("dv-safety", *arguments, *form)
    said = f"{done.out}{done.err}"
    assert done.code == 2
    for word in (SECRET, "'role'", "danger", "presentation", "disclosed", "client", "therapist", "country"):
        assert word not in said, said


def test_a_client_makes_any_guide_discreet(therapy: Therapy) -> None:
    line = one_error_line(therapy("boundaries", "--answer", "role=client", "--answer", f"danger={SECRET}"), 2)
    assert SECRET not in line
    assert "danger" not in line
    by_file = therapy("boundaries", "--answers", "-", input={"role": "client", "client_status": SECRET})
    assert one_error_line(by_file, 2) == line
