"""Below the ledger: the rule by which papers count, in words, and the months that follow."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.core.statements.ledger_cutoff import name_of
from lgo_desktop.gui.papers.sums import SIGNS, SumModel, SumView
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.theme import Theme
from lgo_desktop.gui.words import Words, plain_tip, unbroken
from lgo_desktop.services.ledger_sums import SumRow

if TYPE_CHECKING:
    from lgo_desktop.services.ledger_sheet import Sheet

MOST_SHOWN = 3
"""Accounts that are seen without scrolling."""


class Months(QWidget):
    """``wanted`` brings a month whose papers should be shown; ``rule_wanted`` asks for the rule."""

    wanted = Signal(object)
    rule_wanted = Signal()

    def __init__(self, session: Session, look: Theme) -> None:
        super().__init__()
        say = session.speech.say
        self._session = session
        self._short = False
        self.model = SumModel(session.speech, look)
        self.view = SumView(self.model)
        self.view.setAccessibleName(unbroken(say("papers_page.sums")))
        self.view.setAccessibleDescription(unbroken(say("papers_page.sums.about")))
        self.view.setToolTip(unbroken(say("papers_page.sums.about")))
        self.view.wanted.connect(self.wanted)
        self.heading, self.rule = Words(say("papers_page.sums"), "heading"), Words("")
        self.heading.setWordWrap(False)
        self.change = QPushButton(unbroken(say("papers_page.cut_off.change")))
        self.change.clicked.connect(self.rule_wanted)
        self.told = Words("", "warn")
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self.rule, 1)
        head.addStretch(0)
        head.addWidget(self.change)
        self.ways = head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addWidget(self.view)

    def show_sheet(self, sheet: "Sheet", target: Target | None) -> None:
        """Show the months of an account, or of all: first those that lack most."""
        known = {one.target: one for one in sheet.targets}
        wanted = [row for row in sheet.sums if target in (None, row.target)]
        wanted.sort(key=lambda row: row.missing, reverse=True)
        rows = [(row, known[row.target]) for row in wanted]
        self.model.show(rows, sheet.months)
        speech = self._session.speech
        self.rule.tell(" · ".join([self._rule(sheet), *self._signs(wanted)]), "quiet")
        rule = speech.name(name_of(sheet.rule.cut_off))
        self.change.setToolTip(plain_tip(speech.say("papers_page.rule", rule=rule)))
        told = [f"⚠ {speech.finding(one)}" for one in sheet.findings[:2]]
        self.told.tell("\n".join(told), "warn")
        self.told.setVisible(bool(told))
        self.setVisible(bool(sheet.sums))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make room for a scroll bar where the months need one."""
        super().resizeEvent(event)
        self._fit()

    def be_short(self, *, short: bool) -> None:
        """Leave the room of a low window to the ledger."""
        self._short = short
        self.rule.setVisible(not short)
        self._fit()

    def _fit(self) -> None:
        most = 1 if self._short else MOST_SHOWN
        shown = min(max(self.model.rowCount(), 1), most)
        line = self.view.verticalHeader().defaultSectionSize()
        bars = self.view.horizontalHeader().sizeHint().height() + 2 * self.view.frameWidth()
        if self.view.is_wide:
            bars += self.view.horizontalScrollBar().sizeHint().height()
        self.view.setFixedHeight(bars + shown * line)

    def _signs(self, rows: Iterable[SumRow]) -> list[str]:
        """What the signs mean that are seen in some rows."""
        say, ways = self._session.speech.say, {month.way for row in rows for month in row.months}
        return [
            f"{sign} {say(f'papers_page.way.{way.value}')}"
            for way, sign in SIGNS.items()
            if sign and way in ways
        ]

    def _rule(self, sheet: "Sheet") -> str:
        """The rule in words, with the reason that was stated."""
        speech, rule = self._session.speech, sheet.rule
        name = speech.name(name_of(rule.cut_off))
        if not rule.stated:
            return speech.say("papers_page.rule_assumed", rule=name)
        because = f" – {rule.reason}" if rule.reason else ""
        return speech.say("papers_page.rule", rule=name) + because
