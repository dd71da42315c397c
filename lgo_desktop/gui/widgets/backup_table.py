"""Backups to choose from, the newest first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from lgo_desktop.gui.moments import clock, day, year_name
from lgo_desktop.gui.widgets.value_table import Cell, Heading, ValueTable
from lgo_desktop.gui.words import Speech

if TYPE_CHECKING:
    from lgo_desktop.services.backup_list import ListedBackup

OCCASIONS = frozenset({"exit", "hand", "import", "restore", "compact"})
"""Occasions that have a name; any other is of a newer program."""
KILOBYTE = 1024
FEWEST_LINES = 7
"""Lines of text that the table has room for: its head and two rows."""


class BackupTable(ValueTable):
    """One row a backup: of one project with what was saved since, or of several by their names.

    ``picked`` tells the backup of the row that is chosen.
    """

    picked = Signal(object)

    def __init__(self, speech: Speech, *, of_several: bool = False) -> None:
        self._speech, self._of_several = speech, of_several
        say = speech.say
        about = [Heading(say("backups.office"), wide=True), Heading(say("backups.years"))]
        since = [Heading(say("backups.since"), wide=True)]
        headings = [
            *(about if of_several else []), Heading(say("backups.when")),
            Heading(say("backups.why")), *([] if of_several else since),
            Heading(say("backups.size"), right=True),
        ]  # fmt: skip
        super().__init__(headings, say("backups.list"), sortable=False)
        self.setMinimumHeight(FEWEST_LINES * self.fontMetrics().lineSpacing())
        self.setSelectionMode(ValueTable.SelectionMode.SingleSelection)
        self.backups: tuple[ListedBackup, ...] = ()
        self.selectionModel().selectionChanged.connect(self._pick)

    def show_backups(self, backups: "tuple[ListedBackup, ...]") -> None:
        """List these backups."""
        self.backups = backups
        self.show_rows([self._row(one) for one in backups])

    def _pick(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            self.picked.emit(self.backups[self.values.number_of(rows[0].row())])

    def _row(self, one: "ListedBackup") -> list[Cell]:
        say, language = self._speech.say, self._speech.language
        why = one.occasion if one.occasion in OCCASIONS else "other"
        when = Cell(f"{day(one.at, language)} {clock(one.at)}")
        size = Cell(say("backups.kilobytes", count=f"{-(-one.size // KILOBYTE):,}"))
        reason = Cell(say(f"backups.why.{why}"))
        if self._of_several:
            years = ", ".join(year_name(year, self._speech) for year in one.years)
            return [Cell(f"{one.lgo} · {one.project}"), Cell(years), when, reason, size]
        since = "backups.since.some" if one.saves_since else "backups.since.none"
        return [when, reason, Cell(say(since, count=one.saves_since)), size]
