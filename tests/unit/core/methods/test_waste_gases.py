"""Methane commitment, biological treatment and burning of waste, each by hand."""

from decimal import Decimal
from typing import Any

import pytest
from method_runs import near, numbers, refusal


def composted(version: str | None = None, **row: str) -> dict[str, Decimal]:
    streams: Any = [{"mass": "1000", **row}]
    return numbers("waste.biological", version, streams=streams)


def smoke(
    version: str = "2006", technology: str = "batch_stoker", **row: str
) -> dict[str, Decimal]:
    components: Any = [{"mass": "1000", **row}]
    return numbers("waste.incineration", version, components=components, technology=technology)


def test_commitment_by_hand() -> None:
    """GPC 8.1, 8.3, 8.4: DOC 0.56 × 0.15 + 0.08 × 0.4; half caught, a tenth oxidised."""
    made = numbers(
        "waste.methane_commitment", mass="1000", share_food="0.56", share_paper="0.08",
        site="managed_anaerobic", recovered_share="0.5", ox="0.1",
    )  # fmt: skip
    assert made == {"doc": Decimal("0.116"), "l0": Decimal("0.0464"), "ch4": Decimal("20.88")}


def test_docf_of_the_ipcc_must_be_asked_for() -> None:
    bulk = {"mass": "1000", "doc": "0.15", "mcf": "1"}
    assert numbers("waste.methane_commitment", **bulk)["ch4"] == 60
    assert numbers("waste.methane_commitment", docf="0.5", **bulk)["ch4"] == 50


def test_commitment_needs_a_composition() -> None:
    finding = refusal("waste.methane_commitment", mass="1")
    assert (finding.code, finding.where.field) == ("method.missing_parameter", "doc")


@pytest.mark.parametrize(
    ("row", "methane", "nitrous"),
    [
        ({}, "4", "0.24"),
        ({"basis": "dry"}, "10", "0.6"),
        ({"treatment": "anaerobic_digestion"}, "0.8", "0"),
        ({"treatment": "anaerobic_digestion", "basis": "dry"}, "2", "0"),
        ({"ch4_factor": "5", "n2o_factor": "0.1"}, "5", "0.1"),
    ],
)
def test_a_tonne_treated(row: dict[str, str], methane: str, nitrous: str) -> None:
    """2006 IPCC Guidelines Vol 5 Table 4.1."""
    assert composted(**row) == {"ch4": Decimal(methane), "n2o": Decimal(nitrous)}


def test_the_older_n2o_is_a_version_and_no_default() -> None:
    assert composted("n2o-0.3")["n2o"] == Decimal("0.3")
    assert composted("n2o-0.3", basis="dry")["n2o"] == Decimal("0.6")
    assert composted("n2o-0.3", treatment="anaerobic_digestion")["n2o"] == 0


def test_recovered_methane_comes_off() -> None:
    streams: Any = [{"mass": "1000"}, {"mass": "500"}]
    made = numbers("waste.biological", streams=streams, recovered="1.5")
    assert made == {"ch4": Decimal("4.5"), "n2o": Decimal("0.36")}
    finding = refusal("waste.biological", streams=streams, recovered="7")
    assert finding.code == "waste.recovery_too_high"


@pytest.mark.parametrize(
    ("waste", "fossil", "biogenic"),
    [
        ("plastics", "2750", "0"),
        ("paper", "15.18", "1502.82"),
        ("nappies", "102.666667", "924"),
        ("food", "0", "557.333333"),
        ("glass", "0", "0"),
        ("other", "99", "0"),
        ("clinical", "572", "858"),
        ("fossil_liquid", "2933.333333", "0"),
    ],
)
def test_carbon_dioxide_of_a_tonne(waste: str, fossil: str, biogenic: str) -> None:
    """Equation 5.1 with tables 2.4, 2.6 and 5.2: 1,000 × dm × C × FCF × 44/12."""
    made = smoke(waste=waste)
    assert made["co2"] == near(fossil)
    assert made["co2_biogenic"] == near(biogenic)


@pytest.mark.parametrize(
    ("technology", "methane", "nitrous"),
    [
        ("continuous_stoker", "0.0002", "0.05"), ("continuous_fluidised", "0", "0.05"),
        ("semi_continuous_stoker", "0.006", "0.05"), ("semi_continuous_fluidised", "0.188", "0.05"),
        ("batch_stoker", "0.06", "0.06"), ("batch_fluidised", "0.237", "0.06"),
        ("open_burning", "6.5", "0.06"),
    ],
)  # fmt: skip
def test_methane_and_nitrous_oxide_of_a_tonne(technology: str, methane: str, nitrous: str) -> None:
    """Tables 5.3 and 5.6; in the open 150 g N2O a tonne dry, and food is 40 % dry."""
    made = smoke(technology=technology, waste="food")
    assert (made["ch4"], made["n2o"]) == (Decimal(methane), Decimal(nitrous))


def test_wastes_with_nitrous_oxide_of_their_own() -> None:
    sludge = {"waste": "sludge", "carbon": "0.45"}
    assert smoke(**sludge)["n2o"] == Decimal("0.9")
    assert smoke(technology="open_burning", **sludge)["n2o"] == Decimal("0.015")
    assert smoke(waste="industrial", dry_matter="0.9")["n2o"] == Decimal("0.1")


def test_the_open_burns_more_carbon_by_2019() -> None:
    assert smoke("2006", "open_burning", waste="plastics")["co2"] == 1595
    assert smoke("2019", "open_burning", waste="plastics")["co2"] == Decimal("1952.5")
    components: Any = [{"mass": "1000", "waste": "plastics"}]
    made = numbers(
        "waste.incineration", components=components, technology="open_burning", oxidation="0.5"
    )
    assert made["co2"] == 1375


def test_own_values_go_before_the_tables() -> None:
    own = {
        "dry_matter": "0.5",
        "carbon": "0.6",
        "fossil": "0.5",
        "ch4_factor": "10",
        "n2o_factor": "20",
    }
    made = smoke(waste="plastics", **own)
    assert made == {
        "co2": Decimal(550), "co2_biogenic": Decimal(550), "ch4": Decimal("0.01"),
        "n2o": Decimal("0.02"),
    }  # fmt: skip


def test_carbon_of_sludge_is_a_range_in_2006() -> None:
    components: Any = [{"mass": "1000", "waste": "sludge"}]
    finding = refusal("waste.incineration", "2006", components=components)
    assert finding.where.field == "components[0].carbon"
    assert smoke("2019", waste="sludge")["co2_biogenic"] == 110
