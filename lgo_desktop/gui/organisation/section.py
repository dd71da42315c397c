"""What every leaf of the page about the organisation is: one part of what an office says of itself.

A new leaf is a new file of this folder that defines ``SECTION``; its name is the sentence
``organisation.section.<id>``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lgo_desktop.gui.session import Session

if TYPE_CHECKING:
    from lgo_desktop.services.desk_changes import Changes


class Section(QWidget):
    """One leaf. ``refresh`` is called when it is shown, and after every act while it is shown.

    ``lead`` names another page, or another leaf of this page, to go to; ``standing`` is the
    sentence for the first line of the page: what this is, what is missing, what comes next.
    """

    lead = Signal(str)
    standing = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def refresh(self, changes: "Changes | None" = None) -> None:
        """Show what is true now; ``changes`` says what an act touched, None means all."""
        raise NotImplementedError

    def take(self, target: object) -> bool:  # noqa: ARG002 - a leaf without places
        """Show a place that another page leads to; False if it is not of this leaf."""
        return False


@dataclass(frozen=True, slots=True)
class SectionKind:
    """How a leaf is listed and made; ``id`` names its words, ``place`` its place among the tabs."""

    id: str
    place: int
    make: Callable[[Session], Section]
