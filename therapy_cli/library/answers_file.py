"""Answers that somebody hands over as a file or through a pipe, as YAML or JSON.

The same strict reader as for content. What a person answered never stands in a message: only places.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from therapy_cli.errors import UsageError
from therapy_cli.library.faults import Fault, Path, sorted_once

if TYPE_CHECKING:
    from therapy_cli.library.reading import Reading

MAX_ANSWER_BYTES = 1_000_000
GUIDE_KEY = "guide"
ANSWERS_KEY = "answers"

_Answers = dict[str, str | list[str]]
_AS_THEY_ARE: Final = frozenset(b'abcdefghijklmnopqrstuvwxyz0123456789_-{}[]:, "\n')
"""Bytes that JSON and YAML read alike: no backslash, no tab, nothing that a person does not see."""


def read_answers_text(data: bytes, name: str) -> dict[str, object]:
    """Question ids with the option id or the list of option ids chosen; ``guide`` if the text names one.

    The answers stand either directly in the text or under ``answers``. A question without a value is
    open and left out. Whether the ids exist is decided by the guide.

    Raises:
        UsageError: the text is no such mapping; one line, every fault in ``details``.
    """
    plain = _plain_json(data)
    if plain is not None:
        return plain
    from therapy_cli.library.reading import read_yaml

    reading = read_yaml(data, name, max_bytes=MAX_ANSWER_BYTES)
    faults = [*reading.faults, *(_form_faults(reading) if reading.is_whole else ())]
    if faults:
        raise _refusal(sorted_once(faults))
    answers = reading.data.get(ANSWERS_KEY, reading.data)
    found: dict[str, object] = {k: v for k, v in answers.items() if v is not None}
    if GUIDE_KEY in reading.data:
        found[GUIDE_KEY] = reading.data[GUIDE_KEY]
    return found


def _plain_json(data: bytes) -> dict[str, object] | None:
    """Answers as another program writes them: ids in JSON, nothing else. For them no YAML parser need be loaded.

    ``None`` where the strict reader has to look, which reads the same from all that is read here: a test compares.
    """
    if len(data) > MAX_ANSWER_BYTES or not _AS_THEY_ARE.issuperset(data):
        return None
    try:
        found = msgspec.json.decode(data, type=_Answers)
    except msgspec.DecodeError:
        return None
    if ANSWERS_KEY in found or not isinstance(found.get(GUIDE_KEY, ""), str):
        return None
    lists = [value if isinstance(value, list) else [value] for value in found.values()]
    texts = len(found) + sum(map(len, lists))
    if data.count(b'"') != 2 * texts:
        return None  # a key stands there twice: the last one must not win in silence
    return dict(found) if all(map(len, lists)) else None


def _refusal(faults: list[Fault]) -> UsageError:
    first = faults[0]
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    message = f"the answers cannot be read: {first.place}: {first.message}{more}"
    return UsageError(message, first.fix, details=tuple(str(f) for f in faults))


def _form_faults(reading: Reading) -> Iterator[Fault]:
    data, where = reading.data, reading.positions
    if not isinstance(data, dict):
        yield where.fault((), "answers", "answers are written as 'question: option'")
        return
    if GUIDE_KEY in data and not isinstance(data[GUIDE_KEY], str):
        yield where.fault((GUIDE_KEY,), "answers", "'guide' takes the id of one guide")
    if ANSWERS_KEY not in data:
        yield from _answer_faults(data, (), reading)
        return
    for key in data.keys() - {GUIDE_KEY, ANSWERS_KEY}:
        fix = "move it under 'answers'"
        yield where.fault((key,), "answers", "only 'guide' can stand beside 'answers'", fix, at_key=True)
    if isinstance(data[ANSWERS_KEY], dict):
        yield from _answer_faults(data[ANSWERS_KEY], (ANSWERS_KEY,), reading)
    else:
        yield where.fault((ANSWERS_KEY,), "answers", "answers are written as 'question: option'")


def _answer_faults(answers: dict[str, Any], path: Path, reading: Reading) -> Iterator[Fault]:
    for key, value in answers.items():
        if value is None or (key == GUIDE_KEY and not path):
            continue
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            continue
        if not isinstance(value, str):
            message = "an answer is an option id or a list of option ids"
            yield reading.positions.fault((*path, key), "answers", message, "put words in quotes")
