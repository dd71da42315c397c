"""Texts that were typed and never saved: each goes to its field, or is dropped."""

from datetime import datetime

from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lgo_desktop.gui.dialogs.room import make_room
from lgo_desktop.gui.layouts import empty
from lgo_desktop.gui.moments import clock, day
from lgo_desktop.gui.pages.page import card, scrolled
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import Words, unbroken
from lgo_desktop.services.draft_places import Left, read_place
from lgo_desktop.services.entry_names import name_of_place

PAGES = {"grid": "entry", "papers": "papers"}
"""The page that shows the places of a kind; those of any other kind are the organisation's."""
OTHER_PAGE = "organisation"
SIZE = (640, 420)


class LeftTexts(QDialog):
    """Each text with its place, when it was typed, and what to do with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._say = session.speech.say
        self.setWindowTitle(unbroken(self._say("left.title")))
        make_room(self, *SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Words(self._say("left.title"), "heading"))
        column.addWidget(Words(self._say("left.about"), "quiet"))
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        column.addWidget(scrolled(inner), 1)
        self.drop_all = QPushButton(self._say("left.drop_all"))
        self.drop_all.clicked.connect(self._drop_all)
        close = QPushButton(self._say("left.close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.drop_all)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        for button in (self.drop_all, close):
            button.setAutoDefault(False)
        self.buttons: dict[str, dict[str, QPushButton]] = {}
        self.refresh()

    def refresh(self) -> None:
        """List what is left; nothing left ends the dialog."""
        empty(self._rows)
        self.buttons = {}
        drafts = self._session.drafts
        for place, text in drafts.left.items():
            self._rows.addWidget(self._row(place, text, drafts.left_at[place]))
        self._rows.addStretch(1)
        if not drafts.left:
            self.accept()

    def _row(self, place: str, text: str, at: datetime) -> QWidget:
        speech, frame_and_column = self._session.speech, card()
        frame, column = frame_and_column
        page = self._say(f"window.page.{_page_of(place)}")
        name = name_of_place(place)
        where = page if name is None else f"{page} · {speech.name(name)}"
        column.addWidget(Words(where, "quiet"))
        column.addWidget(Words(text))
        when = f"{day(at, speech.language)} {clock(at)}"
        line = QHBoxLayout()
        line.addWidget(Words(self._say("left.when", when=when), "quiet"), 1)
        ways = {"go": self._go, "copy": self._copy, "drop": self._drop}
        self.buttons[place] = {}
        for way, do in ways.items():
            button = QPushButton(self._say(f"left.{way}"))
            button.setAutoDefault(False)
            button.setAccessibleName(f"{unbroken(button.text())} {text}")
            button.clicked.connect(lambda _checked=False, do=do: do(Left(place, text, at)))
            line.addWidget(button)
            self.buttons[place][way] = button
        column.addLayout(line)
        return frame

    def _go(self, left: Left) -> None:
        self.accept()
        self._session.go(_page_of(left.place), left)

    def _copy(self, left: Left) -> None:
        QApplication.clipboard().setText(left.text)

    def _drop(self, left: Left) -> None:
        self._session.drafts.settled(left.place)

    def _drop_all(self) -> None:
        self._session.drafts.settle(self._session.drafts.left)


def _page_of(place: str) -> str:
    return PAGES.get(read_place(place).kind, OTHER_PAGE)
