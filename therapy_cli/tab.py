"""A press of TAB, answered: from the index that came with the content if it fits, else from the content itself.

Nothing is written and nothing is logged. While somebody types, nothing but candidates may stand on the terminal: what
goes wrong gives none.
"""

from __future__ import annotations

import os
import sys

from therapy_cli.completing.offering import completed
from therapy_cli.completing.table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from therapy_cli.lookup.index import Index

PACK = "--pack"


def answer(arguments: list[str], index_here: Callable[[], Index | None]) -> None:
    """Print the candidates and end the process. ``index_here``: the index, or ``None`` where the long way is gone."""
    try:
        text = _candidates(arguments, index_here)
        os.write(sys.__stdout__.fileno() if sys.__stdout__ else 1, text.encode("utf-8"))
    except BaseException:  # noqa: BLE001, S110 - no line may stand where somebody types
        pass
    os._exit(0)


def _candidates(arguments: list[str], index_here: Callable[[], Index | None]) -> str:
    named = any(word.partition("=")[0] == PACK for word in arguments)
    index = None if named else index_here()
    if index is not None:
        return completed(arguments, Table(index.completions))
    from therapy_cli.commands.completing_here import table_here

    return completed(arguments, table_here(arguments))
