from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from therapy_cli.errors import UsageError
from therapy_cli.rendering.formats import FILE_LOOK, FORMATS, default_format, encoding_of, look_for, render
from therapy_cli.rendering.look import Look
from therapy_cli.terminal import Terminal

from .reading import BOX_SIGNS
from .sample import sample, with_text_everywhere


class Stream(io.StringIO):
    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal = terminal
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


def terminal(environ: dict[str, str] | None = None, *, is_terminal: bool = True, encoding: str = "utf-8") -> Terminal:
    surroundings = {"TERM": "xterm", "COLUMNS": "80", **(environ or {})}
    return Terminal(stdout=Stream(terminal=is_terminal, encoding=encoding), environ=surroundings)


def test_a_person_gets_panels_a_pipe_gets_plain_text() -> None:
    assert default_format(terminal()) == "panels"
    assert default_format(terminal(is_terminal=False)) == "plain"
    assert default_format(terminal({"FORCE_COLOR": "1"}, is_terminal=False)) == "plain"


def test_a_screen_reader_gets_the_spoken_form() -> None:
    assert default_format(terminal({"ACCESSIBLE": "1"})) == "spoken"
    assert default_format(terminal({"ACCESSIBLE": "1"}, is_terminal=False)) == "plain"
    assert default_format(terminal({"ACCESSIBLE": "0"})) == "panels"


@pytest.mark.parametrize(
    ("surroundings", "colour", "boxes"),
    [
        ({}, True, True),
        ({"NO_COLOR": "1"}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_looks_follow_the_terminal(surroundings: dict[str, str], colour: bool, boxes: bool) -> None:
    look = look_for(terminal(surroundings))
    assert (look.colour, look.boxes, look.ascii_only) == (colour, boxes, False)
    text = render(sample(), "panels", look)
    assert ("\x1b" in text) is colour
    assert bool(set(text) & set(BOX_SIGNS)) is boxes


def test_panels_in_a_pipe_have_neither_colour_nor_boxes() -> None:
    text = render(sample(), "panels", look_for(terminal(is_terminal=False)))
    assert "\x1b" not in text
    assert not set(text) & set(BOX_SIGNS)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437"])
def test_every_format_fits_every_encoding(name: str, encoding: str) -> None:
    document = with_text_everywhere("na\u00efve \u201cyes\u201d \u2013 \u65e5 \U0001f600")
    look = look_for(terminal(encoding=encoding), all_open=True, why=True)
    assert look.ascii_only
    assert render(document, name, look, encoding=encoding).encode(encoding)


def test_letters_that_fit_stay() -> None:
    text = render(with_text_everywhere("na\u00efve \u2192"), "plain", FILE_LOOK, encoding="cp1252")
    assert "na\u00efve ->" in text


def test_json_loses_nothing_in_ascii() -> None:
    document = with_text_everywhere("\u65e5 \U0001f600")
    assert json.loads(render(document, "json", FILE_LOOK, encoding="ascii")) == json.loads(
        render(document, "json", FILE_LOOK)
    )


def test_looks_reach_the_renderers() -> None:
    assert "Shown because" in render(sample(), "plain", Look(why=True))
    assert "Shown because" in render(sample(), "markdown", Look(why=True))
    assert "--all" not in render(sample(), "panels", Look(all_open=True))
    assert '"command": "therapy prep"' in render(sample(), "json", Look(), command="therapy prep")


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError) as raised:
        render(sample(), "pdf", Look())
    assert "markdown" in str(raised.value.hint)


def test_a_stream_in_memory_holds_everything() -> None:
    assert encoding_of(io.StringIO()) == "utf-8"


@pytest.mark.parametrize("name", ["plain", "spoken", "markdown", "json"])
def test_only_panels_load_rich(name: str) -> None:
    code = (
        "import sys, msgspec\n"
        "from therapy_cli.document.model import Document\n"
        "from therapy_cli.rendering.formats import FILE_LOOK, render\n"
        "document = msgspec.json.decode(sys.stdin.buffer.read(), type=Document)\n"
        f"render(document, {name!r}, FILE_LOOK)\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('rich', 'jsonschema')])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(json.loads(render(sample(), "json", FILE_LOOK))["data"]),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout == "[]\n"
