"""Restoring without an open project: from the backups of this computer, or a file of a stick."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.dialogs.restore_told import would_do
from lgo_desktop.gui.dialogs.room import make_room
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.backup_table import BackupTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, plain_title, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.backup_list import ListedBackup
    from lgo_desktop.services.restoring import Restored

SIZE = (820, 560)


class Restore(QDialog):
    """``wanted`` is the backup and the file it goes to, once the dialog is accepted."""

    def __init__(self, session: Session, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._folder = session, folder
        self._say = session.speech.say
        self.wanted: tuple[Path, Path] | None = None
        self._backup: Path | None = None
        self._into: Path | None = None
        self._question = object()
        self.setWindowTitle(plain_title(self._say("restore.title")))
        make_room(self, *SIZE)
        self._compose()
        session.ask(_known, while_shown(self, self._show))

    def _compose(self) -> None:
        say = self._say
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("restore.title"), "heading"))
        column.addWidget(Words(say("restore.about"), "quiet"))
        self.table = BackupTable(self._session.speech, of_several=True)
        self.table.picked.connect(lambda one: self.look_at(one.path, None))
        column.addWidget(self.table, 1)
        self.other = QPushButton(say("restore.other"))
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.into = Words("")
        self.elsewhere = QPushButton(say("restore.into.other"))
        self.over = QPushButton(say("restore.into.over"))
        row = QHBoxLayout()
        row.addWidget(self.into, 1)
        row.addWidget(self.elsewhere)
        row.addWidget(self.over)
        column.addLayout(row)
        self.told = Words(say("restore.choose"), "quiet")
        column.addWidget(self.told)
        self.cancel, self.do = QPushButton(say("new.cancel")), QPushButton(say("restore.do"))
        self.do.setProperty("role", "main")
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.do)
        column.addLayout(row)
        for button in (self.other, self.elsewhere, self.over, self.cancel, self.do):
            button.setAutoDefault(False)
        self._allow(looked=False)
        self.other.clicked.connect(self._choose_backup)
        self.elsewhere.clicked.connect(self._choose_folder)
        self.over.clicked.connect(self._choose_standing)
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self._do)

    def _show(self, backups: "tuple[ListedBackup, ...]") -> None:
        self.table.show_backups(backups)
        if not backups and self._backup is None:
            self.told.tell(self._say("restore.none"), "quiet")

    def _allow(self, *, looked: bool) -> None:
        self.do.setEnabled(looked)
        for button in (self.elsewhere, self.over):
            button.setEnabled(self._backup is not None)

    # Which backup, and where to

    def _choose_backup(self) -> None:
        name = self._file_asked("restore.other", "backups.files")
        if name:
            self.table.clearSelection()
            self.look_at(Path(name), None)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, unbroken(self._say("restore.into.other")), str(self._folder)
        )
        if folder and self._backup is not None:
            self._folder = Path(folder)
            self.look_at(self._backup, None)

    def _choose_standing(self) -> None:
        name = self._file_asked("restore.into.over", "home.files")
        if name and self._backup is not None:
            self.look_at(self._backup, Path(name))

    def _file_asked(self, title: str, files: str) -> str:
        say = self._say
        name, _ = QFileDialog.getOpenFileName(
            self, unbroken(say(title)), str(self._folder), f"{unbroken(say(files))} (*.lgo)"
        )
        return name

    # What it would do

    def look_at(self, backup: Path, into: Path | None) -> None:
        """See what restoring this backup would do; ``into`` None means a new file."""
        folder, self._backup, self._into = self._folder, backup, into
        self._allow(looked=False)
        self.told.tell(self._say("backups.looking", file=backup.name), "quiet")
        self._question = asked = object()

        def current() -> bool:
            return self._question is asked

        def looked(made: "Restored") -> None:
            if current():
                self._into = made.file
                told, harmless = would_do(made, self._session.speech)
                self.told.tell(told, "quiet" if harmless else "warn")
                place = "restore.into" if made.difference is None else "restore.into.standing"
                self.into.tell(self._say(place, file=str(made.file)))
                self._allow(looked=True)

        def refused(findings: tuple[Finding, ...]) -> None:
            if current():
                told = [self._session.speech.finding(one) for one in findings]
                self.told.tell("⚠ " + "\n".join(told), "bad")

        self._session.ask(
            lambda: _tried(backup, into, folder),
            while_shown(self, looked), while_shown(self, refused),
        )  # fmt: skip

    def _do(self) -> None:
        if self._backup is not None and self._into is not None:
            self.wanted = self._backup, self._into
            self.accept()


def _known() -> "tuple[ListedBackup, ...]":
    from lgo_desktop.services.backup_list import (  # noqa: PLC0415 - loads in the worker
        newest_of_each_project,
    )

    return newest_of_each_project()


def _tried(backup: Path, into: Path | None, folder: Path) -> "Restored":
    from lgo_desktop.services.restoring import (  # noqa: PLC0415 - loads in the worker
        fresh_place,
        restore,
    )

    return restore(backup, into or fresh_place(backup, folder), dry_run=True)
