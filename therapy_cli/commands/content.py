"""``therapy content``: the kit with which content is checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import print_checked
from therapy_cli.commands.place import library_to_check
from therapy_cli.errors import CheckFound, ContentInvalid, TherapyError
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    from therapy_cli.proving.check import CheckResult

content_app = typer.Typer(
    help="Check the content and find its files.",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Folder = Annotated[
    Path | None,
    typer.Argument(metavar="[FOLDER]", help="A folder of content, or a pack; the shipped content without it."),
]


@content_app.command()
def check(
    folder: Folder = None,
    *,
    guide: Annotated[str | None, typer.Option("--guide", metavar="ID", help="Prove one guide only.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Advice fails too: exit 7.")] = False,
    pack: o.Packs = None,
    as_json: o.AsJson = False,
) -> None:
    """Check every content file, prove the invariants over all combinations of answers, run all cases.

    Exit code 0: all is well. 3: a file has faults, each named with its place. 7: the files are in order, but an
    invariant fails, a card is dead, a phrase must not print, a case does not hold, one side of a disagreement is
    missing, a claim of the seed texts went nowhere, or the content is not what its lock says. Packs are checked over
    the whole library: all its rules must still hold with them, and each failure names the pack.

    Advice comes after that and fails nothing: overdue reviews and sources, tone, reading ease, points that say the
    same twice, sides of a disagreement in different cards.

    \b
    Examples:
      $ therapy content check
      $ therapy content check --guide boundaries
      $ therapy content check --json
    """
    from therapy_cli.commands.translating import word_faults
    from therapy_cli.proving.check import check_library
    from therapy_cli.proving.summary import check_text, covered
    from therapy_cli.rendering.check_data import check_data

    library = library_to_check(folder, pack or ())
    in_words = [f for p in library.packs for f in word_faults(p)]
    terminal = Terminal()
    result = check_library(library, guide, terminal.today, known_faults=in_words, tell=_progress(terminal))
    advised = result.advised
    data = check_data(result.faults, result.findings, covered(result), advised.advice, advised.ease)
    error = _error(result, strict=strict)
    print_checked("check", "therapy content check", data, check_text(result), error, as_json=as_json)


def _progress(terminal: Terminal) -> Callable[[str], None]:
    """A line for each guide on a terminal, so that nobody wonders; nothing in a pipe."""
    if not terminal.stderr_is_terminal:
        return lambda _guide: None
    return lambda guide: print(f"Checking {guide} ...", file=terminal.stderr, flush=True)


def _error(result: CheckResult, *, strict: bool) -> TherapyError | None:
    if result.faults:
        return ContentInvalid(f"the content has {_many(len(result.faults), 'fault')}", "mend each place named above")
    if result.findings:
        return CheckFound(f"the check found {_many(len(result.findings), 'thing')} to mend", "see the lines above")
    if strict and result.advised.advice:
        return CheckFound(f"the check has advice on {_many(len(result.advised.advice), 'thing')}", "see 'Advice' above")
    return None


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
