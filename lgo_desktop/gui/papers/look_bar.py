"""Which month's papers are looked at, the way to its cell, and the way back to all papers."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period, parse_month
from lgo_desktop.gui.words import Speech, Words, breakable, unbroken


class LookBar(QWidget):
    """Shown while the ledger holds the papers of one month only; ``key`` is that of its cell."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.key: EntryKey | None = None
        self.told = Words("")
        self.to_month = QPushButton(unbroken(speech.say("papers_page.to_month")))
        self.all = QPushButton(unbroken(speech.say("papers_page.show_all")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.to_month)
        row.addWidget(self.all)
        self.hide()

    def show_month(self, key: EntryKey, account: str, papers: int) -> None:
        """Say whose papers of which month are shown, and how many."""
        self.key = key
        first, _, last = key.period.partition("/")
        months = Period(parse_month(first), parse_month(last or first))
        month = months.spoken(self._speech.language)
        told = self._speech.say(
            "papers_page.looking", count=papers, account=breakable(account), month=month
        )
        self.told.tell(told)
        self.show()

    def leave(self) -> None:
        """All papers are shown again."""
        self.key = None
        self.hide()
