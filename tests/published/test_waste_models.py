"""Waste: the IPCC's own model and boxes, and a town's landfill worked out by hand.

IPCC_Waste_Model.xls of the 2006 IPCC Guidelines, Volume 5, with its shipped example: eight kinds of
waste, the same deposits every year from 1950 to 2030 (Gg, here as t), temperate wet climate, 10 Gg
of methane recovered a year from 2000. The model reckons in binary numbers: relative 1e-9.
"""

from decimal import Decimal
from typing import Any

import pytest
from method_runs import numbers, results

YEARS = range(1950, 2031)
MCF, MCF_OF_INDUSTRY = "0.705", "0.715"
MODEL = {
    "food": ("636944", "0.15", "0.185"),
    "paper": ("723800", "0.40", "0.06"),
    "wood": ("289520", "0.43", "0.03"),
    "industrial": ("500000", "0.15", "0.09"),
}
"""Deposit a year in t, DOC and k; garden waste, textiles, nappies and sludge are 0 in the model."""

RESULTS = {
    1951: ("10.15739672535526", "10.15739672535526"),
    1960: ("67.80972512835737", "67.80972512835737"),
    1980: ("113.19081734000623", "113.19081734000623"),
    1990: ("122.13440425508712", "122.13440425508712"),
    2000: ("127.50447296080023", "117.50447296080023"),
    2010: ("130.84438562807935", "120.84438562807935"),
    2030: ("134.39314536534602", "124.39314536534602"),
}
"""Gg CH4 generated and emitted, sheet Results."""
BY_WASTE_2030 = {
    "food": "22.452267611157513", "paper": "67.47727105407647", "wood": "26.60195192143678",
    "industrial": "17.861654778675266",
}  # fmt: skip


def every_year(tonnes: str, years: range = YEARS) -> dict[str, str]:
    return {str(year): tonnes for year in years}


def stream(waste: str, **more: Any) -> dict[str, Any]:
    tonnes, doc, k = MODEL[waste]
    mcf = MCF_OF_INDUSTRY if waste == "industrial" else MCF
    own = {"doc": doc, "docf": "0.5", "k": k, "mcf": mcf, "f": "0.5", "start_month": "13"}
    return {"waste": waste, "deposits": every_year(tonnes), **own, **more}


def in_gg(tonnes: Any) -> Decimal:
    return Decimal(tonnes) / 1000


def close(expected: str) -> Any:
    return pytest.approx(Decimal(expected), rel=Decimal("1e-9"))


