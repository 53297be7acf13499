"""From YAML to checked, immutable guides: reading, validating, linking, and what a guide finally holds."""
