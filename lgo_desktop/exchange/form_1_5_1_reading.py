"""From the rows of one sheet of form 1.5(1) to entries, each with the cell it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note, warning
from lgo_desktop.base.numbers import EXACT, plain, rounded
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Month, Period
from lgo_desktop.exchange.cell_names import Area, cell_name
from lgo_desktop.exchange.form_1_5_1_body import BodyRow
from lgo_desktop.exchange.form_1_5_1_layout import Layout
from lgo_desktop.exchange.form_1_5_1_rows import RowKind
from lgo_desktop.exchange.form_1_5_1_units import unit_of
from lgo_desktop.exchange.form_labels import squeezed
from lgo_desktop.exchange.form_quantity import plain_number, quantity_in
from lgo_desktop.exchange.xlsx_sheets import Cell, Grid

FactorTotals = Mapping[tuple[str, str], Decimal]
"""Published kg CO2e per unit by source and variant, to compare a sheet's factors with."""

_PUBLISHED_PLACES = 4
_FAR_FROM_MEDIAN = 100
_FEWEST_TO_COMPARE = 3


@dataclass(frozen=True, slots=True)
class ReadCell:
    """An entry and the cell it was read from."""

    entry: Entry
    cell: str
    sheet: str


Quantities = dict[int, Decimal | None]
"""The quantities of a row by column, None for blanks; columns that were refused are absent."""


class RowReader:
    """Reads rows one after the other; remembers the rows seen, so that none counts twice."""

    def __init__(
        self,
        grid: Grid,
        layout: Layout,
        months: Mapping[int, Month],
        expected: FactorTotals,
        where: Where,
    ) -> None:
        self.cells: list[ReadCell] = []
        self.findings: list[Finding] = []
        self._grid, self._layout, self._months = grid, layout, months
        self._expected, self._where = expected, where
        self._seen: dict[tuple[str, str, str], tuple[int, list[Decimal | None]]] = {}

    def read(self, row: BodyRow) -> None:
        """Add the row's entries and findings."""
        kind = self._kind(row)
        if kind is None or row.is_heading:
            return
        try:
            written = self._unit(row, kind)
        except Refused as refused:
            self.findings += (
                refused.findings if any(not c.is_blank for _, c in row.quantities) else ()
            )
            return
        self.findings += self._about_factor(row, kind)
        quantities = self._quantities(row, kind)
        self.findings += self._about_quantities(row, kind, quantities)
        item = self._item(row, kind, quantities)
        if item is None:
            return
        for column, value in quantities.items():
            if value is not None:
                month = self._months[column]
                key = EntryKey(kind.source, kind.variant, "", item, str(month), kind.field)
                entry = Entry(key, Period(month, month), value, written)
                self.cells.append(ReadCell(entry, cell_name(row.row, column), self._grid.name))

    def _at(self, row: BodyRow, column: int | None = None, kind: RowKind | None = None) -> Where:
        cell = None if column is None else cell_name(row.row, column)
        month = self._months.get(column) if column is not None else None
        place = replace(self._where, row=row.row, cell=cell, period=str(month) if month else None)
        return replace(place, source=kind.source, field=kind.field) if kind else place

    def _kind(self, row: BodyRow) -> RowKind | None:
        """What the row is about; None, with an error if it holds numbers, where nobody knows."""
        fitting = row.kinds
        if len(fitting) > 1:
            fitting = tuple(kind for kind in fitting if self._same_factor(row, kind))
        if len(fitting) == 1:
            return fitting[0]
        if row.has_quantities:
            code = "import.row_ambiguous" if row.kinds else "import.unknown_row"
            label = squeezed(row.label) or "…"
            self.findings.append(
                error(code, self._at(row, row.first_quantity), row=row.row, label=label)
            )
        return None

    def _same_factor(self, row: BodyRow, kind: RowKind) -> bool:
        ours = self._expected.get((kind.source, kind.variant))
        return None not in (ours, row.factor) and _published(ours) == _published(row.factor)

    def _unit(self, row: BodyRow, kind: RowKind) -> str:
        layout = self._layout
        text, of_factor = (
            _shown(self._grid.at(row.row, column)) if column else ""
            for column in (layout.unit, layout.factor_unit)
        )
        place = self._at(row, layout.unit or layout.factor_unit or layout.factor, kind)
        written = unit_of(kind, text, of_factor, place)
        self.findings += written.findings
        return written.unit.id

    def _about_factor(self, row: BodyRow, kind: RowKind) -> Iterator[Finding]:
        place = self._at(row, self._layout.factor, kind)
        ours = self._expected.get((kind.source, kind.variant))
        if row.factor is None:
            yield warning("import.factor_missing", place, label=squeezed(row.label))
        elif ours is not None and _published(ours) != _published(row.factor):
            yield warning(
                "import.factor_differs", place, cell=place.cell or "", label=squeezed(row.label),
                theirs=plain(row.factor), ours=plain(ours),
            )  # fmt: skip

    def _quantities(self, row: BodyRow, kind: RowKind) -> Quantities:
        quantities: Quantities = {}
        areas: set[Area] = set()
        for column, cell in row.quantities:
            if column not in self._months:
                continue
            place = self._at(row, column, kind)
            area = cell.merged_into
            if area and self._shared(area):
                if area not in areas and self._holds_number(area):
                    self.findings.append(error("import.merged_cells", place, area=area.name))
                areas.add(area)
                continue
            try:
                quantities[column] = quantity_in(cell, place)
            except Refused as refused:
                self.findings += refused.findings
        return quantities

    def _shared(self, area: Area) -> bool:
        """Whether a merged area covers the quantities of several months or rows."""
        covered = [m for m in self._layout.months if area.left <= m.quantity <= area.right]
        return area.top != area.bottom or len(covered) > 1

    def _holds_number(self, area: Area) -> bool:
        return any(not self._grid.at(*place).is_blank for place in area.cells())

    def _about_quantities(
        self, row: BodyRow, kind: RowKind, quantities: Quantities
    ) -> Iterator[Finding]:
        used = {c: v for c, v in quantities.items() if v}
        for column, value in used.items():
            others = [other for c, other in used.items() if c != column]
            usual = median(others) if len(others) >= _FEWEST_TO_COMPARE else None
            far = usual and not usual / _FAR_FROM_MEDIAN <= value <= usual * _FAR_FROM_MEDIAN
            if far or value > kind.most_a_month:
                place = self._at(row, column, kind)
                yield warning("import.absurd", place, cell=place.cell or "", value=plain(value))
        if used and row.row in self._grid.outline.hidden_rows:
            place = self._at(row, kind=kind)
            yield warning("import.hidden_row", place, row=row.row, label=squeezed(row.label))
        blanks = sum(value is None for value in quantities.values())
        if blanks:
            yield note(
                "import.blank_months", self._at(row, kind=kind), row=row.row,
                label=squeezed(row.label), count=blanks,
            )  # fmt: skip

    def _item(self, row: BodyRow, kind: RowKind, quantities: Quantities) -> str | None:
        """The entry's item; None where the row repeats an earlier one and is left out."""
        item = kind.item_of(row.label)
        key = (kind.source, kind.variant, item)
        values = list(quantities.values())
        earlier = self._seen.setdefault(key, (row.row, values))
        if earlier[0] == row.row:
            return item
        if not any(values):
            return None
        place = self._at(row, kind=kind)
        if values == earlier[1]:
            self.findings.append(error("import.row_repeated", place, row=row.row, first=earlier[0]))
            return None
        named = f"{squeezed(row.label)} #{row.row}"
        self.findings.append(
            warning("import.row_twice", place, row=row.row, first=earlier[0], item=named)
        )
        return named


