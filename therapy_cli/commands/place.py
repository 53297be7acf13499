"""Where the content of this run comes from."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from therapy_cli.library.library import Library, open_library

CONTENT_PATH = "THERAPY_CONTENT_PATH"


@cache
def library_here() -> Library:
    """The library of this run: the folder that THERAPY_CONTENT_PATH names, or what came with the program.

    Raises:
        NotFound: the folder does not exist.
    """
    named = os.environ.get(CONTENT_PATH)
    return open_library(Path(named) if named else None)
