"""A card with a chart, the sentence that says it, and the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.gui.pages.page import card
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.chart_view import ChartView, Draw
from lgo_desktop.gui.widgets.value_table import Heading, Row, ValueTable
from lgo_desktop.gui.words import Words, unbroken


@dataclass(frozen=True, slots=True)
class Figure:
    """What a card shows: the sentence, the builder of the chart, and the rows of the table."""

    sentence: str
    draw: Draw
    rows: Sequence[Row]


class ChartCard(QWidget):
    """A chart that can be read as a table too, by keyboard and by a screen reader."""

    def __init__(self, session: Session, title: str, headings: Sequence[Heading]) -> None:
        super().__init__()
        self._say = session.speech.say
        self._title = title
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, inner = card()
        outer.addWidget(frame)
        head = QHBoxLayout()
        head.addWidget(Words(title, "heading"), 1)
        self.toggle = QPushButton()
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._turn)
        head.addWidget(self.toggle)
        inner.addLayout(head)
        self.sentence = Words()
        inner.addWidget(self.sentence)
        self.view = ChartView(session)
        inner.addWidget(self.view)
        self.table = ValueTable(headings, title, whole=True)
        inner.addWidget(self.table)
        self._turn(False)

    def show_figure(self, figure: Figure) -> None:
        """Show a chart and its table."""
        self.sentence.tell(figure.sentence)
        self.view.show_chart(figure.draw, unbroken(self._title), unbroken(figure.sentence))
        self.table.show_rows(figure.rows)

    def _turn(self, table: bool) -> None:
        self.view.setVisible(not table)
        self.table.setVisible(table)
        word = self._say("results_page.as_chart" if table else "results_page.as_table")
        self.toggle.setText(word)
        self.toggle.setAccessibleName(f"{unbroken(word)}: {unbroken(self._title)}")
