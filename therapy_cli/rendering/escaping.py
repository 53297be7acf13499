"""Text that Markdown shows as it is, still readable before it is rendered."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = re.compile(
    r"([\\`*_\[\]<>#|~$]"  # emphasis, code, links, tags, headings, tables, strike-through, formulas
    r"|&(?=#?\w+;)"  # entities
    r"|:(?=//|\w+:)"  # bare links, emoji names
    r"|(?<=www)\.)",
    re.IGNORECASE,
)
_LIST_NUMBER: Final = re.compile(r"^(\d+)([.)])")
_OPENER: Final = re.compile(r"^([-+=])")
_WEB: Final = re.compile(r"https?://[^\s<>\\`]+")


def escape(text: str) -> str:
    """``text`` with a backslash before whatever could be markup."""
    marked = _MARKS.sub(r"\\\1", text)
    return _OPENER.sub(r"\\\1", _LIST_NUMBER.sub(r"\1\\\2", marked))


def link(url: str | None) -> str:
    """A web address as a link; anything else is no link at all."""
    return f"<{url}>" if url and _WEB.fullmatch(url) else ""
