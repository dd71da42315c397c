"""A leaf with one register: its table, what can be done with it, and what is missing in words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout

from lgo_desktop.base.findings import Finding, Severity, Where
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.registers.declaration import ITEM, Register
from lgo_desktop.core.registers.lines import LineName
from lgo_desktop.gui import theme
from lgo_desktop.gui.organisation.section import Section, SectionKind
from lgo_desktop.gui.pages.page import SPACE
from lgo_desktop.gui.registers.editor import CellEditor
from lgo_desktop.gui.registers.hands import Hands
from lgo_desktop.gui.registers.model import SIGNS, RegisterModel
from lgo_desktop.gui.registers.row_offer import RowOffer
from lgo_desktop.gui.registers.search import Search
from lgo_desktop.gui.registers.typing import Typing
from lgo_desktop.gui.registers.view import RegisterView
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.registers import RegisterTable, RegisterUpdate

ROLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "quiet"}
LINES_TOLD, FEW_TOLD = 3, 1
ROOM_TOLD = 2
LOW = 16
"""With room for fewer lines of text than these a leaf leaves most of it to the table."""

Wanted = tuple[LineName | None, str, str | None]
"""A line (None for the empty one), a column, and a text that was left half-typed there."""


class RegisterSection(Section):
    """One register. ``offers_rows`` if its lines give rows of the entry page."""

    def __init__(self, session: Session, register: Register, *, offers_rows: bool = False) -> None:
        super().__init__(session)
        self.register = register
        self._wanted: Wanted | None = None
        app = QApplication.instance()
        look = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
        self.model = RegisterModel(register, session.speech, look, self._commit)
        self.editor = CellEditor(self.model, session.speech, self)
        self.typing = Typing(session, register, self.editor)
        self.view = RegisterView(self.model, self.editor)
        self.hands = Hands(session, self.view)
        self.search = Search(self.view, session.speech)
        self.view.setAccessibleName(unbroken(session.speech.name(register.statement.name)))
        self.told, self.help = Words("", "quiet"), Words("", "quiet")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.offer = RowOffer(session, register) if offers_rows else None
        self._compose()
        self._listen()

    @property
    def is_low(self) -> bool:
        """Whether the window is so low that the table needs the room."""
        return self.height() < LOW * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Tell less in a low window."""
        super().resizeEvent(event)
        room = FEW_TOLD if self.is_low else ROOM_TOLD
        self.told.setMinimumHeight(self.fontMetrics().lineSpacing() * room)
        if self.view.currentIndex().isValid():
            self._stand(self.view.currentIndex())

    def _compose(self) -> None:
        say, speech = self.session.speech.say, self.session.speech
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE - 4)
        head = QHBoxLayout()
        statement = self.register.statement
        told = speech.name(statement.help) if statement.help else ""
        about = say("registers.private") if statement.private else told
        self.about = Words(about or say(f"registers.about.{self.register.id}"), "quiet")
        head.addWidget(self.about, 1)
        if self.offer:
            self.offer.offers.connect(self.about.setHidden)
            head.addWidget(self.offer, 1)
        self.remove = QPushButton(say("registers.remove"))
        self.paste_button = QPushButton(say("registers.paste"))
        self.paste_button.setToolTip(unbroken(say("registers.paste_tip")))
        self.headings = QPushButton(say("registers.copy_headings"))
        self.headings.setToolTip(unbroken(say("registers.copy_headings_tip")))
        head.addWidget(self.search)
        for button in (self.headings, self.paste_button, self.remove):
            head.addWidget(button)
        self.remove.setVisible(self.register.can_grow)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.next = QPushButton(say("registers.next_open"))
        self.next.clicked.connect(self.go_to_open)
        self.next.hide()
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        column.addWidget(self.help)

    def _listen(self) -> None:
        chosen = self.view.selectionModel()
        chosen.currentChanged.connect(self._stand)
        chosen.selectionChanged.connect(lambda *_: self._count_chosen())
        self.remove.clicked.connect(self.hands.remove)
        self.paste_button.clicked.connect(self.hands.paste)
        self.headings.clicked.connect(self._copy_headings)
        self.session.refused.connect(self._again)

    # What is shown

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show all lines, or only what an act changed."""
        desk, table = self.session.desk, self.hands.table
        if desk is None:
            return
        if table is None or table.desk is not desk:
            self.session.ask(lambda: _table_of(desk, self.register), while_shown(self, self._all))
        elif changes is None:
            self.session.ask(table.reload, while_shown(self, self._updated))
        else:
            self.session.ask(lambda: table.refresh(changes), while_shown(self, self._updated))
        if self.offer:
            self.offer.refresh()

    def _again(self, _findings: object) -> None:
        """After a refusal show what is true, not what was typed."""
        table = self.hands.table
        if table is not None and self.isVisible():
            self.session.ask(table.reload, while_shown(self, self._updated))

    def _all(self, table: "RegisterTable") -> None:
        self.hands.table = table
        desk = self.session.desk
        self.model.locked = desk is not None and desk.locked is not None
        for button in (self.remove, self.paste_button):
            button.setEnabled(not self.model.locked)
        self._updated(table.update)
        self.view.fit_columns()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _updated(self, update: "RegisterUpdate") -> None:
        here, line = self.view.currentIndex(), self.model.line_at(self.view.currentIndex())
        row, column = here.row(), max(here.column(), 0)
        first = not self.model.lines
        self.model.show(update)
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            place = self.model.place_of(line.name) if line else None
            row = max(min(row, self.model.rowCount() - 1), 0) if place is None else place
            self.view.setCurrentIndex(self.model.index(row, column))
        if first and self.model.lines:
            self.view.fit_columns()
        self._sum_up(update)
        self._stand(self.view.currentIndex())
        self._go_to_wanted()

    def _sum_up(self, update: "RegisterUpdate") -> None:
        say, count = self.session.speech.say, len(self.model.lines)
        in_lines = sum(len(line.findings) for line in self.model.lines)
        self.next.setVisible(in_lines > 0)
        found = in_lines + len(update.findings)
        if not count:
            item = self.session.speech.name(self.register.item)
            self.standing.emit(say("registers.empty", item=item), "quiet")
        elif found:
            told = say("registers.standing", count=f"{count:,}", open=f"{found:,}")
            self.standing.emit(told, "quiet")
        else:
            done = "registers.complete" if self.register.can_grow else "registers.complete_fixed"
            self.standing.emit(say(done, count=f"{count:,}"), "quiet")
        self._count_chosen()
        self.search.follow()

    def _stand(self, index: QModelIndex) -> None:
        """Tell what was found in the line, first of its column, else in all lines; and the help."""
        line = self.model.line_at(index) if index.isValid() else None
        column = self.model.column_at(index) if index.isValid() else ITEM
        found: tuple[Finding, ...] = ()
        if line is not None:
            here = line.found_in(column)
            found = (*here, *(one for one in line.findings if one not in here))
        if not found and self.hands.table is not None:
            found = self.hands.table.update.findings
        speech = self.session.speech
        most = FEW_TOLD if self.is_low else LINES_TOLD
        sentences = [f"{SIGNS[one.severity]} {speech.finding(one)}" for one in found[:most]]
        worst = min((one.severity for one in found), key=list(ROLES).index, default=Severity.NOTE)
        self.told.tell("\n".join(sentences), ROLES[worst])
        field = self.register.statement.field(column)
        help_ = field.help if field else None
        name = speech.name(field.name) if field else ""
        self.help.tell(f"{name}: {speech.name(help_)}" if help_ else "", "quiet")
        self.help.setHidden(len(sentences) == LINES_TOLD or (self.is_low and bool(sentences)))

    # What is done

    def _commit(self, name: LineName | None, column: str, text: str) -> None:
        table = self.hands.table
        if table is None:
            return
        draft = self.typing.place(name, column), text
        if name is None:
            self.session.act(lambda _desk: table.begin(text), draft)
            self.model.begin(LineName(" ".join(text.split())))
        else:
            if column == ITEM and self.offer:
                self.offer.renamed(name.item, " ".join(text.split()))
            self.session.act(lambda _desk: table.put(name, column, text), draft)

    def _copy_headings(self) -> None:
        self.hands.copy_headings()
        self.told.tell(self.session.speech.say("registers.copied"), "good")

    # Where one stands

    def take(self, target: object) -> bool:
        """Stand on the cell of a finding, of an entry, or of a text that was left half-typed."""
        self._wanted = self.typing.taken(target) or self._cell(target)
        if self._wanted is None:
            return False
        self.refresh()
        return True

    def go_to_open(self) -> None:
        """Stand on the next cell of which something was found, round the end."""
        here, columns = self.view.currentIndex(), self.model.columns
        cells = [
            (row, place)
            for row, line in enumerate(self.model.lines)
            if line.findings
            for place, column in enumerate(columns)
            if line.found_in(column)
        ]
        after = [one for one in cells if one > (here.row(), here.column())]
        for row, place in (*after, *cells)[:1]:
            self.view.setCurrentIndex(self.model.index(row, place))

    def _cell(self, target: object) -> Wanted | None:
        """The cell that a finding or an entry is about, if it is of this register."""
        if isinstance(target, Where) and target.source == self.register.id:
            name = LineName(target.item or "", target.facility or "")
            return name, target.field or ITEM, None
        if isinstance(target, EntryKey) and target.source == self.register.id:
            return LineName(target.item, target.facility), target.field, None
        return None

    def _go_to_wanted(self) -> None:
        if self._wanted is None:
            return
        (name, column, text), self._wanted = self._wanted, None
        place = len(self.model.lines) if name is None else self.model.place_of(name)
        if place is None or column not in self.model.columns:
            return
        index = self.model.index(place, self.model.columns.index(column))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        if text is not None:
            self.editor.left[name, column] = text
            self.view.edit(index)
            self.editor.left.clear()

    def _count_chosen(self) -> None:
        count, say = len(self.hands.names()), self.session.speech.say
        many = say("registers.remove_many", count=f"{count:,}")
        self.remove.setText(many if count > 1 else say("registers.remove"))
        self.remove.setEnabled(count > 0 and not self.model.locked)


def section_of(id_: str, place: int, register: Register, *, rows: bool = False) -> SectionKind:
    """The leaf with a register; ``rows`` if its lines give rows of the entry page."""
    return SectionKind(id_, place, partial(_made, register=register, rows=rows))


def _made(session: Session, *, register: Register, rows: bool) -> Section:
    return RegisterSection(session, register, offers_rows=rows)


def _table_of(desk: "Desk", register: Register) -> "RegisterTable":
    from lgo_desktop.services.registers import RegisterTable  # noqa: PLC0415 - worker

    return RegisterTable(desk, register)
