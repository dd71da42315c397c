"""A new project in four questions, each on its own, with the answers so far above."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.dialogs.new_project_beginning import BeginningStep
from lgo_desktop.gui.dialogs.new_project_place import PlaceStep
from lgo_desktop.gui.dialogs.new_project_steps import LgoStep, YearStep
from lgo_desktop.gui.dialogs.room import make_room
from lgo_desktop.gui.dialogs.step import Step
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.starting import add_year, make_project, suggested_name

SIZE = (800, 580)


class NewProject(QDialog):
    """``made`` is the file, once the dialog is accepted, and ``findings`` what to look at.

    Begun with last year's rows, the year is added to that project's file: no place is asked for.
    """

    def __init__(self, session: Session, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._say = session.speech.say
        self.made: Path | None = None
        self.findings: tuple[Finding, ...] = ()
        self._at, self._working = 0, False
        self.setWindowTitle(unbroken(self._say("new.title")))
        make_room(self, *SIZE)
        today = datetime.now(UTC).astimezone().date()
        self.lgo = LgoStep(session)
        self.year = YearStep(session.speech, today)
        self.beginning = BeginningStep(session)
        self.place = PlaceStep(session.speech, folder)
        self._compose()
        for step in (self.lgo, self.year, self.beginning, self.place):
            step.changed.connect(self._allow)
            step.taken.connect(self.go_on)
        self._show()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The questions: the place of the file only where a file is made."""
        asked = (self.lgo, self.year, self.beginning)
        return asked if self.beginning.start == "last_year" else (*asked, self.place)

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        self.so_far, self.question = Words("", "quiet"), Words("", "heading")
        self.help, self.trouble = Words("", "quiet"), Words("", "bad")
        self.stack = QStackedWidget()
        for step in (self.lgo, self.year, self.beginning, self.place):
            self.stack.addWidget(step)
        for part in (self.so_far, self.question, self.help):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.trouble)
        self.cancel = QPushButton(self._say("new.cancel"))
        self.back = QPushButton(self._say("new.back"))
        self.next = QPushButton()
        self.next.setProperty("role", "main")
        self.next.setDefault(True)
        for button in (self.cancel, self.back):
            button.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column.addLayout(row)

    def go_on(self) -> None:
        """Ask the next question, or make the project after the last."""
        if self._working or not self.steps[self._at].complete:
            return
        if self._at + 1 < len(self.steps):
            self._at += 1
            self._show()
        else:
            self._make()

    def go_back(self) -> None:
        """Ask the question before; its answer still stands."""
        if self._at and not self._working:
            self._at -= 1
            self._show()

    def reject(self) -> None:
        """Leave without a project, unless one is being made."""
        if not self._working:
            super().reject()

    def _show(self) -> None:
        step = self.steps[self._at]
        chosen = self.lgo.lgo
        if chosen is not None:
            self.beginning.offer(chosen, Wish(chosen.code, "cfo", self.year.year))
            self.place.suggest(suggested_name(chosen, self.year.year))
        told = self._say("new.so_far", nth=self._at + 1, of=len(self.steps))
        self.so_far.tell(
            " · ".join([told, *(one.answer for one in self.steps[: self._at])]), "quiet"
        )
        self.question.tell(self._say(f"{step.id}.question"), "heading")
        self.help.tell(self._say(f"{step.id}.help"), "quiet")
        self.trouble.tell("", "bad")
        self.back.setVisible(self._at > 0)
        self.stack.setCurrentWidget(step)
        self._allow()
        step.arrive()

    def _allow(self) -> None:
        last = self._at + 1 == len(self.steps)
        self.next.setText(self._say("new.make" if last else "new.next"))
        self.next.setEnabled(not self._working and self.steps[self._at].complete)
        self.back.setEnabled(not self._working)
        self.trouble.setVisible(bool(self.trouble.text()))

    def _make(self) -> None:
        lgo = self.lgo.lgo
        if lgo is None:
            return
        start, before = self.beginning.start, self.beginning.before
        path = before or self.place.path
        wish = Wish(lgo.code, "cfo", self.year.year)

        def work() -> tuple[Finding, ...]:
            if before is not None:
                return add_year(before, wish)
            make_project(path, wish, start)
            return ()

        def made(findings: tuple[Finding, ...]) -> None:
            self._working, self.made, self.findings = False, path, findings
            self.accept()

        def refused(findings: tuple[Finding, ...]) -> None:
            self._working = False
            told = [self._session.speech.finding(one) for one in findings]
            self.trouble.tell("\n".join(told), "bad")
            self._allow()

        self._working = True
        self._allow()
        self._session.ask(
            work,
            while_shown(self, made), while_shown(self, refused),
        )  # fmt: skip
