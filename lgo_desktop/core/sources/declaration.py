"""What an emission source declares: its fields, variants, methods and references.

Forms, tables, workbook columns, validation and method notes read this declaration; a new source is
one new file in this folder that defines ``SOURCE``.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.given import Given, Masses, Teller
from lgo_desktop.core.quality import COMMON_FIELDS, ESTIMATE, RECEIPT
from lgo_desktop.core.units import UNITS, Unit, unit_named

ITEM = "*"
"""In a factor key: the item of the entry, where the officer names the factor there."""

NO_SCOPE = 0
"""The scope of removals and memos, which are told beside the three scopes."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a method or a boundary comes from: document, and the place in it."""

    document: str
    place: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A fuel, a refrigerant, a kind of plant: what decides the factor.

    With several factor keys the unit of a quantity decides (LPG by the litre or by the kilogram);
    ``units`` then names one unit for each of them, the one to suggest first.
    """

    id: str
    name: Text
    factor_keys: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    def keys_for(self, item: str) -> tuple[str, ...]:
        """The factor keys, with the item in the place of :data:`ITEM`.

        The item may repeat the beginning of the key: ``food.pork`` and ``goods.food.pork`` are one.
        """
        return tuple(
            key.replace(ITEM, item.removeprefix(key.partition(ITEM)[0])) for key in self.factor_keys
        )


@dataclass(frozen=True, slots=True)
class Method:
    """A way from the entered fields to what is emitted.

    ``work`` gives quantities by unit, each of which meets the factor of its dimension; or, if
    ``emits``, kg of each gas, which meet their GWP and no factor. ``requires`` and ``optional``
    name the fields it takes. What it ``estimates`` is an estimate even of a source that usually
    has papers.
    """

    id: str
    name: Text
    requires: tuple[str, ...]
    work: Callable[[Given, Teller], Mapping[str, Decimal]]
    optional: tuple[str, ...] = ()
    emits: bool = False
    estimates: bool = False

    def fits(self, fields: frozenset[str]) -> bool:
        """Whether exactly these fields can be used by this method."""
        required = frozenset(self.requires)
        return required <= fields <= required | frozenset(self.optional)


def measured(
    id_: str, name: Text, requires: tuple[str, ...], unit: str,
    measure: Callable[[Given, Teller], Decimal], *, optional: tuple[str, ...] = (),
    estimates: bool = False,
) -> Method:  # fmt: skip
    """A method that gives one quantity in a unit, which meets a factor."""
    return Method(
        id_, name, requires, lambda given, tell: {unit: measure(given, tell)}, optional,
        estimates=estimates,
    )  # fmt: skip


def emitted(
    id_: str, name: Text, requires: tuple[str, ...],
    emit: Callable[[Given, Teller], Masses], *, optional: tuple[str, ...] = (),
) -> Method:  # fmt: skip
    """A method that gives kg of each gas."""
    return Method(id_, name, requires, emit, optional, emits=True)


@dataclass(frozen=True, slots=True)
class Source:
    """One emission source of an organisation.

    ``scope`` is TGO's ประเภท; ``category`` the ISO 14064-1:2018 Annex B category;
    ``scope3_category`` one of the 15 of the GHG Protocol. An empty ``methods`` means that the one
    field ``quantity`` meets the factor as it is, in the factor's own unit.

    ``removes`` counts apart as a removal. With ``whole_years`` all entries of a facility, those of
    earlier years too, are one activity of the reporting year: a landfill decays from its history.
    What is asked ``once_a_year`` must be given for the whole year, never for its months.
    ``memo`` is told and weighs nothing: power sold, certificates bought. ``item`` says what the
    item of an entry is, where it has a meaning of its own. ``usual_quality`` is what its activity
    data usually rest on, where that is not what :attr:`assumed_quality` would say.
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
    removes: bool = False
    whole_years: bool = False
    memo: bool = False
    once_a_year: bool = False
    item: Text | None = None
    help: Text | None = None
    usual_quality: str = ""
    evidence: frozenset[str] = dataclasses.field(init=False, repr=False, compare=False)
    """The fields that only checks read, told once for the thousands of entries that ask."""

    def __post_init__(self) -> None:
        read_by_checks = frozenset(one.id for one in self.all_fields if one.evidence)
        object.__setattr__(self, "evidence", read_by_checks)

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Its own fields, then those that every source has."""
        return (*self.fields, *COMMON_FIELDS)

    @property
    def assumed_quality(self) -> str:
        """What the activity data rest on where nobody says: a paper, or an estimate.

        An amount that is worked out of other numbers is taken for an estimate.
        """
        return self.usual_quality or (ESTIMATE if self.methods else RECEIPT)

    def quality_assumed_by(self, method: str) -> str:
        """What is assumed of an amount that one of its methods gave."""
        estimated = any(one.id == method and one.estimates for one in self.methods)
        return ESTIMATE if estimated else self.assumed_quality

    def variant(self, id_: str) -> Variant | None:
        """The variant of this id, or None."""
        return next((variant for variant in self.variants if variant.id == id_), None)

    def field(self, id_: str) -> Field | None:
        """The field of this id, or None."""
        return next((field for field in self.all_fields if field.id == id_), None)

    def units(self, variant: Variant, field: Field) -> tuple[Unit, ...]:
        """The units in which a field of a variant may be typed, the suggested one first."""
        if field.type != "number":
            return ()
        by_factor = variant.units and not self.methods and not field.evidence
        names = variant.units if by_factor else (field.usual_unit,)
        suggested = tuple(unit_named(name) for name in names)
        dimensions = {unit.dimension for unit in suggested}
        others = (u for u in UNITS if u.dimension in dimensions and u not in suggested)
        return (*suggested, *others)

    def required(self, field: Field) -> bool:
        """Whether every way of calculating needs this field."""
        if not self.methods:
            return field.id == "quantity"
        return all(field.id in method.requires for method in self.methods)


def as_entered(field: str) -> Callable[[Given, Teller], Decimal]:
    """A measure that takes one field as it is."""
    return lambda given, _tell: given[field]


def quantity_in(unit: str, th: str, en: str) -> tuple[Field, ...]:
    """The one field of a source whose factor meets the entered amount directly."""
    return (Field("quantity", Text(th, en), unit),)
