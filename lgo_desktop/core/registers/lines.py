"""The lines of a register: what is entered under one name, in the order in which it was typed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.grid.things import Thing, place_in_form
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Period
from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.statements.declaration import LINE

UNNUMBERED = Decimal(-1)
"""The place of a line that nobody typed into the register: before all that were."""


class LineName(NamedTuple):
    """What makes a line the same line."""

    item: str
    facility: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its entries by field, and what was found in it."""

    name: LineName
    entries: Mapping[str, Entry]
    findings: tuple[Finding, ...] = ()

    @property
    def place(self) -> Decimal:
        """Where it stands among the lines."""
        listed = self.entries.get(LINE.id)
        return listed.number if listed else UNNUMBERED

    def key(self, statement: str, field: str, year: Period) -> EntryKey:
        """The key under which a field is saved: that of the entry which is shown, if any."""
        there = self.entries.get(field)
        return there.key if there else key_of(self.name, statement, field, year)

    def found_in(self, field: str) -> tuple[Finding, ...]:
        """What was found about one column; of the name, all that is about no other column."""
        of_fields = frozenset(one.where.field for one in self.findings) - {None}
        if field:
            return tuple(one for one in self.findings if one.where.field == field)
        return tuple(one for one in self.findings if one.where.field not in of_fields)


def key_of(name: LineName, statement: str, field: str, year: Period) -> EntryKey:
    """The key of a field of a line."""
    return EntryKey(statement, "", name.facility, name.item, str(year), field)


def name_in(key: EntryKey) -> LineName:
    """The line that an entry stands in."""
    return LineName(key.item, key.facility)


def lines_of(entries: Iterable[Entry], register: Register) -> tuple[Line, ...]:
    """The lines: those that always stand, then by name, then those typed as they were typed.

    Of several periods the latest counts.
    """
    by_name: dict[LineName, dict[str, Entry]] = {LineName(one.id): {} for one in register.fixed}
    for entry in sorted(entries, key=lambda one: one.period.last):
        by_name.setdefault(name_in(entry.key), {})[entry.key.field] = entry
    fixed = {LineName(one.id): place for place, one in enumerate(register.fixed)}
    lines = [Line(name, fields) for name, fields in by_name.items()]

    def order(line: Line) -> tuple[object, ...]:
        thing = Thing(register.id, "", line.name.facility, line.name.item)
        return fixed.get(line.name, len(fixed)), line.place, place_in_form(thing)

    return tuple(sorted(lines, key=order))


def with_findings(lines: Iterable[Line], findings: Iterable[Finding]) -> tuple[Line, ...]:
    """The lines, each with what was found in it."""
    by_name: dict[LineName, list[Finding]] = defaultdict(list)
    for one in findings:
        by_name[LineName(one.where.item or "", one.where.facility or "")].append(one)
    return tuple(replace(line, findings=tuple(by_name.get(line.name, ()))) for line in lines)


def next_place(lines: Iterable[Line]) -> Decimal:
    """The place behind the last line."""
    last = max((line.place for line in lines), default=Decimal(0))
    return EXACT.add(max(last.to_integral_value(), Decimal(0)), Decimal(1))
