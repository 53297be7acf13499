"""The library with packs over it, as one place: the new guides of packs stand beside its own."""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.library.packs.pack import Pack
from therapy_cli.library.places import Place


@dataclass(frozen=True, slots=True)
class LayeredPlace:
    """Files of the library; where it has no guide of that name, those of the first pack that has one."""

    base: Place
    packs: tuple[Pack, ...]

    def guide_ids(self) -> list[str]:
        """The guides of the library and of all packs."""
        new = {g for pack in self.packs for g in pack.place.guide_ids() if pack.has_new_guide(g)}
        return sorted(new.union(self.base.guide_ids()))

    def has_guide(self, guide_id: str) -> bool:
        """The library or a pack has that guide."""
        return self.base.has_guide(guide_id) or self.pack_of(guide_id) is not None

    def pack_of(self, guide_id: str) -> Pack | None:
        """The pack whose guide it is; ``None`` for the library's own."""
        if self.base.has_guide(guide_id):
            return None
        return next((pack for pack in self.packs if pack.has_new_guide(guide_id)), None)

    def has(self, name: str) -> bool:
        """There is such a file."""
        return self._owner(name).has(name)

    def there(self, name: str) -> bool:
        """Something of that name is there."""
        return self._owner(name).there(name)

    def listing(self, folder: str = "") -> list[str]:
        """What stands in a folder of the library."""
        return self.base.listing(folder)

    def read(self, name: str, limit: int) -> bytes:
        """At most ``limit`` bytes. Raises ``OSError`` if there is no such file."""
        return self._owner(name).read(name, limit)

    def display(self, name: str) -> str:
        """How messages call the file."""
        return self._owner(name).display(name)

    def _owner(self, name: str) -> Place:
        folder, _, rest = name.partition("/")
        pack = self.pack_of(rest.partition("/")[0]) if folder == "guides" else None
        return pack.place if pack else self.base
