"""From entries to lines: what is found on the way, and what becomes of GWP sets and precision."""

from decimal import Decimal, localcontext

import pytest
from core_samples import ID, calculated, codes, entry, months_of, only_line, rules

from lgo_desktop.base.findings import Finding, Severity
from lgo_desktop.core.calculate import Calculation
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.lines import line_code
from lgo_desktop.core.totals import by_month, totals_of

ROAD, OFFICE = "mobile.road_fuel", "purchased.electricity"
DIESEL = entry(ROAD, "diesel", "100", "L")
KWH = entry(OFFICE, "grid", "1000", "kWh")


def the_finding(calculation: Calculation, code: str) -> Finding:
    """The one finding with this code."""
    (finding,) = [finding for finding in calculation.findings if finding.code == code]
    return finding


def test_no_entries_are_a_whole_calculation(library: FactorLibrary) -> None:
    calculation = calculated(library, [])
    assert (calculation.lines, calculation.findings) == ((), ())
    assert calculation.complete


def test_nought_is_a_line_without_findings(library: FactorLibrary) -> None:
    entries = [
        entry(ROAD, "diesel", "0", "L"),
        entry("fugitive.refrigerant", "r-22", "0", "kg"),
        entry("wastewater.septic_tank", "septic_tank", "0", "kgCH4", field="methane"),
    ]
    calculation = calculated(library, entries)
    assert len(calculation.lines) == 3
    assert calculation.findings == ()
    totals = totals_of(calculation.lines)
    assert totals.total == totals.separate == totals.biogenic_co2 == 0


def test_lines_do_not_depend_on_the_order_of_entries(library: FactorLibrary) -> None:
    entries = [KWH, DIESEL, *months_of(ROAD, "gasoline", ["1", "2", "3"], "L", item="กข 1201")]
    assert calculated(library, entries) == calculated(library, reversed(entries))


@pytest.mark.parametrize("digits", [3, 28, 99])
def test_results_do_not_depend_on_the_arithmetic_around_them(
    library: FactorLibrary, digits: int
) -> None:
    entries = [
        DIESEL,
        entry("stationary.fuel", "lpg", "0.123456789", "t", period="2568-01/2568-07"),
        entry("wastewater.treatment", "anaerobic_reactor", "12345.678", "L", field="water_use"),
        entry("wastewater.septic_tank", "septic_tank", "1234", "person", field="staff"),
        entry("wastewater.septic_tank", "septic_tank", "239", "day", field="working_days"),
    ]
    calculation = calculated(library, entries)
    with localcontext(prec=digits):
        again = calculated(library, entries)
        totals, months = totals_of(again.lines), by_month(again.lines)
    assert again == calculation
    assert totals == totals_of(calculation.lines)
    assert months == by_month(calculation.lines)


def test_a_line_code_belongs_to_its_activity(library: FactorLibrary) -> None:
    entries = [
        DIESEL,
        entry(ROAD, "diesel", "100", "L", period="2025-02"),
        entry(ROAD, "diesel", "100", "L", item="กข 1201"),
        entry(ROAD, "diesel", "100", "L", facility="กองช่าง"),
        entry("fugitive.refrigerant", "r-401a", "1", "kg"),
    ]
    lines = calculated(library, entries).lines
    assert len({line.code for line in lines}) == len(lines) == 6
    more = entry(ROAD, "diesel", "999", "L")
    assert calculated(library, [more]).lines[0].code in {line.code for line in lines}


@pytest.mark.parametrize("code", [line_code("a", "bc"), line_code("ab", "c"), line_code("ก", "")])
def test_a_code_can_be_read_over_the_phone(code: str) -> None:
    left, right = code.split("-")
    assert len(left) == len(right) == 5
    assert set(left + right) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    assert line_code("a", "bc") != line_code("ab", "c")


