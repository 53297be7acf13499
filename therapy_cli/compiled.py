"""The index that came with the content: read only while it still speaks of the very files that lie beside it.

Nothing is written here. The index of a wheel is made when the wheel is built; a folder of content has none. One that
is missing, damaged or older than a change is passed over, never used.
"""

from __future__ import annotations

from therapy_cli.freshness import fits, mapped, shipped_beside
from therapy_cli.lookup.index import Damaged, Index

INDEX = "lookup.index"


def fresh_index(root: str) -> Index | None:
    """The index of the content in ``root``, or ``None`` if there is none that is sure to fit it."""
    path = shipped_beside(root, INDEX)
    if path is None:
        return None
    try:
        data, made = mapped(path)
        index = Index(data)
        return index if fits(index.part("files"), root, made) else None
    except (OSError, ValueError, Damaged):
        return None
