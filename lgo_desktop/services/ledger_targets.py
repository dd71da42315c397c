"""The accounts, vehicles and rows that papers of a kind can be about, as far as they are known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import Text
from lgo_desktop.core.grid.things import place_in_form, thing_of
from lgo_desktop.core.interview.registers import rows_from_registers
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.papers.declaration import PaperKind
from lgo_desktop.core.papers.ledger_paper import LedgerPaper, Target
from lgo_desktop.core.statements.declaration import number, said, words
from lgo_desktop.core.statements.meter import STATEMENT as METER
from lgo_desktop.core.statements.vehicle import STATEMENT as VEHICLE
from lgo_desktop.services.ledger_form import row_of

if TYPE_CHECKING:
    from lgo_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class KnownTarget:
    """Something that papers are about, and what the registers say of it: its place or its kind.

    ``multiplier`` is that of the meter where the register has one.
    """

    target: Target
    about: Text | None = None
    multiplier: str = ""

    @property
    def name(self) -> Text:
        """The account or plate with its use; without one the use alone."""
        parts = list(dict.fromkeys(one for one in (self.about, row_of(self.target).name) if one))
        th, en = " · ".join(one.th for one in parts), " · ".join(one.en for one in parts)
        item = self.target.item
        return Text(f"{item} · {th}", f"{item} · {en}") if item else Text(th, en)

    @property
    def short_name(self) -> Text:
        """The account or plate with what the registers say of it."""
        row, item = row_of(self.target).name, self.target.item
        told = self.about or row
        return Text(f"{item} · {told.th}", f"{item} · {told.en}") if item else row


def known_targets(
    desk: "Desk", kind: PaperKind, papers: Iterable[LedgerPaper]
) -> tuple[KnownTarget, ...]:
    """Rows of the year, planned or filled, what the registers list, and what has papers.

    In the order of TGO's form.
    """
    registers = (*desk.entries_of(METER.id), *desk.entries_of(VEHICLE.id))
    listed = rows_from_registers(registers, {}, defaultdict(str)).plan
    found = {Target(*thing) for thing in desk.things()}
    found |= {Target(row.source, row.variant, row.facility, row.item) for row in listed}
    found |= {paper.target for paper in papers if paper.kind == kind.id}
    fed = [one for one in found if kind.feed(one.source, one.variant) is not None]
    meters, vehicles = said(registers, METER), said(registers, VEHICLE)
    return tuple(
        _known(target, meters.get(target.item, {}), vehicles.get(target.item, {}))
        for target in sorted(fed, key=_place)
    )


def _place(target: Target) -> tuple[object, ...]:
    return place_in_form(thing_of(target.key("", "")))


def _known(target: Target, meter: Mapping[str, Entry], vehicle: Mapping[str, Entry]) -> KnownTarget:
    place, use = words(meter, "place"), row_of(target).name
    field = VEHICLE.field("kind")
    about = field.choice(words(vehicle, "kind")) if field else None
    named = about.name if about else None
    if place:
        named = use if place == use.th else Text(place, place)
    multiplier = number(meter, "multiplier")
    return KnownTarget(target, named, "" if multiplier is None else plain(multiplier))
