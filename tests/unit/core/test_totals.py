"""Totals: every way of adding up gives the same total, exactly; what counts apart stays apart."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from core_samples import built_in_library, calculated, entry, months_of, rules
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import SEPARATE, Line
from lgo_desktop.core.periods import ReportingYear
from lgo_desktop.core.totals import (
    NOT_SEPARATED,
    ROUNDING,
    Totals,
    by_category,
    by_facility,
    by_gas,
    by_month,
    by_scope3_category,
    by_source,
    totals_of,
)

THINGS = (
    ("mobile.road_fuel", "diesel", "L"),
    ("mobile.road_fuel", "gasohol_95", "L"),
    ("stationary.fuel", "wood", "kg"),
    ("stationary.fuel", "lpg", "kg"),
    ("fugitive.refrigerant", "r-22", "kg"),
    ("fugitive.refrigerant", "r-401a", "kg"),
    ("fugitive.refrigerant", "r-410a", "g"),
    ("fugitive.co2_extinguisher", "co2", "kg"),
    ("purchased.electricity", "grid", "kWh"),
    ("upstream.electricity", "grid", "kWh"),
    ("goods.paper", "a4", "kg"),
    ("goods.tap_water", "pwa", "m3"),
    ("waste.landfilled", "food", "t"),
    ("waste.landfilled", "mixed", "kg"),
)
PERIODS = [str(month) for month in ReportingYear(2568).period.months] + [
    "2568", "2568-01/2568-03", "2568-02/2568-08",
]  # fmt: skip
INVENTORIES = [rules(), rules(precision="published"), rules(gwp="AR6"), rules(gwp="AR4")]


@st.composite
def accounts(draw: st.DrawFn) -> list[Entry]:
    """Entries of a small office, any sources, facilities and periods."""
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(THINGS),
                st.decimals("0", "1e7", places=3),
                st.sampled_from(PERIODS),
                st.sampled_from(["", "สำนักปลัด", "กองช่าง"]),
            ),
            max_size=12,
            unique_by=lambda row: (row[0], row[2], row[3]),
        )
    )
    return [
        entry(source, variant, str(value), unit, period=period, facility=facility)
        for (source, variant, unit), value, period, facility in rows
    ]


def agree(one: Decimal, other: Decimal) -> bool:
    """The same to 40 decimals: spreading over months divides, and a third has no end."""
    return abs(EXACT.subtract(one, other)) < Decimal("1e-40")


@given(accounts(), st.sampled_from(INVENTORIES))
def test_every_way_of_adding_up_gives_the_total(entries: list[Entry], inventory: Inventory) -> None:
    lines = calculated(built_in_library(), entries, inventory).lines
    totals = totals_of(lines)
    assert totals.total == add_up([totals.scope1, totals.scope2, totals.scope3])
    assert totals.total == add_up(gas.kgco2e for gas in by_gas(lines))
    for sums in (by_category(lines), by_source(lines), by_facility(lines)):
        assert add_up(sums.values()) == totals.total
    assert add_up(by_scope3_category(lines).values()) == totals.scope3
    months = by_month(lines).values()
    for scope in (1, 2, 3):
        assert agree(add_up(month[scope] for month in months), totals.of_scope(scope))


@given(accounts(), st.sampled_from(INVENTORIES))
def test_what_is_apart_is_in_no_sum(entries: list[Entry], inventory: Inventory) -> None:
    lines = calculated(built_in_library(), entries, inventory).lines
    inside = [line for line in lines if line.counts_in != SEPARATE]
    totals, without = totals_of(lines), totals_of(inside)
    apart = add_up(line.kgco2e for line in lines if line.counts_in == SEPARATE)
    assert totals.separate == apart
    assert (totals.total, totals.biogenic_co2) == (without.total, without.biogenic_co2)
    assert by_gas(lines) == by_gas(inside)
    assert not any(gas.gas.startswith(("HCFC", "CFC", "Halon")) for gas in by_gas(lines))


@given(accounts())
def test_full_precision_needs_no_rounding_where_gases_are_known(entries: list[Entry]) -> None:
    known = [e for e in entries if (e.key.source, e.key.variant) != ("waste.landfilled", "food")]
    assert totals_of(calculated(built_in_library(), known).lines).rounding == 0


def office(library: FactorLibrary, inventory: Inventory | None = None) -> Sequence[Line]:
    """One litre of diesel, wood, the grid, and two refrigerants."""
    entries = [
        entry("mobile.road_fuel", "diesel", "1000", "L", facility="กองช่าง"),
        entry("stationary.fuel", "wood", "1000", "kg", period="2568-01/2568-03"),
        entry("purchased.electricity", "grid", "1000", "kWh", facility="สำนักปลัด"),
        entry("upstream.electricity", "grid", "1000", "kWh", facility="สำนักปลัด"),
        entry("goods.paper", "a4", "10", "kg", period="2568-12"),
        entry("fugitive.refrigerant", "r-410a", "1", "kg"),
        entry("fugitive.refrigerant", "r-22", "1", "kg"),
    ]
    return calculated(library, entries, inventory).lines


def test_an_office_by_hand(library: FactorLibrary) -> None:
    assert totals_of(office(library)) == Totals(
        scope1=Decimal("4694.50421"),  # 2,740.62321 + 30.381 + 1,923.5
        scope2=Decimal("499.9"),
        scope3=Decimal("119.72"),  # 98.7 + 21.02
        total=Decimal("5314.12421"),
        separate=Decimal(1760),
        biogenic_co2=Decimal("1790.88"),
        removals=Decimal(0),
        rounding=Decimal(0),
    )


def test_an_office_by_gas(library: FactorLibrary) -> None:
    sums = {gas.gas: (gas.kg, gas.kgco2e) for gas in by_gas(office(library))}
    assert sums == {
        "CO2": (Decimal("2698.722"), Decimal("2698.722")),
        "CH4_fossil": (Decimal("0.142038"), Decimal("4.26114")),
        "CH4": (Decimal("0.4797"), Decimal("13.4316")),
        "N2O": (Decimal("0.205998"), Decimal("54.58947")),
        "HFC-32": (Decimal("0.5"), Decimal("338.5")),
        "HFC-125": (Decimal("0.5"), Decimal(1585)),
        NOT_SEPARATED: (None, Decimal("619.62")),
    }


def test_an_office_in_print_has_rounding(library: FactorLibrary) -> None:
    lines = office(built_in_library(), rules(precision="published"))
    assert totals_of(lines).rounding == Decimal("-0.00421")  # −0.02321 of diesel, +0.019 of wood
    assert {gas.gas: gas.kg for gas in by_gas(lines)}[ROUNDING] is None


def test_an_office_by_other_keys(library: FactorLibrary) -> None:
    lines = office(library)
    assert by_category(lines) == {
        "1.1": Decimal("30.381"), "1.2": Decimal("2740.62321"), "1.4": Decimal("1923.5"),
        "2.1": Decimal("499.9"), "2.2": Decimal("98.7"), "4.1": Decimal("21.02"),
    }  # fmt: skip
    assert by_scope3_category(lines) == {1: Decimal("21.02"), 3: Decimal("98.7")}
    assert list(by_scope3_category(lines)) == [1, 3]
    assert by_facility(lines) == {
        "": Decimal("1974.901"), "กองช่าง": Decimal("2740.62321"), "สำนักปลัด": Decimal("598.6"),
    }  # fmt: skip
    months = by_month(lines)
    assert [str(month) for month in months] == ["2025-01", "2025-02", "2025-03", "2025-12"]
    assert months[ReportingYear(2568).period.months[1]] == {1: Decimal("10.127"), 2: 0, 3: 0}


def test_scope3_categories_stand_in_their_order(library: FactorLibrary) -> None:
    paper = [line for line in office(library) if line.source == "goods.paper"]
    lines = [replace(paper[0], scope3_category=category) for category in (12, 3, 15, 1)]
    assert list(by_scope3_category(lines)) == [1, 3, 12, 15]


def test_nothing_adds_up_to_nothing() -> None:
    totals = totals_of([])
    assert (totals.total, totals.rounding) == (Decimal(0), Decimal(0))
    assert not by_gas([])
    assert not by_month([])


@pytest.mark.parametrize("variant", ["b7", "b20"])
def test_biodiesel_carbon_is_a_memo(library: FactorLibrary, variant: str) -> None:
    shares = {"b7": "0.115078320", "b20": "0.328795200"}  # share × 23.22 MJ × 70,800 kg/TJ
    fuel = months_of("mobile.road_fuel", variant, ["1000"], "L")
    totals = totals_of(calculated(library, fuel, rules("tgo-2026")).lines)
    assert totals.biogenic_co2 == 1000 * Decimal(shares[variant])
    assert totals.separate == 0
