"""The first page: begin, go on, or see where the open account stands."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from lgo_desktop.base.numbers import grouped
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.pages.page import Page, PageKind, card
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.desk_changes import Changes

KILOGRAMS_A_TONNE = 1000


class HomePage(Page):
    """Without a project: the recent ones, and ways to begin. With one: its totals."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, session.speech.say("home.title"))
        say = session.speech.say
        buttons = QHBoxLayout()
        self.open_button = QPushButton(say("home.open"))
        self.open_button.clicked.connect(self.choose)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        frame, self._card = card()
        self.body.addWidget(frame)
        self._lines = QVBoxLayout()
        self._card.addLayout(self._lines)
        self.body.addStretch(1)

    def refresh(self, changes: Changes | None = None) -> None:  # noqa: ARG002
        """Show the totals of the open account, or the recent projects."""
        empty(self._lines)
        desk, say = self.session.desk, self.session.speech.say
        if desk is None or desk.totals is None:
            self.standing.tell(say("home.none"), "quiet")
            self._show_recent()
            return
        self.standing.tell(say("home.open_is", file=desk.path.name), "quiet")
        for scope in (1, 2, 3):
            kilograms = desk.totals.of_scope(scope)
            tonnes = grouped(kilograms / KILOGRAMS_A_TONNE, 2)
            self._lines.addWidget(Words(say("home.scope", scope=scope, tonnes=tonnes)))
        total = grouped(desk.totals.total / KILOGRAMS_A_TONNE, 2)
        self._lines.addWidget(Words(say("home.total", tonnes=total), "heading"))

    def _show_recent(self) -> None:
        say = self.session.speech.say
        self._lines.addWidget(Words(say("home.recent"), "heading"))
        for path in self.session.settings.recent:
            button = QPushButton(Path(path).name)
            button.setToolTip(path)
            button.clicked.connect(lambda _checked=False, p=path: self.session.open(Path(p)))
            self._lines.addWidget(button)

    def choose(self) -> None:
        """Ask for a project file and open it."""
        say = self.session.speech.say
        name, _ = QFileDialog.getOpenFileName(
            self, unbroken(say("home.open")), "", f"{unbroken(say('home.files'))} (*.lgo)"
        )
        if name:
            self.session.open(Path(name))


PAGE = PageKind("home", 1, HomePage, needs_project=False)
