"""A filled form 1.5(1) of TGO into the open account: what it would do, then doing it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.dialogs.room import make_room
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, plain_title, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.intake import Intake, Item

SIZE = (860, 560)
COUNTS = ("new", "changed", "same", "refused")
MOST_ROWS, MOST_FINDINGS = 500, 6


class ImportForm(QDialog):
    """The workbook is read twice: once to show what it would do, once to do it as one act."""

    def __init__(self, session: Session, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._say = session.speech.say
        self._file: Path | None = None
        self.setWindowTitle(plain_title(self._say("import.title")))
        make_room(self, *SIZE)
        self._compose()

    def _compose(self) -> None:
        say = self._say
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("import.title"), "heading"))
        column.addWidget(Words(say("import.about"), "quiet"))
        self.choose = QPushButton(say("import.choose"))
        self.name = Words("")
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        column.addLayout(row)
        self.told = Words(say("import.nothing_yet"), "quiet")
        column.addWidget(self.told)
        headings = [
            Heading(say("import.place")), Heading(say("import.status")),
            Heading(say("import.old"), right=True), Heading(say("import.new"), right=True),
            Heading(say("import.why"), wide=True),
        ]  # fmt: skip
        self.table = ValueTable(headings, say("import.list"))
        column.addWidget(self.table, 1)
        self.cancel, self.do = QPushButton(say("new.cancel")), QPushButton(say("import.do"))
        self.do.setProperty("role", "main")
        self.do.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.do)
        column.addLayout(row)
        for button in (self.choose, self.cancel, self.do):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self.ask_for_file)
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self._do)

    def ask_for_file(self) -> None:
        """Ask for a workbook and look at it."""
        say = self._say
        name, _ = QFileDialog.getOpenFileName(
            self, unbroken(say("import.choose")), "", f"{unbroken(say('import.files'))} (*.xlsx)"
        )
        if name:
            self.look_at(Path(name))

    def look_at(self, file: Path) -> None:
        """Say what the workbook would do to the account; nothing is changed."""
        desk, self._file = self._desk, file
        self.name.tell(str(file))
        self.do.setEnabled(False)
        self.table.show_rows([])
        self.told.tell(self._say("import.looking"), "quiet")

        def refused(findings: tuple[Finding, ...]) -> None:
            if self._file == file:
                told = [self._session.speech.finding(one) for one in findings]
                self.told.tell("⚠ " + "\n".join(told), "bad")

        self._session.ask(
            lambda: _tried(desk, file), while_shown(self, lambda made: self._show(file, made)),
            while_shown(self, refused),
        )  # fmt: skip

    def _show(self, file: Path, made: "Intake") -> None:
        if self._file != file:
            return
        counts, say, speech = made.counts, self._say, self._session.speech
        lines = [say("import.counts", **{name: counts[name] for name in COUNTS})]
        general = [one for one in made.findings if one.where.cell is None]
        lines += [f"⚠ {speech.finding(one)}" for one in general[:MOST_FINDINGS]]
        self.told.tell("\n".join(lines), "warn" if counts["refused"] or general else "quiet")
        reasons: dict[tuple[str | None, str | None], str] = {}
        for one in made.findings:
            reasons.setdefault((one.where.sheet, one.where.cell), speech.finding(one))
        worth_showing = sorted(
            (one for one in made.items if one.status != "same"),
            key=lambda one: -COUNTS.index(one.status),
        )
        self.table.show_rows(
            [
                self._row(one, reasons.get((one.where.sheet, one.where.cell), ""))
                for one in worth_showing[:MOST_ROWS]
            ]
        )
        self.do.setEnabled(bool(counts["new"] or counts["changed"]))

    def _row(self, item: "Item", why: str) -> list[Cell]:
        where = item.where
        place = f"{where.sheet}!{where.cell}" if where.sheet else where.cell or str(where.row or "")
        status = self._say(f"import.status.{item.status}")
        return [Cell(place), Cell(status), Cell(item.old or ""), Cell(item.new or ""), Cell(why)]

    def _do(self) -> None:
        file = self._file
        if file is not None:
            self._session.act(lambda desk: _imported(desk, file))
            self.accept()


def _tried(desk: "Desk", file: Path) -> "Intake":
    from lgo_desktop.services.importing import import_into  # noqa: PLC0415 - in the worker

    return import_into(desk.project, desk.held_inventory, file, dry_run=True)


def _imported(desk: "Desk", file: Path) -> "Changes":
    from lgo_desktop.services.importing import import_into  # noqa: PLC0415 - in the worker

    inventory = desk.held_inventory
    _made, changes = desk.through(lambda project: import_into(project, inventory, file))
    return changes
