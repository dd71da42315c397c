"""What a phrase typed into a cell means: shown below the cell while one types, asked in doubt."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.numbers import parse_number
from lgo_desktop.core.grid.cells import Cell
from lgo_desktop.core.grid.rows import Row
from lgo_desktop.core.grid.typed import parted
from lgo_desktop.core.periods import Period, ReportingYear, parse_period
from lgo_desktop.core.phrases.phrase import read_phrase
from lgo_desktop.core.phrases.quantities import with_commas
from lgo_desktop.core.phrases.reading import Asked, Reading, Understanding
from lgo_desktop.core.units import find_unit
from lgo_desktop.gui.words import Speech, Words

WIDEST, GAP = 460, 4


def understood(row: Row, cell: Cell, text: str, year: ReportingYear) -> Understanding | None:
    """What a text says beyond a number with its unit; None for such a number, and for no text.

    Raises :class:`Refused` like :func:`read_phrase`.
    """
    if row.field.type != "number" or not text.strip() or _is_plain(text):
        return None
    units = row.source.units(row.variant, row.field)
    period = parse_period(cell.key.period, year)
    return read_phrase(text, Asked(units, period, year, find_unit(row.unit)), cell.key.where())


def months_in_the_way(row: Row, reading: Reading, year: ReportingYear) -> list[Period]:
    """The filled months of a row that a longer period would replace."""
    if len(reading.period) == 1:
        return []
    filled = [parse_period(one.key.period, year) for one in row.months if not one.is_empty]
    return [one for one in filled if len(one) == 1 and one in reading.period]


def told(reading: Reading, speech: Speech) -> str:
    """A reading as a sentence: the little sum, what it comes to, and for which months."""
    unit = f" {speech.name(reading.unit.name)}" if reading.unit else ""
    amount = f"{with_commas(reading.value)}{unit}"
    reckoned = f"{reading.how.spoken(speech.language)} = {amount}" if reading.reckoned else amount
    period = reading.period.spoken(speech.language)
    note = speech.say("phrase.note", note=reading.remark) if reading.remark else ""
    said = [reckoned, period, *([note] if note else [])]
    return " · ".join(said)


def hint(row: Row, cell: Cell, text: str, year: ReportingYear, speech: Speech) -> tuple[str, str]:
    """What to show below the cell while a text is typed, with its role; empty for plain numbers."""
    try:
        meant = understood(row, cell, text, year)
    except Refused as refusal:
        return speech.finding(refusal.findings[0]), "warn"
    if meant is None or not (meant.ask or meant.reading.explained):
        return "", "quiet"
    lines = [told(one, speech) for one in meant.readings]
    if meant.ask:
        return speech.say("phrase.which", readings=" | ".join(lines)), "warn"
    return f"✓ {lines[0]}", "good"


class PhraseHint(QFrame):
    """A note that hangs below the cell one types into."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = Words()
        self._over = over
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 4)
        self._column.addWidget(self.words)
        self.hide()

    def tell(self, text: str, role: str, cell: QRect) -> None:
        """Show a sentence below a cell, or above it where there is no room; none hides it."""
        self.setVisible(bool(text))
        if not text:
            return
        self.words.tell(text, role)
        over = self._over
        width = min(WIDEST, over.width())
        height = self._column.heightForWidth(width)
        left = max(0, min(cell.left(), over.width() - width))
        below = cell.bottom() + GAP
        top = below if below + height <= over.height() else max(0, cell.top() - GAP - height)
        self.setGeometry(left, top, width, height)
        self.raise_()


def _is_plain(text: str) -> bool:
    amount, unit = parted(text)
    try:
        parse_number(amount)
    except Refused:
        return False
    return not unit or find_unit(unit) is not None
