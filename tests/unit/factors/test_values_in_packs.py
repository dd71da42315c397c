"""Values of single packs: forms, corrections that were applied, what stays on record."""

from decimal import Decimal

import pytest
from pack_samples import table

from lgo_desktop.core.factors.factor import OFFERED, SUSPECT, WITHHELD, Factor
from lgo_desktop.core.factors.library import FactorLibrary

OLD, NEW = "lci-grid-2016-2018", "lci-grid-2022-2024"

# DOC of dry matter by type of waste (IPCC 2006 Vol 5 Table 2.4), printed total
LANDFILL = {
    "food": ("0.38", "2.53"),
    "garden": ("0.49", "3.27"),
    "nappies": ("0.6", "4"),
    "paper": ("0.44", "2.93"),
    "rubber_leather": ("0.47", "3.13"),
    "textiles": ("0.3", "2"),
    "wood": ("0.5", "3.33"),
}
# MCF of the treatment (IPCC 2006 Vol 5 Table 6.8)
COD = {
    "untreated_discharge": "0.1",
    "aerobic_well_managed": "0",
    "aerobic_overloaded": "0.3",
    "sludge_digester": "0.8",
    "anaerobic_reactor": "0.8",
    "anaerobic_lagoon_shallow": "0.2",
    "anaerobic_lagoon_deep": "0.8",
}


def form(library: FactorLibrary, key: str) -> Factor:
    return library.factors["form", key]


@pytest.mark.parametrize("waste", sorted(LANDFILL))
def test_landfill_by_type_is_ar4_on_dry_matter(library: FactorLibrary, waste: str) -> None:
    """DOC × 0.5 × MCF 0.8 × 0.5 × 16/12, weighed 25 and printed with two decimals."""
    factor = form(library, f"waste.landfill.{waste}")
    doc, total = LANDFILL[waste]
    methane = Decimal(doc) * Decimal("0.5") * Decimal("0.8") * Decimal("0.5") * 16 / 12
    assert factor.gases["CH4"] == methane.quantize(Decimal("0.000001"))
    assert (factor.gwp_set, factor.total) == ("AR4", Decimal(total))
    weighed = library.gas_table.counted(factor.gases, "AR4")
    assert weighed.quantize(Decimal("0.01")) == factor.total
    assert factor.caution is not None
    assert "AR4" in factor.caution.th


@pytest.mark.parametrize("treatment", sorted(COD))
def test_wastewater_by_treatment(library: FactorLibrary, treatment: str) -> None:
    factor = form(library, f"wastewater.cod_{treatment}")
    assert factor.gases["CH4"] == Decimal("0.25") * Decimal(COD[treatment])
    assert factor.total == factor.gases["CH4"] * 28
    assert (factor.unit, factor.gwp_set) == ("kgCOD", "AR5")


def test_septic_tank(library: FactorLibrary) -> None:
    factor = form(library, "wastewater.septic")
    methane = 40 * Decimal("0.001") * Decimal("0.6") * Decimal("0.5")
    assert (factor.gases["CH4"], factor.total) == (methane, methane * 28)


def test_misprints_stand_beside_the_value_in_use(library: FactorLibrary) -> None:
    found = {
        (factor.key, factor.misprint, factor.total)
        for factor in library.factors.values()
        if factor.misprint is not None
    }
    assert found == {
        ("freight.truck_10w_open_b5.rough.empty", Decimal("0.648"), Decimal("0.6408")),
        ("freight.cement_bulker_hopper_18w.rough.load_100", Decimal("0.0586"), Decimal("0.0589")),
        ("r-424a", Decimal(3104), Decimal("2211.85")),
    }
    assert all(f.note or f.caution for f in library.factors.values() if f.misprint is not None)


def test_restored_rows_say_what_was_printed(library: FactorLibrary) -> None:
    for key, shown in {
        "fuel.charcoal.stationary": "ch4 printed 0.0058",
        "fuel.gasohol_e10.road_oxcat": "co2 printed 1.9634; ch4 printed 0.0007",
        "fuel.gasohol_e20.road_oxcat": "n2o printed 0.0002",
        "fuel.gasohol_e85.road_oxcat": "biogenic printed 1.2723",
    }.items():
        assert shown in library.factors["tgo-cfo-2026-02", key].note


