"""A look-up inside this process, as data."""

from __future__ import annotations

from typing import Any

from tests.cli.inside import inside


def asked(*words: str) -> dict[str, Any]:
    """The data of ``therapy lookup WORDS --json``."""
    made = inside("lookup", *words, "--json").json()
    data = made["data"]
    assert isinstance(data, dict)
    return data


def ids(*words: str) -> list[str]:
    """What was found, the best first."""
    return [hit["id"] for hit in asked(*words)["results"]]
