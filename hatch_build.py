"""Builds the index of look-up into the wheel, from the content that the wheel carries.

An editable install gets none: its content is edited, and an index would soon speak of other texts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the library once, when the wheel is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the index beside the build and have it put into the wheel. Content with faults stops the build."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from therapy_cli.commands.compiling import shipped_index
        finally:
            sys.path.remove(self.root)
        self.made = Path(tempfile.mkdtemp()) / "lookup.index"
        self.made.write_bytes(shipped_index(Path(self.root, "content")))
        build_data["force_include"][str(self.made)] = "therapy_cli/shipped/lookup.index"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the file away again."""
        made = getattr(self, "made", None)
        if made is not None:
            made.unlink()
            made.parent.rmdir()
