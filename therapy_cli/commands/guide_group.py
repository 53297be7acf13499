"""The commands of the program: the guides of the content, so that one that is added is a command too, and the rest."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from therapy_cli.commands.front_page import columns, front_page
from therapy_cli.commands.help_layout import with_footer
from therapy_cli.commands.written import BY_NUMBER, NAMES, loaded
from therapy_cli.errors import TherapyError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from therapy_cli.library.library import Library

PACKS = "therapy_cli.packs"
"""Where the context of a command line keeps the packs that it names."""


class GuideGroup(TyperGroup):
    """Guides first, then the commands that are written down in code."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands: guides, then the rest."""
        guides = _guide_ids(ctx)
        return [*guides, *(name for name in NAMES if name not in guides)]

    def written(self) -> list[str]:
        """The names of the commands that are written down in code: no content is looked at."""
        return list(NAMES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, made from the content if it is a guide. No other command is looked at."""
        if cmd_name in NAMES:
            return with_footer(_written(cmd_name))
        if not _has_guide(ctx, cmd_name):
            return None
        from therapy_cli.commands.guide import guide_command

        return with_footer(get_command(guide_command(cmd_name, _summary(ctx, cmd_name))))

    def get_help(self, ctx: Any) -> str:
        """The front page, which needs none of the commands."""
        return front_page({guide: _summary(ctx, guide) for guide in _guide_ids(ctx)}, columns())

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; one that is mistyped is suggested, never run."""
        if any(word.startswith("--pack") for word in args):
            from therapy_cli.commands.place import packs_named

            ctx.meta[PACKS] = packs_named(args)
        if args and self.get_command(ctx, args[0]) is None:
            from difflib import get_close_matches

            _ = _library(ctx).guide_ids  # without content there are no guides: that is what must be said then
            near = get_close_matches(args[0], self.list_commands(ctx), n=2)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"there is no command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)


def _written(name: str) -> Any:
    found = loaded(name)
    if isinstance(found, typer.Typer):
        group = get_command(found)
        group.name = name
        return group
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, hidden=name == BY_NUMBER)(found)
    return get_command(app)


def _library(ctx: Any) -> Library:
    """The library with the packs that this command line names."""
    from therapy_cli.commands.place import library_here

    return library_here(ctx.meta.get(PACKS, ()) if ctx is not None else ())


def _guide_ids(ctx: Any) -> tuple[str, ...]:
    try:
        return _library(ctx).guide_ids
    except TherapyError:
        return ()  # said by the command that needs the content; --help must still work


def _has_guide(ctx: Any, name: str) -> bool:
    try:
        return _library(ctx).has_guide(name)
    except TherapyError:
        return False


def _summary(ctx: Any, guide_id: str) -> str:
    try:
        return _library(ctx).summary(guide_id).summary
    except TherapyError:
        return "This guide cannot be read: 'therapy content check' says why."
