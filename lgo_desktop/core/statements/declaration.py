"""What a statement declares: who is asked what, in the fields of a form.

A statement is entered, kept, undone and sent like the amounts of a source, under its own id in the
place of the source's; a new one is a new file in this folder that defines ``STATEMENT``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.declaration import Reference, Variant
from lgo_desktop.core.units import UNITS, Unit, convert, unit_named

ANY = Variant("", Text("–", "–"))
"""A statement has no variants: the cell stays empty."""

LINE = Field(
    "line", Text("ลำดับที่", "Line"), "1", evidence=True,
    help=Text(
        "ลำดับในทะเบียน โปรแกรมใส่ให้เมื่อพิมพ์ชื่อในบรรทัดใหม่ ไม่ต้องกรอก",
        "Its place in the register; the program fills it in when a name is typed.",
    ),
)  # fmt: skip
"""A statement with this field is a register: a line exists as soon as it has a name, and stays
where it was typed."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One kind of statement; ``item`` says what the item names: a source, a category, an event.

    What is ``private``, such as the telephone of a person, never leaves the office in a bundle.
    """

    id: str
    name: Text
    fields: tuple[Field, ...]
    references: tuple[Reference, ...] = ()
    item: Text | None = None
    help: Text | None = None
    kind: str = "cfo"
    private: bool = False

    variants: tuple[Variant, ...] = (ANY,)

    def variant(self, id_: str) -> Variant | None:
        """The one empty variant; None for any other id."""
        return next((variant for variant in self.variants if variant.id == id_), None)

    def field(self, id_: str) -> Field | None:
        """The field of this id, or None."""
        return next((field for field in self.fields if field.id == id_), None)

    def units(self, variant: Variant, field: Field) -> tuple[Unit, ...]:  # noqa: ARG002
        """The units in which a field may be typed, the suggested one first."""
        if field.type != "number":
            return ()
        own = unit_named(field.usual_unit)
        return (own, *(u for u in UNITS if u.dimension == own.dimension and u != own))


def said(entries: Iterable[Entry], statement: Statement) -> dict[str, dict[str, Entry]]:
    """The entries of a statement by item and field, the latest period where there are several."""
    found: dict[str, dict[str, Entry]] = {}
    about = [entry for entry in entries if entry.key.source == statement.id]
    for entry in sorted(about, key=lambda one: one.period.last):
        found.setdefault(entry.key.item, {})[entry.key.field] = entry
    return dict(sorted(found.items()))


def number(fields: Mapping[str, Entry], id_: str) -> Decimal | None:
    """The number said in a field, as typed; None if nothing was."""
    return fields[id_].number if id_ in fields else None


def words(fields: Mapping[str, Entry], id_: str) -> str:
    """The choice, date or words said in a field; empty if nothing was."""
    return str(fields[id_].value) if id_ in fields else ""


def amount(fields: Mapping[str, Entry], id_: str, unit: str) -> Decimal | None:
    """The number said in a field, in a unit; None if nothing was."""
    entry = fields.get(id_)
    if entry is None:
        return None
    return convert(entry.number, unit_named(entry.unit), unit_named(unit))
