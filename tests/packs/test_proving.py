"""What only shows over many answers: the check proves all rules with packs, and says which pack broke what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.content import every_world
from tests.packs.making import EXAMPLE, FOR_ALL, additions, card, over
from therapy_cli.library.condition import parse_condition
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.check import check_guide, check_library
from therapy_cli.proving.packs import check_not_weakened, put_down
from therapy_cli.proving.report import Finding


def check(*packs: Path, guide: str = "boundaries") -> list[Finding]:
    """What the proof of one guide finds, put down to packs; that the files are in order is looked at elsewhere."""
    library = over(*packs)
    found = check_guide(library, guide).coverage.findings
    return put_down(library, guide, found, lambda other, name: check_guide(other, name).coverage.findings)


def the_finding(found: list[Finding], rule: str) -> Finding:
    [one] = [f for f in found if f.rule == rule]
    return one


@pytest.mark.parametrize("guide", ["boundaries", "lone-working"])
def test_the_example_keeps_every_rule(guide: str) -> None:
    result = check_library(over(EXAMPLE), guide)
    assert (result.faults, result.findings) == ((), [])
    assert [p.id for p in result.laid] == ["clinic-policy"]


def test_a_wider_condition_that_breaks_a_rule_is_refused(tmp_path: Path) -> None:
    wider = {**FOR_ALL, "intimacy_level": ["messages"]}
    broken = check(additions(tmp_path, adds=[{"card": "boundaries/think-it-through", "wider": wider}]))
    found = the_finding(broken, "d-b2-open")
    assert found.pack == "ours"
    assert "boundaries/think-it-through is shown" in found.message
    assert found.answers is not None
    assert found.answers["intimacy_level"] == ["messages"]
    assert found.line().startswith("pack ours: boundaries: d-b2-open: ")


def test_an_own_rule_of_a_pack_is_proven_as_well(tmp_path: Path) -> None:
    rule: dict[str, Any] = {"id": "ours-rule", "says": "Our card is always there.", "from": "us"}
    rule["then"] = {"includes": ["boundaries/ours-card"]}
    narrow = card(when={**FOR_ALL, "situation": ["gift"]})
    assert the_finding(check(additions(tmp_path / "a", cards=[narrow], invariants=[rule])), "ours-rule").pack == "ours"
    rule["when"] = {**FOR_ALL, "situation": ["gift"]}
    assert check(additions(tmp_path / "b", cards=[narrow], invariants=[rule])) == []


def test_a_case_that_does_not_hold_is_put_down_to_the_pack(tmp_path: Path) -> None:
    case: dict[str, Any] = {"case": "A", "id": "ours-case", "answers": {"role": "trainee", "danger": "no_sign"}}
    case["never"] = ["boundaries/ours-card"]
    found = the_finding(check(additions(tmp_path, cards=[card()], cases=[case])), "case ours-case")
    assert found.pack == "ours"


def test_the_pack_that_did_it_is_named_among_several(tmp_path: Path) -> None:
    wider = {**FOR_ALL, "intimacy_level": ["messages"]}
    good = additions(tmp_path / "good", name="good", cards=[card("good-card")])
    bad = additions(tmp_path / "bad", name="bad", adds=[{"card": "boundaries/think-it-through", "wider": wider}])
    assert {f.pack for f in check(good, bad)} == {"bad"}


def test_packs_that_break_a_rule_only_together_are_named_together(tmp_path: Path) -> None:
    rule = {"id": "one-rule", "says": "Nobody speaks of a desk.", "from": "us", "then": {"never_text": ["at the desk"]}}
    one = additions(tmp_path / "one", name="one", invariants=[rule])
    two = additions(tmp_path / "two", name="two", cards=[card("two-card")])
    assert [f.pack for f in check(one, two)] == ["one with two"]


def test_a_dead_card_of_a_pack_is_found(tmp_path: Path) -> None:
    never = {"all": [{**FOR_ALL, "client_status": ["current"]}, {"client_status": ["former"]}]}
    assert the_finding(check(additions(tmp_path, cards=[card(when=never)])), "dead-card").pack == "ours"


# ------------------------------------------------------------ the merging itself: a guide damaged by hand


def damaged(guide: ResolvedGuide, card_id: str, **changes: Any) -> ResolvedGuide:
    cards = (msgspec.structs.replace(c, **changes) if c.id == card_id else c for c in guide.cards)
    return replace(guide, cards=tuple(cards))


NARROW = parse_condition({"role": ["trainee"], "situation": ["gift"]})
DAMAGE: dict[str, dict[str, Any]] = {
    "is shown in full no longer": {"when": NARROW},
    "is listed no longer": {"unknown": "withhold"},
    "weighs less than before": {"severity": "info"},
}


@pytest.mark.parametrize("says", DAMAGE)
def test_a_card_that_lost_something_would_be_found(says: str) -> None:
    library = over(EXAMPLE)
    guide = library.guide("boundaries")
    assert check_not_weakened(library, guide, every_world("boundaries")).findings == []
    found = check_not_weakened(library, damaged(guide, "boundaries/gifts", **DAMAGE[says]), every_world("boundaries"))
    assert f"boundaries/gifts {says}" in {f.message for f in found.findings}
    assert all(f.rule == "pack-weakens" and f.answers for f in found.findings)


def test_a_card_that_is_gone_would_be_found() -> None:
    library = over(EXAMPLE)
    guide = library.guide("boundaries")
    rest = replace(guide, cards=tuple(c for c in guide.cards if c.id != "shared/emergency"))
    found = check_not_weakened(library, rest, every_world("boundaries")).findings
    assert [f.message for f in found] == ["shared/emergency is gone"]


def test_a_card_before_an_urgent_one_would_be_found() -> None:
    library = over(EXAMPLE)
    moved = damaged(library.guide("boundaries"), "boundaries/clinic-policy-safeguarding-lead", place="emergency")
    found = check_not_weakened(library, moved, every_world("boundaries")).findings
    message = "boundaries/clinic-policy-safeguarding-lead stands before shared/safeguarding"
    assert message in {f.message for f in found}
