"""What changes many papers at once: a pasted block, and the rule by which all of them count."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.papers.cut_off import CutOffDialog
from lgo_desktop.gui.papers.pasting import PasteDialog
from lgo_desktop.gui.papers.table import LedgerTable
from lgo_desktop.gui.papers.typed_over import ask_what_counts, is_typed_over
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.ledger_paste import Pasted, in_best_order, pasted

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes


class LedgerActs(QObject):
    """The dialogs of a page of papers; ``pasting`` and ``cut_off`` are those asked last."""

    def __init__(self, session: Session, page: QWidget, table: LedgerTable) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._table = table
        self.pasting: PasteDialog | None = None
        self.cut_off: CutOffDialog | None = None

    def paste(self, text: str) -> None:
        """Show what a block from a spreadsheet means; it is saved if that is wanted."""
        sheet, accounts, desk = self._table.sheet, self._table.accounts, self._session.desk
        if sheet is None or accounts is None or desk is None:
            return
        kind, inventory, orders = sheet.kind, desk.held_inventory, self._table.orders()
        rows = accounts.rows_for(self._table.looking.target)

        def work() -> Pasted:
            block = pasted(unbroken(text), kind, orders[0])
            return in_best_order(block, orders, rows, inventory)

        self._session.ask(work, while_shown(self._page, self._ask_paste))

    def _ask_paste(self, block: Pasted) -> None:
        accounts = self._table.accounts
        if accounts is not None:
            target = self._table.looking.target
            self.pasting = PasteDialog(self._session, block, accounts, target, self._page)
            self.pasting.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.pasting.open()

    def ask_rule(self) -> None:
        """Ask by which month papers count, and why."""
        sheet = self._table.sheet
        if sheet is not None:
            rule = sheet.rule
            self.cut_off = CutOffDialog(
                self._session.speech, rule.cut_off, rule.reason, self.state, self._page
            )
            self.cut_off.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.cut_off.open()

    def state(self, rule: str, reason: str, *, replace: bool = False) -> None:
        """State the rule; ask first where months that were typed by hand would change."""
        desk, session = self._session.desk, self._session
        if desk is None:
            return

        def stated(changes: "Changes") -> None:
            session.changed.emit(changes)
            session.saved.emit()

        def refused(findings: tuple[Finding, ...]) -> None:
            if is_typed_over(findings):
                again = partial(self.state, rule, reason, replace=True)
                ask_what_counts(findings, session.speech, self._page, again)
            else:
                session.refused.emit(findings)

        session.ask(
            lambda: _stated(desk, rule, reason, replace=replace),
            while_shown(self._page, stated), while_shown(self._page, refused),
        )  # fmt: skip


def _stated(desk: "Desk", rule: str, reason: str, *, replace: bool) -> "Changes":
    from lgo_desktop.services.ledger_acts import state_rule  # noqa: PLC0415 - loads in the worker

    return state_rule(desk, rule, reason, replace=replace)
