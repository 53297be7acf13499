"""The command of one guide: read options, ask, guide, print."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.place import known_codes, library_here
from therapy_cli.commands.run import Run, run_guide
from therapy_cli.errors import NotFound

EXAMPLES = """{summary}

    \b
    Examples:
      $ therapy {guide}
      $ therapy {guide} --answers case.yaml --json
      $ therapy {guide} --questions
"""


def open_by_number(number: Annotated[str, typer.Argument(metavar="NUMBER", help="Its place in the menu.")]) -> None:
    """Open a guide by its place in the menu, so that its name need not stand in the history of the shell.

    \b
    Examples:
      $ therapy guide 3
    """
    ids = library_here().guide_ids
    if not number.isdecimal() or not 1 <= int(number) <= len(ids):
        raise NotFound("there is no guide of that number", f"choose from 1 to {len(ids)}")
    run_guide(Run(library=library_here(), guide_id=ids[int(number) - 1]))


def guide_command(guide_id: str, summary: str) -> typer.Typer:
    """The command of one guide, as a Typer application of its own."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

    def command(
        *,
        answer: o.AnswerPairs = None,
        answers: o.AnswersFile = None,
        no_input: o.NoInput = False,
        questions: o.Questions = False,
        form: o.FormatOption = None,
        as_json: o.AsJson = False,
        as_plain: o.AsPlain = False,
        output: o.OutputFile = None,
        force: o.Force = False,
        show_all: o.AllOpen = False,
        why: o.Why = False,
        pack: o.Packs = None,
        country: o.Country = None,
        region: o.Region = None,
        codes: o.Codes = None,
        include_answers: o.IncludeAnswers = False,
        accessible: o.Accessible = False,
        no_color: o.NoColor = False,
        no_pager: o.NoPager = False,
        quiet: o.Quiet = False,
    ) -> None:
        library = library_here(pack)
        run_guide(
            Run(
                library=library,
                guide_id=guide_id,
                flags=tuple(answer or ()),
                answers_file=answers,
                questions=questions,
                form=o.chosen_format(form, as_json=as_json, as_plain=as_plain),
                output=output,
                force=force,
                show_all=show_all,
                why=why,
                country=country,
                region=region,
                codes=known_codes(library, codes),
                include_answers=include_answers,
                no_input=no_input,
                accessible=accessible,
                no_color=no_color,
                no_pager=no_pager,
                quiet=quiet,
            )
        )

    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    app.command(
        name=guide_id,
        help=EXAMPLES.format(summary=summary, guide=guide_id),
        short_help=summary,
        context_settings=settings,
    )(command)
    return app
