"""The fixtures of the tests of the shelf."""

from tests.cli.fixtures import at_terminal, content, therapy

__all__ = ("at_terminal", "content", "therapy")