def test_a_missing_factor_is_an_error_with_candidates(library: FactorLibrary) -> None:
    b7 = months_of(ROAD, "b7", ["100"] * 12, "L", item="กข 1201")
    calculation = calculated(library, [*b7, DIESEL])
    finding = the_finding(calculation, "factor.missing")
    values = dict(finding.values)
    assert finding.severity is Severity.ERROR
    assert (finding.where.inventory, finding.where.source) == (ID, ROAD)
    assert (finding.where.period, values["key"]) == (None, "fuel.b7.road")
    assert "fuel.b7.road (tgo-cfo-2026-02)" in str(values["candidates"])
    assert not calculation.complete
    assert [line.variant for line in calculation.lines] == ["diesel"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (entry(ROAD, "diesel", "100", "kg"), "unit.impossible"),
        (entry(OFFICE, "grid", "100", "MJ", item="0201"), "unit.impossible"),
        (entry(ROAD, "lpg", "1", "km"), "unit.impossible"),
        pytest.param(entry(ROAD, "diesel", "100", "บาทไทย"), "unit.unknown"),
        (entry(ROAD, "diesel", "100", "L", field="litres"), "activity.incomplete"),
        (entry("mobile.rocket", "diesel", "100", "L"), "entry.unknown_source"),
        (entry(ROAD, "coal", "100", "L"), "entry.unknown_source"),
    ],
)
def test_a_wrong_entry_stops_its_own_number_only(
    library: FactorLibrary, wrong: Entry, code: str
) -> None:
    calculation = calculated(library, [wrong, KWH])
    assert codes(calculation) == [code]
    assert not calculation.complete
    assert [line.source for line in calculation.lines] == [OFFICE]
    assert calculation.findings[0].where.source == wrong.key.source


def test_the_unit_typed_decides_between_two_factors(library: FactorLibrary) -> None:
    litres = only_line(calculated(library, [entry("stationary.fuel", "lpg", "1000", "L")]))
    kilograms = only_line(calculated(library, [entry("stationary.fuel", "lpg", "0.54", "t")]))
    assert (litres.weight.key, kilograms.weight.key) == (
        "fuel.lpg.stationary_l", "fuel.lpg.stationary_kg",
    )  # fmt: skip
    assert kilograms.quantity == 540
    assert abs(litres.kgco2e - kilograms.kgco2e) < Decimal("1e-6")


@pytest.mark.parametrize(
    ("gwp", "kgco2e"),
    [
        ("edition", "274.062321"),  # 269.8722 + 0.0142038 × (30 + 265)
        ("AR5-fossil30", "274.062321"),
        ("AR5", "274.0339134"),  # 269.8722 + 0.0142038 × (28 + 265)
        ("AR4", "274.4600274"),  # 269.8722 + 0.0142038 × (25 + 298)
        ("AR6", "274.17311064"),  # 269.8722 + 0.0142038 × (29.8 + 273)
    ],
)
def test_another_gwp_set_moves_fuel_and_notes_what_stays(
    library: FactorLibrary, gwp: str, kgco2e: str
) -> None:
    calculation = calculated(library, [DIESEL, KWH], rules(gwp=gwp))
    diesel, office = calculation.lines
    assert diesel.kgco2e == Decimal(kgco2e)
    assert office.kgco2e == Decimal("499.9")
    assert calculation.complete
    stays = [f for f in calculation.findings if f.code == "factor.cannot_move"]
    assert [f.where.source for f in stays] == ([] if gwp in ("edition", "AR5") else [OFFICE])
    assert [dict(f.values)["want"] for f in stays] == [gwp] * len(stays)


@pytest.mark.parametrize(
    ("one", "gwp"),
    [
        (DIESEL, "AR5-fossil30"),
        (entry("fugitive.refrigerant", "r-410a", "1", "kg"), "AR5"),
        (entry("waste.landfilled", "mixed", "100", "kg"), "AR4"),
        pytest.param(
            entry("waste.landfilled", "food", "100", "kg"), "AR4"
        ),
    ],
)  # fmt: skip
def test_a_factors_own_set_by_name_is_the_edition(
    library: FactorLibrary, one: Entry, gwp: str
) -> None:
    (named,), (usual,) = (
        calculated(library, [one], rules(gwp=which)).lines for which in (gwp, "edition")
    )
    assert named.kgco2e == usual.kgco2e


@pytest.mark.parametrize("gwp", ["AR4", "AR5", "AR5-fossil30", "AR6"])
def test_printed_totals_refuse_another_gwp_set(library: FactorLibrary, gwp: str) -> None:
    calculation = calculated(library, [DIESEL], rules(precision="published", gwp=gwp))
    assert the_finding(calculation, "inventory.published_gwp").severity is Severity.ERROR
    assert not calculation.complete


