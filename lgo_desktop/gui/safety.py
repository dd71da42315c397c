"""What keeps an officer's work safe, told in the window: faults, half-typed texts, other openers.

It stands beside the main window and shows what is needed above or in the place of a page.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui import fault_report
from lgo_desktop.gui.dialogs.leaving import Leaving
from lgo_desktop.gui.dialogs.open_elsewhere import OpenElsewhere
from lgo_desktop.gui.fault_page import FaultPage
from lgo_desktop.gui.offer import Offer

if TYPE_CHECKING:
    from lgo_desktop.gui.dialogs.left_texts import LeftTexts
    from lgo_desktop.gui.main_window import MainWindow
    from lgo_desktop.services.desk import Desk

PATIENCE_MS = 400
"""How long the window may take to close without a word."""


class Safety(QObject):
    """``offer`` stands above the pages."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.offer = Offer()
        self.texts: LeftTexts | None = None
        self.elsewhere: OpenElsewhere | None = None
        self.leaving: Leaving | None = None
        self.fault_page: FaultPage | None = None
        self._told: set[str] = set()
        session = self._session
        session.opened.connect(self._opened)
        session.closed.connect(self.offer.withdraw)
        session.saving.connect(lambda: window.saved.saving(session.speech))
        session.unsaved.connect(lambda _why: window.saved.not_saved(session.speech, kept=False))
        session.elsewhere.connect(self._open_elsewhere)
        session.not_backed_up.connect(window.tell)
        session.drafts.offered.connect(self._offer_texts)
        session.drafts.unsafe.connect(self._unsafe)

    # Opening and closing

    def _opened(self) -> None:
        desk = self._session.desk
        if desk is None:
            return
        if desk.looking:
            self._tell_copy()
        elif desk.findings:
            self._window.tell(desk.findings)

    def _tell_copy(self) -> None:
        desk, say = self._session.desk, self._session.speech.say
        if desk is not None and desk.looking:
            self.offer.make(
                say("safety.looking", file=desk.path.name),
                {say("safety.looking.close"): self._session.close},
            )

    def _open_elsewhere(self, path: Path, finding: Finding) -> None:
        dialog = OpenElsewhere(path, finding, self._session.speech, self._window)
        dialog.again.connect(lambda: self._session.open(path))
        dialog.look.connect(lambda: self._session.start(lambda: _copy_of(path)))
        self.elsewhere = dialog
        dialog.open()

    def leave(self) -> None:
        """Put the project away before the window closes; returns when that is done.

        What takes longer is told, and the officer need not wait for it before the window.
        """
        if self._session.desk is None:
            return
        loop, findings = QEventLoop(), list[Finding]()
        dialog = Leaving(self._session.speech, self._window)
        self.leaving = dialog

        def done(told: tuple[Finding, ...]) -> None:
            findings.extend(told)
            loop.quit()

        patience = QTimer(self, singleShot=True)
        patience.timeout.connect(dialog.open)
        dialog.hidden.connect(self._window.hide)
        patience.start(PATIENCE_MS)
        QTimer.singleShot(0, lambda: self._session.put_away(done))
        loop.exec()
        patience.stop()
        dialog.close()
        self._session.keep_for_next_time(tuple(findings))

    def tell_last_time(self) -> None:
        """At the start: say what went wrong when the program ended last."""
        say = self._session.speech.say
        told = list(self._session.untold())
        crash = fault_report.last_crash()
        if crash is not None:
            told.append(say("safety.ended_by_itself", file=str(crash)))
        if told:
            self._window.notice.tell(told)

    # Half-typed texts

    def speak(self) -> None:
        """Put the offer in the language of the session; pages are made anew, and their fields."""
        self._session.drafts.offer_typed()
        self._offer_texts()

    def _offer_texts(self) -> None:
        count, say = len(self._session.drafts.left), self._session.speech.say
        if self.texts is not None and self.texts.isVisible():
            self.texts.refresh()
        if not count:
            self.offer.withdraw()
            self._tell_copy()
        elif self.texts is None or not self.texts.isVisible():
            self.offer.make(
                say("safety.left", count=count),
                {say("safety.left.look"): self._show_texts, say("safety.left.later"): _nothing},
            )

    def _show_texts(self) -> None:
        from lgo_desktop.gui.dialogs.left_texts import LeftTexts  # noqa: PLC0415 - when it is used

        self.texts = LeftTexts(self._session, self._window)
        self.texts.finished.connect(lambda _result: self._offer_texts())
        self.texts.open()

    def _unsafe(self, findings: tuple[Finding, ...]) -> None:
        self._window.saved.not_saved(self._session.speech, kept=not findings)
        if findings:
            self._window.tell(findings)

    # Faults

    def fault(self, problem: BaseException) -> None:
        """Write what failed, and show that the work is safe in the place of the page.

        A fault that comes again and again is written once.
        """
        kind = "\n".join(fault_report.told_of(problem))
        if kind in self._told and self.fault_page is not None:
            return
        self._told.add(kind)
        report = fault_report.write_report(problem)
        speech, project = self._session.speech, self._session.desk is not None
        page = FaultPage(problem, report, speech, project=project)
        page.chosen.connect(self._go_on)
        self.fault_page = page
        self._window.show_instead(page)

    def _go_on(self, way: str) -> None:
        self.fault_page = None
        desk = self._session.desk
        if way == "restart":
            self._window.restart()
        elif way == "reopen" and desk is not None:
            self._session.open(desk.path)
        else:
            self._window.show_again()
            self._session.drafts.offer_typed()


def _nothing() -> None:
    """Leave it for later."""


def _copy_of(path: Path) -> "Desk":
    from lgo_desktop.services.looking import look_at  # noqa: PLC0415 - loads in the worker

    return look_at(path)
