"""How things are said: sentences, headings, numbered lists, digits."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

PLACE = "Card {number} of {total}."
NAMED = "This card is called {id}."
SOURCE = "Source:"
SOURCES = "Sources:"
REASON = "Why not:"
LINK = "Link:"

FEWEST_DIGITS: Final = 3
"""A number with fewer is read as a number: 24 hours."""
LONG_NUMBER: Final = 7
"""In running text only such a number is surely one to ring; a year has four digits."""
_PART_OF_NUMBER: Final = re.compile(r"(?P<number>\+?\(?\d[\d()-]*)(?P<end>[.,;:!?]*)")
_ENDS: Final = tuple(f"{end}{quote}" for end in ".!?:" for quote in ("", '"', "\u201d", ")"))


def sentence(text: str) -> str:
    """``text`` with an end, so that a voice makes a pause."""
    return text if text.endswith(_ENDS) or not text else f"{text}."


def heading(text: str) -> str:
    """A heading, said as such."""
    return f"Heading: {sentence(text)}"


def count(number: int, word: str) -> str:
    """How many follow."""
    return f"{number} {word}." if number == 1 else f"{number} {word}s."


def numbered(items: Iterable[str]) -> Iterator[str]:
    """Each item with its number. How many there are was said before."""
    return (sentence(f"{number}. {item}") for number, item in enumerate(items, 1))


def digit_by_digit(text: str, fewest: int = FEWEST_DIGITS) -> str:
    """Telephone numbers as single digits, with a comma where the number has a gap: a voice pauses there.

    Numbers with less than ``fewest`` digits stay as they are, and so do digits inside words and addresses.
    """
    groups = groupby(_after_each_end(text.split(" ")), key=lambda pair: pair[0])
    return " ".join(_said([word for _, word in group], fewest) for _, group in groups)


def _after_each_end(words: list[str]) -> Iterator[tuple[int, str]]:
    """Each word with the number of the run it belongs to: words of one telephone number share a run."""
    run, goes_on = 0, False
    for word in words:
        part = _PART_OF_NUMBER.fullmatch(word)
        run += not (goes_on and part)
        goes_on = bool(part) and not (part and part["end"])
        yield run, word


def _said(words: list[str], fewest: int) -> str:
    text = " ".join(words)
    if not _PART_OF_NUMBER.fullmatch(words[0]) or sum(map(str.isdigit, text)) < fewest:
        return text
    end = text[len(text.rstrip(".,;:!?")) :]
    digits = [" ".join(re.findall(r"[+\d]", group)) for group in re.split(r"[ ()-]+", text)]
    return ", ".join(group for group in digits if group) + end


def wrapped(text: str, width: int) -> str:
    """``text`` with each line wrapped at words; no word is broken."""
    lines = (
        textwrap.wrap(line, max(20, width - 1), break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    )
    return "\n".join(part for line in lines for part in line)
