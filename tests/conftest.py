"""What all tests share: the real guides, and how hypothesis searches.

``--hypothesis-profile search`` looks at many more examples, other ones in each run.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.content import GUIDE_IDS, every_world, library
from therapy_cli.library.library import Library
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=15, suppress_health_check=_SLOW)
settings.register_profile("search", deadline=None, max_examples=3000, suppress_health_check=_SLOW)
settings.load_profile("repeatable")


def pytest_xdist_auto_num_workers() -> int:
    """One more worker than there are processors: at a terminal a test often waits."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", name="library")
def _library() -> Library:
    return library()


@pytest.fixture(scope="session", params=GUIDE_IDS)
def guide_id(request: pytest.FixtureRequest) -> str:
    """Each of the real guides in turn, by its id: hypothesis prints what a test takes, and a guide is long."""
    return str(request.param)


@pytest.fixture(scope="session")
def guide(guide_id: str) -> ResolvedGuide:
    """Each of the real guides in turn, for tests without hypothesis."""
    return library().guide(guide_id)


@pytest.fixture(scope="session")
def world(guide_id: str) -> EveryWorld:
    """Every combination of answers to ``guide``."""
    return every_world(guide_id)
