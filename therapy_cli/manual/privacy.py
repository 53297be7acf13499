"""What is kept, what is shown, and what no program can clear."""

from __future__ import annotations

from therapy_cli.manual.page import Page, Part

PRIVACY = Page(
    "privacy",
    "what is kept, what is shown, what cannot be cleared",
    (
        Part("Examples", examples=("therapy", "therapy guide 3", "therapy boundaries --questions")),
        Part(
            "What is kept",
            (
                "Nothing. Guides store no answers, no drafts, no list of what was opened. There is no network code: no "
                "update check, no telemetry, no crash report that is sent. A file appears only where --output names "
                "one; it is readable for you alone. Guides take option ids, never free text.",
            ),
        ),
        Part(
            "Discreet runs",
            (
                "The safety guide is discreet for everyone, and every guide is once the reader is a client. Then the "
                "run stands in the alternate screen of the terminal, Esc leaves at once and clears the window with the "
                "lines above, no file is written, and answers and reasons stay out of JSON. A closed window and a lost "
                "connection clear too.",
                "In numbered lines (--accessible, TERM=dumb) nothing can be cleared; that is said first.",
            ),
        ),
        Part(
            "Ways in that do not name the topic",
            (
                "therapy alone opens a menu; therapy guide 3 opens a guide by its place in that menu. Many "
                "shells leave a command out of their history that begins with a space (bash: "
                "HISTCONTROL=ignorespace, zsh: setopt HIST_IGNORE_SPACE). The program never edits that history.",
            ),
        ),
        Part(
            "What no program here can clear",
            (
                "The list of commands you typed, logs and backups of the terminal (script keeps every byte), buffers "
                "of tmux or screen, screen recordings, remote support, monitoring programs, and what somebody saw.",
            ),
        ),
        Part(
            "Removing it",
            (
                "Delete the virtual environment and the copy of the folder. There is nothing else but a config file "
                "and a kept index for packs, if you made them: therapy config says where the one is, and therapy "
                "content index --remove takes the other away.",
            ),
        ),
    ),
)
