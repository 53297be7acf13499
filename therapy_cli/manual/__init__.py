"""The manual: pages on a topic as data, and how they are written for a terminal, in Markdown and as a man page.

One source: ``therapy help TOPIC``, ``docs/reference`` and ``docs/therapy.1`` are all made from these pages.
"""
