"""A file of cases that need not lie in the library: for trying out a vignette."""

from __future__ import annotations

from pathlib import Path

from therapy_cli.errors import UsageError
from therapy_cli.library.files import refuse
from therapy_cli.library.model import Case, CaseFile
from therapy_cli.library.reading import MAX_BYTES, read_yaml
from therapy_cli.library.validating import validate


def read_cases(path: Path) -> list[Case]:
    """The cases in a file of the form of ``cases.yaml``.

    Raises:
        UsageError: the file cannot be read.
        ContentInvalid: it has faults; all are named.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise UsageError(f"the file of cases cannot be read: {reason}", f"look at the path: {path}") from None
    checked, faults = validate(read_yaml(raw, path.as_posix()), CaseFile)
    refuse(faults)
    assert checked is not None
    return checked.value.cases
