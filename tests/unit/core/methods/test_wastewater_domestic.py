"""Domestic wastewater by hand, by the equations of the 2006 Guidelines and of 2019."""

from decimal import Decimal
from typing import Any

import pytest
from method_runs import near, numbers, refusal

from lgo_desktop.core.methods.wastewater_systems import SYSTEMS

PEOPLE = {"population": "1000"}
"""TOW = 1,000 × 40 g × 365 ÷ 1,000 = 14,600 kg BOD."""


def domestic(version: str, *pathways: dict[str, str], **given: Any) -> dict[str, Decimal]:
    return numbers("wastewater.domestic", version, **PEOPLE, pathways=list(pathways), **given)


def refused(version: str, *pathways: dict[str, str], **given: Any) -> tuple[str, str | None]:
    inputs = {**PEOPLE, **given}
    finding = refusal("wastewater.domestic", version, **inputs, pathways=list(pathways))
    return finding.code, finding.where.field


@pytest.mark.parametrize(
    ("system", "methane"),
    [
        ("septic_tank", "4380"),  # 14,600 × 0.6 × 0.5, no sewer
        ("shallow_lagoon", "2190"),  # 14,600 × 1.25 × 0.6 × 0.2
        ("deep_lagoon", "8760"),  # 14,600 × 1.25 × 0.6 × 0.8
        ("anaerobic_reactor", "8760"),
        ("sludge_digester", "8760"),
        ("aerobic_plant", "0"),
        ("aerobic_overloaded", "3285"),  # 14,600 × 1.25 × 0.6 × 0.3
        ("untreated_discharge", "876"),  # 14,600 × 0.6 × 0.1
        ("stagnant_sewer", "5475"),
        ("flowing_sewer", "0"),
        ("latrine_dry_family", "876"),
        ("latrine_dry_communal", "4380"),
        ("latrine_wet", "6132"),
        ("latrine_sludge_used", "876"),
    ],
)
def test_systems_of_2006(system: str, methane: str) -> None:
    made = domestic("2006", {"system": system, "share": "1"})
    assert made == {
        "organics": Decimal(14600),
        "ch4_systems": Decimal(methane),
        "ch4_effluent": Decimal(0),
        "ch4": Decimal(methane),
    }


@pytest.mark.parametrize(
    ("system", "methane", "effluent"),
    [
        ("aerobic_plant", "328.5", "144.54"),  # × 1.25 × 0.6 × 0.03; × 0.15 × 0.6 × 0.11
        ("septic_tank", "4380", "361.35"),  # effluent × 0.375 × 0.6 × 0.11
        ("untreated_discharge", "963.6", "0"),  # × 0.6 × 0.11
        ("discharge_flowing_water", "306.6", "0"),  # × 0.6 × 0.035
        ("discharge_lake_or_estuary", "1664.4", "0"),  # × 0.6 × 0.19
        ("stagnant_sewer", "5475", "0"),
    ],
)
def test_systems_of_2019(system: str, methane: str, effluent: str) -> None:
    made = domestic("2019", {"system": system, "share": "1"})
    assert (made["ch4_systems"], made["ch4_effluent"]) == (Decimal(methane), Decimal(effluent))
    assert made["ch4"] == Decimal(methane) + Decimal(effluent)


def test_income_groups_and_rows_add_up() -> None:
    """0.6 × 0.5 of the people have tanks, 0.4 × 0.25 lagoons: 1,314 + 219."""
    made = domestic(
        "2006",
        {"system": "septic_tank", "share": "0.5", "income_share": "0.6"},
        {"system": "shallow_lagoon", "share": "0.25", "income_share": "0.4"},
    )
    assert made["ch4"] == Decimal(1533)


def test_sludge_and_recovery_of_all() -> None:
    """(14,600 × 1.25 − 250) × 0.6 × 0.8 − 640 = 8,000."""
    row = {"system": "deep_lagoon", "share": "1"}
    assert domestic("2006", row, sludge="250", recovered="640")["ch4"] == Decimal(8000)


@pytest.mark.parametrize(
    ("row", "methane"),
    [
        ({"system": "deep_lagoon", "sludge": "250", "recovered": "640"}, "8000"),
        # 6.3B: 5 t × 0.8 × 1,000 = 4,000 kg BOD: (18,250 − 4,000) × 0.6 × 0.03
        ({"system": "aerobic_plant", "sludge_mass": "5"}, "256.5"),
        # 5 t × 1.16 × 1,000 = 5,800: (18,250 − 5,800) × 0.018
        ({"system": "aerobic_plant", "sludge_mass": "5", "k_rem": "1.16"}, "224.1"),
        # 6.3C: half the tanks emptied: 14,600 × 0.5 × 0.5 = 3,650: 10,950 × 0.3
        ({"system": "septic_tank", "emptied_share": "0.5"}, "3285"),
        ({"system": "aerobic_plant", "mcf": "0.09", "correction": "1"}, "788.4"),
    ],
)
def test_sludge_and_recovery_of_a_row(row: dict[str, str], methane: str) -> None:
    made = domestic("2019", {**row, "share": "1"})
    assert made["ch4_systems"] == Decimal(methane)


