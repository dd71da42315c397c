"""What the pages of the window share: the open project, the worker, the language and the theme."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import LANGUAGES
from lgo_desktop.gui.drafts import MACHINE, Drafts
from lgo_desktop.gui.settings import Settings, write_settings
from lgo_desktop.gui.tasks import Worker
from lgo_desktop.gui.words import Speech, breakable

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.desk_changes import Changes

Answer = TypeVar("Answer")


ELSEWHERE = "environment.open_elsewhere"


def _desk_of(path: Path) -> "Desk":
    """A project on the desk; the database is loaded here, so that the window comes first."""
    from lgo_desktop.services.desk import Desk  # noqa: PLC0415 - loads in the worker

    return Desk.open(path)


def _put_away(desk: "Desk") -> tuple[Finding, ...]:
    from lgo_desktop.services.putting_away import put_away  # noqa: PLC0415 - loads in the worker

    return put_away(desk)


class Session(QObject):
    """One window's work. Every call of a service goes through :meth:`ask`, in the worker.

    ``changed`` tells every page what an act changed, ``refused`` what an officer must read,
    ``failed`` a fault of the program itself, ``wanted`` names a page and what it should show.
    ``saving``, ``saved`` and ``unsaved`` (with why) follow one act; ``elsewhere`` tells of a
    project that somebody else has open (its path and the finding), ``not_backed_up`` why the
    project that was put away has no fresh backup.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    saving = Signal()
    saved = Signal()
    unsaved = Signal(object)
    elsewhere = Signal(object, object)
    not_backed_up = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    settings_changed = Signal()
    wanted = Signal(str, object)

    def __init__(self, settings: Settings, folder: Path | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.speech = Speech(settings.language)
        self.worker = Worker(self)
        self.desk: Desk | None = None
        self._folder = folder
        self.drafts = Drafts(self)

    def remember(self, settings: Settings) -> None:
        """Keep other settings, and tell the window if language or theme changed."""
        looks_differ = (settings.language, settings.theme) != (
            self.settings.language, self.settings.theme,
        )  # fmt: skip
        self.settings = settings
        self.speech = Speech(settings.language)
        write_settings(settings, self._folder)
        if looks_differ:
            self.settings_changed.emit()

    def go(self, page: str, target: object = None) -> None:
        """Lead to a page, and there to a place: a ``Where``, an ``EntryKey``, a paper's number."""
        self.wanted.emit(page, target)

    def ask(
        self,
        work: Callable[[], Answer],
        then: Callable[[Answer], None],
        refused: Callable[[tuple[Finding, ...]], None] | None = None,
    ) -> None:
        """Do some work behind the window, then hand over its answer, or say why there is none."""

        def fault(problem: BaseException) -> None:
            if isinstance(problem, Refused):
                (refused or self.refused.emit)(problem.findings)
            else:
                self.failed.emit(problem)

        self.worker.start(work, then, fault)

    def act(
        self, work: Callable[["Desk"], "Changes"], draft: tuple[str, str] | None = None
    ) -> None:
        """Change the open project: one act, after which every page hears what changed.

        ``draft`` is the place and the text that the act saves. The place is settled when it is
        saved; if the file cannot take it (disk full, stick pulled out) the text stays a draft.
        """
        desk = self.desk
        if desk is None:
            return

        def acted(changes: "Changes") -> None:
            if draft is not None:
                self.drafts.settled(draft[0])
            self._acted(changes)

        def refused(findings: tuple[Finding, ...]) -> None:
            if draft is not None:
                self.drafts.unsaved(*draft, findings)
            if any(one.code.startswith(MACHINE) for one in findings):
                self.unsaved.emit(findings)
            else:
                self.saved.emit()
            self.refused.emit(findings)

        self.saving.emit()
        self.ask(lambda: work(desk), acted, refused)

    def _acted(self, changes: "Changes") -> None:
        self.changed.emit(changes)
        self.saved.emit()

    def open(self, path: Path) -> None:
        """Open a project in the place of the one that is open."""

        def refused(findings: tuple[Finding, ...]) -> None:
            if findings[0].code == ELSEWHERE:
                self.elsewhere.emit(path, findings[0])
            else:
                self.refused.emit(findings)

        self.close()
        self.ask(lambda: _desk_of(path), self._opened, refused)

    def start(
        self,
        make: Callable[[], "Desk"],
        refused: Callable[[tuple[Finding, ...]], None] | None = None,
    ) -> None:
        """Begin with a project that some work makes, in the place of the one that is open."""
        self.close()
        self.ask(make, self._opened, refused)

    def _opened(self, desk: "Desk") -> None:
        self.desk = desk
        if not desk.looking:
            self.remember(self.settings.opened(desk.path))
        self.opened.emit()

    def close(self) -> None:
        """Put the open project away; what was committed is in its file already."""
        if self.desk is not None:
            self.put_away(self._told_backup)
            self.closed.emit()

    def put_away(self, then: Callable[[tuple[Finding, ...]], None]) -> None:
        """Back the open project up and close its file; then say why there is no fresh backup."""
        self.drafts.put_away()
        desk, self.desk = self.desk, None

        def failed(problem: BaseException) -> None:
            self.failed.emit(problem)
            then(())

        if desk is None:
            then(())
        else:
            self.worker.start(lambda: _put_away(desk), then, failed)

    def _told_backup(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            self.not_backed_up.emit(findings)

    def keep_for_next_time(self, findings: tuple[Finding, ...]) -> None:
        """Remember what nobody could read any more because the window closes."""
        if findings:
            told = tuple((catalogue("th").finding(f), catalogue("en").finding(f)) for f in findings)
            self.remember(replace(self.settings, untold=told))

    def untold(self) -> tuple[str, ...]:
        """What was remembered when the window closed last, to be told now and once."""
        nth = LANGUAGES.index(self.settings.language)
        told = tuple(breakable(one[nth]) for one in self.settings.untold)
        if told:
            self.remember(replace(self.settings, untold=()))
        return told

    def leave(self, geometry: str) -> None:
        """End the work: remember the window's place, close the project, wait for the worker."""
        self.settings = replace(self.settings, geometry=geometry)
        write_settings(self.settings, self._folder)
        self.put_away(lambda _findings: None)
        self.worker.finish()
