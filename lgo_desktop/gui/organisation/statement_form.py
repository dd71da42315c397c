"""A statement as a form: each field that is left is one act, and says at once what is wrong."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.statements.declaration import Statement, said
from lgo_desktop.gui.organisation.field_row import FieldRow
from lgo_desktop.gui.pages.page import card
from lgo_desktop.gui.words import Speech, Words

LONG = frozenset({"description", "reason"})
"""Fields in which people write sentences."""


class StatementForm(QWidget):
    """``committed`` and ``typed`` tell the statement, the field and the text."""

    committed = Signal(str, str, str)
    typed = Signal(str, str, str)

    def __init__(self, statement: Statement, speech: Speech) -> None:
        super().__init__()
        self.statement = statement
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        frame, inner = card()
        column.addWidget(frame)
        inner.addWidget(Words(speech.name(statement.name), "heading"))
        if statement.help is not None:
            inner.addWidget(Words(speech.name(statement.help), "quiet"))
        for field in statement.fields:
            row = FieldRow(field, speech, long=field.type == "text" and field.id in LONG)
            row.committed.connect(
                lambda text, id_=field.id: self.committed.emit(statement.id, id_, text)
            )
            row.typed.connect(lambda text, id_=field.id: self.typed.emit(statement.id, id_, text))
            self.rows[field.id] = row
            inner.addWidget(row)

    def show_entries(self, entries: Iterable[Entry]) -> int:
        """Show what is stated; how many fields are filled."""
        stated = said(entries, self.statement).get("", {})
        for id_, row in self.rows.items():
            row.show_entry(stated.get(id_))
        return len(stated.keys() & self.rows.keys())
