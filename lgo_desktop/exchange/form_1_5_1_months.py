"""The month that each quantity column of the form holds, and the columns that hold none we know."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lgo_desktop.base.findings import Finding, Where, error, warning
from lgo_desktop.base.text import Text
from lgo_desktop.core.periods import Month, Period, ReportingYear
from lgo_desktop.exchange.cell_names import cell_name, column_letters
from lgo_desktop.exchange.form_1_5_1_body import BodyRow
from lgo_desktop.exchange.form_1_5_1_layout import Layout
from lgo_desktop.exchange.form_months import dated, months_of
from lgo_desktop.exchange.form_quantity import plain_number
from lgo_desktop.exchange.xlsx_sheets import Grid


def month_columns(
    grid: Grid, layout: Layout, year: ReportingYear, rows: Iterable[BodyRow], where: Where
) -> tuple[dict[int, Month], list[Finding]]:
    """The month of each quantity column that can be read, and findings about the others.

    Errors: ``import.month_outside`` (not in the year of account), ``import.month_twice``; a
    warning ``import.hidden_column`` where numbers stand in a column that nobody sees.
    """
    labels = [month.label for month in layout.months]
    months = dated(labels) or months_of(labels, year)
    filled = {c for row in rows for c, cell in row.quantities if plain_number(cell) or cell.text}
    columns = [month.quantity for month in layout.months]
    by_month: dict[Month, list[int]] = defaultdict(list)
    for column, month in zip(columns, months, strict=True):
        by_month[month].append(column)
    readable, findings = {}, []
    for month, same in by_month.items():
        name = Text(month.spoken("th"), month.spoken("en"))
        cells = ", ".join(cell_name(layout.header_row, column) for column in same)
        place = Where(
            file=where.file, sheet=where.sheet, cell=cell_name(layout.header_row, same[0])
        )
        if Period(month, month) not in year.period:
            if filled.intersection(same):
                asked = Text(year.period.spoken("th"), year.period.spoken("en"))
                findings.append(
                    error("import.month_outside", place, cell=cells, month=name, year=asked)
                )
        elif len(same) > 1:
            findings.append(error("import.month_twice", place, cells=cells, month=name))
        else:
            readable[same[0]] = month
            if same[0] in grid.outline.hidden_columns and same[0] in filled:
                letters = column_letters(same[0])
                findings.append(warning("import.hidden_column", place, column=letters, month=name))
    return readable, findings


def unknown_columns(
    grid: Grid, layout: Layout, rows: Iterable[BodyRow], where: Where
) -> Iterator[Finding]:
    """An error for each column among the months that holds something under no month's name."""
    known = {column for month in layout.months for column in (month.quantity, month.footprint)}
    last = layout.total or max(month.footprint or month.quantity for month in layout.months) + 1
    lines = [row.row for row in rows if row.kinds]
    for column in range(layout.first_quantity, last):
        holds = any(
            plain_number(grid.at(line, column)) or grid.at(line, column).text for line in lines
        )
        if column not in known and holds:
            name = cell_name(layout.header_row, column)
            text = grid.at(layout.header_row, column).text[:40] or "…"
            place = Where(file=where.file, sheet=where.sheet, cell=name)
            yield error("import.unknown_column", place, cell=name, text=text)
