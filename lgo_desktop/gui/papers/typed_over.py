"""The question that is asked where a month was typed by hand and papers come to another sum."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.gui.words import Speech, unbroken

CODE = "papers.typed_over"
MOST = 8


def is_typed_over(findings: Iterable[Finding]) -> bool:
    """Whether papers were refused because months were typed by hand."""
    return any(one.code == CODE for one in findings)


def ask_what_counts(
    findings: Iterable[Finding], speech: Speech, parent: QWidget, use_papers: Callable[[], None]
) -> QMessageBox:
    """Ask which of the two counts; nothing is saved unless the papers are chosen."""
    months = [one for one in findings if one.code == CODE]
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(unbroken(speech.say("papers_page.typed_over.title")))
    told = [speech.say("papers_page.typed_over.question", months=len(months)), ""]
    told += [f"• {_account(one)}{speech.finding(one)}" for one in months[:MOST]]
    if len(months) > MOST:
        told.append(speech.say("papers_page.more", count=len(months) - MOST))
    # All in the one text whose format is set: a second one could take names for HTML.
    box.setText("\n".join(told))
    take = box.addButton(
        speech.say("papers_page.typed_over.papers"), QMessageBox.ButtonRole.AcceptRole
    )
    keep = box.addButton(
        speech.say("papers_page.typed_over.typed"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    take.clicked.connect(use_papers)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def _account(finding: Finding) -> str:
    """Whose month it is, before the sentence."""
    named = finding.where.item or finding.where.facility
    return f"{named}: " if named else ""
