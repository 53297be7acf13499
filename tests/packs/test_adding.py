"""What a pack may do: it adds and widens, and says whose words these are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import UNSET

from tests.content import chosen, document_for, library
from tests.packs.making import EXAMPLE, additions, card, ids, over, pack, rules
from therapy_cli.document.single import single_document
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.checking import check_files

GIFT: dict[str, str | tuple[str, ...]] = {
    "role": "trainee",
    "danger": "no_sign",
    "situation": ("gift",),
    "client_status": "current",
}


def test_the_example_has_no_faults() -> None:
    assert [str(fault) for fault in check_files(over(EXAMPLE))] == []


def test_without_packs_nothing_is_different() -> None:
    """No field, no word, no order: a library without packs gives the documents it always gave."""
    guide = library().guide("boundaries")
    assert guide.origins == {}
    assert all(c.from_pack is UNSET and c.added_by is UNSET for c in document_for(guide, chosen(GIFT)).cards)


def test_what_the_library_holds_stays_and_keeps_its_order() -> None:
    """Every card of the library is there, in order, with every point and word it had, at the same place."""
    laid = over(EXAMPLE)
    for guide_id in library().guide_ids:
        before, after = library().guide(guide_id).cards, laid.guide(guide_id).cards
        assert ids(after[: len(before)]) == ids(before)
        for old, new in zip(before, after, strict=False):
            for part in ("points", "say", "avoid", "supervision", "document", "see"):
                kept = getattr(new, part)[: len(getattr(old, part))]
                assert kept == getattr(old, part), (old.id, part)
            assert (new.severity, new.drop_when, new.say_when) == (old.severity, old.drop_when, old.say_when)


def test_a_new_card_names_its_pack_and_stands_after_those_that_weigh_as_much(tmp_path: Path) -> None:
    guide = over(additions(tmp_path, cards=[card(severity="caution")])).guide("boundaries")
    shown = guide_by(guide, chosen({**GIFT, "warning_signs": ("secrecy",)})).shown
    order = [(s.severity, s.card.id) for s in shown]
    where = order.index(("caution", "boundaries/ours-card"))
    assert [severity for severity, _ in order[:where]].count("caution") > 0, "there was nothing to stand after"
    assert all(severity in ("urgent", "caution") for severity, _ in order[:where])
    assert not any(severity == "caution" for severity, _ in order[where + 1 :])


def test_documents_say_from_whom_a_card_is() -> None:
    laid = over(EXAMPLE)
    document = document_for(laid.guide("boundaries"), chosen(GIFT), shelf=laid)
    named = {c.id: c for c in document.cards}
    title = "Riverside Practice policy (example)"
    assert named["boundaries/clinic-policy-gift-book"].from_pack == title
    assert named["boundaries/clinic-policy-gift-book"].guide == "boundaries"
    assert named["boundaries/gifts"].added_by == [title]
    assert [line for line in document.closing if line.startswith(f"{title}: ")]
    assert {c.id for c in document.cards if isinstance(c.from_pack, str)} == {"boundaries/clinic-policy-gift-book"}


def test_a_page_without_words_of_the_pack_does_not_speak_of_it() -> None:
    laid = over(EXAMPLE)
    answers = chosen({**GIFT, "situation": ("touch",)})
    assert document_for(laid.guide("boundaries"), answers, shelf=laid) == document_for(
        library().guide("boundaries"), answers
    )


def test_a_card_looked_up_alone_says_whose_it_is() -> None:
    document = single_document(over(EXAMPLE), "boundaries/clinic-policy-gift-book", date(2026, 11, 22), None)
    assert document.cards[0].from_pack == "Riverside Practice policy (example)"
    assert document.closing[-1].startswith("Riverside Practice policy (example): ")


def test_a_wider_card_is_shown_where_it_was_and_where_the_pack_asks_for_it(tmp_path: Path) -> None:
    wider = {"role": ["therapist"], "situation": ["touch"]}
    guide = over(additions(tmp_path, adds=[{"card": "boundaries/gifts", "wider": wider}])).guide("boundaries")

    def shows(**answers: str | tuple[str, ...]) -> bool:
        found = guide_by(guide, chosen({"danger": "no_sign", "client_status": "current", **answers}))
        return "boundaries/gifts" in {s.card.id for s in found.shown}

    assert shows(role="therapist", situation=("touch",))
    assert shows(role="trainee", situation=("gift",))
    assert not shows(role="trainee", situation=("touch",))


def test_a_pack_raises_a_card(tmp_path: Path) -> None:
    step = {"to": "caution", "when": {"situation": ["touch"]}}
    guide = over(additions(tmp_path, adds=[{"card": "boundaries/gifts", "raise": [step]}])).guide("boundaries")
    raised = guide_by(guide, chosen({**GIFT, "situation": ("gift", "touch")}))
    assert {s.card.id: s.severity for s in raised.shown}["boundaries/gifts"] == "caution"
    assert {s.card.id: s.severity for s in guide_by(guide, chosen(GIFT)).shown}["boundaries/gifts"] == "consider"


def test_a_new_guide_stands_beside_the_others() -> None:
    laid = over(EXAMPLE)
    assert laid.guide_ids == (*library().guide_ids, "lone-working")
    assert (laid.has_guide("lone-working"), library().has_guide("lone-working")) == (True, False)
    owner = laid.pack_of("lone-working")
    assert owner is not None
    assert owner.id == "clinic-policy"
    assert laid.pack_of("boundaries") is None
    assert {c.id for c in laid.guide("lone-working").cards if c.id in laid.guide("lone-working").origins} == {
        "lone-working/nobody-waits",
        "lone-working/home-visit",
        "lone-working/alone-in-the-building",
        "lone-working/outside",
    }


def test_sources_helplines_words_and_promises_are_there() -> None:
    laid = over(EXAMPLE)
    assert laid.sources["clinic-policy-handbook"].short == "Riverside handbook"
    assert set(library().sources) < set(laid.sources)
    assert [h.id for h in laid.helplines.helplines][-1] == "clinic-policy-duty-line"
    assert "gift book" in laid.guide("boundaries").meta.words
    assert "clinic-policy-child" in {c.id for c in laid.cases("boundaries")}
    assert "clinic-policy-gift-limit" in {i.id for i in laid.invariants("boundaries")}


def test_a_guide_of_a_pack_must_hold_the_rules_of_all_others() -> None:
    own = {i.id for i in over(EXAMPLE).invariants("lone-working")}
    assert {"n-emergency", "n-emergency-client", "r19", "somebody-waits"} <= own


def test_two_packs_add_to_the_same_card(tmp_path: Path) -> None:
    def adds(name: str) -> Path:
        point = {"text": f"Rule of {name}.", "sources": ["practice-consensus"]}
        return additions(tmp_path / name, name=name, adds=[{"card": "boundaries/gifts", "points": [point]}])

    guide = over(adds("one"), adds("two")).guide("boundaries")
    assert [p.text for p in guide.card_by_id["boundaries/gifts"].points][-2:] == ["Rule of one.", "Rule of two."]
    assert [p.id for p in guide.origins["boundaries/gifts"].added_by] == ["one", "two"]


def test_a_pack_named_twice_counts_once(tmp_path: Path) -> None:
    ours = additions(tmp_path, cards=[card()])
    assert len(over(ours, tmp_path / ".." / tmp_path.name).packs.packs) == 1
    assert rules(ours, ours) == []


def test_a_pack_of_nothing_changes_nothing(tmp_path: Path) -> None:
    laid = over(pack(tmp_path))
    assert laid.guide_ids == library().guide_ids
    assert laid.guide("boundaries").cards == library().guide("boundaries").cards
