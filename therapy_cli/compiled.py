"""The index that came with the content: read only while it still speaks of the very files that lie beside it.

Nothing is written here. The index of a wheel is made when the wheel is built; a folder of content has none. One that
is missing, damaged or older than a change is passed over, never used.
"""

from __future__ import annotations

from therapy_cli.freshness import fresh
from therapy_cli.lookup.index import Index

INDEX = "lookup.index"


def fresh_index(root: str) -> Index | None:
    """The index of the content in ``root``, or ``None`` if there is none that is sure to fit it."""
    return fresh(root, INDEX, Index, lambda index: index.part("files"))
