"""The local governments that a search found, as a table: names repeat, so all that tells them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from lgo_desktop.core.factors.places import LGO_TYPES, LocalGovernment
from lgo_desktop.gui.words import Speech, unbroken

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("name", "type_column", "district", "province")
TOP = QModelIndex()


class LgoTable(QAbstractTableModel):
    """One row a local government."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.lgos: tuple[LocalGovernment, ...] = ()

    def show_found(self, lgos: tuple[LocalGovernment, ...]) -> None:
        """List others."""
        self.beginResetModel()
        self.lgos = lgos
        self.endResetModel()

    def rowCount(self, parent: Index = TOP) -> int:  # noqa: N802 - Qt's name
        """How many were found."""
        return 0 if parent.isValid() else len(self.lgos)

    def columnCount(self, parent: Index = TOP) -> int:  # noqa: N802 - Qt's name
        """Name, type, district, province."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What stands in a cell; the full name as its tooltip."""
        lgo = self.lgos[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._told(lgo)[index.column()]
        return lgo.name_th if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return unbroken(self._speech.say(f"lgo.{COLUMNS[section]}"))
        return None

    def _told(self, lgo: LocalGovernment) -> tuple[str, ...]:
        language = self._speech.language
        kind, province = LGO_TYPES[lgo.type], lgo.province.name
        return lgo.short_th, kind.spoken(language), lgo.district_th, province.spoken(language)
