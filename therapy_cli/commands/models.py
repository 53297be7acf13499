"""``therapy models``: ways to think something through, step by step."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import print_result, write_result
from therapy_cli.commands.place import library_here
from therapy_cli.errors import NotFound, UsageError
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.library import Library
from therapy_cli.rendering.models_data import ModelsData
from therapy_cli.terminal import Terminal

ModelName = Annotated[str | None, typer.Argument(metavar="[NAME]", help="A model, for example gibbs.")]
Sheet = Annotated[bool, typer.Option("--sheet", help="Print a blank sheet in Markdown instead.")]


def models(
    name: ModelName = None,
    *,
    sheet: Sheet = False,
    output: o.OutputFile = None,
    force: o.Force = False,
    no_input: o.NoInput = False,
    accessible: o.Accessible = False,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
) -> None:
    """List reflection, supervision and ethical decision models; walk through one, or print its sheet.

    At a terminal a model goes step by step: safety first, then Enter goes on. Nothing is typed or kept. No model
    decides.

    \b
    Examples:
      $ therapy models
      $ therapy models gibbs
      $ therapy models spine --sheet
    """
    from therapy_cli.rendering.models_data import models_data
    from therapy_cli.rendering.models_text import model_sheet, model_text, models_text

    library = library_here()
    terminal = Terminal(no_input=no_input, accessible=accessible)
    _refuse_mixture(name, output, sheet=sheet, as_json=as_json)
    ids = [model_called(library, name)] if name else [m.id for m in library.models.models]
    data = models_data(library, terminal.today, ids)
    as_table = terminal.shows_result_to_a_person and not as_plain
    if sheet:
        write_result(model_sheet(data), output, terminal, force=force)
    elif name and as_table and terminal.can_ask and not as_json:
        _walk(data, terminal)
    else:
        text = (model_text if name else models_text)(data, terminal.width, as_table=as_table)
        print_result("models", "therapy models", data, text, terminal, as_json=as_json)


def model_called(library: Library, name: str) -> str:
    """The id of the model of that name.

    Raises:
        NotFound: no model is called so.
    """
    names = {n.casefold(): m.id for m in library.models.models for n in (m.name, m.id)}
    found = names.get(name.casefold().replace("_", "-")) or names.get(name.casefold())
    if found is None:
        raise NotFound("there is no model of that name", did_you_mean(name.casefold(), names) or "see 'therapy models'")
    return found


def _walk(data: ModelsData, terminal: Terminal) -> None:
    from therapy_cli.asking.choosing import prompter_for
    from therapy_cli.asking.walking import Walk
    from therapy_cli.asking.wording import NOTHING_TYPED
    from therapy_cli.rendering.models_text import opening_lines, pages

    walk = Walk(terminal, prompter_for(terminal))
    walk.show([data.emergency_line, "", *opening_lines(data), NOTHING_TYPED, ""])
    if walk.is_danger_near(data.safety.ask):
        walk.show(["", data.emergency_line, data.safety.if_so])
    else:
        walk.through(pages(data))


def _refuse_mixture(name: str | None, output: str | None, *, sheet: bool, as_json: bool) -> None:
    if sheet and name is None:
        raise UsageError("a sheet needs the name of a model", "for example: therapy models gibbs --sheet")
    if sheet and as_json:
        raise UsageError("a sheet is Markdown, not JSON", "keep one of --sheet and --json")
    if output is not None and not sheet:
        raise UsageError("--output goes with --sheet", "add --sheet, or leave --output out")
