"""``therapy content``: the kit with which content is checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import print_checked
from therapy_cli.commands.place import library_to_check
from therapy_cli.errors import CheckFound, ContentInvalid, TherapyError

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
    pack: o.Packs = None,
    as_json: o.AsJson = False,
) -> None:
    """Check every content file, prove the invariants over all combinations of answers, run all cases.

    Exit code 0: all is well. 3: a file has faults, each named with its place. 7: the files are in order, but an
    invariant fails, a card is dead, a phrase must not print, or a case does not hold. Packs are checked over the
    whole library: all its rules must still hold with them, and each failure names the pack.

    \b
    Examples:
      $ therapy content check
      $ therapy content check --guide boundaries
      $ therapy content check --json
    """
    from therapy_cli.commands.translating import word_faults
    from therapy_cli.proving.check import check_library
    from therapy_cli.proving.summary import check_text, covered
    from therapy_cli.rendering.listings import check_data

    library = library_to_check(folder, pack or ())
    result = check_library(library, guide, known_faults=[f for p in library.packs for f in word_faults(p)])
    data = check_data(result.faults, result.findings, covered(result))
    print_checked("check", "therapy content check", data, check_text(result), _error(result), as_json=as_json)


def _error(result: CheckResult) -> TherapyError | None:
    if result.faults:
        return ContentInvalid(f"the content has {_many(len(result.faults), 'fault')}", "mend each place named above")
    if result.findings:
        return CheckFound(f"the check found {_many(len(result.findings), 'thing')} to mend", "see the lines above")
    return None


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
