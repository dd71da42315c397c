"""The trace of a line: entry, conversion, method, factor with its source, gases, kg CO2e."""

from decimal import Decimal

import pytest
from core_samples import built_in_library, calculator, entry, rules, steps_of
from hypothesis import given
from hypothesis import strategies as st

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.activities import gather
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.lines import SEPARATE, Line
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.trace import Step, trace

FORM, FACTOR = rules(precision="published"), ("factor ", "gwp ")
ABOUT_THE_FACTOR = ("substitute ", "remark ", "share ")
WAYS = [
    ("mobile.road_fuel", "diesel", {"quantity": "L"}),
    ("mobile.road_fuel", "diesel", {"quantity": "m3"}),
    ("mobile.road_fuel", "gasohol_e20", {"quantity": "L"}),
    ("stationary.fuel", "lpg", {"quantity": "t"}),
    ("fugitive.refrigerant", "r-401a", {"quantity": "g"}),
    ("purchased.electricity", "grid", {"quantity": "MWh"}),
    ("waste.landfilled", "food", {"quantity": "t"}),
    ("wastewater.septic_tank", "septic_tank", {"staff": "person", "working_days": "day"}),
    ("wastewater.septic_tank", "septic_tank", {"methane": "kgCH4"}),
    ("wastewater.treatment", "anaerobic_reactor", {"wastewater": "m3", "cod": "mg/L"}),
    ("wastewater.treatment", "aerobic_well_managed", {"water_use": "m3"}),
]
amounts = st.decimals("0", "1e6", places=3)


def entries_of(way: tuple[str, str, dict[str, str]], value: str = "7") -> list[Entry]:
    """The entries of a way of calculating, every field with the same value."""
    source, variant, fields = way
    return [entry(source, variant, value, unit, field=field) for field, unit in fields.items()]


def the_step(steps: list[Step], beginning: str | tuple[str, ...]) -> Step:
    """The one step that begins so."""
    (step,) = [step for step in steps if step.step.startswith(beginning)]
    return step


def quantity_before(steps: list[Step], factor: Step) -> Step:
    """The last step about the quantity, before those about the factor."""
    before = steps[: steps.index(factor)]
    return [step for step in before if not step.step.startswith(ABOUT_THE_FACTOR)][-1]


@given(st.sampled_from(WAYS), amounts, st.sampled_from([rules(), FORM]))
def test_quantity_times_factor_is_the_result(
    way: tuple[str, str, dict[str, str]],
    value: Decimal,
    inventory: Inventory,
) -> None:
    for line, steps in steps_of(built_in_library(), entries_of(way, str(value)), inventory):
        factor = the_step(steps, FACTOR)
        quantity = quantity_before(steps, factor)
        assert (quantity.value, quantity.unit) == (line.quantity, line.unit)
        assert EXACT.multiply(quantity.number, factor.number) == line.kgco2e
        last = steps[-1]
        assert (last.value, last.unit, last.ref) == (line.kgco2e, "kgCO2e", line.counts_in)


@given(st.sampled_from(WAYS), amounts)
def test_each_gas_is_its_mass_times_gwp(
    way: tuple[str, str, dict[str, str]], value: Decimal
) -> None:
    for line, steps in steps_of(built_in_library(), entries_of(way, str(value))):
        shown = Decimal(0)
        by_name = {step.step: step for step in steps}
        for gas, potential in line.weight.potentials.items():
            mass, weight = by_name[f"gas {gas}"], by_name[f"gas {gas} × GWP"]
            assert f"GWP {potential.normalize():f} ({line.weight.gwp_set})" == mass.ref
            assert weight.value == EXACT.multiply(mass.number, potential)
            shown += weight.number
        if line.weight.gases and line.weight.key != "waste.landfill.food":
            assert shown == line.kgco2e


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join([way[0], way[1], *way[2]]))
def test_a_trace_begins_with_its_papers(
    library: FactorLibrary, way: tuple[str, str, dict[str, str]]
) -> None:
    entries = entries_of(way)
    papers = {one.key: f"bill {count}" for count, one in enumerate(entries)}
    machine = calculator(library, rules())
    (activity,), _ = gather(entries, all_sources(), rules())
    line = machine.lines_of(activity)[0]
    _, steps = trace(machine, activity, line.code, papers)
    shown = [(step.step, step.value, step.unit, step.ref) for step in steps[: len(entries)]]
    assert shown == [
        (f"entry {one.key.field}", one.value, one.unit, papers[one.key])
        for one in sorted(entries, key=lambda one: one.key)
    ]


