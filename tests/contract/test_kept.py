"""JSON only grows within a major version: no key that was promised goes, and none becomes uncertain."""

from __future__ import annotations

import pytest

from tests.contract.kept import ALWAYS, keys_now, keys_promised


@pytest.mark.checklist(28)
def test_no_promised_key_has_gone_or_become_uncertain() -> None:
    now = keys_now()
    broken = {key: (held, now.get(key)) for key, held in keys_promised().items() if key not in now}
    broken |= {key: (ALWAYS, now[key]) for key, held in keys_promised().items() if held == ALWAYS != now.get(key, held)}
    assert broken == {}, "a new major version of the schema, or the key back"


@pytest.mark.checklist(28)
def test_every_key_of_today_is_written_down() -> None:
    """If not: ``python -m tests.contract.kept`` adds it; from then on it is promised."""
    assert keys_now().keys() - keys_promised().keys() == set()
