"""The rows of a year: those that are planned and those that hold amounts, in one stable order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.interview.declaration import Row
from lgo_desktop.core.inventory import Entry, EntryKey, Inventory
from lgo_desktop.core.papers.paper import AMOUNTS
from lgo_desktop.core.quality import KEEPER
from lgo_desktop.core.sources.declaration import Source, Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.units import Unit


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row as a table shows it.

    ``field`` holds the amount, in ``unit`` unless typed otherwise; ``fields`` are all that are
    filled. ``entries`` counts what was entered beside the keeper: none means a planned row that is
    still empty.
    """

    row: Row
    source: Source
    variant: Variant
    field: Field
    unit: Unit | None
    keeper: str
    fields: tuple[str, ...]
    entries: int

    @property
    def name(self) -> Text:
        """What to call it: its item or place and its variant, else the source."""
        return name_of(self.row)


def row_of(key: EntryKey) -> Row:
    """The row that an entry belongs to."""
    return Row(key.source, key.variant, key.facility, key.item)


def name_of(row: Row) -> Text:
    """What to call a row: its item or place and its variant, else the source and its variant."""
    source = all_sources().get(row.source)
    variant = source.variant(row.variant) if source else None
    kind = variant.name if variant else Text(row.variant or "–", row.variant or "–")
    where = row.item or row.facility
    if source is not None and not where:
        return Text(f"{source.name.th} {kind.th}", f"{source.name.en}: {kind.en}")
    return Text(f"{where or row.source} ({kind.th})", f"{where or row.source} ({kind.en})")


def keeper_key(row: Row, inventory: Inventory) -> EntryKey:
    """The key of the entry that makes a row exist."""
    year = str(inventory.year.period)
    return EntryKey(row.source, row.variant, row.facility, row.item, year, KEEPER.id)


def keeper_entry(row: Row, keeper: str, inventory: Inventory) -> Entry:
    """The entry that makes a row exist."""
    return Entry(keeper_key(row, inventory), inventory.year.period, keeper)


def plan_rows(entries: Iterable[Entry]) -> tuple[PlanRow, ...]:
    """All rows of known sources: by scope, source, variant as declared, place and item."""
    grouped: dict[Row, list[Entry]] = defaultdict(list)
    for entry in entries:
        grouped[row_of(entry.key)].append(entry)
    sources = all_sources()
    order = {id_: nth for nth, id_ in enumerate(sources)}
    made = []
    for row, members in grouped.items():
        source = sources.get(row.source)
        variant = source.variant(row.variant) if source else None
        if source is not None and variant is not None:
            made.append(_plan_row(row, source, variant, members))
    return tuple(
        sorted(
            made,
            key=lambda one: (
                order[one.source.id], one.source.variants.index(one.variant), one.row.facility,
                one.row.item,
            ),
        )
    )  # fmt: skip


def main_field(source: Source, filled: Sequence[str] = ()) -> Field:
    """The field of a source that holds the amount: one that is filled goes before others."""
    amounts = [one for one in source.fields if not one.evidence and one.type == "number"]
    usual = [one for name in AMOUNTS for one in amounts if one.id == name]
    candidates = [*usual, *amounts]
    return next((one for one in candidates if one.id in filled), candidates[0])


def _plan_row(row: Row, source: Source, variant: Variant, entries: Sequence[Entry]) -> PlanRow:
    keepers = [str(one.value) for one in entries if one.key.field == KEEPER.id]
    filled = {one.key.field for one in entries} - {KEEPER.id}
    field = main_field(source, tuple(filled))
    units = source.units(variant, field)
    ordered = tuple(one.id for one in source.all_fields if one.id in filled)
    return PlanRow(
        row, source, variant, field, units[0] if units else None, keepers[-1] if keepers else "",
        ordered, len(entries) - len(keepers),
    )  # fmt: skip
