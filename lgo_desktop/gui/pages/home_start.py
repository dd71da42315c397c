"""The first page while no project is open: ways to begin, recent projects, from problem to page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.moments import day, year_name
from lgo_desktop.gui.pages.home_problems import Problems
from lgo_desktop.gui.pages.page import SPACE, card
from lgo_desktop.gui.widgets.choice import Choice
from lgo_desktop.gui.words import Speech, Words, plain_tip, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.starting import Recent

WAYS = ("new", "open", "sample", "restore")


class StartView(QWidget):
    """``begin`` names the way that was chosen, ``opened`` and ``forgotten`` a recent project."""

    begin = Signal(str)
    opened = Signal(str)
    forgotten = Signal(str)
    lead = Signal(str)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        say = speech.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        ways = QHBoxLayout()
        ways.setSpacing(SPACE)
        self.ways: dict[str, Choice] = {}
        for way in WAYS:
            choice = Choice(say(f"home.begin.{way}"), say(f"home.begin.{way}.about"), "heading")
            choice.clicked.connect(lambda _checked=False, way=way: self.begin.emit(way))
            ways.addWidget(choice, 1)
            self.ways[way] = choice
        column.addLayout(ways)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE)
        frame, recent = card()
        recent.addWidget(Words(say("home.recent"), "heading"))
        self.recent = QVBoxLayout()
        recent.addLayout(self.recent)
        recent.addStretch(1)
        halves.addWidget(frame, 1)
        self.problems = Problems(speech)
        self.problems.lead.connect(self.lead)
        halves.addWidget(self.problems, 1)
        column.addLayout(halves)
        column.addStretch(1)

    def name_recent(self, paths: tuple[str, ...]) -> None:
        """List the recent projects by the names of their files, until more is known of them."""
        self._list([self._choice(Path(path), Path(path).stem, "") for path in paths])

    def show_recent(self, projects: "tuple[Recent, ...]") -> None:
        """List the recent projects with what they are about."""
        self._list([self._row(one) if one.exists else self._gone(one) for one in projects])

    def _list(self, rows: list[QWidget]) -> None:
        empty(self.recent)
        if not rows:
            self.recent.addWidget(Words(self._speech.say("home.recent.none"), "quiet"))
        for row in rows:
            self.recent.addWidget(row)

    def _row(self, project: "Recent") -> QWidget:
        seen, speech = project.glimpse, self._speech
        if seen is None:
            return self._choice(project.path, project.lgo or project.path.stem, "")
        years = ", ".join(year_name(year, speech) for year in seen.years)
        about = [project.path.name, years, day(seen.written_at, speech.language)]
        told = " · ".join(part for part in about if part)
        return self._choice(project.path, project.lgo or project.path.stem, told)

    def _choice(self, path: Path, title: str, about: str) -> QWidget:
        choice = Choice(title, about)
        choice.setToolTip(plain_tip(str(path)))
        choice.setProperty("path", str(path))
        choice.clicked.connect(lambda _checked=False: self.opened.emit(str(path)))
        return choice

    def _gone(self, project: "Recent") -> QWidget:
        say, row = self._speech.say, QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 4, 0, 4)
        words = Words(say("home.recent.gone", file=project.path.name), "quiet")
        words.setToolTip(plain_tip(str(project.path)))
        line.addWidget(words, 1)
        remove = QPushButton(say("home.recent.forget"))
        remove.setAccessibleName(unbroken(say("home.recent.forget_named", file=project.path.name)))
        remove.clicked.connect(lambda _checked=False: self.forgotten.emit(str(project.path)))
        line.addWidget(remove)
        return row
