"""Lines that are being typed: a paper that is not saved yet, or another in the place of a saved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lgo_desktop.base.findings import Finding
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.services.draft_places import place_of, read_place
from lgo_desktop.services.ledger_form import ROW, Cells, RowChoice, columns_of, row_name

PLACE = "papers"
"""The kind of the places of drafts that are lines."""
ABOUT = ("source", "variant", "facility")
"""The cells that a row stands for."""


@dataclass(slots=True, eq=False)
class Typing:
    """A line with its cells; ``proposed`` are those that nobody typed.

    ``number`` is that of the paper which it changes, or under which it was saved. ``told`` says why
    it is not saved.
    """

    id: int
    cells: dict[str, str] = field(default_factory=dict)
    proposed: set[str] = field(default_factory=set)
    number: int = 0
    changes_paper: bool = False
    saving: bool = False
    told: tuple[Finding, ...] = ()

    @property
    def started(self) -> bool:
        """Whether somebody typed anything into it."""
        return any(name not in self.proposed for name in self.cells)

    @property
    def key(self) -> tuple[str, int]:
        """What tells its row from others, also once it is saved."""
        return ("paper", self.number) if self.number else ("line", self.id)

    def is_proposed(self, column: str) -> bool:
        """Whether a cell was filled and not typed."""
        return ("variant" if column == ROW else column) in self.proposed

    def write(self, column: str, text: str) -> None:
        """Write into a cell; an empty text empties it."""
        self.proposed.discard(column)
        if column == ROW:
            self.proposed.difference_update(ABOUT)
            for name in ABOUT:
                self.cells.pop(name, None)
        if text.strip():
            self.cells[column] = text.strip()
        else:
            self.cells.pop(column, None)

    def take_row(self, row: RowChoice) -> None:
        """Write the row that the line goes to."""
        self.write(ROW, "")
        placed = {"source": row.source, "variant": row.variant, "facility": row.facility}
        self.cells |= {name: text for name, text in placed.items() if text}

    def propose(self, cells: Mapping[str, str]) -> None:
        """Fill what nobody typed into."""
        for name in self.proposed:
            self.cells.pop(name, None)
        fresh = {name: text for name, text in cells.items() if name not in self.cells}
        self.proposed = set(fresh)
        self.cells |= fresh


def draft_place(inventory: str, kind: str, line: Typing) -> str:
    """The place under which a line is kept until it is saved."""
    name = f"#{line.number}" if line.changes_paper else str(line.id)
    return place_of(PLACE, inventory, kind, name)


def draft_text(kind: PaperKind, line: Typing, half: Cells) -> str:
    """A line as a draft keeps it and people can read it: its cells in order, tabs between.

    ``half`` is what an editor holds.
    """
    cells = {name: text for name, text in line.cells.items() if name not in line.proposed}
    row = row_in(line.cells)
    if row is not None and "variant" not in line.proposed:
        cells[ROW] = row_name(kind, row).th
    cells |= half
    return "\t".join(cells.get(column.id, "") for column in columns_of(kind)).rstrip("\t")


def lines_left(left: Mapping[str, str], inventory: str, kind: PaperKind) -> Iterable[Typing]:
    """The lines of a kind that were typed before and never saved, in the order of their places.

    Their rows are still to be found by name.
    """
    for name, text in sorted(left.items()):
        place = read_place(name)
        mark = place.parts[-1] if place.parts else ""
        mine = (place.kind, place.inventory, place.parts[:1]) == (PLACE, inventory, (kind.id,))
        if mine and mark.lstrip("#").isdecimal():
            columns = (column.id for column in columns_of(kind))
            cells = {
                one: cell for one, cell in zip(columns, text.split("\t"), strict=False) if cell
            }
            changes, number = mark.startswith("#"), int(mark.lstrip("#"))
            yield Typing(
                0 if changes else number, cells, set(), number if changes else 0, changes
            )  # fmt: skip


def row_in(cells: Cells) -> RowChoice | None:
    """The row that a line goes to; None as long as none was chosen."""
    if not cells.get("source") or not cells.get("variant"):
        return None
    return RowChoice(cells["source"], cells["variant"], cells.get("facility", ""))
