"""A question with answers that each do something; leaving it does nothing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from lgo_desktop.gui.words import Speech, plain_button, plain_title, unbroken


def question(
    speech: Speech, parent: QWidget, text: str, answers: Mapping[str, Callable[[], None]]
) -> QMessageBox:
    """Ask, and do what the chosen answer says; Enter and Escape leave all as it is."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(plain_title(speech.say("window.title")))
    box.setText(text)
    by_button: dict[QAbstractButton, Callable[[], None]] = {}
    for words, do in answers.items():
        button = box.addButton(plain_button(unbroken(words)), QMessageBox.ButtonRole.ActionRole)
        by_button[button] = do
    leave = box.addButton(unbroken(speech.say("row.cancel")), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)

    def chosen(button: QAbstractButton) -> None:
        if button in by_button:
            by_button[button]()

    box.buttonClicked.connect(chosen)
    box.open()
    return box