def _shown(cell: Cell) -> str:
    """What stands in a cell that should hold words."""
    return "" if cell.value is None else str(cell.value).strip()


def _published(value: Decimal | None) -> Decimal | None:
    return None if value is None else rounded(value, _PUBLISHED_PLACES)


def separate_gases(
    grid: Grid, layout: Layout, rows: list[BodyRow], where: Where
) -> Iterator[Finding]:
    """A note for each refrigerant that the sheet adds to its total and we report apart."""
    for row in rows:
        if not (row.kinds and row.kinds[0].apart and row.factor and row.has_quantities):
            continue
        amount = sum((plain_number(cell) or Decimal(0) for _, cell in row.quantities), Decimal(0))
        total = _counted_by_sheet(grid, layout, row, EXACT.multiply(amount, row.factor))
        yield note(
            "import.separate_gas", replace(where, row=row.row, source=row.kinds[0].source),
            gas=row.kinds[0].variant.upper(), amount=plain(amount), kgco2e=plain(rounded(total, 4)),
        )  # fmt: skip


def _counted_by_sheet(grid: Grid, layout: Layout, row: BodyRow, product: Decimal) -> Decimal:
    """What the sheet's own sums hold of a row: its saved footprints; nothing if it has none."""
    footprints = [grid.at(row.row, month.footprint) for month in layout.months if month.footprint]
    if not footprints:
        return product
    saved = [plain_number(cell) for cell in footprints]
    if all(number is None for number in saved):
        return product if any(cell.formula for cell in footprints) else Decimal(0)
    return sum((number or Decimal(0) for number in saved), Decimal(0))