@pytest.fixture(scope="module", params=["2006", "2019"])
def model(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The model's example; with every value given, the version makes no difference."""
    recovery = every_year("10000", range(2000, 2031))
    streams = [stream(waste) for waste in MODEL]
    return dict(results("waste.fod", request.param, streams=streams, recovery=recovery, ox="0"))


@pytest.mark.parametrize(("year", "expected"), RESULTS.items())
def test_the_model_of_the_ipcc(model: dict[str, Any], year: int, expected: tuple[str, str]) -> None:
    """FOD-2006-1951, -1980, -2000, -2030 and years between."""
    assert in_gg(model["generated"][year]) == close(expected[0])
    assert in_gg(model["emitted"][year]) == close(expected[1])


@pytest.mark.parametrize(("waste", "expected"), BY_WASTE_2030.items())
def test_the_model_by_kind_of_waste(model: dict[str, Any], waste: str, expected: str) -> None:
    assert in_gg(model[f"generated_{waste}"][2030]) == close(expected)


@pytest.mark.parametrize(
    ("waste", "stock", "decomposed", "generated"),
    [
        ("food", "133.6883574461463", "20.32386470438489", "13.549243136256592"),
        ("paper", "529.8126090635179", "26.451003833750732", "17.63400255583382"),
    ],
)
def test_one_stream_of_the_model(waste: str, stock: str, decomposed: str, generated: str) -> None:
    """FOD-2006-Food-1955 and FOD-2006-Paper-1955: sheets Food and Paper, 1955."""
    deposits = every_year(MODEL[waste][0], range(1950, 1956))
    given = stream(waste, deposits=deposits)
    made: dict[str, Any] = dict(results("waste.fod", streams=[given], year="1955"))
    assert in_gg(made["stock"][1955]) == close(stock)
    assert in_gg(made["decomposed"][1955]) == close(decomposed)
    assert in_gg(made["ch4"]) == close(generated)


@pytest.mark.parametrize(("years", "k"), [("2", "0.4"), ("10", "0.07"), ("20", "0.035")])
def test_half_lives_of_the_tropics(years: str, k: str) -> None:
    """FOD-halflife: tables 3.3 and 3.4 print k rounded from ln 2 ÷ half-life; within 0.06."""
    deposit = {"waste": "food", "deposits": {"2020": "1"}, "docf": "1", "doc": "1", "mcf": "1"}
    by_half_life = results("waste.fod", streams=[{**deposit, "half_life": years}], year="2021")
    left: Any = by_half_life["stock"]
    assert -left[2021].ln() == pytest.approx(Decimal(k), abs=Decimal("0.06"))
    half: Any = results(
        "waste.fod", streams=[{**deposit, "half_life": years}], year=str(2020 + int(years))
    )["stock"]
    assert half[2020 + int(years)] == pytest.approx(Decimal("0.5"), rel=Decimal("1e-50"))


WEIGHED = (
    "18980 19236 19491 19746 20002 20258 20513 20768 21024 21280 21535 21790 22046 22302 22557"
    " 22812 23068 23324 23579 23834 24090 25300 26900 28450 29600.77"
)
"""Tonnes of the fiscal years 2544 to 2568 in a town's landfill."""
SHARES = {
    "food": "0.56", "garden": "0.07", "paper": "0.08", "wood": "0.02", "textiles": "0.02",
    "nappies": "0.04", "inert": "0.21",
}  # fmt: skip


def town(year: str, **more: str) -> dict[str, Any]:
    """The town's landfill by the IPCC's defaults for a managed site in the moist tropics."""
    deposits = dict(zip(map(str, range(2544, 2569)), WEIGHED.split(), strict=True))
    streams = [{"waste": waste, "share": share} for waste, share in SHARES.items()]
    site = {"site": "managed_anaerobic", "ox": "0.1", **more}
    return dict(results("waste.fod", "2006", streams=streams, deposits=deposits, year=year, **site))


@pytest.mark.parametrize(
    ("year", "tonnes"),
    [("2566", "994.217"), ("2567", "1030.064"), ("2568", "1072.994"), ("2569", "1116.958")],
)
def test_a_towns_landfill_by_hand(year: str, tonnes: str) -> None:
    """Printed to whole kilograms: 0.5 kg; what came in 2568 emits from 2569 on."""
    assert town(year)["ch4"] == pytest.approx(Decimal(tonnes), abs=Decimal("0.0005"))


def test_a_towns_landfill_by_kind_of_waste() -> None:
    """Printed to 10 kg, each after oxidation."""
    made = town("2568")
    by_waste = {
        "food": "659.48", "garden": "101.45", "paper": "181.86", "wood": "33.35",
        "textiles": "27.28", "nappies": "69.57", "inert": "0",
    }  # fmt: skip
    for waste, tonnes in by_waste.items():
        generated = made[f"generated_{waste}"][2025]
        assert generated * Decimal("0.9") == pytest.approx(Decimal(tonnes), abs=Decimal("0.005"))


def test_the_same_landfill_as_a_deep_dump() -> None:
    """MCF 0.8, OX 0, GWP 28: 26,705.6 t CO2e, printed to 100 kg."""
    methane = town("2568", site="unmanaged_deep", ox="0")["ch4"]
    assert methane * 28 == pytest.approx(Decimal("26705.6"), abs=Decimal("0.05"))


def test_open_burning_of_box_5_1() -> None:
    """IOB-Box5.1: 2006 IPCC Guidelines Vol 5 Ch 5, 65.54 Gg a year, printed to 0.01."""
    given = {
        "population": "1500000", "p_frac": "0.35", "waste_per_person": "0.57", "b_frac": "0.6"
    }  # fmt: skip
    (burnt,) = numbers("waste.open_burning_mass", **given).values()
    assert burnt / 10**6 == pytest.approx(Decimal("65.54"), abs=Decimal("0.005"))


def test_streams_of_paper_of_box_2_1() -> None:
    """WST-Box2.1: compost, ash and direct disposal; 270 t and 90 t of degradable carbon, exact."""
    streams: Any = [
        {"mass": "80", "docm": "40", "docm_reduction": "0.5", "other_use": "0.5"},
        {"mass": "200", "mass_reduction": "0.8", "docm": "80", "docm_reduction": "1"},
        {"mass": "200", "moisture": "40", "moisture_loss": "0.25", "docm": "80"},
    ]
    made = results("waste.stream_balance", streams=streams)
    assert made == {"mass": Decimal(270), "docm": Decimal(90)}
