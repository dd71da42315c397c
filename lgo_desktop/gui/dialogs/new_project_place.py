"""The last question of a new project: the name of its file and the folder where it lies."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QPushButton

from lgo_desktop.gui.dialogs.step import Step
from lgo_desktop.gui.words import Speech, Words, unbroken
from lgo_desktop.services.starting import NOT_IN_NAMES, SUFFIX, free_path


class PlaceStep(Step):
    """Where to keep the project: a name that is free, and a folder. Nothing is ever replaced."""

    def __init__(self, speech: Speech, folder: Path) -> None:
        super().__init__("new.place", speech)
        self.folder = folder
        self._suggested = ""
        self.name = QLineEdit()
        self.name.textChanged.connect(self._tell)
        self.where, self.told = Words(), Words()
        self.other = QPushButton(speech.say("new.place.other"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._other_folder)
        name, place = Words(speech.say("new.place.name")), Words(speech.say("new.place.folder"))
        name.setBuddy(self.name)
        self.name.setAccessibleName(unbroken(name.text()))
        for label in (name, place):
            label.setWordWrap(False)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self.name, 0, 1, 1, 2)
        grid.addWidget(place, 1, 0)
        grid.addWidget(self.where, 1, 1)
        grid.addWidget(self.other, 1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.told)
        self.body.addStretch(1)

    def suggest(self, name: str) -> None:
        """Offer a name, unless the officer has written another."""
        if self.name.text() in {"", self._suggested}:
            self._suggested = free_path(self.folder, name).stem
            self.name.setText(self._suggested)
        self._tell()

    @property
    def path(self) -> Path:
        """The file that will be made."""
        name = unbroken(self.name.text()).strip().removesuffix(SUFFIX)
        return self.folder / f"{name}{SUFFIX}"

    def arrive(self) -> None:
        """Let the name be changed at once."""
        self.name.setFocus()
        self.name.selectAll()

    @property
    def complete(self) -> bool:
        """Whether a file of this name can be made."""
        return not self._trouble()

    @property
    def answer(self) -> str:
        """The name of the file."""
        return self.path.name

    def _other_folder(self) -> None:
        title = unbroken(self.speech.say("new.place.other"))
        folder = QFileDialog.getExistingDirectory(self, title, str(self.folder))
        if folder:
            self.folder = Path(folder)
            self._tell()

    def _trouble(self) -> str:
        name = unbroken(self.name.text()).strip()
        if not name.removesuffix(SUFFIX).strip(". "):
            return "new.place.no_name"
        if NOT_IN_NAMES.keys() & set(map(ord, name)):
            return "new.place.bad_name"
        return "new.place.exists" if self.path.exists() else ""

    def _tell(self) -> None:
        trouble = self._trouble()
        self.where.tell(str(self.folder))
        self.told.tell(
            self.speech.say(trouble or "new.place.free", file=self.path.name),
            "warn" if trouble else "quiet",
        )
        self.changed.emit()
