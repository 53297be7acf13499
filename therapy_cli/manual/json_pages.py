"""Results as data."""

from __future__ import annotations

from therapy_cli.manual.page import Entry, Page, Part

JSON = Page(
    "json",
    "results as data for other programs",
    (
        Part(
            "Examples",
            examples=(
                "therapy boundaries --answers case.yaml --json | python3 -m json.tool",
                "therapy guides --json",
                "therapy boundaries --questions --json",
                "therapy schema guidance",
            ),
        ),
        Part(
            "Envelope",
            ("Every document has the same five fields, in this order:",),
            entries=(
                Entry("schema", "The kind and its version, for example therapy-cli/guidance/1."),
                Entry("command", "What was run, without options: they could hold answers."),
                Entry("status", "ok; empty (done, nothing found); error; cancelled (the person left)."),
                Entry("data", "The result; null where there is none."),
                Entry("errors", "What went wrong: code, message, hint, details, exit_code."),
            ),
        ),
        Part(
            "Promise",
            (
                "Within version /1 fields are added, never renamed or removed. Keys stand in a fixed order, the text "
                "is UTF-8, and the same input gives the same bytes. therapy schema lists the kinds and prints the JSON "
                "Schema of each.",
                "A program that shows guidance to people shows emergency_line first, keeps the order, and drops no "
                "urgent card.",
            ),
        ),
        Part(
            "Asking the questions yourself",
            (
                "--questions --json gives the interview. Hand the answers back with --answers FILE, or - for standard "
                "input: option ids, never free text. Leave out what is open; open never counts as no.",
            ),
        ),
    ),
)
