"""One card on its own: every card there is, the emergency line first, for whom, and no words that could do harm."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.inside import inside
from tests.cli.program import GUIDES, Therapy, one_error_line
from tests.cli.written import raw

PRACTITIONERS = {"therapist", "trainee", "supervisor", "colleague"}


def all_cards() -> dict[str, dict[str, Any]]:
    """Every card of the content by its full id, as it is written."""
    files = {"shared": "shared/cards.yaml", **{g: f"guides/{g}/cards.yaml" for g in GUIDES}}
    return {f"{owner}/{card['id']}": card for owner, name in files.items() for card in raw(name)["cards"]}


CARDS = all_cards()


def roles_in(condition: Any) -> set[str]:
    """The roles that a condition names, wherever in it."""
    if isinstance(condition, list):
        return {role for part in condition for role in roles_in(part)}
    if not isinstance(condition, dict):
        return set()
    inner = {role for key, value in condition.items() if key in ("any", "all") for role in roles_in(value)}
    return inner | set(condition.get("role", []))


def names_an_exclusion(condition: Any) -> bool:
    """The card is kept from somebody: withheld, dropped, or shown only where something is not so."""
    if isinstance(condition, list):
        return any(names_an_exclusion(part) for part in condition)
    return isinstance(condition, dict) and ("not" in condition or any(map(names_an_exclusion, condition.values())))


@pytest.mark.parametrize("card", CARDS)
def test_every_card_can_be_looked_up(card: str) -> None:
    written, lines = CARDS[card], raw("shared/lines.yaml")
    done = inside("show", card, "--plain")
    assert (done.code, done.err) == (0, "")
    rows = done.out.splitlines()
    roles = roles_in(written["when"])
    for_clients = roles == {"client"}
    assert rows[0] == lines["emergency"]["open_client" if for_clients else "open"]
    who = "clients" if for_clients else "everyone" if "client" in roles else "practitioners"
    assert f"This card is {lines['notices'][f'for_{who}']}." in rows
    assert roles == {"client"} or roles & PRACTITIONERS
    for point in written["points"]:
        assert any(row.startswith(f"- {point['text']}") for row in rows), point["text"]
    assert all(any(a["text"] in row and a["why"] in row for row in rows) for a in written.get("avoid", []))


@pytest.mark.parametrize("card", [name for name, written in CARDS.items() if written.get("say")])
def test_words_to_say_stand_only_where_they_can_do_no_harm(card: str) -> None:
    """No case is known: words of a card that is kept from somebody need its sentence first, or stay away."""
    written, rows = CARDS[card], inside("show", card, "--plain").out.splitlines()
    kept_from_somebody = (
        written.get("unknown") == "withhold"
        or "drop_when" in written
        or "say_when" in written
        or names_an_exclusion(written["when"])
    )
    sentence, notice = written.get("excludes_in_words"), raw("shared/lines.yaml")["notices"]["words_kept_back"]
    said = [line for line in written["say"] if any(line in row for row in rows)]
    if kept_from_somebody and not sentence:
        assert said == []
        assert notice in rows
    else:
        assert said == written["say"]
        assert notice not in rows
        assert not sentence or rows.index(sentence) < min(i for i, row in enumerate(rows) if said[0] in row)


def test_some_cards_keep_their_words_back_and_some_do_not() -> None:
    """The test before this one would be empty otherwise."""
    notice = raw("shared/lines.yaml")["notices"]["words_kept_back"]
    kept = [card for card, written in CARDS.items() if written.get("say") and notice in inside("show", card).out]
    assert 0 < len(kept) < sum(1 for c in CARDS.values() if c.get("say"))


@pytest.mark.parametrize("form", ["panels", "plain", "spoken", "markdown", "json"])
def test_a_card_in_every_form(form: str, therapy: Therapy) -> None:
    done = therapy("show", "boundaries/gifts", "--format", form, "--country", "ie")
    assert (done.code, done.err) == (0, "")
    assert "112" in done.out.replace(" ", ""), "spoken digit by digit"
    assert CARDS["boundaries/gifts"]["points"][0]["text"][:30] in " ".join(done.out.split())
    assert "\x1b" not in done.out


def test_a_card_that_is_not_there_is_suggested_or_not_found(therapy: Therapy) -> None:
    assert "did you mean 'boundaries/gifts'" in one_error_line(therapy("show", "boundaries/gift"), 4)
    assert "did you mean 'boundaries'" in one_error_line(therapy("show", "boundary/gifts"), 4)
    for name in ("gifts", "shared/", "/", "", "shared/../emergency", "boundaries/shared/emergency"):
        one_error_line(therapy("show", name), 4)
