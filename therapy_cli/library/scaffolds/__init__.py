"""Starting points for those who write content: a guide, a card, a case, each with comments and valid at once."""

from __future__ import annotations

import re
from pathlib import Path

from therapy_cli.errors import OutputFailed, UsageError
from therapy_cli.library.places import GUIDE_ID

_HERE = Path(__file__).parent
GUIDE_FILES = ("guide.yaml", "cards.yaml", "cases.yaml", "invariants.yaml")


def new_guide(content: Path, guide_id: str) -> list[Path]:
    """Write the four files of a new guide into ``content``.

    Raises:
        UsageError: the id has another form than ``lower-case-words``.
        OutputFailed: there is a guide of that id already, or the folder cannot be written.
    """
    _require_id(guide_id)
    folder = content / "guides" / guide_id
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        raise OutputFailed(f"there is a guide '{guide_id}' already", "choose another id") from None
    except OSError as error:
        raise _not_written(error) from None
    return [_write(folder / name, _template(name, GUIDE=guide_id), "x") for name in GUIDE_FILES]


def new_card(content: Path, guide_id: str, card_id: str) -> Path:
    """Add a commented card at the end of a guide's cards. Raises as ``new_guide`` does."""
    _require_id(card_id)
    return _append(content / "guides" / guide_id / "cards.yaml", card_id, _template("card.yaml", CARD=card_id))


def new_case(content: Path, guide_id: str, case_id: str) -> Path:
    """Add a commented case at the end of a guide's cases. Raises as ``new_guide`` does."""
    _require_id(case_id)
    return _append(content / "guides" / guide_id / "cases.yaml", case_id, _template("case.yaml", CASE=case_id))


def _append(path: Path, entry_id: str, text: str) -> Path:
    try:
        present = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        hint = "make it with 'therapy content new guide'"
        raise UsageError("there is no guide of that id in this folder", hint) from None
    if re.search(rf"^\s*- id: {re.escape(entry_id)}$", present, re.MULTILINE):
        raise OutputFailed(f"'{entry_id}' is there already", "choose another id")
    return _write(path, text if present.endswith("\n") else f"\n{text}", "a")


def _write(path: Path, text: str, mode: str) -> Path:
    try:
        with path.open(mode, encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise _not_written(error) from None
    return path


def _template(name: str, **words: str) -> str:
    text = (_HERE / name).read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"<{word}>", value)
    return text


def _require_id(name: str) -> None:
    if not GUIDE_ID.fullmatch(name):
        raise UsageError(f"'{name}' cannot be an id", "use small letters, digits and single hyphens")


def _not_written(error: OSError) -> OutputFailed:
    return OutputFailed(f"it could not be written: {(error.strerror or 'no rights').lower()}", "choose another folder")
