"""What people may type into look-up: any text gets an answer in every form; danger leads whatever surrounds it."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Final

from hypothesis import strategies as st

from tests.content import library
from therapy_cli.commands.compiling import compiled
from therapy_cli.lookup.answer import Answer, as_json, as_plain, as_rows
from therapy_cli.lookup.finding import ID, Wish, find
from therapy_cli.lookup.index import Index

DAY: Final = date(2026, 11, 22)
WORDS: Final = (
    "gift", "hug", "client", "my", "therapist", "is", "it", "ok", "to", "end", "stuck", "boundries", "recieve",
    "crying", "supervisor", "ghosted", "culture", "notes", "he", "she", "they", "not", "no", "never", "weather",
    "dose", "angry",
)  # fmt: skip
DANGER: Final = ("he strangled her", "my client wants to die", "she took an overdose")
"""Each leads with an urgent card, on its own and among other words."""
ORDINARY = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=9).map(" ".join)
ANY = st.text(max_size=200)
AMONG = st.tuples(ORDINARY, st.sampled_from(DANGER), ORDINARY)
INPUTS = st.tuples(ORDINARY | ANY | AMONG, st.sampled_from(["", "client", "therapist", "supervisor"]))


@cache
def index() -> Index:
    """The index of the content that is here."""
    return Index(compiled(library(), DAY))


def check(value: tuple[str | tuple[str, str, str], str]) -> str:
    """How it ended; an ``AssertionError`` or any other error is a promise broken."""
    said, reader = value
    words = said if isinstance(said, str) else ". ".join(said)
    wish = Wish(words, reader=reader)
    found = find(wish, index())
    answer = Answer(found, wish, index())
    data = json.loads(as_json(answer))
    assert [hit["id"] for hit in data["data"]["results"]] == [hit.head[ID] for hit in found.hits]
    assert data["status"] == ("ok" if found.hits else "empty")
    assert as_plain(answer).startswith(answer.emergency)
    assert as_rows(answer)
    if not isinstance(said, str):
        assert found.led, "danger leads, whatever stands around it"
        return "danger"
    return "found" if found.hits else "nothing fits"
