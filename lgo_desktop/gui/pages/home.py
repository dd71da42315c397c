"""The first page: begin, go on, or see where the open account stands and what to do next."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.moments import year_name
from lgo_desktop.gui.pages.home_problems import IMPORT
from lgo_desktop.gui.pages.home_project import ProjectView, tonnes
from lgo_desktop.gui.pages.home_start import StartView
from lgo_desktop.gui.pages.page import SPACE, Page, PageKind, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import unbroken

if TYPE_CHECKING:
    from lgo_desktop.gui.dialogs.backups import Backups
    from lgo_desktop.gui.dialogs.import_form import ImportForm
    from lgo_desktop.gui.dialogs.new_project import NewProject
    from lgo_desktop.gui.dialogs.quick_estimate import QuickEstimate
    from lgo_desktop.gui.dialogs.restore import Restore
    from lgo_desktop.gui.dialogs.sample import ChooseSample
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes
    from lgo_desktop.services.overview import Overview
    from lgo_desktop.services.starting import Recent

# Dialogs and services bring the database along: they load when they are used, so that the first
# page comes at once.
# ruff: noqa: PLC0415

PAUSE_MS = 400
"""What is missing is looked for when the hands have been still for so long."""


def documents() -> Path:
    """The folder in which people look for their files."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    return folder if folder.is_dir() else Path.home()


