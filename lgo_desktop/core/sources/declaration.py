"""What an emission source declares: its fields, variants, methods and references.

Forms, tables, workbook columns, validation and method notes read this declaration; a new source is
one new file in this folder that defines ``SOURCE``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from lgo_desktop.base.text import Text
from lgo_desktop.core.units import UNITS, Unit, unit_named


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a method or a boundary comes from: document, and the place in it."""

    document: str
    place: str


@dataclass(frozen=True, slots=True)
class Field:
    """One number that an officer enters, and the unit in which a method takes it."""

    id: str
    name: Text
    unit: str

    @property
    def dimension(self) -> str:
        """The dimension of the field's unit."""
        return unit_named(self.unit).dimension


@dataclass(frozen=True, slots=True)
class Variant:
    """A fuel, a refrigerant, a kind of plant: what decides the factor.

    With several factor keys the unit that was typed decides (LPG by the litre or by the kilogram);
    ``units`` then names one unit for each of them, the one to suggest first.
    """

    id: str
    name: Text
    factor_keys: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


class Teller(Protocol):
    """Listens to the steps of a method, for the trace."""

    def __call__(self, step: str, value: Decimal, unit: str, ref: Text | str = "") -> None:
        """Hear one step: what it is, its value, unit and the rule behind it."""


def silent(step: str, value: Decimal, unit: str, ref: Text | str = "") -> None:
    """Hear nothing: totals need no trace."""


Amounts = Mapping[str, Decimal]
"""Entered values by field id, each in its field's own unit."""


@dataclass(frozen=True, slots=True)
class Method:
    """A way from the entered fields to the quantity that meets the factor.

    ``measure`` gives the quantity in ``unit``. ``gas`` names a gas that the quantity already is a
    mass of: then its GWP is used and no factor.
    """

    id: str
    name: Text
    requires: tuple[str, ...]
    unit: str
    measure: Callable[[Amounts, Teller], Decimal]
    optional: tuple[str, ...] = ()
    gas: str | None = None

    def fits(self, fields: frozenset[str]) -> bool:
        """Whether exactly these fields can be used by this method."""
        required = frozenset(self.requires)
        return required <= fields <= required | frozenset(self.optional)


@dataclass(frozen=True, slots=True)
class Source:
    """One emission source of an organisation.

    ``scope`` is TGO's ประเภท; ``category`` the ISO 14064-1:2018 Annex B category;
    ``scope3_category`` one of the 15 of the GHG Protocol. An empty ``methods`` means that the one
    field ``quantity`` meets the factor as it is, in the factor's own unit.
    """

    id: str
    name: Text
    scope: int
    category: str
    variants: tuple[Variant, ...]
    fields: tuple[Field, ...]
    references: tuple[Reference, ...]
    methods: tuple[Method, ...] = ()
    scope3_category: int | None = None
    kind: str = "cfo"

    def variant(self, id_: str) -> Variant | None:
        """The variant of this id, or None."""
        return next((variant for variant in self.variants if variant.id == id_), None)

    def field(self, id_: str) -> Field | None:
        """The field of this id, or None."""
        return next((field for field in self.fields if field.id == id_), None)

    def units(self, variant: Variant, field: Field) -> tuple[Unit, ...]:
        """The units in which a field of a variant may be typed, the suggested one first."""
        named = variant.units if variant.units and not self.methods else (field.unit,)
        suggested = tuple(unit_named(name) for name in named)
        dimensions = {unit.dimension for unit in suggested}
        others = (u for u in UNITS if u.dimension in dimensions and u not in suggested)
        return (*suggested, *others)

    def required(self, field: Field) -> bool:
        """Whether every way of calculating needs this field."""
        return all(field.id in method.requires for method in self.methods)


def as_entered(field: str) -> Callable[[Amounts, Teller], Decimal]:
    """A measure that takes one field as it is."""
    return lambda amounts, _tell: amounts[field]


def quantity_in(unit: str, th: str, en: str) -> tuple[Field, ...]:
    """The one field of a source whose factor meets the entered amount directly."""
    return (Field("quantity", Text(th, en), unit),)
