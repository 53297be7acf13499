"""The line as far as it is typed: which command, what its options were given, what the next word stands for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from therapy_cli.completing.table import Table

VALUE, LONG = 2, 3
"""Fields of an option."""


class Line:
    """What the words before the cursor say."""

    def __init__(self, words: Iterable[str], table: Table) -> None:
        self._table = table
        self.path: tuple[str, ...] = ()
        self.given: dict[str, list[str]] = {}
        """Values by the long name of their option; a flag has none."""
        self.names: list[str] = []
        self.waiting: list[str] | None = None
        """The row of the option whose value comes next."""
        self.only_names = False
        """``--`` was typed: what follows is no option."""
        self.lost = False
        """A command was typed that is none."""
        for word in words:
            self._take(word)

    def list_of(self, what: str) -> str:
        """The name of the list of this command: ``options.content.check``."""
        return ".".join((what, *self.path))

    @property
    def is_group(self) -> bool:
        """A command comes next."""
        return bool(self._table.rows(self.list_of("commands")))

    def option(self, name: str) -> list[str] | None:
        """The row of an option of this command."""
        return self._table.row(self.list_of("options"), name)

    def _take(self, word: str) -> None:
        if self.waiting is not None:
            self.given[self.waiting[LONG]].append(word)
            self.waiting = None
        elif word == "--" and not self.only_names:
            self.only_names = True
        elif word.startswith("-") and word != "-" and not self.only_names:
            self._take_option(word)
        elif not self.is_group:
            self.names.append(word)
        elif self._table.row(self.list_of("commands"), word):
            self.path = (*self.path, word)
        else:
            self.lost = True

    def _take_option(self, word: str) -> None:
        name, sign, value = word.partition("=")
        row = self.option(name)
        if row is None:
            return
        values = self.given.setdefault(row[LONG], [])
        if row[VALUE] and sign:
            values.append(value)
        elif row[VALUE]:
            self.waiting = row
