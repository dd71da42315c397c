"""Small pictures of evidence for the window: made behind it when first seen, kept in memory only.

A project's pictures never lie on a disk outside its file; the newest few hundred stay in memory.
"""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget

from lgo_desktop.gui import theme
from lgo_desktop.gui.session import Session
from lgo_desktop.gui.widgets.while_shown import while_shown

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk
    from lgo_desktop.services.evidence_shelf import Evidence

SIDE = 88
"""Points a side."""
SHARPNESS = 2
"""Pixels a point, for screens at 150 and 200 %."""
MOST_KEPT = 300


class Thumbnails(QObject):
    """Pictures by the hash of their file. ``ready`` tells the hash of one that was made."""

    ready = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: dict[str, Evidence] = {}
        self._at_work = False

    def forget_wishes(self) -> None:
        """Make no pictures any more that were wanted and are not begun."""
        self._wanted.clear()

    def picture(self, file: "Evidence") -> QPixmap:
        """The picture of a file; a drawn sheet until it is there, or if there can be none."""
        found = self._kept.get(file.sha256)
        if found is not None:
            self._kept.move_to_end(file.sha256)
            return found
        self._wanted.setdefault(file.sha256, file)
        self._next()
        return sheet_of(file)

    def _next(self) -> None:
        """Make one picture at a time, so that whatever is typed meanwhile is saved in between."""
        desk = self._session.desk
        if self._at_work or desk is None or not self._wanted:
            return
        self._at_work = True
        file = self._wanted.pop(next(iter(self._wanted)))

        def made(content: bytes | None) -> None:
            self._keep(file, content)

        keep = while_shown(self._parent, made)
        # Opening the file tells what is wrong with it; here it only has no picture.
        self._session.ask(lambda: _made(desk, file), keep, lambda _findings: keep(None))

    def _keep(self, file: "Evidence", made: bytes | None) -> None:
        self._at_work = False
        picture = QPixmap()
        if made is None or not picture.loadFromData(made):
            picture = sheet_of(file)
        else:
            picture.setDevicePixelRatio(SHARPNESS)
        self._wanted.pop(file.sha256, None)
        self._kept[file.sha256] = picture
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(file.sha256)
        self._next()


def _made(desk: "Desk", file: "Evidence") -> bytes | None:
    from lgo_desktop.services.evidence_out import small_picture  # noqa: PLC0415 - worker

    return small_picture(desk.project, file, SIDE * SHARPNESS)


def sheet_of(file: "Evidence") -> QPixmap:
    """A sheet of paper with a folded corner and the letters of the file's kind."""
    letters = file.name.rpartition(".")[2].upper()
    app = QApplication.instance()
    colours = theme.current(app) if isinstance(app, QApplication) else theme.LIGHT
    picture = QPixmap(SIDE * SHARPNESS, SIDE * SHARPNESS)
    picture.setDevicePixelRatio(SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    left, top, width, height, fold = SIDE * 0.16, 1.0, SIDE * 0.68, SIDE - 2.0, SIDE * 0.2
    right = left + width
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.quiet))
    painter.setBrush(QColor(colours.card))
    corners = (
        (left, top), (right - fold, top), (right, top + fold), (right, top + height),
        (left, top + height),
    )  # fmt: skip
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.drawPolyline(
        QPolygonF([
            QPointF(right - fold, top), QPointF(right - fold, top + fold),
            QPointF(right, top + fold),
        ])
    )  # fmt: skip
    painter.setPen(QColor(colours.ink))
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(
        QRectF(left, top + fold, width, height - fold), Qt.AlignmentFlag.AlignCenter, letters[:5]
    )
    painter.end()
    return picture
