"""``therapy content test|graph|lock|new``: the rest of the kit for those who write content."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.content import content_app
from therapy_cli.commands.output import write_result
from therapy_cli.commands.place import library_here
from therapy_cli.errors import CheckFound, UsageError
from therapy_cli.terminal import Terminal

__all__ = ["content_app"]

CasesFile = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A file of cases; all of them without it.")]
GuideOption = Annotated[str | None, typer.Option("--guide", metavar="ID", help="The guide that the cases are for.")]
GuideArgument = Annotated[str, typer.Argument(metavar="GUIDE", help="A guide, for example boundaries.")]


@content_app.command("test")
def run_cases(file: CasesFile = None, *, guide: GuideOption = None) -> None:
    """Run cases. A failing one is told with its answers, what was expected and found, and what decided it.

    \b
    Examples:
      $ therapy content test
      $ therapy content test --guide boundaries
    """
    from therapy_cli.library.case_file import read_cases
    from therapy_cli.proving.case_report import report_cases

    library = library_here()
    ids = (guide,) if guide else library.guide_ids if file is None else (file.resolve().parent.name,)
    if file is not None and ids[0] not in library.guide_ids:
        raise UsageError("it is not known which guide the cases are for", "name it with --guide")
    reports = []
    for guide_id in ids:
        cases = library.cases(guide_id) if file is None else read_cases(file)
        reports += report_cases(library, library.guide(guide_id), cases)
    failed = [r for r in reports if r.failures]
    lines = [line for r in failed for line in (f"{r.guide}: {r.case}: {r.title}", *r.lines, "")]
    count = f"{len(reports)} cases, {len(failed)} failed"
    write_result("\n".join([*lines, count]) + "\n", None, Terminal())
    if failed:
        raise CheckFound(count, "each is told above")


@content_app.command()
def graph(
    guide: GuideArgument,
    *,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="mermaid, dot or svg.")] = "mermaid",
    output: o.OutputFile = None,
    force: o.Force = False,
) -> None:
    """Draw a guide: which questions lead to which cards, on one page.

    \b
    Examples:
      $ therapy content graph boundaries
      $ therapy content graph boundaries --format svg --output boundaries.svg
    """
    from therapy_cli.document.graph import graph_of
    from therapy_cli.rendering.graphs import GRAPH_FORMS

    if form not in GRAPH_FORMS:
        raise UsageError(f"there is no form '{form}'", f"choose from: {', '.join(GRAPH_FORMS)}")
    text = GRAPH_FORMS[form](graph_of(library_here().guide(guide)))
    write_result(text, output, Terminal(), force=force)


@content_app.command()
def lock(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The folder of content.")] = Path("content"),
) -> None:
    """Write lock.yaml: what the content holds, so that 'content check' finds whatever goes missing later.

    Prints each difference to the lock before. Read them: nothing else asks whether a loss was meant.

    \b
    Examples:
      $ therapy content lock content
    """
    from therapy_cli.library.library import open_library
    from therapy_cli.library.locking import LOCK, lock_of, lock_text
    from therapy_cli.library.model import LockFile
    from therapy_cli.library.unlocking import differences

    library = open_library(folder)
    made = lock_of(library)
    before, _ = library.files.load(LOCK, LockFile)
    write_result(lock_text(made), str(folder / LOCK), Terminal(), force=True)
    lines = differences(before.value, made) if before else []
    write_result("".join(f"{line}\n" for line in lines), None, Terminal())


new_app = typer.Typer(
    help="Start a guide, a card or a case, with comments.",
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
content_app.add_typer(new_app, name="new")

ContentFolder = Annotated[
    Path, typer.Option("--folder", metavar="FOLDER", help="The folder of content to write to; 'content' here.")
]
HERE = Path("content")
NewId = Annotated[str, typer.Argument(metavar="ID", help="Small letters, digits and single hyphens.")]


@new_app.command("guide")
def start_guide(guide: NewId, *, folder: ContentFolder = HERE) -> None:
    """Start a guide: four files with comments, valid at once.

    \b
    Examples:
      $ therapy content new guide sleep --folder content
    """
    from therapy_cli.library.scaffolds import new_guide

    _tell(new_guide(folder, guide))


@new_app.command("card")
def start_card(guide: GuideArgument, card: NewId, *, folder: ContentFolder = HERE) -> None:
    """Add a card with comments at the end of a guide's cards.

    \b
    Examples:
      $ therapy content new card sleep first-talk --folder content
    """
    from therapy_cli.library.scaffolds import new_card

    _tell([new_card(folder, guide, card)])


@new_app.command("case")
def start_case(guide: GuideArgument, case: NewId, *, folder: ContentFolder = HERE) -> None:
    """Add a case with comments at the end of a guide's cases.

    \b
    Examples:
      $ therapy content new case sleep trainee-at-night --folder content
    """
    from therapy_cli.library.scaffolds import new_case

    _tell([new_case(folder, guide, case)])


def _tell(paths: list[Path]) -> None:
    write_result("".join(f"{path.as_posix()}\n" for path in paths), None, Terminal())
