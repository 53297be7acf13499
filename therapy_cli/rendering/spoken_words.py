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
SECTION = "section {section}"
ITS_NAME = "Its name here: {id}."
END = "End of list."

FEWEST_DIGITS: Final = 3
"""A number with fewer is read as a number: 24 hours."""
LONG_NUMBER: Final = 7
"""In running text only such a number is surely one to ring; a year has four digits."""
_IN_FULL: Final = (
    (re.compile(r"\bet al\.(?= [A-Z]|$)"), "and others."),
    (re.compile(r"\bet al\.(?=[ ,;:)])"), "and others"),
    (re.compile(r"(?<= )&(?= )"), "and"),
    (re.compile(r"\be\.g\."), "for example"),
    (re.compile(r"\bi\.e\."), "that is"),
)
"""Signs and short forms that a voice leaves out or spells, and what is meant. Addresses hold none of them."""
_RANGE: Final = re.compile(r"(?<=[0-9a-z])-(?=[0-9a-z])")
_WORD: Final = re.compile(r"[A-Za-z]{3}")
"""A section that begins so is named by a word already."""
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


def in_full(text: str) -> str:
    """``text`` with its short forms said in full."""
    for short, said in _IN_FULL:
        text = short.sub(said, text)
    return text


def section_in_words(section: str | None) -> str:
    """Where it stands in a code, after a comma; empty where no section was read. 38-42 is said as 38 to 42."""
    if not section:
        return ""
    said = _RANGE.sub(" to ", section)
    return f", {said}" if _WORD.match(said) else f", {SECTION.format(section=said)}"


def said_list(title: str, items: Iterable[str], *, end: str = END, first: Iterable[str] = ()) -> list[str]:
    """A heading, what must be heard before the items, their number, each with its own, and that they end."""
    told = list(items)
    if not told:
        return [*first]
    opening = [f"{heading(title)} {count(len(told), 'item')}"]
    before = list(first)
    if before:
        opening = [heading(title), *before, count(len(told), "item")]
    return [*opening, *numbered(told), *([end] if end else [])]


def spoken_text(blocks: Iterable[Iterable[str]], width: int | None) -> str:
    """Blocks of lines as text, each line a sentence, wrapped at words to ``width`` columns where one is given."""
    told = ([sentence(in_full(line)) for line in block if line] for block in blocks)
    text = "\n\n".join("\n".join(block) for block in told if block) + "\n"
    return text if width is None else wrapped(text, width)


def wrapped(text: str, width: int) -> str:
    """``text`` with each line wrapped at words; no word is broken."""
    lines = (
        textwrap.wrap(line, max(20, width - 1), break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    )
    return "\n".join(part for line in lines for part in line)
