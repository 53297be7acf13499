"""Builds into the wheel what saves reading YAML: the index of look-up and the trees of guides, from its content.

An editable install gets neither: its content is edited, and they would soon speak of other texts.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the library once, when the wheel is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write both files beside the build and have them put into the wheel. Content with faults stops the build."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from therapy_cli.commands.compiling import shipped_index, shipped_trees
        finally:
            sys.path.remove(self.root)
        content = Path(self.root, "content")
        self.made = Path(tempfile.mkdtemp())
        for name, data in (("lookup.index", shipped_index(content)), ("content.trees", shipped_trees(content))):
            (self.made / name).write_bytes(data)
            build_data["force_include"][str(self.made / name)] = f"therapy_cli/shipped/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the files away again."""
        made = getattr(self, "made", None)
        if made is not None:
            shutil.rmtree(made)
