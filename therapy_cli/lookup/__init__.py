"""Look-up: what stands in the library, found by the words that people type.

Nothing of a query is kept, logged or repeated. Modules that answer a query import next to nothing: a look-up in a
pipe should cost no more than the start of Python.
"""
