"""The look of workbooks that we write: Thai font, row height, colours, number formats.

Thai letters carry marks above marks: a row needs 1.7 times the font's size, or Excel cuts them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill

FONT = "TH Sarabun New"
_SIZE = 16
_ROW_PER_SIZE = 1.75
_HEADING_FILL, _SECTION_FILL, _TOTAL_FILL = "DCE9E1", "F1F5F2", "E8EFEA"
_LINE = "9DB3A6"
_GREY = "5F6B64"
_AMOUNT = "#,##0.00;-#,##0.00;0"
"""Two decimals; a zero is short, so that the eye finds the amounts."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The parts of one style."""

    font: "Font"
    alignment: "Alignment"
    border: "Border | None" = None
    fill: "PatternFill | None" = None
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class FormStyles:
    """The styles of a form by name, and the height of its rows in points."""

    styles: Mapping[str, CellStyle]
    row_height: float

    def apply(self, cell: "Cell | MergedCell", name: str) -> None:
        """Give a cell the style of this name."""
        style = self.styles[name]
        cell.font, cell.alignment = style.font, style.alignment
        cell.number_format = style.number_format
        if style.border:
            cell.border = style.border
        if style.fill:
            cell.fill = style.fill


def form_styles() -> FormStyles:
    """The styles of the forms."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    def fill(colour: str) -> PatternFill:
        return PatternFill("solid", fgColor=colour)

    side = Side(style="thin", color=_LINE)
    box = Border(left=side, right=side, top=side, bottom=side)
    plain, bold = Font(name=FONT, size=_SIZE), Font(name=FONT, size=_SIZE, bold=True)
    grey = Font(name=FONT, size=_SIZE, color=_GREY)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    left, right = Alignment(vertical="center"), Alignment(horizontal="right", vertical="center")
    indented = Alignment(horizontal="left", vertical="center", indent=1, wrap_text=True)
    styles = {
        "title": CellStyle(Font(name=FONT, size=_SIZE + 4, bold=True), left),
        "office": CellStyle(plain, left),
        "remark": CellStyle(grey, left),
        "heading": CellStyle(bold, middle, box, fill(_HEADING_FILL)),
        "section": CellStyle(bold, left, box, fill(_SECTION_FILL)),
        "scope": CellStyle(bold, middle, box),
        "label": CellStyle(plain, indented, box),
        "unit": CellStyle(grey, middle, box),
        "factor": CellStyle(plain, right, box, number_format="#,##0.0000"),
        "quantity": CellStyle(plain, right, box, number_format=_AMOUNT),
        "footprint": CellStyle(grey, right, box, number_format=_AMOUNT),
        "total": CellStyle(bold, right, box, fill(_TOTAL_FILL), _AMOUNT),
    }
    return FormStyles(styles, _SIZE * _ROW_PER_SIZE)