def test_nitrogen_of_2006() -> None:
    """N = 1,000 × 22 × 0.16 × 1.1 × 1.25 = 4,840 kg; × 0.005 × 44/28 = 38.028571."""
    made = domestic("2006", {"system": "septic_tank", "share": "1"}, protein="22")
    assert made["nitrogen_effluent"] == Decimal(4840)
    assert made["n2o_effluent"] == near("38.028571")
    assert made["n2o_plants"] == 0


def test_plants_of_2006_come_off_the_nitrogen() -> None:
    """500 people × 1.25 × 3.2 g = 2 kg N2O, which held 2 × 28/44 = 1.272727 kg N."""
    made = domestic(
        "2006", {"system": "aerobic_plant", "share": "1"}, protein="22", advanced_share="0.5",
        nitrogen_sludge="40",
    )  # fmt: skip
    assert made["n2o_plants"] == Decimal(2)
    assert made["nitrogen_effluent"] == near("4798.727273")
    assert made["n2o"] == near("39.704286")  # 2 + 4,798.727273 × 0.005 × 44/28


def test_nitrogen_of_2019() -> None:
    """N of a person 22 × 0.16 × 1.1 × 1.02 = 3.949440 kg; in sewers × 1.25."""
    made = domestic(
        "2019",
        {"system": "aerobic_plant", "share": "0.4"},
        {"system": "septic_tank", "share": "0.6"},
        protein="22",
    )
    # plant: 400 × 3.94944 × 1.25 = 1,974.72 kg; × 0.016 × 44/28
    assert made["n2o_plants"] == near("49.650103")
    # effluent: 1,974.72 × 0.6 + 2,369.664 × 0.85 = 3,199.0464 kg; × 0.005 × 44/28
    assert made["nitrogen_effluent"] == near("3199.0464")
    assert made["n2o_effluent"] == near("25.135365")
    assert made["n2o"] == near("74.785468")


def test_protein_of_the_supply() -> None:
    """25 kg supplied × 0.96 = 24 kg eaten."""
    row = {"system": "septic_tank", "share": "1"}
    supplied = domestic("2019", row, protein_supply="25")
    assert supplied == domestic("2019", row, protein="24")
    assert "n2o" not in domestic("2019", row)


@pytest.mark.parametrize(
    ("version", "rows", "given", "code", "field"),
    [
        ("2006", [("septic_tank", "0.7"), ("deep_lagoon", "0.4")], {},
         "wastewater.shares_exceed_one", "pathways"),
        ("2006", [("septic_tank", "1.2")], {}, "method.out_of_range", "pathways[0].share"),
        ("2006", [("septic_tank", "1")], {"recovered": "4381"},
         "wastewater.recovery_exceeds_methane", "recovered"),
        ("2006", [("septic_tank", "1")], {"sludge": "14601"},
         "wastewater.sludge_exceeds_load", None),
        ("2006", [("discharge_flowing_water", "1")], {},
         "wastewater.system_not_in_edition", None),
        ("2019", [("aerobic_overloaded", "1")], {}, "wastewater.system_not_in_edition", None),
        ("2019", [("septic_tank", "1")], {"protein": "22", "nitrogen_sludge": "9999"},
         "wastewater.nitrogen_exceeds", "nitrogen_sludge"),
        ("2019", [("pond", "1")], {}, "method.unknown_choice", "pathways[0].system"),
        ("2019", [], {}, "method.missing_parameter", "pathways"),
        ("2019", [("septic_tank", "1")], {"population": "-1"}, "method.out_of_range", "population"),
    ],
)  # fmt: skip
def test_refusals(
    version: str, rows: list[tuple[str, str]], given: dict[str, str], code: str, field: str | None
) -> None:
    pathways = [{"system": system, "share": share} for system, share in rows]
    assert refused(version, *pathways, **given) == (code, field)


def test_recovery_of_a_row_cannot_exceed_its_methane() -> None:
    row = {"system": "septic_tank", "share": "1", "recovered": "4381"}
    assert refused("2019", row)[0] == "wastewater.recovery_exceeds_methane"


def test_water_passes_a_sewer_before_it_is_treated() -> None:
    made = domestic(
        "2019", {"system": "flowing_sewer", "share": "1"}, {"system": "aerobic_plant", "share": "1"}
    )
    assert made["ch4"] == Decimal("473.04")


def test_nobody_gives_nothing() -> None:
    made = numbers(
        "wastewater.domestic", population="0", protein="22",
        pathways=[{"system": "deep_lagoon", "share": "1"}],
    )  # fmt: skip
    assert set(made.values()) == {Decimal(0)}


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_system_stands_in_an_edition(system: str) -> None:
    assert SYSTEMS[system].mcf
    assert all(0 <= mcf <= 1 for mcf in SYSTEMS[system].mcf.values())
