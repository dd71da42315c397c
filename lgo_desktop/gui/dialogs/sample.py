"""Which sample to look at: a fresh copy each time, so that everything may be tried on it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.dialogs.room import make_room
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.choice import Choice
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.starting import SAMPLES, Sample, free_path, make_sample, suggested_name


class ChooseSample(QDialog):
    """``made`` is the file of the sample, once the dialog is accepted; there is nothing to tell."""

    def __init__(self, session: Session, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._folder = session, folder
        say = session.speech.say
        self.made: Path | None = None
        self.findings: tuple[Finding, ...] = ()
        self.setWindowTitle(unbroken(say("sample.title")))
        make_room(self, 620, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("sample.title"), "heading"))
        column.addWidget(Words(say("sample.about", folder=str(folder)), "quiet"))
        self.choices: dict[str, Choice] = {}
        for sample in SAMPLES:
            choice = Choice(sample.lgo.name_th, say(f"sample.{sample.id}"))
            choice.setAutoDefault(False)
            choice.clicked.connect(lambda _checked=False, sample=sample: self._make(sample))
            column.addWidget(choice)
            self.choices[sample.id] = choice
        self.trouble = Words("", "bad")
        column.addWidget(self.trouble)
        column.addStretch(1)
        cancel = QPushButton(say("new.cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignLeft)

    def _make(self, sample: Sample) -> None:
        name = unbroken(
            self._session.speech.say(
                "sample.file", name=suggested_name(sample.lgo, sample.wish.year)
            )
        )
        path = free_path(self._folder, name)
        self.setEnabled(False)

        def made(_nothing: None) -> None:
            self.made = path
            self.accept()

        def refused(findings: tuple[Finding, ...]) -> None:
            self.setEnabled(True)
            told = [self._session.speech.finding(one) for one in findings]
            self.trouble.tell("\n".join(told), "bad")

        self._session.ask(
            lambda: make_sample(sample, path), while_shown(self, made), while_shown(self, refused)
        )
