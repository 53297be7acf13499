"""Packs: a folder, or an installed package, that is laid over the library.

A pack is data; nothing in it is ever run. It can add and widen. What would remove, demote or narrow cannot be
written, or is refused with the reason: by form whenever it is opened (``linking.additions``, ``registers``), and by
proof over every combination of answers in ``therapy content check``.
"""
