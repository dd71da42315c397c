"""The rows of another year taken over: which inventory, of this project or another file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.inventory import Inventory
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown
from lgo_desktop.gui.words import Words, plain_title, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.copying_structure import Structure, Takeover
    from lgo_desktop.services.desk import Desk


class CopyStructure(QDialog):
    """``done_with`` hears what is to be taken over, after the officer has seen how much it is."""

    def __init__(
        self, session: Session, parent: QWidget, done_with: "Callable[[Takeover], None]"
    ) -> None:
        super().__init__(parent)
        self._session, self._done_with = session, done_with
        self._structures: list[Structure] = []
        self._takeover: Takeover | None = None
        say = session.speech.say
        self.setWindowTitle(plain_title(say("copy.title")))
        self.resize(560, 340)
        self.which = QComboBox()
        self.which.setAccessibleName(unbroken(say("copy.which")))
        self.file = QPushButton(unbroken(say("copy.file")))
        self.told = Words("", "quiet")
        buttons = QDialogButtonBox()
        self.ok = buttons.addButton(
            unbroken(say("copy.do")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.ok.setProperty("role", "main")
        buttons.addButton(unbroken(say("row.cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(say("copy.title"), "heading"))
        column.addWidget(Words(say("copy.about"), "quiet"))
        column.addWidget(self.which)
        column.addWidget(self.file)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(buttons)
        self.file.clicked.connect(self._choose_file)
        self.which.activated.connect(self._look)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._offer([])
        desk = session.desk
        if desk is not None:
            session.ask(lambda: _beside(desk), while_shown(self, self._offer), self._refused)

    def take_file(self, path: Path) -> None:
        """Offer the inventories of another project file too."""
        self.told.tell(self._session.speech.say("copy.reading"), "quiet")
        self._session.ask(
            lambda: _in_file(path), while_shown(self, self._offer), while_shown(self, self._refused)
        )

    def _offer(self, structures: "Sequence[Structure]") -> None:
        """Offer these before what is offered already."""
        self._structures = [*structures, *self._structures]
        self.which.clear()
        for one in self._structures:
            self.which.addItem(self._named(one.inventory, one.file))
        self.which.setVisible(bool(self._structures))
        self._look()

    def _named(self, inventory: Inventory, file: str) -> str:
        year = inventory.year
        sentence = "copy.fiscal" if year.fiscal else "copy.calendar"
        return unbroken(self._session.speech.say(sentence, year=year.buddhist_year, file=file))

    def _look(self) -> None:
        """See what the chosen one would bring."""
        self._takeover = None
        self.ok.setEnabled(False)
        desk, place = self._session.desk, self.which.currentIndex()
        if desk is None or place < 0:
            self.told.tell(self._session.speech.say("copy.none"), "quiet")
            return
        structure = self._structures[place]
        self._session.ask(
            lambda: _takeover(structure, desk), while_shown(self, self._show),
            while_shown(self, self._refused),
        )  # fmt: skip

    def _show(self, takeover: "Takeover") -> None:
        self._takeover = takeover
        self.ok.setEnabled(bool(takeover.handed))
        say = self._session.speech.say
        self.told.tell(say("copy.counts", rows=takeover.rows, there=takeover.there), "")

    def _refused(self, findings: tuple[Finding, ...]) -> None:
        told = [self._session.speech.finding(one) for one in findings]
        self.told.tell("\n".join(told), "bad")

    def _choose_file(self) -> None:
        chooser = QFileDialog(self, unbroken(self._session.speech.say("copy.file")))
        chooser.setNameFilter("*.lgo")
        chooser.fileSelected.connect(lambda name: self.take_file(Path(name)))
        chooser.open()

    def _accept(self) -> None:
        if self._takeover is not None:
            self._done_with(self._takeover)
            self.accept()


def _beside(desk: "Desk") -> "Sequence[Structure]":
    from lgo_desktop.services.copying_structure import (  # noqa: PLC0415 - loads in the worker
        structures_beside,
    )

    return structures_beside(desk.project, desk.held_inventory)


def _in_file(path: Path) -> "Sequence[Structure]":
    from lgo_desktop.services.copying_structure import (  # noqa: PLC0415 - loads in the worker
        structures_in_file,
    )

    return structures_in_file(path)


def _takeover(structure: "Structure", desk: "Desk") -> "Takeover":
    from lgo_desktop.services.copying_structure import (  # noqa: PLC0415 - loads in the worker
        takeover,
    )

    return takeover(structure, desk.project, desk.held_inventory)
