"""The entries of the open inventory, at hand without asking the file again."""

from collections.abc import Iterable, Iterator, Mapping

from lgo_desktop.core.grid.things import Thing, thing_of
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.storage.entries import BY_HAND, Origin

_NOTHING: Mapping[EntryKey, Entry] = {}


class EntriesAtHand:
    """Entries by thing and key, each with where it came from."""

    def __init__(self, entries: Iterable[Entry], origins: Mapping[EntryKey, Origin]) -> None:
        self._by_thing: dict[Thing, dict[EntryKey, Entry]] = {}
        self._origins: dict[EntryKey, Origin] = {}
        self.put(entries, origins)

    def __iter__(self) -> Iterator[Entry]:
        return (entry for some in self._by_thing.values() for entry in some.values())

    def __len__(self) -> int:
        return sum(map(len, self._by_thing.values()))

    @property
    def things(self) -> Iterable[Thing]:
        """The things that have entries."""
        return self._by_thing.keys()

    def get(self, key: EntryKey) -> Entry | None:
        """The entry of a key, or None."""
        return self._by_thing.get(thing_of(key), _NOTHING).get(key)

    def of_thing(self, thing: Thing) -> tuple[Entry, ...]:
        """The entries of a thing."""
        return tuple(self._by_thing.get(thing, _NOTHING).values())

    def of_source(self, source: str) -> tuple[Entry, ...]:
        """The entries of a source or statement, in the order of their keys."""
        found = (
            entry
            for thing, some in self._by_thing.items()
            if thing.source == source
            for entry in some.values()
        )
        return tuple(sorted(found, key=lambda entry: entry.key))

    def origin(self, key: EntryKey) -> Origin:
        """Where an entry came from; by hand if nothing else is known."""
        return self._origins.get(key, BY_HAND)

    def put(self, entries: Iterable[Entry], origins: Mapping[EntryKey, Origin]) -> None:
        """Add entries or replace those of the same key; without an origin they came by hand."""
        for entry in entries:
            self._by_thing.setdefault(thing_of(entry.key), {})[entry.key] = entry
            self._origins.pop(entry.key, None)
            origin = origins.get(entry.key, BY_HAND)
            if origin != BY_HAND:
                self._origins[entry.key] = origin

    def remove(self, keys: Iterable[EntryKey]) -> None:
        """Take entries away; what is not there stays so."""
        for key in keys:
            thing = thing_of(key)
            some = self._by_thing.get(thing, {})
            some.pop(key, None)
            self._origins.pop(key, None)
            if not some:
                self._by_thing.pop(thing, None)
