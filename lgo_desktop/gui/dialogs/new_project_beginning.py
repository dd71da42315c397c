"""The third question of a new project: begin with the usual rows, last year's, or nothing."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.gui.dialogs.new_project_steps import beneath
from lgo_desktop.gui.dialogs.step import Step
from lgo_desktop.gui.pages.page import SPACE, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import unbroken
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.starting import (
    Recent,
    Start,
    holds_year_before,
    recent_projects,
    template_of,
)


class BeginningStep(Step):
    """What to begin with; ``before`` is the project of last year, if that is chosen."""

    def __init__(self, session: Session) -> None:
        speech = session.speech
        super().__init__("new.start", speech)
        self._session = session
        self._wish: Wish | None = None
        self.template = QRadioButton(speech.say("new.start.template"))
        self.last_year = QRadioButton(speech.say("new.start.last_year"))
        self.empty = QRadioButton(speech.say("new.start.empty"))
        self.template.setChecked(True)
        self._kind = beneath("")
        self.projects = QComboBox()
        self.projects.setAccessibleName(unbroken(speech.say("new.start.last_year.which")))
        self.projects.currentIndexChanged.connect(self.changed)
        self.other = QPushButton(speech.say("new.start.last_year.other"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._ask)
        line = QHBoxLayout()
        line.setContentsMargins(26, 0, 0, 4)
        line.addWidget(self.projects, 1)
        line.addWidget(self.other)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addWidget(self.template)
        column.addWidget(self._kind)
        column.addWidget(self.last_year)
        column.addWidget(beneath(speech.say("new.start.last_year.about")))
        column.addLayout(line)
        column.addWidget(self.empty)
        column.addWidget(beneath(speech.say("new.start.empty.about")))
        column.addStretch(1)
        self.body.addWidget(scrolled(inner))
        for choice in (self.template, self.last_year, self.empty):
            choice.toggled.connect(self._allow)
        self._allow()

    def offer(self, lgo: LocalGovernment, wish: Wish) -> None:
        """Name the template of a local government, and its projects of the year before."""
        kind = template_of(lgo)
        self._kind.tell(self.speech.say("new.start.template.about", kind=kind), "quiet")
        if wish == self._wish:
            return
        self._wish = wish
        self.projects.clear()
        paths = self._session.settings.recent

        def found(recent: tuple[Recent, ...]) -> None:
            if wish == self._wish:
                for one in recent:
                    if holds_year_before(one, wish):
                        self.take(one.path)
                self._allow()

        self._session.ask(lambda: recent_projects(paths), while_shown(self, found))

    def take(self, project: Path) -> None:
        """Let a project be chosen as that of last year."""
        if self.projects.findData(str(project)) < 0:
            self.projects.addItem(project.name, str(project))

    @property
    def start(self) -> Start:
        """What is chosen."""
        if self.last_year.isChecked():
            return "last_year"
        return "template" if self.template.isChecked() else "empty"

    @property
    def before(self) -> Path | None:
        """The project of last year."""
        path = self.projects.currentData()
        return Path(path) if self.start == "last_year" and path else None

    def arrive(self) -> None:
        """Let the arrows choose."""
        chosen = {"template": self.template, "last_year": self.last_year, "empty": self.empty}
        chosen[self.start].setFocus()

    @property
    def complete(self) -> bool:
        """Whether there is something to begin with: last year needs a project."""
        return self.start != "last_year" or self.before is not None

    @property
    def answer(self) -> str:
        """The name of the beginning."""
        return self.speech.say(f"new.start.{self.start}")

    def _allow(self) -> None:
        for part in (self.projects, self.other):
            part.setEnabled(self.last_year.isChecked())
        self.changed.emit()

    def _ask(self) -> None:
        say = self.speech.say
        name, _ = QFileDialog.getOpenFileName(
            self, unbroken(say("new.start.last_year.which")), "",
            f"{unbroken(say('home.files'))} (*.lgo)",
        )  # fmt: skip
        if name:
            self.take(Path(name))
            self.projects.setCurrentIndex(self.projects.findData(name))
