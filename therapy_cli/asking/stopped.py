"""How a conversation can end besides with answers. On its own, since a run that asks nothing needs no conversation."""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.guidance.answers import Answers


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person stopped after the emergency lines: only the emergency card is to be shown."""

    answers: Answers
