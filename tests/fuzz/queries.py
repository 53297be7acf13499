"""What people may type into look-up: any text gets an answer in every form; danger leads whatever surrounds it.

The vocabulary is read once for all inputs: reading it costs three times what answering does. One input in ``ANEW``
is answered again with one that was just read, and one in ``BY_PROCESS`` by the program itself, on both its ways.
"""

from __future__ import annotations

import json
import re
from binascii import crc32
from datetime import date
from functools import cache
from typing import Final

from hypothesis import strategies as st

from tests.content import library
from tests.fuzz.two_ways import printed
from therapy_cli.commands.answering import exit_code
from therapy_cli.commands.compiling import compiled
from therapy_cli.lookup.answer import Answer, as_json, as_list, as_plain, as_rows
from therapy_cli.lookup.finding import ID, SEVERITY, Wish, find
from therapy_cli.lookup.index import Index
from therapy_cli.lookup.rules import Rules

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
READERS: Final = ("", "client", "therapist", "supervisor")
INPUTS = st.tuples(ORDINARY | ANY | AMONG, st.sampled_from(READERS))
ANEW: Final = 50
BY_PROCESS: Final = 2000
OBEYED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey: control characters but line break and tab, and those that turn the direction."""


@cache
def index() -> Index:
    """The index of the content that is here."""
    return Index(compiled(library(), DAY))


@cache
def rules() -> Rules:
    """The vocabulary of that index."""
    return Rules(index())


def check(value: tuple[str | tuple[str, str, str], str]) -> str:
    """How it ended; an ``AssertionError`` or any other error is a promise broken."""
    said, reader = value
    words = said if isinstance(said, str) else ". ".join(said)
    answer = _answered(Wish(words, reader=reader), rules())
    _said_in_every_form(answer)
    share = crc32(repr(value).encode())
    if share % ANEW == 0:
        assert as_json(_answered(answer.wish, Rules(index()))) == as_json(answer)
    if share % BY_PROCESS == 0:
        _by_process(words, reader)
    if not isinstance(said, str):
        led = answer.found.hits[: answer.found.led]
        assert any(hit.head[SEVERITY] == "urgent" for hit in led), "danger leads, whatever stands around it"
        return "danger"
    return "found" if answer.found.hits else "nothing fits"


def _answered(wish: Wish, vocabulary: Rules) -> Answer:
    return Answer(find(wish, index(), vocabulary), wish, index())


def _said_in_every_form(answer: Answer) -> None:
    """JSON is whole and in the order of the hits; all else opens with the emergency line; nothing is obeyed."""
    hits = answer.found.hits
    told, *others = as_json(answer), as_plain(answer), as_list(answer), as_rows(answer).partition("\t\t")[2]
    data = json.loads(told)
    assert [hit["id"] for hit in data["data"]["results"]] == [hit.head[ID] for hit in hits]
    assert data["status"] == ("ok" if hits else "empty")
    assert exit_code(answer) == (0 if hits else 4)
    assert all(text.startswith(answer.emergency) for text in others)
    assert not any(map(OBEYED.search, (told, *others)))
    assert len(others[2].splitlines()) == 1 + len(hits)


def _by_process(words: str, reader: str) -> None:
    """An argument holds no NUL; else these are the words and the reader as they were typed."""
    arguments = ["lookup", words.replace("\0", " "), *(["--for", reader] if reader else []), "--json"]
    short, long = printed(arguments)
    assert short == long
    assert short[0] in ((0, 4) if not words.startswith("-") else (0, 2, 4))
    if short[0] != 2:
        assert short[2] == b""
        assert json.loads(short[1])["schema"] == "therapy-cli/lookup/1"
