"""What a pack cannot do: remove, demote, narrow, or pass for the library. Each is refused with its reason."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packs.making import FOR_ALL, SMALL, additions, card, faults, over_small, pack, rules
from therapy_cli.errors import ContentInvalid, NotFound, UsageError
from therapy_cli.library.checking import check_files
from therapy_cli.library.library import open_library

CLIENTS = {"role": ["client"]}
GIFTS = "boundaries/gift"


PRACTICE = ["practice-consensus"]


def add(**what: Any) -> dict[str, Any]:
    return {"adds": [{"card": GIFTS, **what}]}


REFUSED: dict[str, tuple[str, dict[str, Any]]] = {
    "before-all-urgent": ("pack-order", {"cards": [card(severity="urgent", place="first")]}),
    "as-the-emergency-card": ("pack-order", {"cards": [card(severity="urgent", place="emergency")]}),
    "as-the-last-words": ("pack-order", {"cards": [card(place="end")]}),
    "before-a-card": ("pack-order", {"cards": [card(before={"card": GIFTS})]}),
    "urgent-after-a-card": ("pack-order", {"cards": [card(severity="urgent", after="shared/emergency")]}),
    "raised-after-a-card": (
        "pack-order",
        {"cards": [card(after=GIFTS, **{"raise": [{"to": "urgent", "when": {"event": ["touch"]}}]})]},
    ),
    "under-the-emergency-line": ("pack-order", {"cards": [card(banner="Read this first.")]}),
    "point-to-the-top": (
        "pack-order",
        add(points=[{"text": "A.", "sources": PRACTICE, "first_when": {"event": ["gift"]}}]),
    ),
    "id-without-the-pack": ("pack-prefix", {"cards": [card("rule")]}),
    "two-cards-of-one-name": ("duplicate-id", {"cards": [card(), card()]}),
    "made-urgent": ("pack-order", add(**{"raise": [{"to": "urgent", "when": {"event": ["gift"]}}]})),
    "after-the-urgent-cards": ("pack-order", {"cards": [card(after_urgent={"text": "All else can wait."})]}),
    "two-points-of-one-name": ("duplicate-id", add(points=[{"text": "A.", "sources": PRACTICE, "id": "a"}] * 2)),
    "raised-downwards": ("raise-not-up", add(**{"raise": [{"to": "info", "when": {"event": ["gift"]}}]})),
    "to-the-other-side": ("mixed-roles", add(wider=CLIENTS)),
    "to-both-sides": ("mixed-roles", add(wider={"any": [FOR_ALL, CLIENTS]})),
    "to-whom-is-not-said": ("no-role", add(wider={"event": ["touch"]})),
    "card-that-is-not-there": ("unknown-card", {"adds": [{"card": "boundaries/gfit", "say": ["Yes."]}]}),
    "card-of-another-guide": ("unknown-card", {"adds": [{"card": "alliance/goals", "say": ["Yes."]}]}),
    "nothing-added": ("pack-empty", add()),
    "option-that-is-not-there": ("unknown-option", add(wider={**FOR_ALL, "event": ["gfit"]})),
    "question-that-is-not-asked": ("unknown-question", add(wider={**FOR_ALL, "weather": ["rain"]})),
    "source-that-is-not-there": ("unknown-source", add(points=[{"text": "A.", "sources": ["nobody"]}])),
    "no-source": ("no-source", add(points=[{"text": "A.", "sources": []}])),
    "telephone-number": ("telephone-number", add(points=[{"text": "Ring 020 7946 0123.", "sources": PRACTICE}])),
    "removing": ("unknown-key", add(drop_when={"event": ["gift"]})),
    "narrowing": ("unknown-key", add(when={"event": ["gift"]})),
    "demoting": ("unknown-key", add(severity="info")),
    "taking-points-away": ("unknown-key", add(removes=[1])),
    "replacing-a-card": ("unknown-key", {"replaces": [GIFTS]}),
    "case-without-the-pack": ("pack-prefix", {"cases": [{"case": "A", "id": "a", "answers": {"role": "trainee"}}]}),
    "invariant-without-the-pack": (
        "pack-prefix",
        {"invariants": [{"id": "touch-stops", "says": "A.", "from": "us", "then": {"includes": [GIFTS]}}]},
    ),
    "kind-that-is-not-there": ("unknown-kind-of-helpline", {"cards": [card(helplines=["nobody"])]}),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_weaken_is_refused_by_the_check(name: str, tmp_path: Path) -> None:
    rule, data = REFUSED[name]
    found = faults(additions(tmp_path, **data))
    assert rule in {f.rule for f in found}, found
    assert {f.file for f in found} == {f"{tmp_path.as_posix()}/guides/boundaries/additions.yaml"}
    assert all(f.message and f.line >= 1 for f in found)


ONLY_WHEN_CHECKED = {"case-without-the-pack", "invariant-without-the-pack"}


@pytest.mark.parametrize("name", sorted(REFUSED.keys() - ONLY_WHEN_CHECKED))
def test_it_is_refused_as_well_when_nobody_ran_the_check(name: str, tmp_path: Path) -> None:
    rule, data = REFUSED[name]
    with pytest.raises(ContentInvalid) as caught:
        over_small(additions(tmp_path, **data)).guide("boundaries")
    assert any(rule in line for line in caught.value.details)


def test_an_urgent_card_cannot_be_widened_to_what_may_be_unknown(tmp_path: Path) -> None:
    """It would show in its short form without the line that says so."""
    base = shutil.copytree(SMALL, tmp_path / "base")
    cards = base / "guides/boundaries/cards.yaml"
    text = cards.read_text("utf-8").replace('  lead_unknown: "You left this open. If it is so:"\n', "")
    cards.write_text(text.replace(", event: [touch]}", ", danger: [now]}"), "utf-8")
    wider = {**FOR_ALL, "event": ["gift"]}
    ours = additions(tmp_path / "ours", adds=[{"card": "boundaries/touch", "wider": wider}])
    assert "no-lead" not in {f.rule for f in check_files(open_library(base))}
    assert "no-lead" in {f.rule for f in check_files(open_library(base, [ours]))}


LINE = {
    "id": "ours-line", "kind": "ours-desk", "country": "gb", "name": "Ours", "for_whom": "Anyone",
    "phone": "0207 946 012", "print": "show", "page_read": "2026-11-22",
}  # fmt: skip
LINES: dict[str, tuple[str, dict[str, Any]]] = {
    "emergency-number": ("pack-emergency", {"kind": "emergency"}),
    "no-country": ("pack-country", {"country": None}),
    "country-without-lines": ("pack-country", {"country": "ie"}),
    "number-of-another-country": ("pack-country", {"phone": "+1 202 555 0123"}),
    "number-of-another-country-again": ("pack-country", {"phone": "00 353 20 555 0123"}),
    "id-without-the-pack": ("pack-prefix", {"id": "uk-999"}),
    "kind-that-is-not-there": ("unknown-kind-of-helpline", {"kind": "psychics"}),
    "where-the-library-tells-of-a-gap": ("pack-gap", {"kind": "crisis"}),
    "nobody-can-reach-it": ("no-way-to-reach", {"phone": None}),
}


def with_line(folder: Path, **changes: Any) -> Path:
    line = {k: v for k, v in {**LINE, **changes}.items() if v is not None}
    return pack(folder, helplines={"kinds": [{"id": "ours-desk", "title": "At our desk"}], "helplines": [line]})


@pytest.mark.parametrize("name", LINES)
def test_helplines_that_would_weaken_the_list_are_refused(name: str, tmp_path: Path) -> None:
    rule, changes = LINES[name]
    assert rule in rules(with_line(tmp_path, **changes))
    if rule.startswith("pack-"):
        with pytest.raises(ContentInvalid):
            _ = over_small(tmp_path).helplines


@pytest.mark.parametrize("phone", ["020 7946 0123", "+44 20 7946 0123"])
def test_a_line_of_its_country_is_taken(phone: str, tmp_path: Path) -> None:
    assert rules(with_line(tmp_path, phone=phone)) == []


def test_gaps_of_the_list_cannot_be_talked_away(tmp_path: Path) -> None:
    assert rules(pack(tmp_path, helplines={"helplines": [LINE], "gaps": {"gb": "None."}})) == ["unknown-key"]


def test_a_source_cannot_take_the_place_of_one_of_the_library(tmp_path: Path) -> None:
    source = {"id": "book-2020", "kind": "organisation", "short": "Ours", "title": "Ours", "verified": True}
    ours = pack(tmp_path, sources={"sources": [source]})
    assert rules(ours) == ["pack-prefix"]
    with pytest.raises(ContentInvalid):
        _ = over_small(ours).sources


def guide(folder: Path, guide_id: str, **changes: Any) -> Path:
    """A pack with a new guide, whole and valid but for ``changes`` to its guide.yaml."""
    pack(folder)
    shutil.copytree(SMALL / "guides" / "alliance", folder / "guides" / guide_id)
    for file in (folder / "guides" / guide_id).iterdir():
        file.write_text(file.read_text("utf-8").replace("alliance", guide_id), "utf-8")
    file = folder / "guides" / guide_id / "guide.yaml"
    data = yaml.safe_load(file.read_text("utf-8"))
    data["shared_cards"].append({"card": "shared/emergency"})
    file.write_text(yaml.safe_dump({**data, **changes}), "utf-8")
    return folder


def test_a_guide_of_another_name_is_taken(tmp_path: Path) -> None:
    assert rules(guide(tmp_path, "sleep")) == []


@pytest.mark.parametrize("guide_id", ["boundaries", "end-therapy", "show", "content"])
def test_a_guide_cannot_take_a_name_of_the_library(guide_id: str, tmp_path: Path) -> None:
    ours = guide(tmp_path, guide_id)
    assert "pack-collision" in rules(ours)
    with pytest.raises(ContentInvalid):
        over_small(ours).guide(guide_id)


def test_two_packs_cannot_bring_the_same_guide(tmp_path: Path) -> None:
    first, second = guide(tmp_path / "one", "sleep"), guide(tmp_path / "two", "sleep")
    (second / "pack.yaml").write_text((first / "pack.yaml").read_text("utf-8").replace("ours", "theirs"), "utf-8")
    found = faults(first, second)
    assert [f.rule for f in found] == ["pack-collision"]
    assert found[0].file.startswith(second.as_posix())


def test_a_guide_must_ask_about_danger(tmp_path: Path) -> None:
    assert "pack-danger" in rules(guide(tmp_path, "sleep", interview=["role", "what_happened"]))


def uses(**changes: Any) -> list[dict[str, Any]]:
    return [{"card": "shared/emergency", **changes}]


@pytest.mark.parametrize("changes", [{"place": "last"}, {"after": "sleep/goals"}, {"drop_when": {"role": ["trainee"]}}])
def test_a_guide_cannot_move_the_emergency_card(changes: dict[str, Any], tmp_path: Path) -> None:
    ours = guide(tmp_path, "sleep", shared_cards=uses(**changes))
    assert "pack-danger" in rules(ours)
    with pytest.raises(ContentInvalid):
        over_small(ours).guide("sleep")


def test_a_guide_must_use_the_emergency_card(tmp_path: Path) -> None:
    assert "pack-danger" in rules(guide(tmp_path, "sleep", shared_cards=[]))


def test_a_guide_cannot_narrow_for_whom_danger_is_asked(tmp_path: Path) -> None:
    narrow = {"danger": {"role": ["therapist"]}}
    assert "pack-danger" in rules(guide(tmp_path, "sleep", narrow=narrow))


def test_two_packs_cannot_share_a_name(tmp_path: Path) -> None:
    first, second = pack(tmp_path / "one"), additions(tmp_path / "two", cards=[card()])
    assert "pack-id" in rules(first, second)
    with pytest.raises(ContentInvalid):
        over_small(first, second).guide("boundaries")


@pytest.mark.parametrize(
    ("file", "rule"),
    [
        ("helpline.yaml", "pack-file"),
        ("cards.yaml", "pack-file"),
        ("shared/cards.yaml", "pack-file"),
        ("guides/sleep/cards.yaml", "pack-file"),
        ("guides/sleep/additions.yaml", "unknown-guide"),
        ("inner/pack.yaml", "pack-file"),
    ],
)
def test_a_file_that_nobody_would_read_is_told(file: str, rule: str, tmp_path: Path) -> None:
    path = pack(tmp_path) / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("cards: []\n", "utf-8")
    assert rule in rules(tmp_path)


def test_a_link_does_not_lead_out_of_the_pack(tmp_path: Path) -> None:
    outside = additions(tmp_path / "outside", cards=[card()])
    ours = pack(tmp_path / "ours")
    (ours / "guides").symlink_to(outside / "guides", target_is_directory=True)
    with pytest.raises(ContentInvalid, match=r"boundaries/additions\.yaml"):
        over_small(ours).guide("boundaries")
    assert "pack-link" in rules(ours)


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_no_file_of_the_pack_is_told_and_not_passed_over(kind: str, tmp_path: Path) -> None:
    """A clinic's rule that is missing without a word would be worse than a run that stops."""
    ours = additions(tmp_path / "ours", cards=[card()])
    file = ours / "guides/boundaries/additions.yaml"
    away = file.rename(tmp_path / "away.yaml")
    if kind == "link":
        file.symlink_to(away)
    elif kind == "folder":
        file.mkdir()
    else:
        os.mkfifo(file)
    with pytest.raises(ContentInvalid) as caught:
        over_small(ours).guide("boundaries")
    assert any("pack-link" in line for line in caught.value.details)


