"""``therapy help``: topics, commands, what is near to a word that is neither; examples run."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, CONTENT, GUIDES, Therapy, one_error_line
from therapy_cli.commands.help_layout import FOOTER
from therapy_cli.manual.topics import TOPICS

EXAMPLES = sorted({line for page in TOPICS.values() for line in page.examples})


@pytest.mark.checklist(18)
@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("width", [40, 80])
def test_a_topic_is_told_within_the_width(topic: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = inside("help", topic)
    assert (done.code, done.err) == (0, "")
    long = [line for line in done.out.splitlines() if len(line) > width and not line.startswith("  $ ")]
    assert [line for line in long if " " in line.strip()] == []
    for part in TOPICS[topic].parts:
        assert part.heading in done.out
        for entry in part.entries:
            assert entry.name in done.out


@pytest.mark.checklist(11)
@pytest.mark.parametrize("topic", TOPICS)
def test_examples_come_first(topic: str) -> None:
    text = inside("help", topic).out
    headings = [part.heading for part in TOPICS[topic].parts]
    assert headings[0] == "Examples"
    assert text.index("$ ") < text.index(headings[1])


@pytest.mark.checklist(10)
@pytest.mark.parametrize("words", [["boundaries"], ["show"], ["content", "check"], ["help"], ["content"]], ids=" ".join)
def test_help_of_a_command_is_its_own_help(words: list[str]) -> None:
    assert inside("help", *words).out == inside(*words, "--help").out


@pytest.mark.checklist(10)
def test_help_alone_is_the_help_of_the_program_and_names_every_topic() -> None:
    text = inside("help").out
    assert text == inside("--help").out
    for topic in TOPICS:
        assert topic in FOOTER
        assert topic in " ".join(text.partition("More: ")[2].split())
        assert topic in " ".join(inside("help", "help").out.split())


@pytest.mark.checklist(13)
@pytest.mark.parametrize("command", [(), ("boundaries",), ("show",), ("content", "check"), ("help",)])
def test_every_help_says_where_to_read_on_and_where_to_report(command: tuple[str, ...]) -> None:
    assert " ".join(inside(*command, "--help").out.split()).endswith(FOOTER)


@pytest.mark.checklist(20, 22)
@pytest.mark.parametrize(("word", "meant"), [("privcy", "privacy"), ("boundries", "boundaries"), ("shwo", "show")])
def test_what_is_near_is_suggested(word: str, meant: str) -> None:
    assert f"did you mean '{meant}'" in one_error_line(inside("help", word), 4)


@pytest.mark.checklist(22)
def test_what_is_near_to_nothing_gets_the_list() -> None:
    assert ", ".join(TOPICS) in one_error_line(inside("help", "zebra"), 4)


@pytest.mark.checklist(22)
@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("show", "boundaries/gift"), "boundaries/gifts"),
        (("sources", "apa2017"), "apa-2017"),
        (("codes", "gfits"), "gifts"),
        (("models", "gibs"), "gibbs"),
        (("glossary", "ruptur"), "rupture"),
        (("schema", "guidence"), "guidance"),
    ],
)
def test_every_kind_of_id_is_suggested(arguments: tuple[str, ...], meant: str) -> None:
    assert f"'{meant}'" in one_error_line(inside(*arguments), 4)


@pytest.mark.checklist(12)
@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_of_a_topic_runs(line: str, therapy: Therapy) -> None:
    """In a shell, with nobody at the keyboard: a line that only opens an interview ends with the documented 5."""
    therapy.file("case.yaml", CALM)
    shutil.copytree(CONTENT.parent / "examples", therapy.work / "examples", dirs_exist_ok=True)
    done = therapy.shell(line)
    words = line.split()
    asks = words[1:2] == ["guide"] or (words[-1] == "--accessible" and words[1] in GUIDES)
    assert done.code == (5 if asks else 0), done.err
