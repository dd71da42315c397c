"""A quick estimate: a dozen annual numbers, an honest range, and the first rows of the account."""

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import grouped
from lgo_desktop.core.estimate.estimate import Estimate, EstimateLine, Range
from lgo_desktop.core.estimate.numbers import BY_ID
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.gui.dialogs.estimate_fields import EstimateFields, Given
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import card, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.range_bar import RangeBar
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.desk_changes import Changes
from lgo_desktop.services.estimating import adopt, quick_estimate, told_numbers

PAUSE = 300
"""Milliseconds without a key after which the range is worked out anew."""
KILOGRAMS_A_TONNE = 1000
SIZE = (960, 560)


class QuickEstimate(QDialog):
    """The range follows what is typed; accepted, the numbers are rows of the open account."""

    def __init__(
        self, session: Session, inventory: Inventory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._inventory = session, inventory
        self._say = session.speech.say
        self._asked: Given = {}
        self.estimate: Estimate | None = None
        self.setWindowTitle(unbroken(self._say("estimate.title")))
        self.resize(*SIZE)
        self.fields = EstimateFields(session.speech)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.fields.changed.connect(self._pause.start)
        self._compose()
        self._show(Estimate((), ()))

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(Words(self._say("estimate.title"), "heading"))
        column.addWidget(Words(self._say("estimate.about"), "quiet"))
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addWidget(scrolled(self.fields), 1)
        frame, right = card()
        self.total, self.range = Words("", "heading"), Words("", "quiet")
        inner = QWidget()
        self.lines = QVBoxLayout(inner)
        self.lines.setContentsMargins(0, 0, 12, 0)
        for part in (self.total, self.range):
            right.addWidget(part)
        area = scrolled(inner)
        for ground in (area.viewport(), inner):
            ground.setAutoFillBackground(False)
        right.addWidget(area, 1)
        halves.addWidget(frame, 1)
        column.addLayout(halves, 1)
        self.trouble = Words("", "bad")
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.leave = QPushButton(self._say("estimate.leave"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.adopt = QPushButton(self._say("estimate.adopt"))
        self.adopt.setProperty("role", "main")
        self.adopt.setAutoDefault(False)
        self.adopt.clicked.connect(self._adopt)
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.adopt)
        column.addLayout(row)

    def _ask(self) -> None:
        given, unreadable = self.fields.given()
        self._asked, inventory = given, self._inventory

        def answered(made: Estimate) -> None:
            if given is self._asked:
                self._show(made)
                if unreadable:
                    self._hinder(self._say("estimate.unreadable", names=", ".join(unreadable)))

        def refused(findings: tuple[Finding, ...]) -> None:
            if given is self._asked:
                self._hinder(self._session.speech.finding(findings[0]))

        self._session.ask(
            lambda: quick_estimate(told_numbers(given, inventory), inventory),
            while_shown(self, answered), while_shown(self, refused),
        )  # fmt: skip

    def _hinder(self, why: str) -> None:
        """Say what must be mended before anything can be saved."""
        self.trouble.tell(f"⚠ {why}", "bad")
        self.trouble.show()
        self.adopt.setEnabled(False)

    def _show(self, made: Estimate) -> None:
        self.estimate = made
        empty(self.lines)
        self.trouble.hide()
        self.adopt.setEnabled(bool(made.lines))
        if not made.lines:
            self.total.tell(self._say("estimate.none"), "heading")
            self.range.tell(self._say("estimate.none.about"), "quiet")
        else:
            self.total.tell(
                self._say("estimate.total", tonnes=tonnes(made.total.likely)), "heading"
            )
            self.range.tell(self._between("estimate.range", made.total), "quiet")
        most = max((line.kgco2e.high for line in made.lines), default=Decimal(0))
        for line in made.lines:
            self._line(line, most)
        for id_ in made.unweighed:
            name = BY_ID[id_].name
            self.lines.addWidget(Words(self._say("estimate.unweighed", name=name), "warn"))
        self.lines.addStretch(1)

    def _line(self, line: EstimateLine, most: Decimal) -> None:
        name = self._session.speech.name(BY_ID[line.guess.id].name)
        told = self._between("estimate.line", line.kgco2e)
        self.lines.addWidget(Words(name))
        self.lines.addWidget(RangeBar(line.kgco2e, most, unbroken(f"{name}: {told}")))
        self.lines.addWidget(Words(told, "quiet"))
        why = Words(self._session.speech.name(line.guess.why), "quiet")
        why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.lines.addWidget(why)
        self.lines.addSpacing(8)

    def _between(self, message: str, span: Range) -> str:
        low, likely, high = (tonnes(one) for one in (span.low, span.likely, span.high))
        return self._say(message, low=low, likely=likely, high=high)

    def _adopt(self) -> None:
        made, inventory = self.estimate, self._inventory
        if made is None:
            return

        def adopted(desk: Desk) -> Changes:
            taken, changes = desk.through(lambda file: adopt(file, inventory, made))
            return changes.about(taken.findings)

        self._session.act(adopted)
        self.accept()


def tonnes(kilograms: Decimal) -> str:
    """Kilograms in tonnes: whole ones from ten on, for an estimate has no decimals to show."""
    whole = abs(kilograms) >= 10 * KILOGRAMS_A_TONNE
    return grouped(kilograms / KILOGRAMS_A_TONNE, 0 if whole else 1)