def test_printed_totals_accept_their_own_set(library: FactorLibrary) -> None:
    line = only_line(calculated(library, [DIESEL], rules(precision="published")))
    assert line.kgco2e == Decimal("274.06")


def test_a_gas_without_potential_in_a_set_is_a_finding(library: FactorLibrary) -> None:
    calculation = calculated(
        library, [entry("fugitive.refrigerant", "r-134", "1", "kg"), DIESEL], rules(gwp="AR4")
    )
    assert codes(calculation) == ["gwp.missing"]
    assert len(calculation.lines) == 1


def test_a_substitute_is_noted_once(library: FactorLibrary) -> None:
    entries = months_of(ROAD, "gasohol_95", ["10"] * 12, "L", item="กคย 88")
    calculation = calculated(library, entries)
    notes = {finding.code for finding in calculation.findings}
    assert notes == {"factor.substitute"}
    assert len(calculation.findings) == 1
    (finding,) = calculation.findings
    assert finding.severity is Severity.NOTE
    assert calculation.complete
    assert dict(finding.values)["key"] == "fuel.gasohol_e10.road"


def test_every_key_with_a_substitute_is_noted(library: FactorLibrary) -> None:
    entries = [
        entry(ROAD, fuel, "10", "L") for fuel in ("gasohol_91", "gasohol_e20", "gasohol_e85")
    ]
    noted = {dict(finding.values)["key"] for finding in calculated(library, entries).findings}
    assert noted == {
        "fuel.gasohol_e10.road", "fuel.gasohol_e20.road", "fuel.gasohol_e85.road",
    }  # fmt: skip


def test_a_substitute_is_noted_beside_the_factor_itself(library: FactorLibrary) -> None:
    entries = [
        entry("stationary.fuel", "diesel", "10", "L", period="2026-01"),
        entry("waste.burnt", "support_diesel", "10", "L", period="2026-01"),
    ]
    calculation = calculated(library, entries, rules("tgo-2026", year=2569))
    assert "factor.substitute" in codes(calculation)


def test_a_mixture_is_its_parts(library: FactorLibrary) -> None:
    entries = [
        entry(ROAD, fuel, "1000", "L", period="2026-01") for fuel in ("b10", "diesel", "b100")
    ]
    inventory = rules("tgo-2026", year=2569)
    b10, b100, diesel = calculated(library, entries, inventory).lines
    assert [b10.variant, b100.variant, diesel.variant] == ["b10", "b100", "diesel"]
    shares = Decimal("0.9"), Decimal("0.1")
    assert b10.kgco2e == shares[0] * diesel.kgco2e + shares[1] * b100.kgco2e
    assert b10.biogenic_co2_kg == shares[1] * b100.biogenic_co2_kg
    assert b10.weight.factor
    assert b10.weight.factor.published == Decimal("2.4690")


@pytest.mark.parametrize(
    ("book", "year", "warned"),
    [
        ("tgo-2022", 2568, False),
        ("tgo-2022", 2569, True),
        ("tgo-2026", 2568, True),
        ("tgo-2026", 2569, False),
    ],
)
def test_a_factor_of_another_time_is_doubted(
    library: FactorLibrary, book: str, year: int, warned: bool
) -> None:
    litres = entry(ROAD, "diesel", "100", "L", period=f"{year - 543}-06")
    calculation = calculated(library, [litres], rules(book, year=year))
    assert codes(calculation) == (["factor.outside_validity"] if warned else [])
    assert calculation.complete


def test_a_fiscal_year_across_two_editions_is_doubted_where_it_is_late(
    library: FactorLibrary,
) -> None:
    late = entry(ROAD, "diesel", "100", "L", period="2026-01")
    in_time = entry(ROAD, "diesel", "100", "L", period="2025-12")
    inventory = rules("tgo-2022", year=2569, fiscal=True)
    assert codes(calculated(library, [in_time, late], inventory)) == ["factor.outside_validity"]
    assert codes(calculated(library, [in_time], inventory)) == []


def test_what_counts_apart_is_noted(library: FactorLibrary) -> None:
    calculation = calculated(library, [entry("fugitive.refrigerant", "r-22", "1.2", "kg")])
    assert codes(calculation) == ["line.separate"]
    assert {finding.severity for finding in calculation.findings} == {Severity.NOTE}
    assert calculation.complete
    assert totals_of(calculation.lines).separate == Decimal(2112)
    assert totals_of(calculation.lines).total == 0
