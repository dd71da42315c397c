"""The backups of the open project: what each would change, a new one now, and restoring."""

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
from lgo_desktop.gui.dialogs.restore_told import would_do
from lgo_desktop.gui.dialogs.room import make_room
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.backup_table import BackupTable
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, plain_title, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.backing_up import BackedUp
    from lgo_desktop.services.backup_list import ListedBackup
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.restoring import Restored

SIZE = (820, 560)


class Backups(QDialog):
    """``wanted`` is the backup to be restored, once the dialog is accepted."""

    def __init__(self, session: Session, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._say = session.speech.say
        self.wanted: Path | None = None
        self._looked: Path | None = None
        self.setWindowTitle(plain_title(self._say("backups.title")))
        make_room(self, *SIZE)
        self._compose()
        self._list()

    def _compose(self) -> None:
        say = self._say
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("backups.title"), "heading"))
        column.addWidget(Words(say("backups.about"), "quiet"))
        self.now = QPushButton(say("backups.now"))
        self.elsewhere = QPushButton(say("backups.to"))
        self.other = QPushButton(say("backups.other"))
        self.restore = QPushButton(say("backups.restore"))
        self.leave = QPushButton(say("backups.close"))
        row = QHBoxLayout()
        row.addWidget(self.now)
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        column.addLayout(row)
        self.made = Words("", "good")
        self.made.hide()
        column.addWidget(self.made)
        self.table = BackupTable(self._session.speech)
        self.table.picked.connect(lambda one: self.look_at(one.path))
        column.addWidget(self.table, 1)
        self.told = Words(say("backups.choose"), "quiet")
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.restore)
        column.addLayout(row)
        for button in (self.now, self.elsewhere, self.other, self.restore, self.leave):
            button.setAutoDefault(False)
        self.restore.setProperty("role", "main")
        self.restore.setEnabled(False)
        self.now.clicked.connect(lambda: self.back_up(None))
        self.elsewhere.clicked.connect(self._choose_folder)
        self.other.clicked.connect(self._choose_file)
        self.restore.clicked.connect(self._restore)
        self.leave.clicked.connect(self.reject)

    def _list(self) -> None:
        desk = self._desk
        self._session.ask(lambda: _listed(desk), while_shown(self, self._show))

    def _show(self, backups: "tuple[ListedBackup, ...]") -> None:
        self.table.show_backups(backups)
        if not backups:
            self.told.tell(self._say("backups.none"), "quiet")

    # A new backup

    def back_up(self, folder: Path | None) -> None:
        """Make a backup in the usual folder or in another one."""
        desk = self._desk
        self._working(self._say("backups.working"))
        self._session.ask(
            lambda: _backed_up(desk, folder),
            while_shown(self, lambda made: self._backed_up(made, folder)),
            while_shown(self, self._not_backed_up),
        )

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, unbroken(self._say("backups.to")))
        if folder:
            self.back_up(Path(folder))

    def _working(self, told: str) -> None:
        for button in (self.now, self.elsewhere):
            button.setEnabled(False)
        self.made.tell(told, "quiet")
        self.made.show()

    def _backed_up(self, made: "BackedUp", folder: Path | None) -> None:
        self._free()
        where = "backups.made" if folder is None else "backups.made.to"
        told = self._say(where, file=str(made.backup.path))
        spoilt = [self._session.speech.finding(one) for one in made.findings]
        self.made.tell("\n".join([f"✓ {told}", *spoilt]), "bad" if spoilt else "good")
        self._list()

    def _not_backed_up(self, findings: tuple[Finding, ...]) -> None:
        self._free()
        told = [self._session.speech.finding(one) for one in findings]
        self.made.tell("⚠ " + "\n".join(told), "bad")

    def _free(self) -> None:
        for button in (self.now, self.elsewhere):
            button.setEnabled(True)

    # Restoring

    def _choose_file(self) -> None:
        say = self._say
        name, _ = QFileDialog.getOpenFileName(
            self, unbroken(say("backups.other")), "", f"{unbroken(say('backups.files'))} (*.lgo)"
        )
        if name:
            self.table.clearSelection()
            self.look_at(Path(name))

    def look_at(self, backup: Path) -> None:
        """See what restoring this backup would do, and say it before it may be done."""
        desk, self._looked = self._desk, backup
        self.restore.setEnabled(False)
        self.told.tell(self._say("backups.looking", file=backup.name), "quiet")

        def looked(made: "Restored") -> None:
            if self._looked == backup:
                told, harmless = would_do(made, self._session.speech)
                self.told.tell(told, "quiet" if harmless else "warn")
                self.restore.setEnabled(True)

        def refused(findings: tuple[Finding, ...]) -> None:
            if self._looked == backup:
                told = [self._session.speech.finding(one) for one in findings]
                self.told.tell("⚠ " + "\n".join(told), "bad")

        self._session.ask(
            lambda: _compared(desk, backup), while_shown(self, looked), while_shown(self, refused)
        )

    def _restore(self) -> None:
        self.wanted = self._looked
        self.accept()


def _listed(desk: "Desk") -> "tuple[ListedBackup, ...]":
    from lgo_desktop.services.backup_list import listed_backups  # noqa: PLC0415 - in the worker

    return listed_backups(desk.project)


def _backed_up(desk: "Desk", folder: Path | None) -> "BackedUp":
    from lgo_desktop.services.backing_up import back_up_by_hand  # noqa: PLC0415 - in the worker

    return back_up_by_hand(desk.project, folder)


def _compared(desk: "Desk", backup: Path) -> "Restored":
    from lgo_desktop.services.restoring import compare_with  # noqa: PLC0415 - in the worker

    return compare_with(desk.project, backup)
