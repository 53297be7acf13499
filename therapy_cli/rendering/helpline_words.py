"""A helpline in words, the same in every format that people read."""

from __future__ import annotations

from collections.abc import Sequence

from therapy_cli.document.model import CardBlock, HelplineBlock
from therapy_cli.rendering import wording


def reach_words(line: HelplineBlock) -> str:
    """Name and ways to reach it; a line for one part of a country opens with the name of that part."""
    name = f"{line.part}: {line.name}" if line.part else line.name
    return f"{name}: {', '.join(line.reach)}" if line.reach else name


def detail_words(line: HelplineBlock, *, with_check: bool) -> str:
    """For whom, when, in which languages, what to mind, and when it was checked: short sentences."""
    facts = [
        f"{wording.FOR_WHOM}: {line.for_whom}" if line.for_whom else None,
        line.hours,
        f"{wording.LANGUAGES}: {line.languages}" if line.languages else None,
        line.caution,
        f"{wording.SILENT}: {line.silent_call}" if line.silent_call else None,
        line.checked if with_check else None,
    ]
    return " ".join(_sentence(fact) for fact in facts if fact)


def by_heading(lines: Sequence[HelplineBlock]) -> dict[str, list[HelplineBlock]]:
    """The lines of one card under their headings."""
    headings = dict.fromkeys(line.heading for line in lines)
    return {heading: [line for line in lines if line.heading == heading] for heading in headings}


def shared_check(lines: Sequence[HelplineBlock]) -> str | None:
    """What was checked, where it is the same for several lines: then it need not stand behind each."""
    checks = {line.checked for line in lines}
    return checks.pop() if len(lines) > 1 and len(checks) == 1 else None


def list_notes(card: CardBlock) -> list[str]:
    """Sentences under the whole list of a card: what it lacks, and the check that all lines share."""
    check = shared_check(card.helplines)
    return [*card.helpline_notes, *([wording.ALL_CHECKED.format(check=check)] if check else [])]


def _sentence(fact: str) -> str:
    capital = fact[:1].upper() + fact[1:]
    return capital if capital.endswith((".", "!", "?")) else f"{capital}."
