"""The front page is drawn without the parser, and reads as the parser would draw it from the commands themselves."""

from __future__ import annotations

from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from therapy_cli.commands.app import app
from therapy_cli.commands.written import BY_NUMBER, GROUPS, NAMES, loaded

ROOT: Any = get_command(app)


class AsParsed(TyperGroup):
    """The same group, drawn by the parser's own formatter."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        shown = {name: ROOT.get_command(ctx, name) for name in ROOT.list_commands(ctx)}
        guides = [name for name in shown if name not in NAMES]
        for title, names in {"Guides": guides, **GROUPS}.items():
            with formatter.section(title):
                formatter.write_dl([(name, first_line(shown[name])) for name in names])


def first_line(command: Any) -> str:
    if command.short_help:
        return str(command.short_help)
    return " ".join((command.help or "").partition("\n\n")[0].split()).partition(". ")[0].rstrip(".") + "."


def page(command: Any) -> str:
    settings: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    return str(command.context_class(command, info_name="therapy", **settings).get_help())


@pytest.mark.parametrize("width", [*range(40, 110, 5), 79, 80, 81, 98, 99, 101, 200])
def test_it_is_laid_out_like_every_help(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    parsed = AsParsed(name="therapy", params=ROOT.params, help=ROOT.help, epilog=ROOT.epilog, rich_markup_mode=None)
    assert page(ROOT) == page(parsed)


def test_every_name_leads_to_its_own_command() -> None:
    for name in NAMES:
        assert loaded(name) is not None
        assert ROOT.get_command(None, name).name == name
    assert ROOT.get_command(None, BY_NUMBER).hidden
