"""What a reader of the results must judge: choices, quality of the data, significant sources."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.choices.weighing import WeighedChoice
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import card
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.shown_numbers import (
    NOTHING,
    TONNES,
    signed,
    tonnes,
    tonnes_cell,
)
from lgo_desktop.gui.widgets.value_table import Cell, Heading, Row, ValueTable
from lgo_desktop.gui.words import Words, breakable

if TYPE_CHECKING:
    from lgo_desktop.services.result_sheet import Ranked, ResultSheet


class JudgementView(QWidget):
    """Cards: a choice each, the quality of the data, and the sources by significance."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._speech = session.speech
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 8, 0)
        self._column.setSpacing(12)

    def show_sheet(self, sheet: "ResultSheet") -> None:
        """Show what must be judged about an inventory."""
        empty(self._column)
        self._column.addWidget(self._quality(sheet))
        for choice in sheet.choices:
            self._column.addWidget(self._choice(choice))
        self._column.addWidget(self._significance(sheet))
        self._column.addStretch(1)

    def _quality(self, sheet: "ResultSheet") -> QWidget:
        say, made = self._speech.say, sheet.quality
        frame, inner = card()
        inner.addWidget(Words(say("results_page.quality"), "heading"))
        if made.score is None:
            inner.addWidget(Words(say("results_page.quality.none")))
            return frame
        inner.addWidget(
            Words(
                say(
                    "results_page.quality.told",
                    score=grouped(made.score, 1), level=made.level or 0,
                    assumed=grouped(made.assumed_share * 100, 0), lines=made.assumed_lines,
                )
            )
        )  # fmt: skip
        inner.addWidget(Words(say(f"results_page.quality.level{made.level}"), "quiet"))
        return frame

    def _choice(self, weighed: WeighedChoice) -> QWidget:
        say, language = self._speech.say, self._speech.language
        frame, inner = card()
        name = self._speech.name(weighed.choice.name)
        inner.addWidget(Words(name, "heading"))
        used = self._speech.name(weighed.names_in_use)
        inner.addWidget(Words(say("results_page.choice.in_use", name=used)))
        table = ValueTable(
            (
                Heading(say("results_page.choice.option"), wide=True), Heading(TONNES, right=True),
                Heading(say("results_page.choice.difference"), right=True),
            ),
            name, whole=True, sortable=False,
        )  # fmt: skip
        table.show_rows(self._options(weighed))
        inner.addWidget(table)
        if weighed.reason:
            said = say("results_page.choice.reason", reason=weighed.reason)
        elif weighed.default_in_use:
            said = say("results_page.choice.default", why=weighed.choice.why.spoken(language))
        else:
            said = say("results_page.choice.no_reason")
        inner.addWidget(
            Words(said, "quiet" if weighed.reason or weighed.default_in_use else "warn")
        )
        return frame

    def _options(self, weighed: WeighedChoice) -> list[Row]:
        rows: list[Row] = []
        for one in weighed.options:
            name = self._speech.name(one.option.name)
            if one.option.id in weighed.chosen:
                name = self._speech.say("results_page.choice.chosen", name=name)
            difference = weighed.difference(one)
            if one.total is None or difference is None:
                unknown = self._speech.say("results_page.choice.unknown")
                rows.append((Cell(name), Cell(NOTHING), Cell(unknown)))
            else:
                rows.append((Cell(name), Cell(tonnes(one.total)), Cell(signed(difference))))
        return rows

    def _significance(self, sheet: "ResultSheet") -> QWidget:
        say = self._speech.say
        frame, inner = card()
        title = say("results_page.significance")
        inner.addWidget(Words(title, "heading"))
        inner.addWidget(Words(say("results_page.significance.told"), "quiet"))
        table = ValueTable(
            (
                Heading(say("results_page.source"), wide=True), Heading(TONNES, right=True),
                Heading(say("results_page.significance.share"), right=True),
                Heading(say("results_page.significance.rank")),
            ),
            title, whole=True,
        )  # fmt: skip
        table.show_rows([self._ranked(one) for one in sheet.ranked])
        inner.addWidget(table)
        return frame

    def _ranked(self, one: "Ranked") -> Row:
        rank = self._speech.say(f"results_page.significance.{'high' if one.significant else 'low'}")
        share = Cell(f"{grouped(one.share * 100, 1)}%", one.share)
        return Cell(breakable(one.name)), tonnes_cell(one.kgco2e), share, Cell(rank, one.share)
