"""Every fuel of both TGO editions recomputed from heating values and IPCC defaults.

The defaults stand in ``derivations.csv``, cited by table; the editions carry 12 significant
digits. GWP: 2565 weighs fossil methane 30 and other methane 28, 2569 weighs all methane 28.
"""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from pack_samples import TGO_EDITIONS, Cells, table

GASES = ("co2", "ch4_fossil", "ch4", "n2o", "biogenic_co2")
FOSSIL_METHANE = {"tgo-cfo-2022-04": Decimal(30), "tgo-cfo-2026-02": Decimal(28)}
TERAJOULE = Decimal(10) ** 6

FACTORS = {
    edition: {row["key"]: row for row in table(edition, "factors")} for edition in TGO_EDITIONS
}
DERIVATIONS = [
    pytest.param(row, id=f"{row['key']}@{row['edition'][8:12]}")
    for edition in TGO_EDITIONS
    for row in table(edition, "derivations")
]
DISTANCES = [
    pytest.param(row, id=f"{row['key']}@{row['edition'][8:12]}")
    for edition in TGO_EDITIONS
    for row in table(edition, "distances")
]
BLENDS = table("tgo-cfo-2026-02", "blends")


def given(row: Cells) -> list[Decimal]:
    return [Decimal(row[gas]) for gas in GASES]


def total_of(gases: list[Decimal], edition: str) -> Decimal:
    co2, fossil, other, n2o, _ = gases
    return co2 + fossil * FOSSIL_METHANE[edition] + other * 28 + n2o * 265


def printed(total: Decimal) -> Decimal:
    return total.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)


def same(ours: Decimal, theirs: Decimal) -> bool:
    """Equal to 12 significant digits, the precision in which the editions are given."""
    return abs(ours - theirs) <= abs(theirs) * Decimal("5e-12") + Decimal("1e-18")


def by_heating_value(row: Cells, _: list[Decimal]) -> list[Decimal]:
    heat = Decimal(row["ncv_mj"]) / Decimal(row["density_kg_per_l"] or 1) / TERAJOULE
    co2, ch4, n2o = (heat * Decimal(row[f"{gas}_kg_per_tj"]) for gas in ("co2", "ch4", "n2o"))
    nothing = Decimal(0)
    if row["co2_origin"] == "fossil":
        return [co2, ch4, nothing, n2o, nothing]
    return [nothing, nothing, ch4, n2o, co2]


def by_stoichiometry(row: Cells, _: list[Decimal]) -> list[Decimal]:
    nothing = Decimal(0)
    co2 = Decimal(44) * Decimal(row["carbon_atoms"]) / Decimal(row["molar_mass"])
    return [co2, nothing, nothing, nothing, nothing]


def as_printed(_: Cells, printed_gases: list[Decimal]) -> list[Decimal]:
    return printed_gases


WAYS = {
    "heating_value": by_heating_value,
    "stoichiometry": by_stoichiometry,
    "direct": as_printed,
}


@pytest.mark.parametrize("row", DERIVATIONS)
def test_single_fuel(row: Cells) -> None:
    factor = FACTORS[row["edition"]][row["key"]]
    gases = WAYS[row["method"]](row, given(factor))
    for name, ours, theirs in zip(GASES, gases, given(factor), strict=True):
        assert same(ours, theirs), name
    total = total_of(gases, row["edition"])
    assert same(total, Decimal(factor["total"]))
    assert printed(total) == Decimal(factor["printed"])


@pytest.mark.parametrize("key", sorted({row["key"] for row in BLENDS}))
def test_blend(key: str) -> None:
    """CO2 by share of volume; CH4 and N2O too, but off road they are those of the neat fuel."""
    edition = "tgo-cfo-2026-02"
    parts = [row for row in BLENDS if row["key"] == key]
    assert sum(Decimal(part["co2_share"]) for part in parts) == 1
    assert sum(Decimal(part["ch4_n2o_share"]) for part in parts) == 1
    gases = [Decimal(0)] * len(GASES)
    for part in parts:
        of_part = given(FACTORS[edition][part["part_key"]])
        for i, gas in enumerate(GASES):
            column = "co2_share" if gas in ("co2", "biogenic_co2") else "ch4_n2o_share"
            gases[i] += Decimal(part[column]) * of_part[i]
    factor = FACTORS[edition][key]
    for name, ours, theirs in zip(GASES, gases, given(factor), strict=True):
        assert same(ours, theirs), name
    total = total_of(gases, edition)
    assert same(total, Decimal(factor["total"]))
    assert printed(total) == Decimal(factor["printed"])


def test_offroad_blends_keep_the_neat_gases() -> None:
    quirky = {row["key"] for row in BLENDS if row["co2_share"] != row["ch4_n2o_share"]}
    assert quirky == {row["key"] for row in BLENDS if ".offroad" in row["key"]}
    assert len(quirky) == 9


@pytest.mark.parametrize("row", DISTANCES)
def test_factor_per_km(row: Cells) -> None:
    """Per km = road fuel ÷ km per litre or kg, to the nine decimals that are given."""
    factors = FACTORS[row["edition"]]
    per_km = Decimal(factors[row["fuel_key"]]["total"]) / Decimal(row["km_per_unit"])
    total = Decimal(factors[row["key"]]["total"])
    assert abs(per_km - total) <= Decimal("5e-10")
    assert printed(per_km) == Decimal(factors[row["key"]]["printed"])


@pytest.mark.parametrize("edition", TGO_EDITIONS)
def test_every_row_is_derived(edition: str) -> None:
    explained = {
        row["key"]
        for name in ("derivations", "blends", "distances")
        if (name, edition) != ("blends", "tgo-cfo-2022-04")
        for row in table(edition, name)
    }
    assert explained == FACTORS[edition].keys()


def test_biomass_has_no_fossil_gas_and_fossil_fuel_no_biogenic_co2() -> None:
    for edition in TGO_EDITIONS:
        for row in table(edition, "derivations"):
            _, fossil, other, _, biogenic = given(FACTORS[edition][row["key"]])
            if row["co2_origin"] == "fossil":
                assert other == biogenic == 0, row["key"]
            else:
                assert fossil == 0, row["key"]
                assert FACTORS[edition][row["key"]]["co2"] == "0", row["key"]
                assert biogenic > 0, row["key"]
