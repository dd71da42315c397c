"""All factor packs together: editions, factors, gases and books, and how a factor is found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.core.factors.book import FactorBook
from lgo_desktop.core.factors.factor import WITHHELD, Edition, Factor
from lgo_desktop.core.factors.nearest import nearest
from lgo_desktop.core.gases import GasTable
from lgo_desktop.core.periods import Period


@dataclass(frozen=True, slots=True)
class Pack:
    """A factor pack: its hash is that of its descriptor, which holds the hashes of its files."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FactorLibrary:
    """Everything that the packs say; ``factors`` is keyed by edition and key."""

    packs: Mapping[str, Pack]
    editions: Mapping[str, Edition]
    factors: Mapping[tuple[str, str], Factor]
    gas_table: GasTable
    books: Mapping[str, FactorBook]

    def book(self, book_id: str, where: Where = NOWHERE) -> FactorBook:
        """The book of this id; :class:`Refused` with ``book.missing`` if none."""
        book = self.books.get(book_id)
        if book is None:
            raise Refused(
                error("book.missing", where, book=book_id, candidates=", ".join(self.books) or "–")
            )
        return book

    def named(self, key: str) -> tuple[Factor, ...]:
        """Every factor of a key that may be used, the newest issued first."""
        found = [f for f in self.factors.values() if f.key == key and f.status != WITHHELD]
        return tuple(sorted(found, key=lambda f: f.issued or date.min, reverse=True))

    def lookup(
        self,
        key: str,
        period: Period,
        known_on: date | None = None,
        edition: str | None = None,
        where: Where = NOWHERE,
    ) -> Factor:
        """The factor for activity of a period, as it was known on a day.

        Two axes: of the factors issued by ``known_on`` (default: all) the newest whose validity
        covers the whole period answers. A pinned ``edition`` answers whatever the period. A miss
        is :class:`Refused` with ``factor.missing`` and candidates, never a neighbour's value.
        """
        for factor in self.named(key):
            if edition is not None:
                if factor.edition == edition:
                    return factor
            elif factor.known_by(known_on) and factor.covers(period):
                return factor
        candidates = ", ".join(self._candidates(key)) or "–"
        raise Refused(error("factor.missing", where, key=key, candidates=candidates))

    def _candidates(self, key: str) -> tuple[str, ...]:
        other = tuple(f"{key} ({factor.edition})" for factor in self.named(key))
        keys = {f.key for f in self.factors.values() if f.status != WITHHELD and f.key != key}
        return other + nearest(key, keys)
