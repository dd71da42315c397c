"""The line at the foot of the window that says whether the work is in the file, and since when."""

from datetime import datetime

from lgo_desktop.gui.moments import when
from lgo_desktop.gui.words import Speech, Words


class SavedLine(Words):
    """``saved ✓ 14:32`` only when everything is in the file; each state has its sign.

    ``trouble`` is whether the last act could not be saved: it stays until one could.
    """

    def __init__(self) -> None:
        super().__init__("", "good")
        self.setWordWrap(False)
        self.trouble = False

    def all_saved(self, speech: Speech, at: datetime | None) -> None:
        """Say that everything is in the file, and when the last of it was saved."""
        self.trouble = False
        time = "" if at is None else when(at, speech.language)
        self.tell(speech.say("window.saved", time=time).rstrip(), "good")

    def saving(self, speech: Speech) -> None:
        """Say that something is being saved; a trouble is not hidden by that."""
        if not self.trouble:
            self.tell(speech.say("window.saving"), "quiet")

    def not_saved(self, speech: Speech, *, kept: bool) -> None:
        """Say that the file could not take the last work; whether this computer keeps the text."""
        self.trouble = True
        self.tell(speech.say("window.not_saved.kept" if kept else "window.not_saved"), "bad")

    def nothing(self) -> None:
        """Say nothing: no project is open."""
        self.trouble = False
        self.tell("")
