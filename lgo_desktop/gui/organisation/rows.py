"""Where data come from and who keeps their papers: all rows of the year, listed and changed."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from lgo_desktop.base.findings import Finding, Where
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.interview.rows import name_of, row_of
from lgo_desktop.gui.offer import Offer
from lgo_desktop.gui.organisation.acting import act_through
from lgo_desktop.gui.organisation.add_row import AddRow
from lgo_desktop.gui.organisation.row_pane import RowPane
from lgo_desktop.gui.organisation.row_table import RowTable
from lgo_desktop.gui.organisation.section import Section, SectionKind
from lgo_desktop.gui.pages.page import SPACE
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.draft_places import Left, place_of, read_place

if TYPE_CHECKING:
    from lgo_desktop.core.interview.registers import FromRegisters
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.row_sheet import RowSheet

MEANT = frozenset({"row.has_amounts", "row.has_papers"})
MOST_NAMED = 4
DRAFT = "row"


class RowsSection(Section):
    """A table of rows; those that are chosen are changed in the pane below it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        say = session.speech.say
        self.sheet: RowSheet | None = None
        self.dialog: AddRow | None = None
        self._left: tuple[str, str] | None = None
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(unbroken(say("organisation.rows.search")))
        self.search.setAccessibleName(unbroken(say("organisation.rows.search")))
        self.add = QPushButton(say("organisation.rows.add"))
        self.add.setProperty("role", "main")
        self.registers = QPushButton(say("organisation.rows.registers", count=0))
        self.table = RowTable(session.speech)
        self.offer = Offer()
        self.told = Words("", "good")
        self.told.hide()
        self.pane = RowPane(session.speech)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.registers)
        top.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        column.addWidget(self.offer)
        column.addWidget(self.pane)
        self._listen()

    def _listen(self) -> None:
        self.search.textChanged.connect(self.table.narrow)
        self.add.clicked.connect(self.ask_for_row)
        self.registers.clicked.connect(self.take_registers)
        self.table.chosen_changed.connect(self._chosen)
        self.table.opened.connect(self._open)
        self.pane.renamed.connect(self.rename)
        self.pane.kept.connect(self.keep)
        self.pane.usual.clicked.connect(self.keep_usual)
        self.pane.typing.connect(self._typing)
        self.pane.removal.connect(self.remove)
        self.table.removal.connect(self.remove)

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Read the rows, and show them with those chosen that were."""
        desk = self.session.desk
        if desk is None:
            return
        if changes is not None:
            self.offer.withdraw()

        def work() -> "RowSheet":
            from lgo_desktop.services.row_sheet import row_sheet  # noqa: PLC0415 - worker

            return row_sheet(desk)

        self.session.ask(work, while_shown(self, self._show))

    def take(self, target: object) -> bool:
        """Choose a row, the row of a place, or that of a text which was never saved."""
        if isinstance(target, Left):
            return self._type_again(target)
        if isinstance(target, Where) and target.source and target.variant and not target.period:
            place = target.facility or "", target.item or ""
            target = Row(target.source, target.variant, *place)
        if not isinstance(target, Row):
            return False
        self.search.clear()
        self.table.choose(frozenset({target}))
        return True

    def ask_for_row(self) -> None:
        """Ask what the new row is of."""
        dialog = self.dialog = AddRow(self.session, self.sheet, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._dialog_gone)
        dialog.wanted.connect(self.add_row)
        dialog.open()

    def _dialog_gone(self, _result: int) -> None:
        self.dialog = None

    def add_row(self, row: Row, keeper: str) -> None:
        """Plan a row, and choose it; a refusal is said in the dialog, which stays open."""

        def work(desk: "Desk") -> "tuple[Row, Changes]":
            from lgo_desktop.services.planned_rows import add_row  # noqa: PLC0415 - worker

            about = desk.held_inventory
            return desk.through(lambda project: add_row(project, about, row, keeper))

        def added(made: Row) -> None:
            if self.dialog is not None:
                self.dialog.accept()
            self._choose_next(made)

        def refused(findings: tuple[Finding, ...]) -> None:
            if self.dialog is not None:
                self.dialog.refuse(findings)

        act_through(self, work, added, refused)

    def rename(self, row: Row, new: Row) -> None:
        """Move a row with all that hangs on it."""

        def work(desk: "Desk") -> "tuple[Row, Changes]":
            from lgo_desktop.services.row_changes import rename_row  # noqa: PLC0415 - worker

            about = desk.held_inventory
            return desk.through(lambda project: rename_row(project, about, row, new))

        part = "facility" if new.facility != row.facility else "item"
        text = new.facility if part == "facility" else new.item
        act_through(self, work, self._choose_next, draft=(self._place(row, part), text))

    def keep(self, keeper: str) -> None:
        """Note who keeps the papers of the chosen rows."""
        rows = [one.row for one in self.table.chosen]
        self._keep(dict.fromkeys(rows, keeper), (self._place(rows[0], "keeper"), keeper))

    def keep_usual(self) -> None:
        """Note who usually keeps the papers, for all rows where nobody is stated."""
        if self.sheet is not None:
            self._keep(self.sheet.usually_kept)

    def _keep(self, keepers: Mapping[Row, str], draft: tuple[str, str] | None = None) -> None:
        def work(desk: "Desk") -> "tuple[tuple[Row, ...], Changes]":
            from lgo_desktop.services.planned_rows import keep_papers  # noqa: PLC0415 - worker

            about = desk.held_inventory
            return desk.through(lambda project: keep_papers(project, about, keepers))

        act_through(self, work, draft=draft)

    def remove(self, *, meant: bool = False) -> None:
        """Remove the chosen rows; those that hold amounts or papers only after asking."""
        rows = [one.row for one in self.table.chosen]
        if not rows:
            return

        def work(desk: "Desk") -> "tuple[int, Changes]":
            from lgo_desktop.services.row_changes import remove_rows  # noqa: PLC0415 - worker

            about = desk.held_inventory
            return desk.through(
                lambda project: remove_rows(project, about, rows, with_amounts=meant)
            )

        def refused(findings: tuple[Finding, ...]) -> None:
            if {one.code for one in findings} <= MEANT:
                self._ask_to_remove(findings)
            else:
                self.session.refused.emit(findings)

        act_through(self, work, None, refused)

    def take_registers(self) -> None:
        """Plan rows for listed vehicles and accounts, and say which came and went."""

        def work(desk: "Desk") -> "tuple[FromRegisters, Changes]":
            from lgo_desktop.services.planned_rows import rows_of_registers  # noqa: PLC0415

            about = desk.held_inventory
            return desk.through(lambda project: rows_of_registers(project, about))

        act_through(self, work, self._tell_registers)

    def _typing(self, row: Row, part: str, text: str) -> None:
        self.session.drafts.typed(self._place(row, part), text)

    def _place(self, row: Row, part: str) -> str:
        """The name of a field of the pane among the half-typed texts."""
        desk = self.session.desk
        if desk is None:
            return ""
        about = desk.held_inventory
        return place_of(DRAFT, about.id, *astuple(row), str(about.year.period), part)

    def _type_again(self, left: Left) -> bool:
        place = read_place(left.place)
        if place.kind != DRAFT or place.key is None:
            return False
        self.search.clear()
        self._left = place.key.field, left.text
        self.table.choose(frozenset({row_of(place.key)}))
        return True

    def _ask_to_remove(self, findings: Sequence[Finding]) -> None:
        speech = self.session.speech
        sentences = [speech.finding(one) for one in findings[:MOST_NAMED]]
        if len(findings) > MOST_NAMED:
            sentences.append(speech.say("organisation.rows.more", count=len(findings) - MOST_NAMED))
        self.offer.make(
            "\n".join(sentences),
            {
                speech.say("organisation.rows.remove_all"): lambda: self.remove(meant=True),
                speech.say("qt.cancel"): lambda: None,
            },
        )

    def _tell_registers(self, made: "FromRegisters") -> None:
        say, name = self.session.speech.say, self.session.speech.name
        told = say("organisation.rows.from_registers", count=len(made.plan))
        if made.replaced:
            rows = ", ".join(name(name_of(row)) for row in made.replaced)
            told = f"{told} {say('organisation.rows.replaced', rows=rows)}"
        self.told.setText(f"✓ {told}")
        self.told.show()
        self.table.choose_when_there(frozenset(made.plan))

    def _choose_next(self, row: Row) -> None:
        """Choose a row that the next sheet brings."""
        self.search.clear()
        self.table.choose_when_there(frozenset({row}))

    def _chosen(self) -> None:
        if self.sheet is not None:
            self.pane.show_chosen(self.table.chosen, self.sheet.keepers)
            self.pane.offer_usual(len(self.sheet.usually_kept))
        if self._left is not None and self.table.chosen:
            left, self._left = self._left, None
            self.pane.put(*left)

    def _open(self, _number: int) -> None:
        """Enter the amounts of the row that was double-clicked."""
        chosen = self.table.chosen
        if chosen:
            row = chosen[0].row
            self.session.go(
                "entry",
                Where(
                    source=row.source, variant=row.variant, facility=row.facility or None,
                    item=row.item or None,
                ),
            )  # fmt: skip

    def _show(self, sheet: "RowSheet") -> None:
        self.sheet = sheet
        self.table.show_plan(sheet.rows, self.search.text())
        waiting = len(sheet.waiting.plan)
        say = self.session.speech.say
        self.registers.setText(say("organisation.rows.registers", count=waiting))
        self.registers.setEnabled(waiting > 0)
        if not sheet.rows:
            self.standing.emit(say("organisation.rows.standing.none"), "quiet")
            return
        told = say(
            "organisation.rows.standing", rows=len(sheet.rows), empty=sheet.still_empty,
            nobody=sheet.without_keeper,
        )  # fmt: skip
        self.standing.emit(told, "quiet")


SECTION = SectionKind("rows", 3, RowsSection)
