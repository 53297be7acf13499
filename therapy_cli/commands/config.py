"""The config file (its place: ``pack_traces.config_file``). It is read if it is there and never made."""

from __future__ import annotations

from pathlib import Path

from therapy_cli.errors import UsageError
from therapy_cli.pack_traces import config_file


def configured_packs() -> list[Path]:
    """The folders that ``packs`` lists, relative ones as seen from the config file; none without the file.

    Raises:
        UsageError: the file has faults; each is named, unknown keys with the nearest known one.
    """
    named = config_file()
    file = Path(named) if named is not None else None
    if file is None or not file.is_file():
        return []
    return [file.parent / Path(folder).expanduser() for folder in _read(file)]


def _read(file: Path) -> list[str]:
    from therapy_cli.library.model import ConfigFile
    from therapy_cli.library.reading import MAX_BYTES, read_yaml
    from therapy_cli.library.validating import validate

    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "no rights").lower()
        raise UsageError(f"the config file cannot be read: {reason}", f"look at {file.as_posix()}") from None
    checked, faults = validate(read_yaml(raw, file.as_posix()), ConfigFile)
    if checked is None:
        first = faults[0]
        message = f"the config file has a fault: {first.place}: {first.message}"
        raise UsageError(message, first.fix, details=tuple(map(str, faults)))
    return checked.value.packs
