"""The command group whose sub-commands are the guides of the content: a guide that is added is a command too."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from typer.core import TyperGroup
from typer.main import get_command

from therapy_cli.commands.guide import guide_command
from therapy_cli.commands.help_layout import with_footer, write_groups
from therapy_cli.commands.place import library_here, packs_named
from therapy_cli.errors import TherapyError
from therapy_cli.library.library import Library

PACKS = "therapy_cli.packs"
"""Where the context of a command line keeps the packs that it names."""


class GuideGroup(TyperGroup):
    """Guides first, then the commands that are written down in code."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands: guides, then the rest."""
        guides = _guide_ids(ctx)
        return [*guides, *(name for name in self.commands if name not in guides)]

    def written(self) -> list[str]:
        """The names of the commands that are written down in code: no content is looked at."""
        return list(self.commands)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, made from the content if it is a guide. Other guides are not looked at."""
        written = super().get_command(ctx, cmd_name)
        if written is not None:
            return with_footer(written)
        if not _has_guide(ctx, cmd_name):
            return None
        return with_footer(get_command(guide_command(cmd_name, _summary(ctx, cmd_name))))

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of commands in groups, common ones first."""
        found = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        write_groups(formatter, _guide_ids(ctx), {name: c for name, c in found.items() if c and not c.hidden})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; one that is mistyped is suggested, never run."""
        ctx.meta[PACKS] = packs_named(args)
        if args and self.get_command(ctx, args[0]) is None:
            _ = _library(ctx).guide_ids  # without content there are no guides: that is what must be said then
            near = get_close_matches(args[0], self.list_commands(ctx), n=2)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"there is no command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)


def _library(ctx: Any) -> Library:
    """The library with the packs that this command line names."""
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
