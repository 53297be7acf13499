"""What a conversation needs around it: a screen that can become discreet, a place for a draft."""

from __future__ import annotations

from typing import Protocol

from therapy_cli.guidance.answers import Answers


class Screen(Protocol):
    """The screen of a run that may become discreet (``discreet.DiscreetScreen``)."""

    @property
    def clearing(self) -> str:
        """What happens to the window on leaving; empty where ``enter`` says that nothing is cleared."""
        ...

    def enter(self) -> None:
        """From here on nothing stays on the screen. Entering twice changes nothing."""
        ...

    def fresh(self) -> None:
        """Clear what stands on the screen, if it was entered."""
        ...


class Draft(Protocol):
    """Where unfinished answers are kept. Never used in a discreet run."""

    def keep(self, answers: Answers) -> None:
        """Keep these answers; called after every change."""
        ...

    def forget(self) -> None:
        """Remove what was kept: the run has become discreet."""
        ...
