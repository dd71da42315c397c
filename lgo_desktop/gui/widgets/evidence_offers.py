"""What a drop or the clipboard offers as evidence: files, folders, or a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from lgo_desktop.services.evidence_files import Offers


def holds_evidence(mime: QMimeData) -> bool:
    """Whether there are local files or a picture; addresses on the net are not followed."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def find_offers(mime: QMimeData, name: str) -> "Callable[[], Offers] | None":
    """The work that looks for what is offered; None if there is nothing.

    ``name`` is what a picture without one is called.
    """
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return partial(_of_paths, paths)
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    return partial(_of_picture, QImage(image), name)


def _of_paths(paths: list[Path]) -> "Offers":
    from lgo_desktop.services.evidence_files import offered  # noqa: PLC0415 - worker

    return offered(paths)


def _of_picture(image: QImage, name: str) -> "Offers":
    from lgo_desktop.services.evidence_files import Offer, Offers  # noqa: PLC0415 - worker

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Offers((Offer(f"{name}.png", bytes(content.data())),))
