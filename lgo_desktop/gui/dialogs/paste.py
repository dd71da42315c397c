"""What a block would do to the grid, asked about before it overwrites or leaves something out."""

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from lgo_desktop.gui.words import Speech

if TYPE_CHECKING:
    from lgo_desktop.core.grid.planning import Plan

MOST_REASONS = 5


def sentences(plan: "Plan", speech: Speech) -> tuple[str, str]:
    """How many cells are new, changed, emptied, the same or refused; and why they are refused."""
    counts = Counter(item.status for item in plan.items)
    told = speech.say(
        "paste.counts", new=counts["new"], changed=counts["changed"], cleared=counts["cleared"],
        same=counts["same"], refused=counts["refused"],
    )  # fmt: skip
    reasons = dict.fromkeys(
        f"{item.new}: {speech.finding(item.finding)}" for item in plan.items if item.finding
    )
    return told, "\n".join(list(reasons)[:MOST_REASONS])


def ask(plan: "Plan", speech: Speech, parent: QWidget, do: Callable[[], None]) -> None:
    """Do what a plan says; first show it where a block overwrites or leaves cells out."""
    statuses = {item.status for item in plan.items}
    if not statuses & {"new", "changed", "cleared", "refused"}:
        return
    if statuses <= {"new", "same"} or statuses <= {"cleared", "same"}:
        do()
        return
    told, reasons = sentences(plan, speech)
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(speech.say("window.title"))
    # Only the text itself is plain: an informative text could show markup that somebody typed.
    box.setText(f"{told}\n\n{reasons}".strip())
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    if not statuses & {"new", "changed", "cleared"}:
        box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.accepted.connect(do)
    box.open()
