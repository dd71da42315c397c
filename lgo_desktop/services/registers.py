"""A register of the inventory on the desk as a table, brought up to date after each act.

It lives on the thread of its desk. Lines are values: a view keeps those that it was given, and
replaces among them what an update tells. Each change is one act.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, error
from lgo_desktop.core.factors.own import own_factors
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.registers.cells import entry_written
from lgo_desktop.core.registers.declaration import ITEM, Register
from lgo_desktop.core.registers.kinds.own_factors import FIELD_OF
from lgo_desktop.core.registers.lines import (
    Line,
    LineName,
    lines_of,
    next_place,
    with_findings,
)
from lgo_desktop.core.registers.lists import offered
from lgo_desktop.core.registers.names import line_named
from lgo_desktop.core.registers.pasting import Ground, beginning
from lgo_desktop.core.registers.rules import DIVISION
from lgo_desktop.core.statements.division import STATEMENT as DIVISIONS
from lgo_desktop.core.statements.own_factor import STATEMENT as OWN_FACTOR
from lgo_desktop.services.desk import Changes, Desk, Pen
from lgo_desktop.services.factor_library import library

EDIT, BEGIN, RENAME, REMOVE = "edit", "begin_line", "rename_line", "remove_lines"
CLEAR = "clear"
FIRST = Decimal(0)
"""The place of a line that holds its name alone: before the lines typed into the register."""
NAMING_DIVISIONS = frozenset({DIVISION, KEEPER.id})
"""Fields that name a division: they follow when it is renamed."""


@dataclass(frozen=True, slots=True)
class RegisterUpdate:
    """What a view shows anew: all ``lines``, or where these are None the ``changed`` by place.

    ``offered`` are the lists by column, ``findings`` what is about no line.
    """

    lines: tuple[Line, ...] | None
    changed: Mapping[int, Line]
    offered: Mapping[str, tuple[Choice, ...]]
    findings: tuple[Finding, ...]


class RegisterTable:
    """One register of the inventory on the desk."""

    def __init__(self, desk: Desk, register: Register) -> None:
        self.desk = desk
        self.register = register
        self.lines: tuple[Line, ...] = ()
        self._shown: tuple[Line, ...] = ()
        self._seen: Changes | None = None
        self.update = self.reload()

    def line(self, name: LineName) -> Line:
        """The line of a name; :class:`Refused` with ``register.gone`` if it is there no more."""
        for line in self.lines:
            if line.name == name:
                return line
        raise Refused(error("register.gone", self.ground.where(name), name=name.item))

    @property
    def ground(self) -> Ground:
        """What plans of the register are made on."""
        return Ground(self.register, self.lines, self._offered, self.desk.held_inventory)

    def reload(self) -> RegisterUpdate:
        """All lines, as they are on the desk."""
        self._look()
        self._shown = self.lines
        self.update = RegisterUpdate(self.lines, {}, self._offered, self._findings)
        return self.update

    def refresh(self, changes: Changes) -> RegisterUpdate:
        """What the view does not show yet, after an act, whoever did it."""
        if changes is not self._seen:
            self._look()
        before, after = self._shown, self.lines
        self._shown = after
        if [one.name for one in before] != [one.name for one in after]:
            self.update = RegisterUpdate(after, {}, self._offered, self._findings)
            return self.update
        pairs = enumerate(zip(before, after, strict=True))
        changed = {place: new for place, (old, new) in pairs if old != new}
        self.update = RegisterUpdate(None, changed, self._offered, self._findings)
        return self.update

    def act(self, name: str, work: Callable[[Pen], None]) -> Changes:
        """One act of the desk, after which the lines are as it left them."""
        changes = self.desk.act(name, work)
        self._look()
        self._seen = changes
        return changes

    # One cell or line

    def begin(self, name: str) -> Changes:
        """Begin a line. :class:`Refused`: those of :func:`line_named`, ``register.name_twice``."""
        ground = self.ground
        wanted = self._free(name)
        entry = beginning(wanted, next_place(self.lines), ground)
        return self.act(BEGIN, lambda pen: pen.put([entry]))

    def put(self, name: LineName, column: str, text: str) -> Changes:
        """Save what was typed into a cell; an empty text clears it, a name renames the line.

        Raises :class:`Refused`: what cannot be read, those of :meth:`rename`, ``register.gone``.
        """
        if column == ITEM:
            return self.rename(name, text)
        line = self.line(name)
        if not text.strip():
            return self.clear([(name, column)])
        key = line.key(self.register.id, column, self.desk.year)
        entry = entry_written(
            key, text, self.desk.held_inventory,
            offered=self._offered.get(column, ()), before=line.entries.get(column),
        )  # fmt: skip
        return self.act(EDIT, lambda pen: pen.put([entry]))

    def rename(self, name: LineName, text: str) -> Changes:
        """Call a line otherwise, and with a division all that names it.

        Raises :class:`Refused`: those of :func:`line_named`, ``register.name_twice``,
        ``register.gone``.
        """
        line = self.line(name)
        if text.strip() == name.item:
            return self.act(RENAME, _nothing)
        new = self._free(text).item
        moved = self._entries_of(line)
        follow = self._naming(name.item) if self.register.id == DIVISIONS.id else []

        def write(pen: Pen) -> None:
            for one in moved:
                renamed = replace(one, key=replace(one.key, item=new))
                pen.put([renamed], self.desk.origin(one.key))
            pen.remove([one.key for one in moved])
            for one in follow:
                pen.put([replace(one, value=new)], self.desk.origin(one.key))

        return self.act(RENAME, write)

    def remove(self, names: Iterable[LineName]) -> Changes:
        """Remove lines with all that is in them, as one act."""
        keys = [one.key for name in names for one in self._entries_of(self.line(name))]
        return self.act(REMOVE, lambda pen: pen.remove(keys))

    def clear(self, cells: Iterable[tuple[LineName, str]]) -> Changes:
        """Empty cells as one act; a line that holds nothing more stays, by its name."""
        gone: dict[LineName, set[str]] = {}
        for name, column in cells:
            if column != ITEM and column in self.line(name).entries:
                gone.setdefault(name, set()).add(column)
        keys = [self.line(name).entries[one].key for name, some in gone.items() for one in some]
        emptied = [name for name, some in gone.items() if self.line(name).entries.keys() <= some]

        def write(pen: Pen) -> None:
            pen.remove(keys)
            if self.register.can_grow:
                pen.put([beginning(name, FIRST, self.ground) for name in emptied])

        return self.act(CLEAR, write)

    # What it is made of

    def _look(self) -> None:
        """Read the lines with what is found in them, and what can be chosen."""
        inventory, entries_of = self.desk.held_inventory, cache(self.desk.entries_of)
        entries = entries_of(self.register.id)
        found = list(self.register.look(entries_of, inventory.id))
        if self.register.id == OWN_FACTOR.id:
            known = library()
            book = known.books[inventory.book]
            told = own_factors(entries, book, known.gas_table, inventory.id).findings
            found += (one.at(replace(one.where, field=FIELD_OF.get(one.code))) for one in told)
        self.lines = with_findings(lines_of(entries, self.register), found)
        self._findings = tuple(one for one in found if one.where.item is None)
        self._offered = offered(self.register.offers, entries_of)

    def _entries_of(self, line: Line) -> list[Entry]:
        """All entries of a line, of any period."""
        return [
            one
            for one in self.desk.entries_of(self.register.id)
            if (one.key.item, one.key.facility) == line.name
        ]

    def _free(self, text: str) -> LineName:
        """The name that a text means, if no line has it."""
        ground = self.ground
        name = line_named(text, self.register, ground.offered, ground.where())
        if any(line.name.item == name.item for line in self.lines):
            raise Refused(error("register.name_twice", ground.where(name), name=name.item))
        return name

    def _naming(self, division: str) -> list[Entry]:
        """The entries that name a division."""
        return [
            one
            for one in self.desk.entries()
            if one.key.field in NAMING_DIVISIONS and one.value == division
        ]


def _nothing(pen: Pen) -> None:
    """Write nothing."""
