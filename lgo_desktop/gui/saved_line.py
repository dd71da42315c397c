"""The line at the foot of the window that says when the work was last saved."""

from PySide6.QtCore import QTime

from lgo_desktop.gui.words import Speech, Words


class SavedLine(Words):
    """``saved ✓ 14:32``: after every act, because every act is in the file when it is shown."""

    def __init__(self) -> None:
        super().__init__("", "good")
        self.setWordWrap(False)

    def now(self, speech: Speech) -> None:
        """Say that all is saved at this minute."""
        time = QTime.currentTime().toString("HH:mm")
        self.tell(speech.say("window.saved", time=time), "good")

    def nothing(self) -> None:
        """Say nothing: no project is open."""
        self.tell("")
