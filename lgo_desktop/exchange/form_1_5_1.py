"""Reader of form 1.5(1) of the Green Office and of TGO's kin of it: a workbook becomes entries.

Every number on the sheet either becomes exactly one entry or is named by a finding: nothing is
guessed, nothing is lost without a word, nothing counts twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from lgo_desktop.base.findings import Finding, Where, error, note, warning
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.exchange.cell_names import cell_name
from lgo_desktop.exchange.form_1_5_1_body import Body, BodyRow, is_subtotal, read_body
from lgo_desktop.exchange.form_1_5_1_months import month_columns, unknown_columns
from lgo_desktop.exchange.form_1_5_1_reading import (
    FactorTotals,
    ReadCell,
    RowReader,
    separate_gases,
)
from lgo_desktop.exchange.form_1_5_1_sheet import candidates, choose_sheet
from lgo_desktop.exchange.form_1_5_1_totals import CountedRow, sheet_total, stale_totals
from lgo_desktop.exchange.form_labels import squeezed
from lgo_desktop.exchange.form_quantity import plain_number
from lgo_desktop.exchange.xlsx_sheets import Cell, Workbook, read_workbook

__all__ = ["FactorTotals", "FormReading", "ReadCell", "holds_form", "read_form", "read_form_of"]


@dataclass(frozen=True, slots=True)
class FormReading:
    """What a sheet says: entries with their cells, findings, and the sheet's own total.

    ``sheet_total`` is in kg CO2e as last saved, None if the sheet shows none.
    """

    sheet: str
    cells: tuple[ReadCell, ...]
    findings: tuple[Finding, ...]
    sheet_total: Decimal | None


def holds_form(workbook: Workbook, year: ReportingYear) -> bool:
    """Whether any sheet of the workbook holds this form."""
    return bool(candidates(workbook, year))


def read_form(
    path: Path, year: ReportingYear, *, sheet: str | None, expected_factors: FactorTotals
) -> FormReading:
    """The entries of the sheet that fits the year, or of the sheet named.

    Raises :class:`~lgo_desktop.base.errors.Refused` with a ``workbook.…`` finding (an unsafe or
    damaged file) or one of :func:`choose_sheet` (no sheet fits, or several do).
    """
    return read_form_of(read_workbook(path), year, sheet, expected_factors)


def read_form_of(
    workbook: Workbook, year: ReportingYear, sheet: str | None, expected_factors: FactorTotals
) -> FormReading:
    """As :func:`read_form`, of a workbook that is already open."""
    chosen, findings = choose_sheet(workbook, year, sheet)
    grid, layout = chosen.grid, chosen.layout
    where = Where(file=workbook.file, sheet=grid.name)
    body = read_body(grid, layout, year)
    months, about_months = month_columns(grid, layout, year, body.rows, where)
    reader = RowReader(grid, layout, months, expected_factors, where)
    rows = [row for row in body.rows if not is_subtotal(row)]
    for row in rows:
        reader.read(row)
    counted = [_counted(row) for row in rows]
    findings += [*workbook.findings, *about_months, *reader.findings]
    findings += unknown_columns(grid, layout, rows, where)
    findings += _left_out(body, where)
    findings += separate_gases(grid, layout, rows, where)
    findings += stale_totals(grid, layout, counted, body.total_row, where)
    total = sheet_total(grid, layout, body.total_row)
    return FormReading(grid.name, tuple(reader.cells), tuple(findings), total)


def _left_out(body: Body, where: Where) -> Iterator[Finding]:
    """What is not read although it holds numbers: rows below the table, sums, other tables."""
    for row in body.beneath:
        place = replace(where, row=row.row, cell=cell_name(row.row, row.first_quantity))
        yield error("import.below_total", place, row=row.row, label=squeezed(row.label) or "…")
    for row in body.rows:
        if not (is_subtotal(row) and row.has_quantities):
            continue
        place = replace(where, row=row.row)
        yield note("import.subtotal_row", place, row=row.row, label=squeezed(row.label))
    if body.next_table:
        place = replace(where, row=body.next_table)
        yield warning("import.second_table", place, row=body.next_table)


def _counted(row: BodyRow) -> CountedRow:
    """The row as the sheet's own arithmetic sees it: a blank counts as zero."""
    quantities = {column: _as_number(cell) for column, cell in row.quantities}
    return CountedRow(row.row, bool(row.kinds), row.factor, quantities)


def _as_number(cell: Cell) -> Decimal | None:
    return Decimal(0) if cell.is_blank or cell.text in {"-", "–", "—"} else plain_number(cell)
