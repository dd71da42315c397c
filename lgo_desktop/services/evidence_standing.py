"""How far a year is proved: which rows have evidence for which months, and what proves nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import Thing, thing_of
from lgo_desktop.core.inventory import EntryKey, Inventory
from lgo_desktop.core.lines import APART, Line
from lgo_desktop.core.periods import Period
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.evidence_shelf import Evidence, Shelf, read_shelf, shelf_of_desk
from lgo_desktop.services.results import results_of
from lgo_desktop.storage.entries import stored_period
from lgo_desktop.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class RowStanding:
    """One row: months that were entered, those with evidence, its emissions, proved ones apart.

    ``months`` counts a whole year entered at once as one. ``missing`` is the first entry without
    evidence, None if there is none.
    """

    thing: Thing
    name: Text
    months: int
    proved: int
    kgco2e: Decimal
    proved_kgco2e: Decimal
    missing: EntryKey | None


@dataclass(frozen=True, slots=True)
class EvidenceStanding:
    """All rows of a year, those with the largest emissions without evidence first.

    ``unlinked`` are files that prove nothing; ``size`` is in bytes.
    """

    rows: tuple[RowStanding, ...]
    files: int
    size: int
    unlinked: tuple[Evidence, ...]

    @property
    def months(self) -> int:
        """Months of rows that were entered."""
        return sum(row.months for row in self.rows)

    @property
    def proved(self) -> int:
        """Those of them that have evidence."""
        return sum(row.proved for row in self.rows)

    @property
    def without(self) -> tuple[RowStanding, ...]:
        """Rows of which some month has no evidence."""
        return tuple(row for row in self.rows if row.missing is not None)

    @property
    def share(self) -> Decimal | None:
        """The share of the emissions that has evidence, 0 to 1; None without emissions."""
        whole = add_up(row.kgco2e for row in self.rows)
        part = add_up(row.proved_kgco2e for row in self.rows)
        return EXACT.divide(part, whole) if whole > 0 else None


def evidence_standing(project: ProjectFile, inventory: Inventory) -> EvidenceStanding:
    """How far an inventory is proved, as the file has it; it is calculated for that."""
    lines = results_of(inventory, project.entries(inventory.id)).calculation.lines
    return _standing(read_shelf(project, inventory.id), lines)


def standing_of_desk(desk: Desk) -> EvidenceStanding:
    """How far the open inventory is proved, by the calculation that lies on the desk."""
    return _standing(shelf_of_desk(desk), desk.lines)


def _standing(shelf: Shelf, lines: Iterable[Line]) -> EvidenceStanding:
    proved = _Proved(shelf)
    by_row: dict[Thing, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        row = Thing(line.source, line.variant, line.facility, line.item)
        by_row[row][str(line.period)].append(line)
    rows = [_row(thing, list(months.values()), proved) for thing, months in by_row.items()]
    rows.sort(key=lambda row: (row.proved_kgco2e - row.kgco2e, row.thing))
    return EvidenceStanding(tuple(rows), len(shelf.files), shelf.size, shelf.unlinked)


class _Proved:
    """Knows quickly whether there is evidence for an entry."""

    def __init__(self, shelf: Shelf) -> None:
        self._of_papers = shelf.by_papers_of_cell.keys()
        periods: dict[Thing, list[Period]] = defaultdict(list)
        for thing, period in shelf.by_cell:
            periods[thing].append(stored_period(period))
        self._periods: Mapping[Thing, Sequence[Period]] = periods

    def __call__(self, line: Line) -> bool:
        """Whether any file proves what a line was made of."""
        return any(self._has(key) for key in line.entries)

    def _has(self, key: EntryKey) -> bool:
        thing = thing_of(key)
        if (thing, key.period) in self._of_papers:
            return True
        periods = self._periods.get(thing, ())
        return any(period.overlaps(stored_period(key.period)) for period in periods)


def _row(thing: Thing, months: Sequence[Sequence[Line]], proved: _Proved) -> RowStanding:
    """A row by its months; of each month all lines, which rest on the same entries."""
    with_proof: list[Sequence[Line]] = []
    without: list[Line] = []
    for lines in months:
        if any(map(proved, lines)):
            with_proof.append(lines)
        else:
            without.append(lines[0])
    first = min(without, key=lambda line: line.period.first.ordinal, default=None)
    return RowStanding(
        thing, thing.named(all_forms()), len(months), len(with_proof), _weight(months),
        _weight(with_proof), _amount(first) if first is not None else None,
    )  # fmt: skip


def _weight(months: Iterable[Sequence[Line]]) -> Decimal:
    """Kg CO2e that count in a scope."""
    return add_up(line.kgco2e for lines in months for line in lines if line.counts_in not in APART)


def _amount(line: Line) -> EntryKey:
    """The entry beside which evidence of a line belongs: its amount, if it has one."""
    return next((key for key in line.entries if key.field == "quantity"), line.entries[0])
