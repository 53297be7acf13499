"""The fixtures of the tests that run the whole program, and a copy of the content that may be damaged."""

from tests.cli.fixtures import content, therapy

__all__ = ("content", "therapy")
