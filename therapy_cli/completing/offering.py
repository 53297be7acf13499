"""What is offered for the word at the cursor, in the order in which it is shown."""

from __future__ import annotations

from therapy_cli.completing.line import LONG, VALUE, Line
from therapy_cli.completing.table import HELP, MANY, REST
from therapy_cli.completing.values import values

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from therapy_cli.completing.table import Table

    Offer = tuple[str, str]

WORD = "word="
"""What stands before the word at the cursor: some shells drop an argument that is empty."""


def completed(arguments: list[str], table: Table) -> str:
    """What the program prints for these arguments of ``__complete``: a line each; nothing if they have another form."""
    if not arguments or not arguments[0].startswith(WORD):
        return ""
    found = offers(arguments[1:], arguments[0][len(WORD) :], table)
    return "".join(f"{value}\t{says}\n" for value, says in found)


def offers(before: Iterable[str], word: str, table: Table) -> Iterator[Offer]:
    """Each candidate for ``word``, which stands behind the words ``before``, and what it is."""
    line = Line(before, table)
    if line.lost:
        return iter(())
    if line.waiting is not None:
        return values(line.waiting[VALUE], word, line, table)
    if word.startswith("-") and not line.only_names:
        return _value_inside(word, line, table) if "=" in word else _options(word, line, table)
    if line.is_group:
        return _told(table.rows(line.list_of("commands"), word))
    return _name(word, line, table)


def _value_inside(word: str, line: Line, table: Table) -> Iterator[Offer]:
    """``--option=VALUE`` in one word."""
    name, _, typed = word.partition("=")
    row = line.option(name)
    for value, says in values(row[VALUE], typed, line, table) if row else ():
        yield (value, f"{name}={says}") if value.startswith(":") else (f"{name}={value}", says)


def _options(word: str, line: Line, table: Table) -> Iterator[Offer]:
    """Options that were not given yet, or may be given again."""
    return _told(
        row for row in table.rows(line.list_of("options"), word) if row[LONG] not in line.given or row[-1] == MANY
    )


def _name(word: str, line: Line, table: Table) -> Iterator[Offer]:
    """A name; where the command takes none, its options: silence would look like a fault."""
    places = line.list_of("arguments")
    row = table.row(places, str(len(line.names) + 1)) or table.row(places, REST)
    if row is not None:
        if row[VALUE] == HELP and line.names:
            return _told(table.rows(".".join(("commands", *line.names)), word))
        return values(row[VALUE], word, line, table)
    return iter(()) if word or line.only_names else _options("--", line, table)


def _told(rows: Iterable[list[str]]) -> Iterator[Offer]:
    return ((row[0], row[1]) for row in rows)
