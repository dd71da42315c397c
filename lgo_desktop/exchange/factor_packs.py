"""Factor packs from disk: strictly, with every problem found named by file and row at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path

from lgo_desktop.core.factors.answers import read_answer, read_book
from lgo_desktop.core.factors.book import Answer, FactorBook
from lgo_desktop.core.factors.factor import Edition, Factor
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.factors.rows import Row
from lgo_desktop.core.factors.tables import (
    read_component,
    read_edition,
    read_factor,
    read_gas,
    read_gwp,
    read_refrigerant,
    within_edition,
)
from lgo_desktop.core.gases import GWP_SETS, Gas, GasTable, GwpSet
from lgo_desktop.exchange.pack_files import PackFolder, find_packs, read_descriptor, read_rows
from lgo_desktop.exchange.pack_problems import Problems

BOOKS = "books"
PLACES = "places"


def read_library(folder: Path) -> FactorLibrary:
    """Every pack below a folder except the places; :class:`Refused` with all problems found.

    A file that differs from its descriptor, an unknown column, a bad decimal, a unit, gas or key
    that does not exist, a missing source, a repeated key or overlapping validity refuses the
    whole library: a half-read library would give wrong totals quietly.
    """
    shelf = _Shelf()
    for path in find_packs(folder):
        if path.name != PLACES:
            with shelf.problems.noted():
                shelf.folders.append(read_descriptor(path))
    table = _gas_table(shelf)
    _read_editions(shelf)
    _read_factors(shelf)
    _read_refrigerants(shelf, table)
    _check_series(shelf)
    shelf.problems.stop()
    books = _read_books(shelf)
    _read_the_rest(shelf)
    shelf.problems.stop()
    return FactorLibrary(
        packs={one.pack.id: one.pack for one in shelf.folders},
        editions=shelf.editions,
        factors=shelf.factors,
        gas_table=table,
        books=books,
    )


@dataclass(slots=True)
class _Shelf:
    """What has been read so far; ``origins`` keeps the row of each factor for later findings."""

    problems: Problems = field(default_factory=Problems)
    folders: list[PackFolder] = field(default_factory=list)
    editions: dict[str, Edition] = field(default_factory=dict)
    factors: dict[tuple[str, str], Factor] = field(default_factory=dict)
    origins: dict[tuple[str, str], Row] = field(default_factory=dict)

    def rows(self, name: str) -> Iterator[tuple[str, Row]]:
        """Every row of the tables of this name, with the id of its pack."""
        for one in self.folders:
            for resource in one.resources:
                if resource.name == name:
                    for row in self.problems.all_rows(read_rows(resource, name)):
                        yield one.pack.id, row

    def add(self, factor: Factor, row: Row) -> None:
        """Enter a factor, whose edition must be known."""
        edition = self.editions.get(factor.edition)
        if edition is None:
            self.problems.found.append(
                row.wrong("pack.unknown_key", "edition", text=factor.edition)
            )
            return
        place = (factor.edition, factor.key)
        self.problems.enter(self.factors, place, within_edition(factor, edition), row, "key")
        self.origins.setdefault(place, row)


def _gas_table(shelf: _Shelf) -> GasTable:
    gases: dict[str, Gas] = {}
    values: dict[tuple[str, str], Decimal] = {}
    for _, row in shelf.rows("gases"):
        with shelf.problems.noted():
            gas = read_gas(row)
            shelf.problems.enter(gases, gas.id, gas, row, "id")
    for _, row in shelf.rows("gwp"):
        with shelf.problems.noted():
            gwp_set, name, value = read_gwp(row, gases)
            shelf.problems.enter(values, (gwp_set, name), value, row, "gas")
    sets = {
        one: GwpSet(one, {gas: value for (owner, gas), value in values.items() if owner == one})
        for one in GWP_SETS
    }
    hashes = [
        one.pack.sha256 for one in shelf.folders if any(r.name == "gwp" for r in one.resources)
    ]
    return GasTable(gases, sets, " ".join(hashes))


def _read_editions(shelf: _Shelf) -> None:
    for _, row in shelf.rows("editions"):
        with shelf.problems.noted():
            edition = read_edition(row)
            shelf.problems.enter(shelf.editions, edition.id, edition, row, "id")


def _read_factors(shelf: _Shelf) -> None:
    for pack, row in shelf.rows("factors"):
        with shelf.problems.noted():
            shelf.add(read_factor(row, pack), row)


def _read_refrigerants(shelf: _Shelf, table: GasTable) -> None:
    gases: dict[str, dict[str, Decimal]] = {}
    shares: dict[str, Decimal] = {}
    last: dict[str, Row] = {}
    for _, row in shelf.rows("compositions"):
        with shelf.problems.noted():
            key, gas, share = read_component(row, table.gases)
            shares[key] = shares.get(key, Decimal(0)) + share
            last[key] = row
            if gas:
                shelf.problems.enter(gases.setdefault(key, {}), gas, share, row, "gas")
    for key, total in shares.items():
        if total != 1:
            shelf.problems.found.append(last[key].wrong("pack.share_sum", "share", sum=str(total)))
    for pack, row in shelf.rows("refrigerants"):
        with shelf.problems.noted():
            parts = gases.get(row.needed("key"), {})
            shelf.add(read_refrigerant(row, pack, parts, table.counted(parts, "AR5")), row)


def _check_series(shelf: _Shelf) -> None:
    """Two editions of one series must not both be meant for the same day."""

    def series(factor: Factor) -> tuple[str, str]:
        return shelf.editions[factor.edition].series, factor.key

    for _, found in groupby(sorted(shelf.factors.values(), key=series), key=series):
        in_order = sorted(found, key=lambda factor: factor.valid_from or date.min)
        for earlier, later in pairwise(in_order):
            if (later.valid_from or date.min) <= (earlier.valid_to or date.max):
                row = shelf.origins[later.edition, later.key]
                shelf.problems.found.append(
                    row.wrong("pack.overlap", "valid_from", key=later.key, other=earlier.edition)
                )


def _read_books(shelf: _Shelf) -> dict[str, FactorBook]:
    books: dict[str, FactorBook] = {}
    for _, row in shelf.rows(BOOKS):
        with shelf.problems.noted():
            book = read_book(row, _read_answers(shelf, row.needed("id")), shelf.factors)
            shelf.problems.enter(books, book.id, book, row, "id")
    return books


def _read_answers(shelf: _Shelf, book: str) -> dict[str, Answer]:
    rows: dict[str, list[Row]] = {}
    for one in shelf.folders:
        for resource in one.resources:
            if resource.name == book:
                for row in shelf.problems.all_rows(read_rows(resource, "answers")):
                    with shelf.problems.noted():
                        row.choice("book", (book,))
                        rows.setdefault(row.needed("key"), []).append(row)
    answers = {}
    for key, together in rows.items():
        with shelf.problems.noted():
            answers[key] = read_answer(together, shelf.factors)
    return answers


def _read_the_rest(shelf: _Shelf) -> None:
    """Check the tables that explain the others: they are read by people and tests only."""
    for name in ("derivations", "blends", "distances"):
        for _, row in shelf.rows(name):
            with shelf.problems.noted():
                row.needed("source")
                place = (row.needed("edition"), row.needed("key"))
                if place not in shelf.factors:
                    row_key = f"{place[1]} ({place[0]})"
                    shelf.problems.found.append(row.wrong("pack.unknown_key", "key", text=row_key))
