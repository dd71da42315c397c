"""N2O of soils by hand, from tables 11.1 and 11.3 of both editions; CO2 of lime and urea."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method_runs import near, numbers, refusal


def test_urea_of_the_host_town() -> None:
    """900 kg of urea, 46 % N: 900 × 0.46 × 0.01 × 44/28 = 6.505714; 900 × 0.20 × 44/12 = 660."""
    assert numbers("afolu.soil_n2o", "2006", synthetic="414")["direct"] == near("6.505714")
    assert numbers("afolu.urea", urea="900") == {"co2": Decimal(660)}


@pytest.mark.parametrize(
    ("version", "direct", "volatilised", "leached"),
    [
        # 1,000 kg N: 1000 × 0.01, × 0.10 × 0.01, × 0.30 × 0.0075, all × 44/28
        ("2006", "15.714286", "1.571429", "3.535714"),
        # 1000 × 0.010, × 0.11 × 0.010, × 0.24 × 0.011
        ("2019", "15.714286", "1.728571", "4.148571"),
    ],
)
def test_synthetic_nitrogen(version: str, direct: str, volatilised: str, leached: str) -> None:
    made = numbers("afolu.soil_n2o", version, synthetic="1000")
    assert made["direct"] == near(direct)
    assert made["volatilised"] == near(volatilised)
    assert made["leached"] == near(leached)
    assert made["n2o"] == near(str(Decimal(direct) + Decimal(volatilised) + Decimal(leached)), 5)


@pytest.mark.parametrize(
    ("inputs", "direct", "volatilised", "leached"),
    [
        # wet: 700 × 0.016; 700 × 0.15 × 0.014; 700 × 0.24 × 0.011
        ({"synthetic": "700", "climate": "wet", "fertiliser": "urea"}, "17.6", "2.31", "2.904"),
        # dry: 700 × 0.005; 700 × 0.08 × 0.005; nothing leached
        ({"synthetic": "700", "climate": "dry", "fertiliser": "ammonium"}, "5.5", "0.44", "0"),
        # organic, wet: 700 × 0.006; 700 × 0.21 × 0.014; 700 × 0.24 × 0.011
        ({"organic": "700", "climate": "wet"}, "6.6", "3.234", "2.904"),
        # crop residues do not volatilise
        ({"crop_residues": "700"}, "11", "0", "2.904"),
        ({"mineralised": "700", "ef1": "0.02"}, "22", "0", "2.904"),
        # drained rice 700 × 0.005; volatilised 700 × 0.11 × 0.010
        ({"rice_synthetic": "700", "rice_water": "drained"}, "5.5", "1.21", "2.904"),
        # grazing: 700 × 0.004 and 700 × 0.003; volatilised 700 × 0.21 × 0.010
        ({"grazing_cattle": "700"}, "4.4", "2.31", "2.904"),
        ({"grazing_sheep": "700"}, "3.3", "2.31", "2.904"),
        # 7 ha of drained organic soil × 16
        ({"organic_soil": "7"}, "176", "0", "0"),
    ],
)
def test_the_refinement(
    inputs: dict[str, Any], direct: str, volatilised: str, leached: str
) -> None:
    made = numbers("afolu.soil_n2o", "2019", **inputs)
    found = {name: made[name] for name in ("direct", "volatilised", "leached")}
    wanted = {"direct": direct, "volatilised": volatilised, "leached": leached}
    assert found == {name: near(value, 9) for name, value in wanted.items()}


def test_the_guidelines_know_one_climate() -> None:
    wet = numbers("afolu.soil_n2o", "2006", synthetic="100", organic="50", climate="wet")
    assert wet == numbers("afolu.soil_n2o", "2006", synthetic="100", organic="50")


def test_own_fractions_take_the_place_of_the_tables() -> None:
    own = {"frac_gas_synthetic": "0", "frac_leach": "0.5", "ef5": "0.02", "ef4": "1"}
    made = numbers("afolu.soil_n2o", synthetic="700", **own)
    assert made["volatilised"] == 0
    assert made["leached"] == near("11", 9)  # 700 × 0.5 × 0.02 × 44/28


def test_nothing_spread_gives_nothing() -> None:
    assert set(numbers("afolu.soil_n2o").values()) == {Decimal(0)}
    assert numbers("afolu.liming") == {"co2": Decimal(0)}


def test_lime() -> None:
    """(1,000 × 0.12 + 600 × 0.13) × 44/12 = 440 + 286."""
    assert numbers("afolu.liming", limestone="1000", dolomite="600") == {"co2": Decimal(726)}


def test_what_cannot_be_is_refused() -> None:
    assert refusal("afolu.soil_n2o", synthetic="-1").code == "method.out_of_range"
    assert refusal("afolu.soil_n2o", synthetic="1", climate="snowy").code == "method.unknown_choice"
    assert refusal("afolu.soil_n2o", synthetic="1", frac_leach="1.1").code == "method.out_of_range"
    assert refusal("afolu.urea").code == "method.missing_parameter"


@given(st.decimals("0", "1e6", places=2), st.decimals("0", "1e6", places=2))
def test_kinds_of_nitrogen_add_up(synthetic: Decimal, organic: Decimal) -> None:
    both = numbers("afolu.soil_n2o", synthetic=str(synthetic), organic=str(organic))["n2o"]
    one = numbers("afolu.soil_n2o", synthetic=str(synthetic))["n2o"]
    other = numbers("afolu.soil_n2o", organic=str(organic))["n2o"]
    assert abs(both - one - other) < Decimal("1e-18")
