"""The fixtures of the tests that run the whole program."""

from tests.cli.fixtures import at_terminal, content, therapy

__all__ = ("at_terminal", "content", "therapy")