@pytest.mark.parametrize("place", ["pack", "helplines", "words", "cards"])
def test_phrases_that_must_not_print_are_refused_whenever_a_pack_is_used(place: str, tmp_path: Path) -> None:
    text = "A low-risk client."
    about = {"id": "ours", "title": text, "version": "1", "by": "us", "statement": "Not checked."}
    ours = {
        "pack": lambda: pack(tmp_path, pack=about),
        "helplines": lambda: with_line(tmp_path, name=text),
        "words": lambda: pack(tmp_path, words={"rendering": {"in_short": text}}),
        "cards": lambda: additions(tmp_path, cards=[card(say=[text])]),
    }[place]()
    laid = open_library(None, [ours])
    with pytest.raises(ContentInvalid) as caught:
        laid.guide("boundaries")
    assert any("never-say" in line and f"{ours.as_posix()}/" in line for line in caught.value.details)
    assert "never-say" in {f.rule for f in check_files(laid)}


def test_words_to_avoid_may_hold_them(tmp_path: Path) -> None:
    avoid = {"text": "A low-risk client.", "why": "Nobody can know."}
    assert open_library(None, [additions(tmp_path, cards=[card(avoid=[avoid])])]).guide("boundaries")


def test_folders_that_are_no_packs(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        open_library(None, [tmp_path / "nowhere"])
    with pytest.raises(UsageError, match="holds no pack"):
        open_library(None, [tmp_path])


def test_the_names_of_all_commands_are_kept() -> None:
    from typer.main import get_command

    from therapy_cli.commands.app import app
    from therapy_cli.library.packs.naming import RESERVED_COMMANDS

    assert set(get_command(app).written()) <= RESERVED_COMMANDS  # type: ignore[attr-defined]
