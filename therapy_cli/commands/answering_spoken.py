"""What look-up found, to be heard: the best in full, the others with their number, and where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.lookup import answer as forms
from therapy_cli.lookup import wording
from therapy_cli.lookup.answer import Answer
from therapy_cli.lookup.finding import ID, KIND, OPENS, ROLES, SEVERITY, SUMMARY, TITLE
from therapy_cli.lookup.ranking import Hit
from therapy_cli.rendering import spoken_words as words
from therapy_cli.rendering.spoken_words import sentence
from therapy_cli.terminal import Terminal


def spoken_answer(answer: Answer, terminal: Terminal, width: int | None) -> str:
    """The answer in sentences, wrapped to ``width`` columns where one is given.

    Raises:
        ContentInvalid: the content has faults.
    """
    hits = answer.found.hits
    blocks: list[list[str]] = [[words.digit_by_digit(answer.emergency)]]
    if hits:
        number = len(hits)
        blocks.append([f"{number} found, the best one first" if number > 1 else "1 found"])
        blocks += _card(answer, terminal) if hits[0].head[KIND] == "card" else [[*_other(answer, hits[0])]]
    blocks.append(words.said_list(wording.MORE.rstrip(":"), (_line(answer, hit) for hit in hits[1:])))
    return words.spoken_text([*blocks, answer.notes()], width)


def _card(answer: Answer, terminal: Terminal) -> list[list[str]]:
    """The best card as ``show`` says it, under its neutral title where it has to have one."""
    from therapy_cli.commands.place import library_here
    from therapy_cli.document.single import single_document
    from therapy_cli.rendering.spoken import render_spoken

    hit = answer.found.hits[0]
    said = render_spoken(single_document(library_here(), hit.head[ID], terminal.today, None))
    if answer.found.neutral:
        said = said.replace(hit.head[TITLE], answer.title(hit))
    return [block.split("\n") for block in said.rstrip("\n").split("\n\n")[1:]]  # the first is the emergency line


def _other(answer: Answer, hit: Hit) -> Iterator[str]:
    reach = hit.head[SUMMARY] if hit.head[KIND] == "helpline" else None
    for line in forms.full_text(answer, hit).split("\n"):
        yield words.digit_by_digit(line) if line == reach else f"{line[:1].upper()}{line[1:]}"


def _line(answer: Answer, hit: Hit) -> str:
    weight = f"{wording.SEVERITY_WORDS[hit.head[SEVERITY]]}: " if hit.head[SEVERITY] else ""
    whom = forms.audience(hit.head[ROLES])
    title = words.digit_by_digit(answer.title(hit), words.LONG_NUMBER)
    return f"{weight}{sentence(title)} {sentence(whom[:1].upper() + whom[1:])} To open it, type: {hit.head[OPENS]}"
