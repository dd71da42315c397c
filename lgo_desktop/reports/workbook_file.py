"""The workbook as a file: the same sheets always give the same bytes.

openpyxl writes looks and pages, and we the rows. Formulas are stored with their present values, so
that a preview or a program that does not calculate shows them too. The time of writing is not in
the file.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lgo_desktop.reports.workbook_cells import rows_xml, writable
from lgo_desktop.reports.workbook_looks import (
    BODY_SIZE,
    FILE_WIDTH_OF_DIGIT,
    FONT,
    add_looks,
)
from lgo_desktop.reports.workbook_sheet import Sheet, letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NO_DATE = datetime(1980, 1, 1)  # noqa: DTZ001 - the format knows no time zones
"""The first date that a zip file can hold, as its parts bear it."""
_A4 = 9
_MARGIN = 0.4
"""Inches."""
_NO_ROWS = b"<sheetData></sheetData>"


def workbook_bytes(sheets: Sequence[Sheet], author: str, foot: str) -> bytes:
    """The .xlsx of some sheets; ``foot`` stands at the foot of every printed page."""
    from openpyxl import Workbook
    from openpyxl.packaging.core import DocumentProperties
    from openpyxl.writer.excel import ExcelWriter

    workbook = Workbook(write_only=True)
    workbook.properties = DocumentProperties(
        creator=writable(author), created=_NO_DATE, modified=_NO_DATE
    )
    style = add_looks(workbook)
    for sheet in sheets:
        worksheet = workbook.create_sheet(sheet.title)
        _set_up_screen(worksheet, sheet)
        _set_up_page(worksheet, sheet, foot)
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        ExcelWriter(workbook, archive).write_data()
    return _settled(stream, [rows_xml(sheet, style) for sheet in sheets])


def _set_up_screen(worksheet: "Worksheet", sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        dimension = worksheet.column_dimensions[letters(number)]
        dimension.width = column.width * FILE_WIDTH_OF_DIGIT
    if sheet.frozen:
        worksheet.freeze_panes = f"A{sheet.frozen + 1}"
    if sheet.filtered:
        last = f"{letters(len(sheet.columns))}{len(sheet.rows)}"
        worksheet.auto_filter.ref = f"A{sheet.frozen}:{last}"
    for number, row in enumerate(sheet.rows, 1):
        if row.merged_from is not None:
            first, last = letters(row.merged_from), letters(len(sheet.columns))
            worksheet.merged_cells.add(f"{first}{number}:{last}{number}")


def _set_up_page(worksheet: "Worksheet", sheet: Sheet, foot: str) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    if sheet.frozen:
        worksheet.print_title_rows = f"1:{sheet.frozen}"
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = _A4
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.print_options.gridLines = True
    margins = worksheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    footer = worksheet.oddFooter
    if footer is None:
        raise RuntimeError("a new sheet has no footer")
    left, right = writable(foot).replace("&", "&&"), "&A  &P / &N"
    for part, text in ((footer.left, left), (footer.right, right)):
        part.text, part.font, part.size = text, FONT, BODY_SIZE


def _settled(written: BytesIO, rows: Sequence[str]) -> bytes:
    """The file with the rows of its sheets, and with no dates in its list of parts."""
    by_part = {f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(rows, 1)}
    stream = BytesIO()
    with ZipFile(written) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name in by_part:
                before, no_rows, after = data.partition(_NO_ROWS)
                if not no_rows:
                    raise RuntimeError(f"no place for rows in {name}")
                filled = f"<sheetData>{by_part[name]}</sheetData>"
                data = before + filled.encode() + after
            new.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return stream.getvalue()
