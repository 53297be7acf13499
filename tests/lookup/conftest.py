"""The fixtures of the tests of look-up."""

from tests.cli.fixtures import at_terminal, content, therapy

__all__ = ("at_terminal", "content", "therapy")
