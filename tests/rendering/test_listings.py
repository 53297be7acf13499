from __future__ import annotations

import json
from datetime import date

from jsonschema import Draft202012Validator

from therapy_cli.library.faults import Fault
from therapy_cli.library.model import Guide, Review, Source
from therapy_cli.proving.report import Finding
from therapy_cli.rendering.as_json import encode
from therapy_cli.rendering.check_data import check_data
from therapy_cli.rendering.envelope import envelope
from therapy_cli.rendering.listings import CardData, GuidesData, SourcesData, guide_item, source_item
from therapy_cli.rendering.schema import schema_for

from .sample import sample


def test_a_source_is_overdue_after_its_day() -> None:
    source = Source(id="a-2020", kind="study", short="A 2020", title="A", verified=True, due="2026-10-01")
    assert source_item(source, date(2026, 10, 2)).overdue
    assert not source_item(source, date(2026, 10, 1)).overdue
    made = encode(
        envelope(
            "sources",
            "therapy sources",
            SourcesData(content_version="1", sources=[source_item(source, date(2026, 1, 1))]),
        )
    )
    Draft202012Validator(schema_for("sources")).validate(json.loads(made))


def test_guides_fit_their_schema() -> None:
    guide = Guide(
        id="gifts", title="t", summary="s", purpose="p", not_for="n",
        review=Review(state="unreviewed", due="2027-01-01"), interview=["role"],
    )  # fmt: skip
    data = GuidesData(content_version="1", guides=[guide_item(guide, sample().review)])
    made = json.loads(encode(envelope("guides", "therapy guides", data)))
    Draft202012Validator(schema_for("guides")).validate(made)
    assert made["data"]["guides"][0]["id"] == "gifts"


def test_a_card_fits_its_schema() -> None:
    data = CardData(
        emergency_line="x",
        card=sample().cards[0],
        for_whom=["therapist"],
        excludes_in_words=None,
        review=sample().review,
        sources=sample().sources,
    )
    Draft202012Validator(schema_for("card")).validate(json.loads(encode(envelope("card", "therapy show x", data))))


def test_faults_and_findings_of_the_checks_are_taken_as_they_are() -> None:
    data = check_data([Fault("a.yaml", 3, 1, "rule", "wrong")], [Finding("g", "i1", "broken", {"role": ["client"]})])
    assert (data.faults[0].line, data.faults[0].fix) == (3, None)
    assert data.findings[0].answers == {"role": ["client"]}
