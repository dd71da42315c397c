"""What is done to a row or its cells beside typing: a note, an estimate told, another unit.

Each is one act at the desk. Rows are added by :mod:`lgo_desktop.services.planned_rows`, renamed and
removed by :mod:`lgo_desktop.services.row_changes`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.core.admission import MOST_CHARACTERS, admit
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.cells import LEDGER
from lgo_desktop.core.grid.row_unit import in_unit
from lgo_desktop.core.grid.things import RowKey, thing_of
from lgo_desktop.core.grid.typed import entry_typed, normal_key
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.quality import AD_QUALITY, ESTIMATE, RECEIPT
from lgo_desktop.core.units import unit_named
from lgo_desktop.services.desk import EDIT, Changes, Desk, Pen
from lgo_desktop.storage.entries import stored_period

NOTE, ESTIMATED, UNIT = "note", "estimated", "row_unit"


def put_note(desk: Desk, key: EntryKey, text: str) -> Changes:
    """Save the note of a cell that is filled; an empty text takes it away.

    Raises :class:`Refused`: ``grid.note_without_value``, ``entry.text_too_long``, or the refusals
    of :meth:`Desk.act`.
    """
    entry, where = desk.entry(key), key.where(desk.held_inventory.id)
    if entry is None:
        raise Refused(error("grid.note_without_value", where))
    note = text.strip()
    if len(note) > MOST_CHARACTERS:
        raise Refused(error("entry.text_too_long", where, limit=MOST_CHARACTERS))
    origin = desk.origin(key)
    return desk.act(NOTE, lambda pen: pen.put([replace(entry, note=note)], origin))


def put_many(desk: Desk, texts: Mapping[EntryKey, str], act: str = EDIT) -> Changes:
    """Save what was typed into some fields, as one act; an empty text clears its field.

    Periods may be written in either era. :class:`Refused` with the first thing that cannot be read,
    or as :meth:`Desk.act` says; then nothing is saved.
    """
    inventory = desk.held_inventory
    put: list[Entry] = []
    gone: list[EntryKey] = []
    for written, text in texts.items():
        key = normal_key(written, inventory, all_forms())
        before = desk.entry(key)
        if text.strip():
            put.append(entry_typed(key, text, inventory, all_forms(), before=before))
        elif before is not None:
            gone.append(key)

    def write(pen: Pen) -> None:
        pen.remove(gone)
        pen.put(put)

    return desk.act(act, write)


def tell_estimates(desk: Desk, keys: Iterable[EntryKey], *, estimated: bool) -> Changes:
    """Say that some cells are estimates, or that they are not.

    A cell within a year or facility that is an estimate is told to rest on a paper.
    """
    cells = {key: replace(key, field=AD_QUALITY.id) for key in keys}

    def write(pen: Pen) -> None:
        for cell, key in cells.items():
            if estimated:
                pen.put([_quality(desk, key, ESTIMATE)])
            elif _rests_on_estimate_elsewhere(desk, cell):
                pen.put([_quality(desk, key, RECEIPT)])
            elif desk.entry(key) is not None:
                pen.remove([key])

    return desk.act(ESTIMATED, write)


def change_unit(desk: Desk, row: RowKey, unit: str, *, converted: bool) -> Changes:
    """Say all numbers of a row in another unit: the same amounts, or the same digits.

    Raises :class:`Refused`: ``grid.from_papers`` where papers made a number, ``entry.wrong_unit``,
    ``unit.impossible``, or the refusals of :meth:`Desk.act`.
    """
    wanted, inventory = unit_named(unit), desk.held_inventory
    numbers = [one for one in desk.entries_of_thing(row.thing) if one.key.field == row.field]
    for one in numbers:
        if desk.origin(one.key).way == LEDGER:
            raise Refused(error("grid.from_papers", one.key.where(inventory.id)))
    changed = [
        admit(one, all_forms(), one.key.where(inventory.id))
        for one in in_unit(numbers, wanted, converted=converted)
    ]
    return desk.act(UNIT, lambda pen: pen.put(changed))


def _quality(desk: Desk, key: EntryKey, word: str) -> Entry:
    entry = Entry(key, stored_period(key.period), word)
    return admit(entry, all_forms(), key.where(desk.held_inventory.id))


def _rests_on_estimate_elsewhere(desk: Desk, cell: EntryKey) -> bool:
    """Whether a wider word than that of the cell itself says that it is an estimate."""
    period, thing = stored_period(cell.period), thing_of(cell)
    for entry in desk.entries_of(cell.source):
        key = entry.key
        wider = key.field == AD_QUALITY.id and key != replace(cell, field=AD_QUALITY.id)
        about = (
            key.variant == thing.variant
            and key.facility in ("", thing.facility)
            and key.item in ("", thing.item)
        )
        if wider and about and period in entry.period and entry.value == ESTIMATE:
            return True
    return False
