"""One module a command family: read options, call, hand over. No logic."""
