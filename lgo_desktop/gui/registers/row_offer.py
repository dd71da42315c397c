"""What a register would add to the entry page, or rename there, offered with a button."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, breakable, plain_tip

if TYPE_CHECKING:
    from lgo_desktop.core.interview.declaration import Row
    from lgo_desktop.core.interview.registers import FromRegisters
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

MOST_NAMED = 1
NARROW = 130
"""A window of fewer letters across has room for the number of rows only."""


@dataclass(frozen=True, slots=True)
class Offered:
    """Rows that a register would add, and rows that still bear the old name of a line."""

    fresh: "FromRegisters"
    behind: "tuple[Row, ...]" = ()


class RowOffer(QWidget):
    """Shown while lines of the register have no row, or rows another name than their line.

    ``offers`` tells whether there is something to offer.
    """

    offers = Signal(bool)

    def __init__(self, session: Session, register: Register) -> None:
        super().__init__()
        self._session = session
        self._register = register
        self._renamed: tuple[str, str] | None = None
        self._behind: tuple[Row, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.told = Words()
        self.take = QPushButton()
        self.take.setProperty("role", "main")
        self.take.clicked.connect(self._take)
        row.addWidget(self.told, 1)
        row.addWidget(self.take)
        self.hide()

    def renamed(self, old: str, new: str) -> None:
        """Remember that a line has another name, so that its rows are asked about."""
        self._renamed = old, new

    def refresh(self) -> None:
        """Look what would be done now."""
        desk, renamed, register = self._session.desk, self._renamed, self._register.id
        if desk is not None and desk.locked is None:
            self._session.ask(
                lambda: _offered(desk, register, renamed), while_shown(self, self._show)
            )

    def _show(self, offered: Offered) -> None:
        say, plan = self._session.speech.say, offered.fresh.plan
        self._behind = offered.behind
        if offered.behind and self._renamed:
            old, new = map(breakable, self._renamed)
            count = f"{len(offered.behind):,}"
            self.told.tell(say("registers.rows.behind", count=count, old=old, new=new))
            self.take.setText(say("registers.rows.rename"))
        elif plan:
            self._tell_fresh(offered.fresh)
            self.take.setText(say("registers.rows.take"))
        self.setVisible(bool(plan or offered.behind))
        self.offers.emit(bool(plan or offered.behind))

    def _tell_fresh(self, fresh: "FromRegisters") -> None:
        say, language = self._session.speech.say, self._session.speech.language
        named = [
            f"{row.item} ({variant.name.spoken(language)})"
            for row in list(fresh.plan)[:MOST_NAMED]
            if (variant := all_sources()[row.source].variant(row.variant))
        ]
        names, rest = breakable(", ".join(named)), len(fresh.plan) - len(named)
        if rest > 0:
            names = say("registers.rows.more", names=names, count=f"{rest:,}")
        count = f"{len(fresh.plan):,}"
        told = say("registers.rows.offer", count=count, names=names)
        if fresh.replaced:
            told += " " + say("registers.rows.replaced", count=f"{len(fresh.replaced):,}")
        narrow = self.window().width() < NARROW * self.fontMetrics().averageCharWidth()
        self.told.tell(say("registers.rows.short", count=count) if narrow else told)
        self.take.setToolTip(plain_tip(told))

    def _take(self) -> None:
        rows, renamed = self._behind, self._renamed
        if rows and renamed:
            self._session.act(lambda desk: _rename_rows(desk, rows, renamed[1]))
        else:
            self._session.act(_take_rows)


def _offered(desk: "Desk", register: str, renamed: tuple[str, str] | None) -> Offered:
    from lgo_desktop.services import register_rows  # noqa: PLC0415 - loads in the worker

    fresh = register_rows.rows_offered(desk)
    if renamed is None:
        return Offered(fresh)
    return Offered(fresh, register_rows.rows_left_behind(desk, register, *renamed))


def _take_rows(desk: "Desk") -> "Changes":
    from lgo_desktop.services.register_rows import take_rows  # noqa: PLC0415 - worker

    return take_rows(desk)


def _rename_rows(desk: "Desk", rows: "tuple[Row, ...]", new: str) -> "Changes":
    from lgo_desktop.services.register_rows import rename_rows  # noqa: PLC0415 - worker

    return rename_rows(desk, rows, new)
