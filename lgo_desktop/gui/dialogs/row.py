"""A row of the grid, new or under another name: which source and kind, and what it is called."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.gui.words import Speech, Words, breakable, plain_tip, plain_title, unbroken

Kind = tuple[str, str]
"""A source and one of its variants."""


class RowDialog(QDialog):
    """``done_with`` hears the row and the division that keeps its papers.

    With ``only`` a source, its rows are given another kind or name; else any source is offered.
    """

    def __init__(
        self, speech: Speech, parent: QWidget, begun: Row | None, *, renames: bool,
        divisions: tuple[str, ...], done_with: Callable[[Row, str], None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._speech, self._done_with, self._renames = speech, done_with, renames
        self._only = all_sources()[begun.source] if renames and begun else None
        say = speech.say
        title = say("row.rename_title" if renames else "row.add_title")
        self.setWindowTitle(plain_title(title))
        self.resize(560, 560 if not renames else 420)
        self.search, self.kinds = QLineEdit(), QListWidget()
        self.facility, self.item, self.keeper = QLineEdit(), QLineEdit(), QLineEdit()
        self.about, self.item_label = Words("", "quiet"), Words("")
        self.buttons = QDialogButtonBox()
        self.ok = self.buttons.addButton(
            unbroken(say("row.rename" if renames else "row.add")),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.cancel = self.buttons.addButton(
            unbroken(say("row.cancel")), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._lay_out(title, divisions)
        self._listen()
        self._fill(begun)

    def _lay_out(self, title: str, divisions: tuple[str, ...]) -> None:
        say = self._speech.say
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(Words(title, "heading"))
        self.search.setPlaceholderText(unbroken(say("row.search")))
        self.search.setAccessibleName(unbroken(say("row.search")))
        self.search.setClearButtonEnabled(True)
        self.kinds.setAccessibleName(unbroken(say("row.kind")))
        self.kinds.setWordWrap(True)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ok.setProperty("role", "main")
        column.addWidget(self.search)
        column.addWidget(self.kinds, 1)
        column.addWidget(self.about)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        labels = (self.item_label, Words(say("row.facility")), Words(say("row.keeper")))
        for label, field in zip(labels, (self.item, self.facility, self.keeper), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.facility.setAccessibleName(unbroken(say("row.facility")))
        self.keeper.setAccessibleName(unbroken(say("row.keeper")))
        self.keeper.setCompleter(QCompleter(list(divisions), self.keeper))
        form.setRowVisible(self.keeper, not self._renames)
        column.addLayout(form)
        column.addWidget(self.buttons)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self.kinds.setFocus)
        self.kinds.currentItemChanged.connect(self._chosen)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def _fill(self, begun: Row | None) -> None:
        language = self._speech.language
        sources = [self._only] if self._only else list(all_sources().values())
        for source in sources:
            for variant in source.variants:
                several = len(source.variants) > 1
                named = [] if self._only and several else [source.name.spoken(language)]
                named += [variant.name.spoken(language)] if several else []
                told = " · ".join(named)
                entry = QListWidgetItem(breakable(told))
                entry.setToolTip(plain_tip(told))
                entry.setData(Qt.ItemDataRole.UserRole, (source.id, variant.id))
                self.kinds.addItem(entry)
                if begun and (begun.source, begun.variant) == (source.id, variant.id):
                    self.kinds.setCurrentItem(entry)
        if begun and self._renames:
            self.facility.setText(begun.facility)
            self.item.setText(begun.item)
        if self.kinds.currentRow() < 0:
            self.kinds.setCurrentRow(0)
        self.search.setVisible(self._only is None)
        (self.item if self._renames else self.search).setFocus()

    @property
    def row(self) -> Row:
        """The row as it stands in the fields."""
        source, variant = self._kind()
        return Row(source, variant, _tidy(self.facility.text()), _tidy(self.item.text()))

    def _kind(self) -> Kind:
        entry = self.kinds.currentItem()
        source, variant = entry.data(Qt.ItemDataRole.UserRole) if entry else ("", "")
        return str(source), str(variant)

    def _narrow(self, text: str) -> None:
        """Show the kinds that hold all words, and stand on the first."""
        words = unbroken(text).casefold().split()
        first = None
        for n in range(self.kinds.count()):
            entry = self.kinds.item(n)
            fits = all(word in unbroken(entry.text()).casefold() for word in words)
            entry.setHidden(not fits)
            first = first or (entry if fits else None)
        self.kinds.setCurrentRow(self.kinds.row(first) if first else -1)

    def _chosen(self) -> None:
        source: Source | None = all_sources().get(self._kind()[0])
        self.ok.setEnabled(source is not None)
        if source is None:
            self.about.tell(self._speech.say("row.nothing_found"), "quiet")
            return
        self.about.tell(self._speech.name(source.help) if source.help else "", "quiet")
        label = self._speech.name(source.item) if source.item else self._speech.say("row.item")
        self.item_label.tell(label)
        self.item.setAccessibleName(unbroken(label))

    def _accept(self) -> None:
        if self._kind()[0]:
            self._done_with(self.row, _tidy(self.keeper.text()))
            self.accept()


def _tidy(text: str) -> str:
    return " ".join(unbroken(text).split())
