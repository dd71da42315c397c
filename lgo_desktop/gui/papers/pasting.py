"""Papers pasted from a spreadsheet: what each column is, what is accepted; saved as one act."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.gui.papers import columns
from lgo_desktop.gui.papers.accounts import Accounts
from lgo_desktop.gui.papers.preview import PreviewModel
from lgo_desktop.gui.papers.typed_over import ask_what_counts, is_typed_over
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, plain_title, unbroken
from lgo_desktop.services.ledger_form import row_name, row_of
from lgo_desktop.services.ledger_paste import (
    Pasted,
    Rows,
    Understood,
    typed_columns,
    understood,
)

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

SIZE = (980, 560)
MOST_REASONS = 4
MOST_MEASURED = 40


class PasteDialog(QDialog):
    """``saved`` is called when the papers are on disk."""

    def __init__(
        self, session: Session, block: Pasted, accounts: Accounts, target: Target | None,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.session = session
        self.block = block
        self._accounts = accounts
        self._target = target
        self._columns = list(block.columns)
        self._asked = 0
        self.answer: Understood | None = None
        self._say = session.speech.say
        name = session.speech.name(block.kind.name)
        title = self._say("papers_page.paste.title", kind=name, rows=f"{len(block.rows):,}")
        self.setWindowTitle(plain_title(title))
        self.resize(*SIZE)
        self.told, self.reasons = Words("", "quiet"), Words("", "warn")
        self._compose(title)
        self._look()

    def _compose(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Words(title, "heading"))
        known = (
            "papers_page.paste.by_heading"
            if self.block.by_heading
            else "papers_page.paste.by_order"
        )
        column.addWidget(Words(self._say(known), "quiet"))
        column.addLayout(self._choices())
        self.preview = PreviewModel(
            self.block.rows, self.block.first, unbroken(self._say("papers_page.paste.row"))
        )
        self.view = QTableView()
        self.view.setModel(self.preview)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.setAccessibleName(unbroken(title))
        self.view.selectionModel().currentColumnChanged.connect(self._stand)
        self.view.setCurrentIndex(self.preview.index(0, 1))
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addWidget(self.reasons)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save.setProperty("role", "main")
        self.save.style().polish(self.save)
        self.buttons.accepted.connect(self.keep)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)

    def _choices(self) -> QHBoxLayout:
        """What the column at the cursor is, and where papers go that do not say it."""
        language = self.session.speech.language
        self.meaning, self.row = QComboBox(), QComboBox()
        self.meaning.addItem(unbroken(self._say("papers_page.paste.unused")), "")
        for one in typed_columns(self.block.kind):
            self.meaning.addItem(
                columns.heading(one, self.block.kind, self.session.speech), one.id
            )  # fmt: skip
        self.row.addItem(unbroken(self._say("papers_page.paste.no_row")), None)
        for row in self._accounts.rows():
            self.row.addItem(row_name(self.block.kind, row).spoken(language), row)
        if self._target is not None:
            self.row.setCurrentIndex(self.row.findData(row_of(self._target)))
        elif self._accounts.known:
            self.row.setCurrentIndex(1)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        line = QHBoxLayout()
        for field, words in ((self.meaning, "meaning"), (self.row, "goes_to")):
            field.setSizeAdjustPolicy(policy)
            label = Words(self._say(f"papers_page.paste.{words}"))
            label.setWordWrap(False)
            label.setBuddy(field)
            field.setAccessibleName(unbroken(label.text()))
            line.addWidget(label)
            line.addWidget(field, 1)
        self.meaning.activated.connect(self._mean)
        self.row.activated.connect(self._look)
        return line

    def _stand(self) -> None:
        """Show what the column at the cursor is taken for."""
        place = self.view.currentIndex().column() - 1
        self.meaning.setEnabled(place >= 0)
        if place >= 0:
            self.meaning.setCurrentIndex(max(self.meaning.findData(self._columns[place]), 0))

    def _mean(self) -> None:
        """Take the column at the cursor for another; no two columns are the same."""
        place, meant = self.view.currentIndex().column() - 1, str(self.meaning.currentData())
        if place < 0:
            return
        if meant in self._columns:
            self._columns[self._columns.index(meant)] = ""
        self._columns[place] = meant
        self._look()

    def _look(self) -> None:
        """Read the block with these columns, behind the window."""
        desk = self.session.desk
        if desk is None:
            return
        self._asked += 1
        asked, block, inventory = self._asked, self.block, desk.held_inventory
        chosen, rows = list(self._columns), self._rows()
        self.save.setEnabled(False)
        self.told.tell(self._say("papers_page.paste.reading"), "quiet")

        def then(answer: Understood) -> None:
            if asked == self._asked:
                self._show(answer)

        self.session.ask(
            lambda: understood(block, chosen, rows, inventory), while_shown(self, then)
        )  # fmt: skip

    def _rows(self) -> Rows:
        rows = self._accounts.rows_for(self._target)
        return replace(rows, chosen=self.row.currentData())

    def _show(self, answer: Understood) -> None:
        """How many are accepted, and why the others are not."""
        self.answer = answer
        speech, accepted = self.session.speech, len(answer.papers)
        declared = {one.id: one for one in typed_columns(self.block.kind)}
        named = [
            columns.heading(declared[one], self.block.kind, speech) if one in declared else "–"
            for one in self._columns
        ]
        refused = [one.where.row for one in answer.refused if one.where.row is not None]
        self.preview.judge(named, frozenset(refused))
        digit = self.view.fontMetrics().horizontalAdvance("0")
        for place, heading in enumerate(("", *named)):
            wide = self.view.fontMetrics().horizontalAdvance(heading)
            self.view.setColumnWidth(place, max(wide + 3 * digit, 12 * digit))
        role = "good" if accepted and not refused else "warn"
        sign = "✓" if role == "good" else "⚠"
        self.told.tell(
            f"{sign} " + self._say(
                "papers_page.paste.counts", accepted=f"{accepted:,}",
                refused=f"{answer.refused_rows:,}",
            ),
            role,
        )  # fmt: skip
        told = [
            self._say("papers_page.paste.reason", row=one.where.row or 0, why=speech.finding(one))
            for one in answer.refused[:MOST_REASONS]
        ]
        self.reasons.tell("\n".join(f"⚠ {one}" for one in told), "warn")
        self.reasons.setVisible(bool(told))
        self.save.setText(unbroken(self._say("papers_page.paste.save", count=f"{accepted:,}")))
        self.save.setEnabled(bool(accepted))

    def keep(self, *, replace: bool = False) -> None:
        """Save what is accepted."""
        desk, answer = self.session.desk, self.answer
        if desk is None or answer is None:
            return
        self.save.setEnabled(False)
        papers = answer.papers
        self.session.ask(
            lambda: _saved(desk, papers, replace=replace),
            while_shown(self, self._kept), while_shown(self, self._refused),
        )  # fmt: skip

    def _kept(self, changes: "Changes") -> None:
        self.accept()
        self.session.changed.emit(changes)
        self.session.saved.emit()

    def _refused(self, findings: tuple[Finding, ...]) -> None:
        self.save.setEnabled(True)
        if is_typed_over(findings):
            again: Callable[[], None] = lambda: self.keep(replace=True)  # noqa: E731
            ask_what_counts(findings, self.session.speech, self, again)
            return
        told = [self.session.speech.finding(one) for one in findings[:MOST_REASONS]]
        self.reasons.tell("\n".join(f"✕ {one}" for one in told), "bad")
        self.reasons.show()


def _saved(desk: "Desk", papers: tuple[LedgerPaper, ...], *, replace: bool) -> "Changes":
    from lgo_desktop.services.ledger_acts import save_pasted  # noqa: PLC0415 - loads in the worker

    return save_pasted(desk, papers, replace=replace)
