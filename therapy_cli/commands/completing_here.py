"""The table for completion: made whole for the index that is shipped, list by list where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from therapy_cli.commands.completing_lists import LISTS, answer_lines
from therapy_cli.commands.completing_tree import tree_lines
from therapy_cli.completing.table import ANSWERS, Table
from therapy_cli.errors import NotFound, TherapyError
from therapy_cli.library.library import Library


def completion_lines(library: Library) -> list[str]:
    """Every line of the table, in no order.

    Raises:
        ContentInvalid: a file has faults.
    """
    lines = list(tree_lines(library))
    for made in LISTS.values():
        with suppress(NotFound):  # this content has no such shelf
            lines += made(library)
    return lines + [line for guide_id in library.guide_ids for line in answer_lines(library, guide_id)]


def table_here(arguments: list[str]) -> Table:
    """The table of the content of this run, with the packs that ``arguments`` name; a list is made when asked for.

    Raises:
        TherapyError: the content cannot be read at all; a list that cannot be made is merely empty.
    """
    from pathlib import Path

    from therapy_cli.commands.place import library_here, packs_named

    library = library_here(str(Path(pack).expanduser()) for pack in packs_named(arguments))
    made: dict[str, list[str]] = {}

    def starting(prefix: str) -> list[str]:
        name = prefix.partition(" ")[0]
        key, maker = _maker(name, library)
        if key not in made:
            made[key] = sorted(_whole(maker))
        return [line for line in made[key] if line.startswith(prefix)]

    return Table(starting)


def _maker(name: str, library: Library) -> tuple[str, Callable[[], Iterator[str]]]:
    """What makes the list ``name``, and a key for all the lists that it makes."""
    if name.startswith(ANSWERS):
        guide_id = name.removeprefix(ANSWERS).partition(".")[0]
        return f"{ANSWERS}{guide_id}", lambda: answer_lines(library, guide_id)
    if name in LISTS:
        return name, lambda: LISTS[name](library)
    return "", lambda: tree_lines(library)


def _whole(maker: Callable[[], Iterator[str]]) -> list[str]:
    lines = []
    try:
        for line in maker():
            lines.append(line)  # noqa: PERF402 - what was made before a fault is kept
    except TherapyError:
        pass
    return lines