def test_the_factor_is_named_with_edition_and_source(library: FactorLibrary) -> None:
    ((_, steps),) = steps_of(library, [entry("mobile.road_fuel", "diesel", "45", "L")])
    factor = the_step(steps, "factor ")
    assert factor.step == "factor fuel.diesel.road [tgo-cfo-2022-04]"
    assert (factor.value, factor.unit) == (Decimal("2.74062321"), "kgCO2e/L")
    assert str(factor.ref).startswith("TGO, EF CFO (AR5), เม.ย. 2565")


def test_a_trace_as_a_verifier_reads_it(library: FactorLibrary) -> None:
    ((_, steps),) = steps_of(library, [entry("fugitive.refrigerant", "r-410a", "14000", "g")])
    read = [(step.step, step.value, step.unit) for step in steps]
    assert read == [
        ("entry quantity", Decimal(14000), "g"),
        ("converted", Decimal(14), "kg"),
        ("factor r-410a [refrigerants]", Decimal("1923.5"), "kgCO2e/kg"),
        ("gas HFC-32", Decimal(7), "kgHFC-32"),
        ("gas HFC-32 × GWP", Decimal(4739), "kgCO2e"),
        ("gas HFC-125", Decimal(7), "kgHFC-125"),
        ("gas HFC-125 × GWP", Decimal(22190), "kgCO2e"),
        ("quantity × factor", Decimal(26929), "kgCO2e"),
    ]


def test_methane_typed_directly_uses_the_gwp_alone(library: FactorLibrary) -> None:
    methane = entry("wastewater.treatment", "anaerobic_reactor", "2", "kgCH4", field="methane")
    ((line, steps),) = steps_of(library, [methane])
    gwp = the_step(steps, "gwp ")
    assert (gwp.step, gwp.value, gwp.unit) == ("gwp gwp.ch4", Decimal(28), "kgCO2e/kgCH4")
    assert gwp.ref == line.weight.gwp_set == "AR5-fossil30"
    assert line.kgco2e == 56


def test_a_substitute_says_why(library: FactorLibrary) -> None:
    ((_, steps),) = steps_of(library, [entry("mobile.road_fuel", "gasohol_91", "1", "L")])
    reason = the_step(steps, "substitute for fuel.gasohol_e10.road").ref
    assert getattr(reason, "th", "")
    assert getattr(reason, "en", "")


def test_a_row_of_another_edition_says_why(library: FactorLibrary) -> None:
    ((_, steps),) = steps_of(library, [entry("goods.paper", "a4", "1", "kg")])
    reason = the_step(steps, "remark on goods.paper_a4").ref
    assert getattr(reason, "th", "")
    assert getattr(reason, "en", "")


def test_a_mixture_shows_its_shares(library: FactorLibrary) -> None:
    b10 = [entry("mobile.road_fuel", "b10", "1", "L", period="2026-01")]
    ((_, steps),) = steps_of(library, b10, rules("tgo-2026", year=2569))
    shares = {step.step: step.value for step in steps if step.step.startswith("share ")}
    assert shares == {
        "share fuel.diesel.road": Decimal("0.9"), "share fuel.b100.road": Decimal("0.1"),
    }  # fmt: skip


def test_both_lines_of_a_blend_have_a_trace(library: FactorLibrary) -> None:
    traced = steps_of(library, [entry("fugitive.refrigerant", "r-401a", "1", "kg")])
    (inside, _), (apart, steps) = traced
    assert (inside.counts_in, apart.counts_in) == ("scope1", SEPARATE)
    assert steps[-1].ref == SEPARATE
    assert {s.step for s in steps if "GWP" in s.step} == {
        "gas HCFC-22 × GWP", "gas HCFC-124 × GWP",
    }  # fmt: skip


def test_a_converted_field_of_a_method_is_a_step(library: FactorLibrary) -> None:
    litres = entry("wastewater.treatment", "anaerobic_reactor", "5000", "L", field="wastewater")
    ((_, steps),) = steps_of(library, [litres])
    assert (Decimal(5), "m3") in {(step.value, step.unit) for step in steps}


def rounding_of(line: Line) -> Decimal:
    """What the gases of a line lack to its result."""
    return line.kgco2e - sum(line.gases_kgco2e.values(), Decimal(0))


def test_the_rounding_of_a_printed_total_is_a_step(library: FactorLibrary) -> None:
    ((line, steps),) = steps_of(library, [entry("mobile.road_fuel", "diesel", "1000", "L")], FORM)
    assert rounding_of(line) == Decimal("-0.02321")
    assert rounding_of(line) in {step.value for step in steps}
