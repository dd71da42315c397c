"""Words on the screen: sentences of the catalogue, Thai that can be broken, and plain text labels.

Qt breaks no Thai on Windows, where a long label is simply cut off; so a break is offered between
words by a mark without width (U+200B), which is taken out again of whatever is copied or kept.
"""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.messages import Catalogue, catalogue
from lgo_desktop.base.text import Language, Text
from lgo_desktop.charts.lettering.words import BREAK, breakable

__all__ = [
    "BREAK", "Sentence", "Speech", "Words", "breakable", "plain_button", "plain_tip", "plain_title",
    "unbroken",
]  # fmt: skip


def unbroken(text: str) -> str:
    """The text as it was written."""
    return text.replace(BREAK, "")


def plain_title(text: str) -> str:
    """A text as the title of a window: Qt would take ``[*]`` for its mark of unsaved work."""
    return unbroken(text).replace("[*]", "[*][*]")


def plain_button(text: str) -> str:
    """A text on a button, a tab, a choice or in a menu: Qt would underline what follows ``&``."""
    return text.replace("&", "&&")


def plain_tip(text: str) -> str:
    """A text as the words that appear beside the pointer: Qt would draw ``<b>`` bold there."""
    return f"<qt>{escape(unbroken(text))}</qt>".replace("\n", "<br>") if text else ""


class Sentence(str):
    """A text that tells where it may be broken: it need not be looked at again within another."""

    __slots__ = ()


class Speech:
    """What the window says, in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._catalogue: Catalogue = catalogue(language, for_screen=True)

    def say(self, message: str, /, **values: object) -> str:
        """The sentence of this id, breakable; only its values are looked at for words here."""
        looked_at = {name: self._value(value) for name, value in values.items()}
        return Sentence(self._catalogue.say(message, **looked_at))

    def name(self, text: Text) -> str:
        """A name in this language, breakable."""
        return breakable(text.spoken(self.language))

    def finding(self, finding: Finding) -> str:
        """The sentence of a finding, breakable."""
        return self.say(f"finding.{finding.code}", **dict(finding.values))

    def _value(self, value: object) -> object:
        spoken = value.spoken(self.language) if isinstance(value, Text) else value
        looked_at = isinstance(spoken, Sentence) or not isinstance(spoken, str)
        return spoken if looked_at else breakable(str(spoken))


class Words(QLabel):
    """A label that shows a text as it is, whatever marks stand in it, and breaks its lines.

    The only label that the window uses: what an office types may look like HTML, and stays text.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def tell(self, text: str, role: str = "") -> None:
        """Show another text, in another role if one is named."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
