"""Tone: commands to a client, blame, jargon and the like. A net with wide meshes: it asks for a second look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from therapy_cli.library.model import ToneRule
from therapy_cli.proving.addressed import Text, is_shared
from therapy_cli.proving.report import Advice


def tone_advice(texts: Sequence[Text], rules: Sequence[ToneRule]) -> Iterator[Advice]:
    """Yield each text that a rule would rather have otherwise."""
    for text in texts:
        for rule in rules:
            if not _is_meant(rule, text):
                continue
            hit = re.search(rule.pattern, text.text.lower())
            if hit:
                message = f'"{hit[0].strip()}": {rule.why} Better: {rule.better}'
                yield Advice(text.owner, f"tone-{rule.kind}", text.place, message)


def _is_meant(rule: ToneRule, text: Text) -> bool:
    """Whether a rule speaks of such a text. A shared card belongs to no single guide: rules for some leave it out."""
    if rule.guides and (is_shared(text) or text.owner not in rule.guides):
        return False
    if rule.kind == "command" and text.is_option:
        return False  # what a reader may choose is worded as what they do
    return rule.audience in ("all", text.hears)
