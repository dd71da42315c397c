"""Half-typed texts of a register: kept within two seconds, and found again after a crash."""

from PySide6.QtCore import QObject

from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.registers.lines import LineName
from lgo_desktop.gui.registers.editor import CellEditor
from lgo_desktop.gui.session import Session
from lgo_desktop.services.draft_places import Left, place_of, read_place

KIND = "register"
PARTS = 6


class Typing(QObject):
    """Tells the session what stands in the open editor of a register."""

    def __init__(self, session: Session, register: Register, editor: CellEditor) -> None:
        super().__init__(editor)
        self._session = session
        self._register = register
        editor.typing.connect(self._typed)
        editor.given_up.connect(self._given_up)

    def place(self, name: LineName | None, column: str) -> str:
        """The name of a cell among half-typed texts; of the empty line without one."""
        desk = self._session.desk
        inventory = desk.inventory if desk else None
        item, facility = name or LineName("")
        of = "" if inventory is None else inventory.id
        period = "" if inventory is None else str(inventory.year.period)
        return place_of(KIND, of, self._register.id, "", facility, item, period, column)

    def taken(self, target: object) -> tuple[LineName | None, str, str | None] | None:
        """The line, column and text of one left half-typed here; None for anything else."""
        if not isinstance(target, Left):
            return None
        place = read_place(target.place)
        if place.kind != KIND or len(place.parts) != PARTS or place.parts[0] != self._register.id:
            return None
        _, _, facility, item, _, column = place.parts
        name = LineName(item, facility) if item or column else None
        return name, column, target.text

    def _typed(self, place: tuple[LineName | None, str], text: str) -> None:
        self._session.drafts.typed(self.place(*place), text)

    def _given_up(self, place: tuple[LineName | None, str]) -> None:
        self._session.drafts.settled(self.place(*place))
