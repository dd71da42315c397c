"""Qt's own words (OK, Cancel, Copy …) in the language of the window: Qt itself ships no Thai."""

from PySide6.QtCore import QTranslator

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language

WORDS = {
    "OK": "qt.ok", "&OK": "qt.ok", "Cancel": "qt.cancel", "&Cancel": "qt.cancel",
    "Yes": "qt.yes", "&Yes": "qt.yes", "No": "qt.no", "&No": "qt.no",
    "Save": "qt.save", "&Save": "qt.save", "Open": "qt.open", "&Open": "qt.open",
    "Close": "qt.close", "&Close": "qt.close", "Discard": "qt.discard", "Apply": "qt.apply",
    "Reset": "qt.reset", "Help": "qt.help", "Don't Save": "qt.dont_save",
    "&Undo": "qt.undo", "&Redo": "qt.redo", "Cu&t": "qt.cut", "&Copy": "qt.copy",
    "&Paste": "qt.paste", "Delete": "qt.delete", "Select All": "qt.select_all",
    "Show Details...": "qt.details", "Hide Details...": "qt.hide_details",
    "Look in:": "qt.look_in", "File &name:": "qt.file_name", "Files of type:": "qt.file_type",
    "Back": "qt.back", "Forward": "qt.forward", "Parent Directory": "qt.parent_folder",
    "Create New Folder": "qt.new_folder", "Name": "qt.name", "Size": "qt.size",
    "Type": "qt.type", "Date Modified": "qt.modified", "Choose": "qt.choose",
}  # fmt: skip
"""What Qt writes, and our sentence for it."""


class QtWords(QTranslator):
    """Answers Qt's questions for its own words from our catalogue; all else stays as it is."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._say = catalogue(language).say

    def translate(  # type: ignore[override] # Qt takes None for "not known", its stubs do not
        self,
        context: str,  # noqa: ARG002
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        """Our word for Qt's, or None for a word that is not Qt's own."""
        known = WORDS.get(source)
        return self._say(known) if known else None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Never, or Qt would not ask."""
        return False
