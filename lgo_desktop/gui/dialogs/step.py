"""One question of a dialog that asks several, one after another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lgo_desktop.gui.words import Speech


class Step(QWidget):
    """A question: ``complete`` when it can be left, ``answer`` in a few words.

    The sentences ``<id>.question`` and ``<id>.help`` stand above it.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, id_: str, speech: Speech) -> None:
        super().__init__()
        self.id = id_
        self.speech = speech
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)

    def arrive(self) -> None:
        """Be shown: take the keyboard."""
        raise NotImplementedError

    @property
    def complete(self) -> bool:
        """Whether the question is answered."""
        raise NotImplementedError

    @property
    def answer(self) -> str:
        """The answer as it is told on later questions."""
        raise NotImplementedError
