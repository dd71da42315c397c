"""What a paper says, put into a cell of the grid: read as a phrase, saved as one act."""

from dataclasses import replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.text import Text
from lgo_desktop.core.admission import admit
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.grid.things import thing_of
from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.periods import Period
from lgo_desktop.core.phrases.reading import Reading
from lgo_desktop.core.quality import AD_QUALITY, ESTIMATE
from lgo_desktop.services.desk import EDIT, Changes, Desk, Pen
from lgo_desktop.services.month_cells import LEDGER
from lgo_desktop.storage.entries import stored_period


def put_reading(desk: Desk, key: EntryKey, reading: Reading, *, replacing: bool = False) -> Changes:
    """Save what was understood in the cell of ``key``, in the months that the phrase named.

    How it was reckoned and what else the paper says become the note; an estimate is told as one.
    Numbers of single months within a longer period give way only when ``replacing``. Raises
    :class:`Refused`: ``phrase.months_filled``, ``grid.in_span``, ``grid.from_papers``, or what
    :func:`admit` and :meth:`Desk.act` refuse.
    """
    inventory = desk.held_inventory
    key = replace(key, period=str(reading.period))
    where = key.where(inventory.id)
    gone = _in_the_way(desk, key, reading.period)
    if gone and not replacing:
        names = [stored_period(one.period) for one in sorted(gone)]
        months = Text(
            ", ".join(one.spoken("th") for one in names),
            ", ".join(one.spoken("en") for one in names),
        )
        raise Refused(error("phrase.months_filled", where, months=months))
    unit = reading.unit.id if reading.unit else ""
    entry = Entry(key, reading.period, reading.value, unit, _note(reading))
    put = [admit(entry, all_forms(), where)]
    if reading.estimated:
        quality = Entry(replace(key, field=AD_QUALITY.id), reading.period, ESTIMATE)
        put.append(admit(quality, all_forms(), where))

    def write(pen: Pen) -> None:
        pen.remove(gone)
        pen.put(put)

    return desk.act(EDIT, write).about(desk.findings_at(key))


def _in_the_way(desk: Desk, key: EntryKey, period: Period) -> list[EntryKey]:
    """The entries of the same row whose months a new period takes over."""
    inside: list[EntryKey] = []
    for entry in desk.entries_of_thing(thing_of(key)):
        other = entry.key
        if other.field != key.field or not entry.period.overlaps(period):
            continue
        where = other.where(desk.held_inventory.id)
        if desk.origin(other).way == LEDGER:
            raise Refused(error("grid.from_papers", where))
        if other == key:
            continue
        if entry.period not in period:
            span = Text(entry.period.spoken("th"), entry.period.spoken("en"))
            raise Refused(error("grid.in_span", where, span=span))
        inside.append(other)
    return inside


def _note(reading: Reading) -> str:
    """How it was reckoned where it was, and what else the paper says."""
    reckoned = reading.how.th if reading.reckoned else ""
    return "; ".join(part for part in (reckoned, reading.remark) if part)
