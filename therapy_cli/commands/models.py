"""``therapy models``: ways to think something through, step by step."""

from __future__ import annotations

from collections.abc import Mapping
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
Sheet = Annotated[bool, typer.Option("--sheet", help="Ask nothing and print a blank sheet, in Markdown.")]
COMMAND = "therapy models"
NO_SHEETS = ("panels", "svg")
"""Forms of guidance that a sheet does not have."""


def models(
    name: ModelName = None,
    *,
    sheet: Sheet = False,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
    output: o.OutputFile = None,
    force: o.Force = False,
    no_input: o.NoInput = False,
    accessible: o.Accessible = False,
) -> None:
    """List reflection, supervision and ethical decision models, or walk through one.

    At a terminal a walk asks for danger first, then goes step by step: b goes back, r shows your marks, ? helps. The
    result is a sheet: plain text, Markdown or JSON. Nothing is typed or kept, and no model decides. Where nobody can
    be asked the steps are printed.

    \b
    Examples:
      $ therapy models
      $ therapy models gibbs
      $ therapy models gibbs --no-input --format markdown
      $ therapy models spine --sheet
      $ therapy models --json
    """
    library = library_here()
    terminal = Terminal(no_input=no_input, accessible=accessible)
    wanted = _sheet_form(o.chosen_format(form, as_json=as_json, as_plain=as_plain), terminal, sheet=sheet)
    if name is None:
        _refuse_without_name(wanted, output, sheet=sheet)
        _print_list(library, terminal, wanted)
        return
    model_id = model_called(library, name)
    if sheet or not terminal.can_ask:
        data = _data(library, terminal, model_id, {})
    else:
        data = _data(library, terminal, model_id, _walked(library, terminal, model_id))
    _write(data, wanted or ("markdown" if sheet else "plain"), output, terminal, force=force)


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


def _print_list(library: Library, terminal: Terminal, form: str | None) -> None:
    from therapy_cli.rendering.models_data import models_data
    from therapy_cli.rendering.models_text import models_text

    data = models_data(library, terminal.today, [m.id for m in library.models.models])
    if form == "spoken":
        from therapy_cli.rendering.spoken_models import models_spoken

        text = models_spoken(data, o.spoken_width(terminal))
    else:
        text = models_text(data, terminal.width, as_table=terminal.shows_result_to_a_person and form is None)
    print_result("models", COMMAND, data, text, terminal, as_json=form == "json")


def _walked(library: Library, terminal: Terminal, model_id: str) -> Mapping[str, str] | None:
    from therapy_cli.asking.choosing import prompter_for
    from therapy_cli.asking.walking import Walk
    from therapy_cli.rendering.models_text import opening_lines

    blank = _data(library, terminal, model_id, {})
    model = next(m for m in library.models.models if m.id == model_id)
    walk = Walk(model, library.models.safety, prompter_for(terminal))
    return walk.run([blank.emergency_line, "", *opening_lines(blank)])


def _data(library: Library, terminal: Terminal, model_id: str, marks: Mapping[str, str] | None) -> ModelsData:
    from therapy_cli.rendering.models_data import models_data

    return models_data(library, terminal.today, [model_id], marks, stopped=marks is None)


def _write(data: ModelsData, form: str, output: str | None, terminal: Terminal, *, force: bool) -> None:
    from therapy_cli.rendering.as_json import encode
    from therapy_cli.rendering.envelope import envelope
    from therapy_cli.rendering.model_sheet import model_sheet
    from therapy_cli.rendering.models_text import model_text

    wrapped = terminal.shows_result_to_a_person and output in (None, "-")
    if form == "spoken":
        from therapy_cli.rendering.spoken_models import model_spoken

        text = model_spoken(data, terminal.width if wrapped else None)
    else:
        text = model_sheet(data) if form == "markdown" else model_text(data, terminal.width, wrapped=wrapped)
    if output in (None, "-"):
        print_result("models", COMMAND, data, text, terminal, as_json=form == "json")
    else:
        text = encode(envelope("models", COMMAND, data)) if form == "json" else text
        write_result(text, output, terminal, force=force)


def _sheet_form(form: str | None, terminal: Terminal, *, sheet: bool) -> str | None:
    """The form asked for; without one, for a screen reader at a terminal, spoken. A blank sheet is to be written on."""
    from therapy_cli.rendering.formats import default_format

    if form in NO_SHEETS:
        raise UsageError(f"a sheet has no form '{form}'", "choose from: plain, spoken, markdown, json")
    return form or ("spoken" if default_format(terminal) == "spoken" and not sheet else None)


def _refuse_without_name(form: str | None, output: str | None, *, sheet: bool) -> None:
    if sheet or form == "markdown":
        raise UsageError("a sheet needs the name of a model", "for example: therapy models gibbs --sheet")
    if output is not None:
        raise UsageError("the list goes to standard output", "name a model, or redirect what is printed")
