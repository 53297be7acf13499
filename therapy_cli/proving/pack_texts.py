"""Never-say phrases in what a pack prints outside of cards: its name, its statement, its helplines, its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from therapy_cli.library.library import Library
from therapy_cli.library.linking.written import all_texts
from therapy_cli.library.packs.pack import Pack
from therapy_cli.proving.report import Finding


def check_pack_texts(library: Library) -> Iterator[Finding]:
    """Look for phrases that must not print in every such text of all packs."""
    phrases = library.never_say if library.packs else []
    for pack in library.packs:
        name = pack.about.id
        for place, text in _texts(pack):
            for phrase in phrases:
                if re.search(phrase.pattern, text.lower()):
                    message = f"{place} holds a phrase that must not print (/{phrase.pattern}/): {phrase.why}"
                    yield Finding(name, "never-say", message, pack=name)


def _texts(pack: Pack) -> Iterator[tuple[str, str]]:
    about = pack.about
    yield from (("pack.yaml title", about.title), ("pack.yaml by", about.by), ("pack.yaml statement", about.statement))
    for name, (file, _) in (("helplines.yaml", pack.helplines()), ("words.yaml", pack.words())):
        data: Any = file.data if file else {}
        for text, path in all_texts(data):
            yield f"{name} {'.'.join(map(str, path))}", text
