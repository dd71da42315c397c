"""What a drop or the clipboard offers as evidence: files, folders, or a picture."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QDateTime, QIODevice, QMimeData
from PySide6.QtGui import QImage

from lgo_desktop.gui.widgets.evidence_work import files_at, picture

if TYPE_CHECKING:
    from lgo_desktop.services.evidence_files import Offers


EVIDENCE_OF_A_PROJECT = "application/x-lgo-evidence"
"""Files that are evidence already, copied in the pane: their ids, a line each."""


def copied(ids: Iterable[str]) -> QMimeData:
    """Files of evidence for the clipboard."""
    mime = QMimeData()
    mime.setData(EVIDENCE_OF_A_PROJECT, QByteArray("\n".join(ids).encode()))
    return mime


def ids_copied(mime: QMimeData) -> list[str]:
    """The ids of files of evidence on the clipboard."""
    return bytes(mime.data(EVIDENCE_OF_A_PROJECT).data()).decode("ascii", "replace").split()


def holds_evidence(mime: QMimeData) -> bool:
    """Whether there are local files or a picture; addresses on the net are not followed."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def find_offers(mime: QMimeData, name: str) -> "Callable[[], Offers] | None":
    """The work that looks for what is offered; None if there is nothing.

    A picture without a name is called ``name`` and the time.
    """
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return partial(files_at, paths)
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    at = QDateTime.currentDateTime().toString("yyyy-MM-dd HH.mm.ss")
    return partial(_pictured, QImage(image), f"{name} {at}.png")


def _pictured(image: QImage, name: str) -> "Offers":
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return picture(bytes(content.data()), name)
