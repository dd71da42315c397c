"""A table that one types into as into a spreadsheet: leaving a cell goes on, without editing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView


class TypedTable(QTableView):
    """Whoever shows it says in ``go_down`` which cell is below."""

    def closeEditor(  # noqa: N802
        self, editor: object, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """After Enter in an editor go down, after Tab right, as in a spreadsheet: without editing.

        Qt would open the next cell's editor after Tab, so that arrows no longer move.
        """
        hints = QAbstractItemDelegate.EndEditHint
        goes = {
            hints.EditNextItem: QAbstractItemView.CursorAction.MoveNext,
            hints.EditPreviousItem: QAbstractItemView.CursorAction.MovePrevious,
        }.get(hint)
        super().closeEditor(editor, hints.NoHint if goes else hint)  # type: ignore[arg-type]
        if goes:
            here = self.moveCursor(goes, Qt.KeyboardModifier.NoModifier)
            if here.isValid():
                self.setCurrentIndex(here)
        elif hint == hints.SubmitModelCache:
            self.go_down()

    def go_down(self, step: int = 1) -> None:
        """Go to the cell below, or above."""
        raise NotImplementedError
