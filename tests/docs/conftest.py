"""The fixtures of the tests that run the whole program."""

from tests.cli.fixtures import at_terminal as at_terminal
from tests.cli.fixtures import content as content
from tests.cli.fixtures import therapy as therapy
