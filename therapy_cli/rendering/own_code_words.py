"""The block on the reader's own codes in words, the same in every format that people read."""

from __future__ import annotations

from msgspec import UNSET

from therapy_cli.document.model import Document, OwnCode
from therapy_cli.rendering import wording


def own_code_lines(document: Document) -> list[str]:
    """One line for each code, one for the themes, then what decides; nothing where no codes were named.

    A discreet reader is not sent to type a topic into a shell.
    """
    block = document.your_codes
    if block is UNSET:
        return []
    short = {code.id: code.short for code in block.codes}
    themes = [f"{t.title} ({t.id}: {', '.join(short[i] for i in t.codes)})" for t in block.themes]
    told = wording.CODE_THEMES.format(themes="; ".join(themes)) if themes else wording.NO_CODE_THEMES
    hint = [wording.CODES_HINT] if themes and not document.discreet else []
    return [*map(_code, block.codes), " ".join([told, *hint]), f"{block.statement} {wording.MAY_STILL_STAND}"]


def _code(code: OwnCode) -> str:
    cited = wording.CODE_CITED if code.cited else wording.CODE_NOT_CITED
    return f"{code.short}: {cited}. {code.newer}"
