"""The options that commands share: one name, one meaning, one help text everywhere."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from therapy_cli.terminal import Terminal


class Format(StrEnum):
    """The forms in which guidance can be printed."""

    panels = "panels"
    plain = "plain"
    spoken = "spoken"
    markdown = "markdown"
    json = "json"
    svg = "svg"


AnswerPairs = Annotated[
    list[str] | None,
    typer.Option(
        "--answer",
        metavar="ID=OPTION",
        help="Answer one question; repeat it for more. Several options: ID=ONE,TWO.",
    ),
]
AnswersFile = Annotated[
    str | None,
    typer.Option("--answers", metavar="FILE", help="Read answers from a YAML or JSON file, '-' for standard input."),
]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never ask; exit 5 if a needed answer is missing.")]
FormatOption = Annotated[
    Format | None, typer.Option("--format", help="The form of the result; panels on a terminal, else plain.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
AsPlain = Annotated[bool, typer.Option("--plain", help="Short for --format plain: no boxes, no colour.")]
OutputFile = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write the result to a new file; '-' is standard output."),
]
Force = Annotated[bool, typer.Option("--force", help="Let --output replace a file that is there.")]
Questions = Annotated[bool, typer.Option("--questions", help="Print the questions of the guide and ask nothing.")]
Why = Annotated[bool, typer.Option("--why", help="Say which answers brought each card up, and what would remove it.")]
AllOpen = Annotated[bool, typer.Option("--all", help="Open every card on the terminal, not only the weighty ones.")]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="CODE", help="Whose services to name: gb ie us ca au nz za in eu other."),
]
Region = Annotated[
    str | None, typer.Option("--region", metavar="NAME", help="Part of the country, for services of one part only.")
]
Codes = Annotated[
    str | None,
    typer.Option("--codes", metavar="LIST", help="Your ethics codes, to stand first: bacp-2018,ukcp-2019."),
]
IncludeAnswers = Annotated[
    bool,
    typer.Option("--include-answers", help="Add answers, as option ids, to the JSON of a run that leaves them out."),
]
Accessible = Annotated[
    bool, typer.Option("--accessible", help="Ask in numbered lines; the cursor never moves. Also: ACCESSIBLE=1.")
]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour and no bold. Also: NO_COLOR=1.")]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Print long text straight. Also: PAGER=cat.")]
Packs = Annotated[
    list[str] | None,
    typer.Option("--pack", metavar="FOLDER", help="Lay a pack over the content; repeat it for more."),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No hints on standard error. Guidance stays whole.")]


def chosen_format(wanted: Format | None, *, as_json: bool, as_plain: bool) -> str | None:
    """The format that was asked for; ``None`` leaves it to the stream.

    Raises:
        UsageError: two different formats were asked for.
    """
    from therapy_cli.errors import UsageError

    asked = {f for f, on in ((Format.json, as_json), (Format.plain, as_plain)) if on} | ({wanted} if wanted else set())
    if len(asked) > 1:
        names = " and ".join(sorted(f.value for f in asked))
        raise UsageError(f"the result can have one form, not {names}", "keep one of --json, --plain and --format")
    return next(iter(asked)).value if asked else None


def list_format(wanted: Format | None, *, as_json: bool, as_plain: bool, terminal: Terminal) -> str | None:
    """The format of a list: ``plain``, ``spoken``, ``json``; ``None`` leaves it to the stream.

    On a terminal that asks in lines for a screen reader it is spoken without being asked for, as guidance is.

    Raises:
        UsageError: two formats were asked for, or one that no list has.
    """
    from therapy_cli.errors import UsageError
    from therapy_cli.rendering.formats import default_format

    chosen = chosen_format(wanted, as_json=as_json, as_plain=as_plain)
    if chosen in (Format.panels, Format.markdown, Format.svg):
        raise UsageError(f"a list has no form '{chosen}'", "choose from: plain, spoken, json")
    return chosen or ("spoken" if default_format(terminal) == "spoken" else None)


def spoken_width(terminal: Terminal) -> int | None:
    """Columns at which spoken lines are wrapped; off a terminal each statement stays on its line."""
    return terminal.width if terminal.shows_result_to_a_person else None
