"""The results at a glance: totals and what stands apart, and the charts."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from lgo_desktop.core.totals import SCOPES
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import card
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.chart_card import ChartCard
from lgo_desktop.gui.widgets.result_figures import (
    figure_by_month,
    figure_by_scope,
    figure_of_kinds,
)
from lgo_desktop.gui.widgets.shown_numbers import TONNES, percent, tonnes
from lgo_desktop.gui.widgets.value_table import Heading
from lgo_desktop.gui.words import Words, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.result_sheet import ResultSheet


TILES_A_ROW = 4
APART = ("separate", "removals", "biogenic_co2")


class ResultOverview(QWidget):
    """Tiles of totals, a word on the landfill, and three charts."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._speech = session.speech
        say = self._speech.say
        self._sheet: ResultSheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(12)
        self.tiles = QGridLayout()
        self.tiles.setSpacing(12)
        for n in range(TILES_A_ROW):
            self.tiles.setColumnStretch(n, 1)
        column.addLayout(self.tiles)
        self.landfill_card, inner = card()
        self.landfill_told = Words()
        self.without_landfill = QCheckBox(unbroken(say("results_page.without_landfill")))
        self.without_landfill.toggled.connect(self._draw)
        inner.addWidget(self.landfill_told)
        inner.addWidget(self.without_landfill)
        column.addWidget(self.landfill_card)
        numbers = (Heading(TONNES, right=True), Heading(say("results_page.share"), right=True))
        scopes = [Heading(say("scope", n=scope), right=True) for scope in SCOPES]
        self.by_scope = ChartCard(
            session,
            say("results_page.by_scope"),
            (Heading(say("results_page.scope"), wide=True), *numbers),
        )
        self.by_kind = ChartCard(
            session,
            say("results_page.by_kind"),
            (Heading(say("results_page.source"), wide=True), *numbers),
        )
        self.by_month = ChartCard(
            session, say("results_page.by_month"),
            (Heading(say("results_page.month"), wide=True), *scopes, Heading(TONNES, right=True)),
        )  # fmt: skip
        for chart in (self.by_scope, self.by_kind, self.by_month):
            column.addWidget(chart)
        column.addStretch(1)

    def show_sheet(self, sheet: "ResultSheet") -> None:
        """Show the totals and charts of an inventory."""
        self._sheet = sheet
        self._show_tiles(sheet)
        has_landfill = bool(sheet.landfill)
        self.landfill_card.setVisible(has_landfill)
        if has_landfill:
            total = sheet.totals.total
            self.landfill_told.tell(
                self._speech.say(
                    "results_page.landfill", tonnes=tonnes(sheet.landfill),
                    share=percent(sheet.landfill, total), rest=tonnes(total - sheet.landfill),
                )
            )  # fmt: skip
        else:
            self.without_landfill.setChecked(False)
        self._draw()

    def _draw(self) -> None:
        sheet, landfill = self._sheet, not self.without_landfill.isChecked()
        if sheet is None:
            return
        speech = self._speech
        self.by_scope.show_figure(figure_by_scope(sheet, speech, landfill=landfill))
        self.by_kind.show_figure(figure_of_kinds(sheet, speech, landfill=landfill))
        self.by_month.show_figure(figure_by_month(sheet, speech, landfill=landfill))

    def _show_tiles(self, sheet: "ResultSheet") -> None:
        empty(self.tiles)
        say, totals = self._speech.say, sheet.totals
        told = [(say("results_page.total"), totals.total, "")]
        told += [
            (
                say(f"results_page.scope{n}"),
                totals.of_scope(n),
                percent(totals.of_scope(n), totals.total),
            )
            for n in SCOPES
        ]
        apart: list[tuple[str, Decimal, str]] = [
            (say(f"results_page.{name}"), getattr(totals, name), say("results_page.not_in_total"))
            for name in APART
            if getattr(totals, name)
        ]
        for n, (name, kg, below) in enumerate((*told, *apart)):
            unit = "tCO₂" if name == say("results_page.biogenic_co2") else TONNES
            tile = _tile(name, tonnes(kg), unit, below, main=n == 0)
            self.tiles.addWidget(tile, n // TILES_A_ROW, n % TILES_A_ROW)


def _tile(name: str, number: str, unit: str, below: str, *, main: bool) -> QWidget:
    """One number that matters, what it is, and what part of the whole."""
    frame, inner = card()
    inner.setSpacing(2)
    inner.addWidget(Words(name, "quiet"))
    figure = Words(number, "title" if main else "heading")
    figure.setWordWrap(False)
    figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    inner.addWidget(figure)
    inner.addWidget(Words(" · ".join(part for part in (unit, below) if part), "quiet"))
    inner.addStretch(1)
    frame.setAccessibleName(unbroken(f"{name} {number} {unit} {below}".strip()))
    return frame
