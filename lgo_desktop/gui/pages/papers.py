"""Enter by paper: bills, slips, weighings, registers, one a line; the months follow from them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Where
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.gui import theme
from lgo_desktop.gui.pages.page import Page, PageKind
from lgo_desktop.gui.papers.acts import LedgerActs
from lgo_desktop.gui.papers.choices import Choices
from lgo_desktop.gui.papers.lines import Typing
from lgo_desktop.gui.papers.look_bar import LookBar
from lgo_desktop.gui.papers.months import Months
from lgo_desktop.gui.papers.reading import Shown, ledger_of, shown_of
from lgo_desktop.gui.papers.sheet_lines import Looking
from lgo_desktop.gui.papers.table import LedgerTable
from lgo_desktop.gui.papers.telling import told_of
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.evidence_pane import EvidencePane
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.draft_places import Left, read_place

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.ledger_sheet import Ledger, Sheet
    from lgo_desktop.services.ledger_sums import MonthSum


TOUCHING = frozenset({"papers", "entries", "statements", "inventories"})
"""Topics of changes that the page shows."""
LOW, LEAST = 22, 6
"""In lines of text: a page that is low, and what its ledger needs at least."""


class PapersPage(Page):
    """A ledger for each kind of paper, and below it the months that follow."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("window.page.papers"))
        self._ledger: Ledger | None = None
        self._read: tuple[str, datetime | None] | None = None
        app = QApplication.instance()
        look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
        self.choices = Choices(session.speech)
        self.table = LedgerTable(session)
        self.told = Words("", "quiet")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.months = Months(session, look)
        self.evidence = EvidencePane(session)
        self.acts = LedgerActs(session, self, self.table)
        self._compose()
        self._listen()
        self.standing.tell(session.speech.say("papers_page.reading"), "quiet")
        self.split.hide()

    def _compose(self) -> None:
        say = self.session.speech.say
        self.look = LookBar(self.session.speech)
        self.month_of_line = QPushButton(unbroken(say("papers_page.to_month")))
        self.evidence_button = QPushButton(unbroken(say("papers_page.evidence")))
        self.evidence_button.setCheckable(True)
        self.remove = QPushButton(unbroken(say("papers_page.remove")))
        for button in (self.remove, self.month_of_line, self.evidence_button):
            self.months.ways.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addWidget(self.months)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.evidence)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self.evidence.hide()
        for widget in (self.choices, self.look):
            self.body.addWidget(widget)
        self.body.addWidget(self.split, 1)

    def _listen(self) -> None:
        self.choices.kind_chosen.connect(lambda _kind: self._turn())
        self.choices.looked.connect(self._look)
        self.choices.paste.connect(lambda: self.acts.paste(QApplication.clipboard().text()))
        self.remove.clicked.connect(self.table.remove)
        self.table.stood.connect(self._stand)
        self.table.block.connect(self.acts.paste)
        self.months.wanted.connect(self.show_month)
        self.months.rule_wanted.connect(self.acts.ask_rule)
        self.look.all.clicked.connect(self._look)
        self.look.to_month.clicked.connect(self._go_to_month)
        self.month_of_line.clicked.connect(self._go_to_month_of_line)
        self.evidence_button.toggled.connect(self._show_evidence)

    # What is shown

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a low window leave the room to the ledger."""
        super().resizeEvent(event)
        line = self.told.fontMetrics().lineSpacing()
        self.months.be_short(short=self.is_low)
        self.told.setMinimumHeight(line if self.is_low else 2 * line)
        self.table.setMinimumHeight(LEAST * line)
        self._stand()

    @property
    def is_low(self) -> bool:
        """Whether the page has little height."""
        return self.height() < LOW * self.told.fontMetrics().lineSpacing()

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show the papers as they are now, reading only what an act may have changed."""
        desk, ledger = self.session.desk, self._ledger
        if desk is None or desk.inventory is None:
            self.standing.tell(self.session.speech.say("results_page.no_inventory"), "quiet")
            return
        state = desk.inventory.id, desk.saved_at
        if self._read is not None and self._read[0] != state[0]:
            self.table.forget()
        if ledger is not None and ledger.desk is desk and changes is not None:
            if TOUCHING & changes.topics:
                then = while_shown(self, lambda _none: self._turn())
                self.session.ask(lambda: ledger.refresh(changes), then)
        elif ledger is None or self._read != state:
            self.session.ask(lambda: ledger_of(desk), while_shown(self, self._opened))
        self._read = state

    def _opened(self, ledger: "Ledger") -> None:
        self._ledger = ledger
        counts = ledger.counts()
        if self.table.sheet is None:
            most = max(self.choices.kinds(), key=lambda id_: counts[id_])
            self.choices.choose(most if counts[most] else None)
        self._turn()

    def _turn(self) -> None:
        """Show the sheet of the chosen kind."""
        ledger, kind = self._ledger, self.choices.kind_id
        if ledger is not None:
            self.session.drafts.write()
            self.session.ask(lambda: shown_of(ledger, kind), while_shown(self, self._show))

    def _show(self, shown: Shown) -> None:
        sheet = shown.sheet
        if sheet.kind.id != self.choices.kind_id:
            return
        before = self.table.sheet
        self.split.show()
        self.choices.count(shown.counts)
        self.choices.offer(sheet)
        if before is None or before.kind.id != sheet.kind.id:
            self.table.look_at(Looking(self.choices.target))
            self.look.leave()
        self.table.show_sheet(sheet, shown.left)
        self.months.show_sheet(sheet, self.choices.target)
        if before is None or before.kind.id != sheet.kind.id:
            self.table.go_to_fresh()
        self._sum_up(sheet)

    def _sum_up(self, sheet: "Sheet") -> None:
        """How many papers there are, what is missing, and what to do next."""
        say = self.session.speech.say
        doubted = sum(bool(line.findings) for line in sheet.lines)
        parts = [say("papers_page.count", count=f"{len(sheet.lines):,}")]
        missing = sum(row.missing for row in sheet.sums)
        if missing:
            parts.append(say("papers_page.missing", count=missing))
        if doubted:
            parts.append(say("papers_page.doubted", count=doubted))
        if self.table.unfinished:
            parts.append(say("papers_page.unfinished", count=len(self.table.unfinished)))
        text = " · ".join(parts) if sheet.lines else say("papers_page.empty")
        keys = "" if self.is_low else say("papers_page.keys")
        self.standing.tell(f"{text}  {keys}".rstrip(), "quiet")

    def _look(self) -> None:
        """Show the chosen account, or all."""
        self.look.leave()
        doubtful = self.choices.doubtful.isChecked()
        self.table.look_at(Looking(self.choices.target, only_doubtful=doubtful))
        sheet = self.table.sheet
        if sheet is not None:
            self.months.show_sheet(sheet, self.choices.target)
            self.table.go_to_fresh()

    def _stand(self) -> None:
        """Say what is known of the line in which the cursor stands, and show its evidence."""
        chosen, place = self.table.chosen, self.table.view.currentIndex().row()
        if chosen is None:
            self.told.tell("")
            return
        told, role = told_of(self.table.view.ledger(), place)
        self.told.tell(told.partition("\n")[0] if self.is_low else told, role)
        typing = chosen if isinstance(chosen, Typing) else None
        self.month_of_line.setEnabled(typing is None)
        self.remove.setEnabled(typing is None or typing.started)
        if self.evidence.isVisible():
            self._show_evidence(shown=True)

    def _show_evidence(self, shown: bool) -> None:
        chosen = self.table.chosen
        self.evidence.setVisible(shown)
        if shown and chosen is not None and not isinstance(chosen, Typing):
            self.evidence.show_paper(chosen.paper.number)
        elif shown:
            self.evidence.show_nothing()

    # Ways to and from other places

    def show_month(self, month: "MonthSum") -> None:
        """Show the papers behind a month, or begin one where there is none."""
        if month.papers:
            self._show_papers(month.key, frozenset(month.papers))
            return
        self.choices.choose(target=Target.of(month.key))
        self._look()

    def _show_papers(self, key: EntryKey, numbers: frozenset[int]) -> None:
        targets = self.table.sheet.targets if self.table.sheet else ()
        names = {one.target: one.name.spoken(self.session.speech.language) for one in targets}
        target = Target.of(key)
        self.look.show_month(key, names.get(target, target.item), len(numbers))
        self.table.look_at(Looking(numbers=numbers))
        self.table.view.stand(0, 0)

    def _go_to_month(self) -> None:
        if self.look.key is not None:
            self.session.go("entry", self.look.key)

    def _go_to_month_of_line(self) -> None:
        chosen, ledger = self.table.chosen, self._ledger
        sheet = self.table.sheet
        if chosen is None or isinstance(chosen, Typing) or ledger is None or sheet is None:
            return
        paper, month = chosen.paper, chosen.months[0]
        feed = sheet.kind.feed(paper.target.source, paper.target.variant)
        if feed is not None:
            self.session.go("entry", paper.target.key(month, feed.field))

    def take(self, target: object) -> None:
        """Show a paper by its number, the papers of a month, or a line that was left."""
        wanted = _key_of(target) if isinstance(target, Where) else target
        self._afterwards(lambda: self._take(wanted))

    def _take(self, target: object) -> None:
        ledger = self._ledger
        if ledger is None:
            return
        if isinstance(target, Left):
            parts = read_place(target.place).parts
            self._choose_kind(parts[0] if parts else "")
        elif isinstance(target, int):
            self.session.ask(
                lambda: ledger.kind_of(target),
                while_shown(self, partial(self._take_number, target)),
            )
        elif isinstance(target, EntryKey):
            self.session.ask(
                lambda: ledger.behind(target), while_shown(self, partial(self._take_key, target))
            )

    def _choose_kind(self, kind: str) -> None:
        if kind in all_kinds():
            self.choices.choose(kind, None)
            self.choices.doubtful.setChecked(False)
            self._turn()

    def _take_number(self, number: int, kind: str | None) -> None:
        if kind is not None:
            self._choose_kind(kind)
            self._afterwards(lambda: self.table.go_to(number))

    def _take_key(self, key: EntryKey, found: "tuple[LedgerPaper, ...]") -> None:
        if found:
            numbers = frozenset(paper.number for paper in found)
            self._choose_kind(found[0].kind)
            self._afterwards(lambda: self._show_papers(key, numbers))
            return
        kinds = all_kinds()
        feeding = (id_ for id_ in self.choices.kinds() if kinds[id_].feed(key.source, key.variant))
        kind = next(feeding, None)
        if kind is not None:
            self._choose_kind(kind)
            self._afterwards(lambda: self._begin(Target.of(key)))

    def _begin(self, target: Target) -> None:
        self.choices.choose(target=target)
        self._look()

    def _afterwards(self, do: Callable[[], None]) -> None:
        """Do something when all that was asked for before is shown: work is done in turn."""
        self.session.ask(lambda: None, while_shown(self, lambda _none: do()))


def _key_of(where: Where) -> EntryKey:
    """The entry at the place of a finding, as far as it is named."""
    return EntryKey(
        where.source or "",
        where.variant or "",
        where.facility or "",
        where.item or "",
        where.period or "",
        where.field or "",
    )


PAGE = PageKind("papers", 4, PapersPage)
