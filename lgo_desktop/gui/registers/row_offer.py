"""What a register would add to the entry page, offered in a sentence with a button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.core.interview.registers import FromRegisters
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

MOST_NAMED = 1
NARROW = 130
"""A window of fewer letters across has room for the number of rows only."""


class RowOffer(QWidget):
    """Shown while the lists of vehicles and accounts have lines without a row.

    ``offers`` tells whether there is something to offer.
    """

    offers = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.told = Words()
        self.take = QPushButton(session.speech.say("registers.rows.take"))
        self.take.setProperty("role", "main")
        self.take.clicked.connect(self._take)
        row.addWidget(self.told, 1)
        row.addWidget(self.take)
        self.hide()

    def refresh(self) -> None:
        """Look what would be added now."""
        desk = self._session.desk
        if desk is not None and desk.locked is None:
            self._session.ask(lambda: _offered(desk), while_shown(self, self._show))

    def _show(self, offered: "FromRegisters") -> None:
        say, language = self._session.speech.say, self._session.speech.language
        named = [
            f"{row.item} ({variant.name.spoken(language)})"
            for row in list(offered.plan)[:MOST_NAMED]
            if (variant := all_sources()[row.source].variant(row.variant))
        ]
        names, rest = breakable(", ".join(named)), len(offered.plan) - len(named)
        if rest > 0:
            names = say("registers.rows.more", names=names, count=f"{rest:,}")
        count = f"{len(offered.plan):,}"
        told = say("registers.rows.offer", count=count, names=names)
        if offered.replaced:
            told += " " + say("registers.rows.replaced", count=f"{len(offered.replaced):,}")
        narrow = self.window().width() < NARROW * self.fontMetrics().averageCharWidth()
        self.told.tell(say("registers.rows.short", count=count) if narrow else told)
        self.take.setToolTip(unbroken(told))
        self.setVisible(bool(offered.plan))
        self.offers.emit(bool(offered.plan))

    def _take(self) -> None:
        self._session.act(_take_rows)


def _offered(desk: "Desk") -> "FromRegisters":
    from lgo_desktop.services.register_rows import rows_offered  # noqa: PLC0415 - worker

    return rows_offered(desk)


def _take_rows(desk: "Desk") -> "Changes":
    from lgo_desktop.services.register_rows import take_rows  # noqa: PLC0415 - worker

    return take_rows(desk)
