"""Opening the library: order, laziness, putting guides together, refusing damaged ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from therapy_cli.errors import ContentInvalid, NotFound
from therapy_cli.library.condition import AllOf, AnyOf, Test
from therapy_cli.library.faults import Fault
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.places import FolderPlace

PRACTITIONERS = frozenset({"therapist", "trainee", "supervisor", "colleague"})


def test_the_tree_of_the_tests_has_no_faults(check: Callable[[], list[Fault]]) -> None:
    assert check() == []


def test_guides_stand_in_the_order_of_the_house_then_by_name(tree: Path) -> None:
    assert open_library(tree).guide_ids == ("boundaries", "alliance", "zebra")


def test_the_interview_is_in_order_with_conditions_combined(tree: Path) -> None:
    guide = open_library(tree).guide("boundaries")
    assert [q.id for q in guide.questions] == ["role", "danger", "danger_who", "mood", "event", "country"]
    assert guide.question_by_id["country"].when == Test("role", frozenset({"therapist", "trainee"}))
    assert list(guide.interactive) == ["go_on"]
    assert list(guide.settings) == ["region"]


def test_cards_have_full_ids_own_ones_first(tree: Path) -> None:
    guide = open_library(tree).guide("boundaries")
    assert [c.id for c in guide.cards] == [
        "boundaries/gift",
        "boundaries/touch",
        "boundaries/both-sides",
        "shared/supervision",
        "shared/emergency",
    ]
    assert guide.shared == {"shared/supervision", "shared/emergency"}


def test_unknown_is_decided_by_the_severity_where_it_is_not_given(tree: Path) -> None:
    cards = open_library(tree).guide("boundaries").card_by_id
    assert [c.unknown for c in cards.values()] == ["ask", "show", "ask", "ask", "ask"]


def test_a_shared_card_keeps_its_text_and_gains_what_the_guide_adds(tree: Path) -> None:
    card = open_library(tree).guide("boundaries").card_by_id["shared/supervision"]
    low, gift = Test("mood", frozenset({"low"})), Test("event", frozenset({"gift"}))
    assert card.when == AllOf((Test("role", PRACTITIONERS), low))
    assert [p.text for p in card.points] == ["Soon.", "And this."]
    assert card.points[0].first_when == AnyOf((low, gift))
    assert [step.to for step in card.raises] == ["caution"]
    assert card.supervision == ["What would I advise?"]
    assert (card.after, card.see) == ("boundaries/gift", ["boundaries/gift"])


def test_a_use_drops_with_either_condition_and_says_with_both(tree: Path) -> None:
    card = open_library(tree).guide("boundaries").card_by_id["shared/emergency"]
    assert card.drop_when == AnyOf((Test("country", frozenset({"ie"})), Test("event", frozenset({"touch"}))))
    assert card.say_when == AllOf((Test("danger_who", frozenset({"client"})), Test("event", frozenset({"gift"}))))
    assert (card.place, card.say_opens_with) == ("first", ["overheard"])


def test_a_card_by_its_id_is_the_one_that_was_written(tree: Path) -> None:
    library = open_library(tree)
    assert library.card("boundaries/gift").title == "A gift"
    assert [p.text for p in library.card("shared/supervision").points] == ["Soon."]


@pytest.mark.parametrize("name", ["boundaries/gfit", "boundary/gift", "gift", "", "boundaries/", "shared/nothing"])
def test_an_unknown_card_is_not_found(tree: Path, name: str) -> None:
    with pytest.raises(NotFound):
        open_library(tree).card(name)


@pytest.mark.parametrize("name", ["boundries", "", "..", "../guides/boundaries", "shared", "boundaries/"])
def test_an_unknown_guide_is_not_found(tree: Path, name: str) -> None:
    with pytest.raises(NotFound) as caught:
        open_library(tree).guide(name)
    assert caught.value.hint


def test_a_guide_that_is_nearly_right_is_suggested(tree: Path) -> None:
    with pytest.raises(NotFound) as caught:
        open_library(tree).guide("boundries")
    assert caught.value.hint == "did you mean 'boundaries'?"


def test_registers_are_at_hand(tree: Path) -> None:
    library = open_library(tree)
    assert library.about.version == "1"
    assert library.sources["book-2020"].short == "Book (2020)"
    assert [h.id for h in library.helplines.helplines] == ["uk-999"]
    assert library.lines.lines["overheard"].text == "Only when nobody can hear."
    assert [p.pattern for p in library.never_say] == ["low risk"]
    assert [q.id for q in library.shared_questions][:2] == ["role", "danger"]
    assert [g.id for g in library.guide_summaries] == ["boundaries", "alliance", "zebra"]


def test_invariants_of_a_guide_include_the_shared_ones_for_it(tree: Path) -> None:
    library = open_library(tree)
    assert [i.id for i in library.invariants("boundaries")] == ["touch-stops", "everywhere", "boundaries-only"]
    assert [i.id for i in library.invariants("zebra")] == ["everywhere"]
    assert [c.id for c in library.cases("boundaries")] == ["a-gift"]


class Recording:
    """A place that notes what is read."""

    def __init__(self, root: Path) -> None:
        self._place = FolderPlace(root, "content")
        self.names: list[str] = []

    def guide_ids(self) -> list[str]:
        return self._place.guide_ids()

    def has_guide(self, guide_id: str) -> bool:
        return self._place.has_guide(guide_id)

    def has(self, name: str) -> bool:
        return self._place.has(name)

    def there(self, name: str) -> bool:
        return self._place.there(name)

    def listing(self, folder: str = "") -> list[str]:
        return self._place.listing(folder)

    def read(self, name: str, limit: int) -> bytes:
        self.names.append(name)
        return self._place.read(name, limit)

    def display(self, name: str) -> str:
        return self._place.display(name)


def test_opening_one_guide_reads_only_what_it_needs_and_only_once(tree: Path) -> None:
    place = Recording(tree)
    library = Library(place)
    assert place.names == []
    library.guide("boundaries")
    library.guide("boundaries")
    assert sorted(place.names) == [
        "guides/boundaries/cards.yaml",
        "guides/boundaries/guide.yaml",
        "shared/cards.yaml",
        "shared/lines.yaml",
        "shared/questions.yaml",
    ]


def test_a_damaged_guide_does_not_hinder_another(tree: Path) -> None:
    (tree / "guides/zebra/guide.yaml").write_text("id: [", encoding="utf-8")
    assert open_library(tree).guide("boundaries").id == "boundaries"


def test_a_guide_with_an_unknown_id_in_a_condition_never_runs(tree: Path) -> None:
    cards = tree / "guides/boundaries/cards.yaml"
    cards.write_text(cards.read_text("utf-8").replace("event: [gift]", "event: [gfit]"), "utf-8")
    with pytest.raises(ContentInvalid) as caught:
        open_library(tree).guide("boundaries")
    assert "1 fault" in caught.value.message
    [line] = caught.value.details
    assert line.startswith(f"{tree}/guides/boundaries/cards.yaml:7:13: unknown-option: ")
    assert line.endswith("— did you mean 'gift'?")


def test_faults_of_all_files_of_a_guide_are_told_at_once(tree: Path) -> None:
    for name in ("guides/boundaries/guide.yaml", "guides/boundaries/cards.yaml", "shared/lines.yaml"):
        with (tree / name).open("a", encoding="utf-8") as file:
            file.write("colour: red\n")
    with pytest.raises(ContentInvalid) as caught:
        open_library(tree).guide("boundaries")
    assert len(caught.value.details) == 3
    assert caught.value.message.startswith("the content has 3 faults; the first: ")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_library(tmp_path / "nowhere")
