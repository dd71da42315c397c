"""What every page is: a title, one line that says where one stands, and the work itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lgo_desktop.gui.session import Session
from lgo_desktop.gui.words import Words, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes

MARGIN, SPACE = 24, 12


class Page(QWidget):
    """One page. ``refresh`` is called when it is shown and after every act.

    ``lead`` names another page to go to.
    """

    lead = Signal(str)

    def __init__(self, session: Session, title: str) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(title)
        self.title = Words(title, "title")
        self.standing = Words("", "quiet")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, 0, MARGIN, SPACE // 2)
        self.body.setSpacing(SPACE)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.standing)
        self.body.addLayout(head)

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show what is true now; ``changes`` says what an act touched, None means all."""
        raise NotImplementedError

    def take(self, target: object) -> None:
        """Show the place that another page leads to; a page without places shows itself."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """How a page is listed and made; ``id`` names its words, ``place`` its place in the menu."""

    id: str
    place: int
    make: Callable[[Session], Page]
    needs_project: bool = True


def card() -> tuple[QFrame, QVBoxLayout]:
    """A frame that holds what belongs together, and its layout."""
    frame = QFrame()
    frame.setProperty("role", "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(18, 14, 18, 16)
    layout.setSpacing(8)
    return frame, layout


class Scrolled(QScrollArea):
    """What is longer than the window. It takes the keyboard, so it bears the name of its page."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be called as the page or dialog that holds it."""
        super().showEvent(event)
        holder = self.parentWidget()
        while not self.accessibleName() and holder is not None:
            self.setAccessibleName(unbroken(holder.accessibleName() or holder.windowTitle()))
            holder = holder.parentWidget()


def scrolled(inner: QWidget) -> QScrollArea:
    """What is longer than the window, scrolled up and down only."""
    area = Scrolled()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
