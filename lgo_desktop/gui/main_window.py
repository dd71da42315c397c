"""The main window: menu, pages, undo and redo, language and theme, and a line that says "saved"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QProgressBar,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.base.text import Language
from lgo_desktop.gui import theme
from lgo_desktop.gui.navigation import Navigation
from lgo_desktop.gui.notice import Notice
from lgo_desktop.gui.pages.page import Page
from lgo_desktop.gui.pages.registry import all_pages
from lgo_desktop.gui.qt_words import QtWords
from lgo_desktop.gui.safety import Safety
from lgo_desktop.gui.saved_line import SavedLine
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import plain_tip, plain_title

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes

SMALLEST = QSize(1000, 620)
FIRST = QSize(1280, 720)
PATIENCE_MS = 500
OTHER_LANGUAGE: dict[Language, str] = {"th": "English", "en": "ภาษาไทย"}
"""Each named in its own language, for who cannot read the one that is shown."""


class MainWindow(QMainWindow):
    """Everything the program shows. It is built anew when the language changes."""

    filled = Signal()

    def __init__(self, session: Session, *, frame_first: bool = False) -> None:
        """``frame_first``: the first page waits until the window around it has been painted.

        Then ``filled`` tells that it stands in the window.
        """
        super().__init__()
        self._frame_only = frame_first
        self.session = session
        self._kinds = all_pages()
        self._pages: dict[int, Page] = {}
        self._extra: QWidget | None = None
        self._qt_words: QtWords | None = None
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST)
        self.navigation = Navigation(self._kinds)
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.saved = SavedLine()
        self.safety = Safety(self)
        self.restarts = False
        self.busy = QProgressBar()
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.busy.show)
        self._compose()
        self._actions()
        self._listen()
        self.speak()

    def _compose(self) -> None:
        self.busy.setRange(0, 0)
        self.busy.setFixedWidth(120)
        self.busy.hide()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self.safety.offer)
        column.addWidget(self.stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(8, 8, 0, 0)
        row.addWidget(self.navigation)
        row.addWidget(right, 1)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self.busy)
        self.statusBar().addPermanentWidget(self.saved)

    def _actions(self) -> None:
        bar = QToolBar()
        bar.setMovable(False)
        self.addToolBar(bar)
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.redo.setShortcut(QKeySequence("Ctrl+Y"))
        self.language, self.theme = QAction(self), QAction(self)
        self.undo.triggered.connect(lambda: self.session.act(lambda desk: desk.undo()))
        self.redo.triggered.connect(lambda: self.session.act(lambda desk: desk.redo()))
        self.language.triggered.connect(self._other_language)
        self.theme.triggered.connect(self._other_theme)
        for action in (self.undo, self.redo, self.language, self.theme):
            bar.addAction(action)

    def _listen(self) -> None:
        session = self.session
        self.navigation.wanted.connect(self.show_page)
        session.opened.connect(self._project_opened)
        session.closed.connect(self._project_closed)
        session.changed.connect(self._changed)
        session.saved.connect(self._say_saved)
        session.refused.connect(self.tell)
        session.failed.connect(self.tell_fault)
        session.settings_changed.connect(self.speak)
        session.wanted.connect(self._lead)
        session.worker.busy.connect(self._busy)

    def speak(self) -> None:
        """Put every word in the language of the session, and wear its theme."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.THEMES[self.session.settings.theme])
            if self._qt_words is not None:
                app.removeTranslator(self._qt_words)
            self._qt_words = QtWords(self.session.settings.language)
            app.installTranslator(self._qt_words)
        say = self.session.speech.say
        dark = self.session.settings.theme == "dark"
        self.language.setText(OTHER_LANGUAGE[self.session.settings.language])
        self.theme.setText(say("window.theme.light") if dark else say("window.theme.dark"))
        self.navigation.speak(self.session.speech)
        self.navigation.allow(project=self.session.desk is not None)
        self._title_and_steps()
        shown = max(self.navigation.currentRow(), 0)
        self.safety.speak()
        self._forget_pages()
        self.navigation.setCurrentRow(shown)
        self.show_page(shown)

    def show_page(self, row: int) -> None:
        """Show the page of a row of the menu."""
        if not 0 <= row < len(self._kinds) or self._frame_only:
            return
        if row not in self._pages:
            page = self._kinds[row].make(self.session)
            self._pages[row] = page
            page.lead.connect(self._lead)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(self._pages[row])
        self._pages[row].refresh()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """After the first painting of the frame, make the page that stands in it."""
        super().paintEvent(event)
        if self._frame_only:
            QTimer.singleShot(0, self.fill)

    def fill(self) -> None:
        """Show the page that waited for the frame; nothing if none does."""
        if self._frame_only:
            self._frame_only = False
            self.show_page(self.navigation.currentRow())
            self.filled.emit()

    def page(self, id_: str) -> Page:
        """Show the page of this id, and give it."""
        self.fill()
        row = next(n for n, kind in enumerate(self._kinds) if kind.id == id_)
        self.navigation.setCurrentRow(row)
        return self._pages[row]

    def _lead(self, id_: str, target: object = None) -> None:
        """Go to the page that another page names, and there to a place."""
        if any(kind.id == id_ for kind in self._kinds):
            page = self.page(id_)
            if target is not None:
                page.take(target)

    def tell(self, findings: tuple[Finding, ...]) -> None:
        """Say why something was not done, above the page."""
        good = all(finding.severity is Severity.NOTE for finding in findings)
        self.notice.tell([self.session.speech.finding(one) for one in findings], good=good)

    def tell_fault(self, problem: BaseException) -> None:
        """Say that the program failed, and where that is written."""
        self.safety.fault(problem)

    def show_instead(self, widget: QWidget) -> None:
        """Show something in the place of the page, until a page is shown."""
        self._extra = widget
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def show_again(self) -> None:
        """Make the page anew that the menu names, and show it."""
        self._forget_pages()
        self.show_page(max(self.navigation.currentRow(), 0))

    def restart(self) -> None:
        """Close the window, and let the program begin again with the same project."""
        self.restarts = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window's place, put the project away, and wait for the worker."""
        if self.safety.leaving is not None:
            event.ignore()  # it is closing already
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.safety.leave()
        self.session.leave(geometry)
        super().closeEvent(event)

    def restore(self) -> None:
        """Take the place that the window had last time."""
        kept = self.session.settings.geometry
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))

    def _project_opened(self) -> None:
        self._forget_pages()
        self.navigation.allow(project=True)
        self._title_and_steps()
        self._say_saved()
        self.show_page(self.navigation.currentRow())

    def _say_saved(self) -> None:
        """All is in the file; a copy to look at has none."""
        desk = self.session.desk
        if desk is None or desk.looking:
            self.saved.nothing()
        else:
            self.saved.all_saved(self.session.speech, desk.saved_at)

    def _project_closed(self) -> None:
        self._forget_pages()
        self.navigation.allow(project=False)
        self.saved.nothing()
        self._title_and_steps()
        self.navigation.setCurrentRow(0)
        self.show_page(0)

    def _changed(self, changes: "Changes") -> None:
        self.notice.clear()
        self._title_and_steps()
        page = self._pages.get(self.navigation.currentRow())
        if page is not None:
            page.refresh(changes)

    def _forget_pages(self) -> None:
        for page in (*self._pages.values(), *([self._extra] if self._extra else [])):
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._extra = None

    def _title_and_steps(self) -> None:
        say, desk = self.session.speech.say, self.session.desk
        name = desk.path.stem if desk else ""
        kind = "window.title_looking" if desk and desk.looking else "window.title_project"
        title = say(kind, project=name) if desk else say("window.title")
        self.setWindowTitle(plain_title(title))
        language = self.session.settings.language
        undo, redo = (desk.undo_deed, desk.redo_deed) if desk else (None, None)
        undone = say("window.undo_deed", deed=undo.told(language)) if undo else ""
        redone = say("window.redo_deed", deed=redo.told(language)) if redo else ""
        for action, told, word in (
            (self.undo, undone, say("window.undo")), (self.redo, redone, say("window.redo")),
        ):  # fmt: skip
            action.setEnabled(bool(told))
            action.setText(word)
            action.setToolTip(plain_tip(told or word))

    def _busy(self, busy: bool) -> None:
        """Show the bar for work that takes longer than half a second."""
        if busy:
            self._patience.start(PATIENCE_MS)
        else:
            self._patience.stop()
            self.busy.hide()

    def _other_language(self) -> None:
        settings = self.session.settings
        self.session.remember(
            replace(settings, language="en" if settings.language == "th" else "th")
        )

    def _other_theme(self) -> None:
        settings = self.session.settings
        self.session.remember(
            replace(settings, theme="light" if settings.theme == "dark" else "dark")
        )
