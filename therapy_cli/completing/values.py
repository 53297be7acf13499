"""The values that an option or a name can have."""

from __future__ import annotations

from therapy_cli.completing.table import ALONE, ANSWERS, CARDS, OWNERS, REGIONS, SEVERAL, WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from therapy_cli.completing.line import Line
    from therapy_cli.completing.table import Table

    Offer = tuple[str, str]

KIND, PLACE = 2, 3
"""Fields of a question and of an option."""
MOST_WORDS = 40
"""Words for look-up that are offered at once."""


def values(what: str, word: str, line: Line, table: Table) -> Iterator[Offer]:
    """The values that begin with ``word``. ``what``: see ``table``."""
    if what.startswith(":"):
        return iter([(what, "")])
    if what.startswith("="):
        return ((value, "") for value in what[1:].split() if value.startswith(word))
    if what.startswith(ANSWERS):
        return _answers(what, word, line, table)
    if what == REGIONS:
        return _regions(word, line, table)
    return _names(what, word, table)


def _names(what: str, word: str, table: Table) -> Iterator[Offer]:
    """Names out of a list of their own."""
    if what.endswith(","):
        return _listed(table.rows(what[:-1]), word)
    if what == WORDS:
        return _words(word, table)
    if what == CARDS and "/" not in word:
        return ((f"{row[0]}/", row[1]) for row in table.rows(OWNERS, word))
    return ((row[0], row[1]) for row in table.rows(what, word))


def _listed(rows: Iterable[list[str]], word: str) -> Iterator[Offer]:
    """Names with commas between them: the last one is completed, none comes twice."""
    before, comma, last = word.rpartition(",")
    taken = before.split(",")
    for row in rows:
        if row[0].startswith(last) and row[0] not in taken:
            yield f"{before}{comma}{row[0]}", row[1]


def _answers(what: str, word: str, line: Line, table: Table) -> Iterator[Offer]:
    """``QUESTION=`` first, then its options; nothing once the reader is a client: such a run is discreet."""
    given = dict(pair.partition("=")[::2] for pair in line.given.get("--answer", ()))
    question, sign, typed = word.partition("=")
    if given.get("role") == "client":
        return
    if not sign:
        for row in _as_written(table.rows(what, word)):
            if row[0] not in given:
                yield f"{row[0]}=", row[1]
        return
    asked = table.row(what, question)
    taken = typed.split(",")[:-1]
    if asked is None or (taken and asked[KIND] != SEVERAL):
        return
    rows = _as_written(table.rows(f"{what}.{question}"))
    alone = {row[0] for row in rows if row[KIND] == ALONE}
    if not alone.isdisjoint(taken):
        return
    for value, says in _listed((row for row in rows if not taken or row[0] not in alone), typed):
        yield f"{question}={value}", says


def _as_written(rows: list[list[str]]) -> list[list[str]]:
    """In the order of the guide."""
    return sorted(rows, key=lambda row: int(row[PLACE]))


def _regions(word: str, line: Line, table: Table) -> Iterator[Offer]:
    """Parts of the country that was named, else of any; what belongs to no one country fits all."""
    country = "".join(line.given.get("--country", [])[-1:])
    for value, name, of in table.rows(REGIONS, word):
        if not of or not country or country in of.split():
            yield value, name


def _words(word: str, table: Table) -> Iterator[Offer]:
    """Words for look-up: only where a letter is typed, and of many those that lead to most."""
    rows = table.rows(WORDS, word) if word else []
    kept = sorted(rows, key=lambda row: -int(row[2]))[:MOST_WORDS]
    return ((row[0], "") for row in sorted(kept))