def test_status_of_doubtful_rows(library: FactorLibrary) -> None:
    doubtful = {
        (factor.edition, factor.key): factor.status
        for factor in library.factors.values()
        if factor.status != OFFERED
    }
    open_trailer = "freight.trailer_18w_open.normal.empty"
    assert doubtful == {
        (OLD, open_trailer): WITHHELD,
        (NEW, open_trailer): WITHHELD,
        (OLD, "goods.plastic.hdpe"): SUSPECT,
        **{(e, f"goods.food.{k}"): SUSPECT for e in (OLD, NEW) for k in ("egg", "green_mussel")},
        ("tgo-cfo-2022-04", "travel.motorcycle_big_bike"): SUSPECT,
        ("tgo-cfo-2026-02", "travel.motorcycle_big_bike"): SUSPECT,
    }
    assert all(library.factors[place].caution for place in doubtful)


@pytest.mark.parametrize(
    ("edition", "key", "total"),
    [
        (OLD, "fuel_upstream.lpg_refinery", "0.4267"),
        (OLD, "fuel_upstream.lpg_gas_plant", "1.1839"),
        (NEW, "fuel_upstream.lpg_gas_plant", "1.1366"),
        (OLD, "goods.food.soybean", "0.728"),
        (NEW, "goods.food.soybean", "0.5384"),
        (OLD, "goods.feed.pig", "0.8659"),
        (NEW, "goods.liquid_fertiliser_from_waste", "0.3335"),
        ("defra-2025", "freight.train", "0.02779"),
    ],
)
def test_corrected_rows(library: FactorLibrary, edition: str, key: str, total: str) -> None:
    factor = library.factors[edition, key]
    assert factor.total == Decimal(total)
    assert factor.unit in ("kg", "tkm")


def test_names_that_were_printed_wrong_are_right(library: FactorLibrary) -> None:
    b5 = library.factors[NEW, "freight.truck_10w_open_b5.normal.load_50"]
    assert "B5" in b5.name.th
    assert b5.note.startswith("printed as: ")
    assert all("น้าตาล" not in factor.name.th for factor in library.factors.values())


def test_sets_that_the_list_has_wrong(library: FactorLibrary) -> None:
    ships = {f.gwp_set for f in library.factors.values() if f.edition == "tgo-cfp-2023-07"}
    assert ships == {"AR4"}


@pytest.mark.parametrize(
    ("pack", "rows"),
    [
        ("tgo-cfo-2022-04", 50),
        ("tgo-cfo-2026-02", 88),
        (OLD, 382),
        (NEW, 429),
        ("forms", 25),
        ("defra-2025", 16),
        ("tgo-cfp-2023-07", 3),
    ],
)
def test_number_of_rows(pack: str, rows: int) -> None:
    assert len(table(pack, "factors")) == rows


def test_a_key_has_one_unit_in_every_edition(library: FactorLibrary) -> None:
    units: dict[str, set[str]] = {}
    for factor in library.factors.values():
        units.setdefault(factor.key, set()).add(factor.unit)
    assert [key for key, found in units.items() if len(found) > 1] == []


def test_totals_agree_with_the_gases(library: FactorLibrary) -> None:
    """To the digits in which the issuer gives the total: two for landfill, twelve for fuels."""
    for factor in library.factors.values():
        if factor.gases:
            weighed = library.gas_table.counted(factor.gases, factor.gwp_set)
            tolerance = "0.005" if factor.gwp_set == "AR4" else "0.0000000001"
            assert abs(weighed - factor.total) <= Decimal(tolerance), factor.key


def test_print_is_the_rounded_total(library: FactorLibrary) -> None:
    for factor in library.factors.values():
        if factor.printed is not None and factor.edition != "refrigerants":
            places = -int(factor.printed.as_tuple().exponent)
            assert abs(factor.total - factor.printed) <= Decimal(5).scaleb(-places - 1), factor.key
