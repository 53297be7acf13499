"""What may be laid over the content, and what it can never take away."""

from __future__ import annotations

from therapy_cli.manual.page import Entry, Page, Part

PACKS = Page(
    "packs",
    "a clinic's own policy, guides, helplines or words laid over the content",
    (
        Part(
            "Examples",
            examples=(
                "therapy content check examples/clinic-policy",
                "therapy guides --pack examples/clinic-policy",
            ),
        ),
        Part(
            "What a pack is",
            (
                "A folder of YAML, or the same folder as an installed package. It adds and widens: guides, cards, "
                "points, sources, helplines, words in another language. It removes nothing, moves nothing down and "
                "narrows nothing; what would do so is refused with the reason. Nothing in a pack is ever run.",
                "A pack that was never checked cannot print what breaks a rule of safety: the rules are proven again "
                "for the answers at hand, and where one fails the library speaks alone. Check a pack before you use "
                "it, and read it aloud beside the cards it adds to: no program sees what a sentence means.",
            ),
        ),
        Part(
            "Where packs come from, in this order",
            entries=(
                Entry("installed packages", "Those of the entry point group therapy_cli.packs."),
                Entry(
                    "config.yaml",
                    "With packs: [FOLDER]. In the folder therapy-cli of XDG_CONFIG_HOME, of ~/.config, or of the place "
                    "that your system keeps for settings; 'therapy config path' says where.",
                ),
                Entry("THERAPY_CONTENT_PATH", "Folders that hold a pack.yaml."),
                Entry("--pack FOLDER", "On guides, and on guides, show, sources, helplines and content check."),
            ),
        ),
    ),
)
