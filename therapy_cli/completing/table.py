"""The table that completion reads: sorted lines ``LIST VALUE``, a tab, and fields that are parted by tabs.

Lists, with their fields behind the value:

- ``commands.PATH``: what the command is for. ``PATH`` is ``content.check`` and the like; the program itself has none.
- ``options.PATH``: what the option does; what its value is; its long name; ``many`` where it may come again.
- ``arguments.PATH``: the place, 1 and up, or ``*`` for all that follow; nothing; what its value is.
- ``answers.GUIDE``: a question, its words, ``several`` where several options fit, its place.
- ``answers.GUIDE.QUESTION``: an option, its words, ``alone`` where it stands alone, its place: by its letter "no sign"
  of danger would stand first. A discreet guide has neither: what it is told belongs in no line of a shell.
- ``regions``: a part of a country, its name, the country. ``words``: a word for look-up, nothing, how much it counts.
- any other: a name and what it is.

What a value is: the name of a list, with a comma behind it where several may be named; ``=`` and the values themselves;
``:files`` or ``:folders``; ``?`` where nobody can foretell it. A flag has none.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FILES, FOLDERS, FREE = ":files", ":folders", "?"
SEVERAL, ALONE, MANY, REST = "several", "alone", "many", "*"
CARDS, OWNERS, WORDS, HELP, REGIONS, ANSWERS = "cards", "owners", "words", "help", "regions", "answers."

LONGEST = 76
"""Characters that are kept of what a value is."""


class Table:
    """The rows of one set of lines."""

    def __init__(self, starting: Callable[[str], Iterable[str]]) -> None:
        """``starting``: the lines that begin with a text, in order."""
        self._starting = starting

    def rows(self, name: str, prefix: str = "") -> list[list[str]]:
        """The rows of a list whose value begins with ``prefix``, each with its value first."""
        return [line[len(name) + 1 :].split("\t") for line in self._starting(f"{name} {prefix}")]

    def row(self, name: str, value: str) -> list[str] | None:
        """The one row of that value."""
        return next((row for row in self.rows(name, f"{value}\t")), None)


def line_of(name: str, value: str, says: str = "", *more: str) -> str:
    """A line of the table; ``says`` is what the value is, cut to what a list can show."""
    return "\t".join([f"{name} {value}", _cut(" ".join(says.split())), *more])


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 3].rpartition(" ")[0].rstrip(",;:.") + " ..."