class HomePage(Page):
    """Without a project: ways to begin. With one: its totals, what is missing, the next step."""

    def __init__(self, session: Session, folder: Path | None = None) -> None:
        super().__init__(session, session.speech.say("home.title"))
        self.folder = folder or documents()
        self._afterwards = ""
        self.inventories = QComboBox()
        self.inventories.setAccessibleName(unbroken(session.speech.say("home.inventory")))
        self.inventories.activated.connect(self._turn)
        self.body.addWidget(self.inventories, 0, Qt.AlignmentFlag.AlignLeft)
        self.start = StartView(session.speech)
        self.project = ProjectView(session.speech)
        self.start.begin.connect(self.begin)
        self.start.opened.connect(lambda path: session.open(Path(path)))
        self.start.forgotten.connect(self._forget)
        self.start.lead.connect(self._begin_for)
        self.project.lead.connect(self._lead_to)
        self.project.files.connect(self._with_file)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE, 0)
        for view in (self.start, self.project):
            column.addWidget(view)
        self.body.addWidget(scrolled(inner), 1)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.dialog: NewProject | ChooseSample | None = None
        self.estimate: QuickEstimate | None = None
        self.restore: Restore | None = None
        self.backups: Backups | None = None
        self.form: ImportForm | None = None

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show where the open account stands, or how to begin."""
        desk = self.session.desk
        self.inventories.hide()
        at_work = desk is not None and desk.totals is not None
        self.start.setVisible(not at_work)
        self.project.setVisible(at_work)
        if desk is None:
            self.standing.tell(self.session.speech.say("home.none"), "quiet")
            self._look_for_recent()
        elif changes is None or changes.topics:
            self._look_at(desk, soon=changes is None)

    # Without a project

    def _look_for_recent(self) -> None:
        paths = self.session.settings.recent
        self.start.name_recent(paths)

        def found(projects: "tuple[Recent, ...]") -> None:
            if self.session.settings.recent == paths:
                self.start.show_recent(projects)

        self.session.ask(lambda: _recent(paths), while_shown(self, found))

    def _forget(self, path: str) -> None:
        self.session.remember(self.session.settings.forgotten(path))
        self._look_for_recent()

    def begin(self, way: str) -> None:
        """Begin in one of the ways of the start view."""
        if way == "open":
            self.choose()
        elif way == "restore":
            self._restore()
        elif way == "sample":
            from lgo_desktop.gui.dialogs.sample import ChooseSample

            self._ask(ChooseSample(self.session, self.folder, self))
        else:
            from lgo_desktop.gui.dialogs.new_project import NewProject

            self._ask(NewProject(self.session, self.folder, self))

    def _begin_for(self, page: str) -> None:
        """A page needs a project: begin one, then go there."""
        self._afterwards = page
        self.begin("new")

    def _ask(self, dialog: "NewProject | ChooseSample") -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._answered(dialog))
        dialog.open()

    def _answered(self, dialog: "NewProject | ChooseSample") -> None:
        page, self._afterwards = self._afterwards, ""
        if dialog.made is None:
            return
        single = Qt.ConnectionType.SingleShotConnection
        if page:
            self.session.opened.connect(lambda: self._lead_to(page), single)
        if dialog.findings:
            self.session.opened.connect(lambda: self.session.refused.emit(dialog.findings), single)
        self.session.open(dialog.made)

    def _lead_to(self, page: str) -> None:
        if not isValid(self):
            return
        if page == IMPORT:
            self._import()
        else:
            self.lead.emit(page)

    def _restore(self) -> None:
        from lgo_desktop.gui.dialogs.restore import Restore

        dialog = self.restore = Restore(self.session, self.folder, self)
        dialog.accepted.connect(lambda: self._restored(dialog.wanted, None))
        dialog.open()

    def _restored(self, wanted: tuple[Path, Path] | None, before: Path | None) -> None:
        """Restore and open; what cannot be restored leaves the project open that was."""
        if wanted is None:
            return
        session = self.session

        def refused(findings: tuple[Finding, ...]) -> None:
            if before is not None:
                single = Qt.ConnectionType.SingleShotConnection
                session.opened.connect(lambda: session.refused.emit(findings), single)
                session.open(before)
            else:
                session.refused.emit(findings)

        session.start(lambda: _restored_desk(*wanted), refused)

    def choose(self) -> None:
        """Ask for a project file and open it."""
        say = self.session.speech.say
        name, _ = QFileDialog.getOpenFileName(
            self, unbroken(say("home.open")), str(self.folder),
            f"{unbroken(say('home.files'))} (*.lgo)",
        )  # fmt: skip
        if name:
            self.session.open(Path(name))

    # With a project

    def _look_at(self, desk: "Desk", *, soon: bool) -> None:
        say, inventory = self.session.speech.say, desk.inventory
        if inventory is None or desk.totals is None:
            self.standing.tell(say("home.no_inventory", file=desk.path.name), "quiet")
            self._look_for_recent()
            return
        self._list_inventories(desk)
        year = year_name(inventory.year, self.session.speech)
        total = tonnes(desk.totals.total)
        self.standing.tell(say("home.standing.year", year=year, tonnes=total), "quiet")
        self.project.show_totals(desk.totals, _landfill_of(desk))
        self.project.show_checking()
        self._pause.start(0 if soon else PAUSE_MS)

    def _look(self) -> None:
        """See what is missing: a while in a large account, so after several acts only once."""
        desk = self.session.desk
        if not self.isVisible() or desk is None or desk.inventory is None or desk.totals is None:
            return
        say, total = self.session.speech.say, tonnes(desk.totals.total)
        year = year_name(desk.inventory.year, self.session.speech)

        def looked(seen: "Overview | None") -> None:
            if self.session.desk is desk and seen is not None:
                told = say("home.standing", lgo=seen.lgo, year=year, tonnes=total)
                self.standing.tell(told, "quiet")
                self.project.show_missing(seen)

        self.session.ask(lambda: _overview(desk), while_shown(self, looked))

    def _list_inventories(self, desk: "Desk") -> None:
        self.inventories.clear()
        for one in desk.inventories:
            self.inventories.addItem(year_name(one.year, self.session.speech), one.id)
            if desk.inventory is not None and one.id == desk.inventory.id:
                self.inventories.setCurrentIndex(self.inventories.count() - 1)
        self.inventories.setVisible(self.inventories.count() > 1)

    def _turn(self, index: int) -> None:
        id_ = str(self.inventories.itemData(index))
        self.session.act(lambda desk: desk.turn_to(id_))

    def _with_file(self, what: str) -> None:
        if what == "close":
            self.session.close()
        elif what == "estimate":
            self._estimate()
        elif what == "import":
            self._import()
        elif what == "backups":
            self._backups()
        elif what == "next_year":
            self.session.act(_next_year)
        else:
            self.begin(what)

    def _estimate(self) -> None:
        desk = self.session.desk
        if desk is not None and desk.inventory is not None:
            from lgo_desktop.gui.dialogs.quick_estimate import QuickEstimate

            self.estimate = QuickEstimate(self.session, desk.inventory, self)
            self.estimate.open()

    def _import(self) -> None:
        desk = self.session.desk
        if desk is not None:
            from lgo_desktop.gui.dialogs.import_form import ImportForm

            self.form = ImportForm(self.session, desk, self.window())
            self.form.open()

    def _backups(self) -> None:
        desk = self.session.desk
        if desk is None:
            return
        from lgo_desktop.gui.dialogs.backups import Backups

        dialog = self.backups = Backups(self.session, desk, self)
        path = desk.path
        dialog.accepted.connect(
            lambda: self._restored((dialog.wanted, path) if dialog.wanted else None, path)
        )
        dialog.open()


def _recent(paths: tuple[str, ...]) -> "tuple[Recent, ...]":
    from lgo_desktop.services.starting import recent_projects

    return recent_projects(paths)


def _next_year(desk: "Desk") -> "Changes":
    from lgo_desktop.services.starting import next_year

    return next_year(desk)


def _restored_desk(backup: Path, into: Path) -> "Desk":
    from lgo_desktop.services.restoring import restored_desk

    return restored_desk(backup, into)


def _overview(desk: "Desk") -> "Overview | None":
    from lgo_desktop.services.overview import overview

    return overview(desk)


def _landfill_of(desk: "Desk") -> Decimal:
    from lgo_desktop.services.overview import landfill_of

    return landfill_of(desk)


PAGE = PageKind("home", 1, HomePage, needs_project=False)
