"""First-order decay: the equations by hand, what is left out, and what cannot be."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from method_runs import near, refusal, results

from lgo_desktop.base.numbers import EXACT

ONE_TONNE = {"deposits": {"2020": "1000"}, "doc": "0.4", "docf": "0.5", "mcf": "1", "k": "0.1"}
CARBON = Decimal(200)


def fod(version: str | None = None, **more: Any) -> dict[str, Any]:
    return dict(results("waste.fod", version, **more))


def one(version: str | None = None, year: str = "2021", **more: Any) -> dict[str, Any]:
    """A tonne of 2020 with 200 kg of carbon that decays by a tenth a year, changed as said."""
    return fod(version, streams=[{**ONE_TONNE, **more}], year=year)


def e_to(power: str) -> Decimal:
    return EXACT.exp(Decimal(power))


def test_a_tonne_by_hand() -> None:
    """Equations 3.2 to 3.6: nothing in its own year, then 200 (1 − e^−0.1) × 0.5 × 16/12."""
    made = one(year="2022")
    first, second = CARBON * (1 - e_to("-0.1")), CARBON * (e_to("-0.1") - e_to("-0.2"))
    assert made["decomposed"] == {2020: 0, 2021: near(str(first)), 2022: near(str(second))}
    assert made["stock"][2020] == CARBON
    assert made["stock"][2022] == near(str(CARBON * e_to("-0.2")))
    assert made["ch4"] == near(str(second * 2 / 3))
    assert made["generated_other"] == made["generated"] == made["emitted"]
    assert made["generated_food"] == {}


@pytest.mark.parametrize(
    ("month", "share"), [("13", "0"), ("7", "0.5"), ("1", "1"), ("10", "0.25")]
)
def test_decay_may_begin_earlier(month: str, share: str) -> None:
    """Annex 3A.1: e^(−k (13 − M)/12) of the deposit is left at the end of its year."""
    made = one(start_month=month)
    left = CARBON * e_to(str(-Decimal("0.1") * Decimal(share)))
    assert made["stock"][2020] == near(str(left))
    assert made["decomposed"][2020] == near(str(CARBON - left))
    assert made["stock"][2021] == near(str(left * e_to("-0.1")))


def test_recovery_comes_off_before_oxidation() -> None:
    made = fod(streams=[ONE_TONNE], year="2021", recovery={"2021": "2"}, ox="0.1")
    assert made["emitted"][2021] == near(str((made["generated"][2021] - 2) * Decimal("0.9")))


def test_mcf_and_ox_may_change_with_the_years() -> None:
    deposits = {"2563": "1000", "2564": "1000", "2565": "1000"}
    stream = {**ONE_TONNE, "deposits": deposits, "mcf_by_year": {"2563": "0.4", "2565": "1"}}
    made = fod(streams=[stream], ox_by_year={"2563": "0", "2565": "0.1"})
    after_one = CARBON * Decimal("0.4")
    assert made["stock"][2020] == after_one
    assert made["stock"][2021] == near(str(after_one * (1 + e_to("-0.1"))))
    assert made["stock"][2022] == near(str(made["stock"][2021] * e_to("-0.1") + CARBON))
    assert made["emitted"][2021] == made["generated"][2021]
    assert made["ch4"] == near(str(made["generated"][2022] * Decimal("0.9")))


def test_a_composition_may_change_with_the_years() -> None:
    total = {"2019": "1000", "2020": "1000", "2021": "1000"}
    shares = {"2019": "0.5", "2021": "0.2"}
    streams = [{"waste": "food", "share_by_year": shares}, {"waste": "wood", "share": "0.1"}]
    by_share = fod(streams=streams, deposits=total, year="2030")
    own = {"2019": "500", "2020": "500", "2021": "200"}
    wood = dict.fromkeys(total, "100")
    streams = [{"waste": "food", "deposits": own}, {"waste": "wood", "deposits": wood}]
    assert fod(streams=streams, year="2030") == by_share


@pytest.mark.parametrize(
    ("version", "waste", "doc", "docf", "k"),
    [
        ("2006", "food", "0.15", "0.5", "0.4"),
        ("2019", "food", "0.15", "0.7", "0.4"),
        ("2019", "garden", "0.2", "0.7", "0.17"),
        ("2019", "wood", "0.43", "0.1", "0.035"),
        ("2006", "wood", "0.43", "0.5", "0.035"),
        ("2019", "paper", "0.4", "0.5", "0.07"),
        ("2006", "textiles", "0.24", "0.5", "0.07"),
        ("2019", "nappies", "0.24", "0.5", "0.17"),
        ("2006", "sludge", "0.05", "0.5", "0.4"),
        ("2006", "inert", "0", "0.5", "0"),
    ],
)
def test_what_is_left_out_is_the_ipccs(
    version: str, waste: str, doc: str, docf: str, k: str
) -> None:
    """Tables 2.4, 3.0 (2019), 3.1 and 3.3; a site of unknown kind has MCF 0.6."""
    deposits = {"2020": "1000"}
    given = {"waste": waste, "deposits": deposits, "doc": doc, "docf": docf, "k": k, "mcf": "0.6"}
    spelt = fod(version, streams=[given], year="2025", f="0.5", ox="0")
    assert fod(version, streams=[{"waste": waste, "deposits": deposits}], year="2025") == spelt


@pytest.mark.parametrize(
    ("climate", "k"),
    [("tropical_dry", "0.085"), ("temperate_wet", "0.185"), ("temperate_dry", "0.06")],
)
def test_climates_of_food(climate: str, k: str) -> None:
    food = {"waste": "food", "deposits": {"2020": "1000"}}
    by_climate = fod(streams=[food], year="2025", climate=climate)
    assert fod(streams=[{**food, "k": k}], year="2025") == by_climate


@pytest.mark.parametrize(
    ("site", "mcf"),
    [
        ("managed_anaerobic", "1"), ("managed_semi_aerobic", "0.5"),
        ("poorly_managed_semi_aerobic", "0.7"), ("managed_active_aeration", "0.4"),
        ("poorly_managed_active_aeration", "0.7"), ("unmanaged_deep", "0.8"),
        ("unmanaged_shallow", "0.4"), ("uncategorised", "0.6"),
    ],
)  # fmt: skip
def test_kinds_of_sites(site: str, mcf: str) -> None:
    """Table 3.1 of the 2019 Refinement."""
    food = {"waste": "food", "deposits": {"2020": "1000"}}
    made = fod("2019", streams=[food], year="2025", site=site)
    assert made == fod("2019", streams=[food], year="2025", mcf=mcf)


def test_values_of_a_stream_go_before_those_of_the_site() -> None:
    stream = {**ONE_TONNE, "docf": "0.6", "f": "0.55", "mcf": "0.9"}
    own = fod(streams=[stream], year="2025")
    assert fod(streams=[stream], year="2025", docf="0.1", f="0.1", mcf="0.1") == own
    bare = {name: value for name, value in ONE_TONNE.items() if name not in ("docf", "mcf")}
    assert fod(streams=[bare], year="2025", docf="0.6", f="0.55", mcf="0.9") == own


def test_the_last_year_of_deposits_is_asked_where_none_is_said() -> None:
    made = fod(streams=[{**ONE_TONNE, "deposits": {"2563": "1", "2565": "1"}}])
    assert made["ch4"] == made["emitted"][2022]
    assert list(made["emitted"]) == [2020, 2021, 2022]
    assert one(year="2018")["ch4"] == 0


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"streams": [{"waste": "food"}]}, "method.missing_parameter", "streams[0].deposits"),
        (
            {"streams": [{"waste": "food"}, {"waste": "wood"}], "deposits": {"2020": "1"}},
            "method.missing_parameter", "streams[0].share",
        ),
        (
            {"streams": [{"waste": "bulk", "deposits": {"2020": "1"}}]},
            "method.missing_parameter", "streams[0].doc",
        ),
        (
            {"streams": [{"waste": "rubber_leather", "deposits": {"2020": "1"}}]},
            "method.missing_parameter", "streams[0].k",
        ),
        (
            {"streams": [{**ONE_TONNE, "half_life": "7"}]},
            "landfill.two_rates", "streams[0].half_life",
        ),
        (
            {"streams": [ONE_TONNE], "year": "2021", "recovery": {"2021": "999"}},
            "landfill.recovery_too_high", None,
        ),
    ],
)  # fmt: skip
def test_what_cannot_be(given: dict[str, Any], code: str, field: str | None) -> None:
    finding = refusal("waste.fod", "2006", **given)
    assert (finding.code, finding.where.field) == (code, field)


def test_kinds_of_sites_of_2019_are_not_in_2006() -> None:
    streams = [{"waste": "food", "deposits": {"2020": "1"}}]
    finding = refusal("waste.fod", "2006", streams=streams, site="managed_active_aeration")
    assert finding.code == "landfill.site_of_2019"


masses = st.lists(st.decimals("0", "1e6", places=1), min_size=1, max_size=12)
rates = st.decimals("0", "2", places=3)


@given(masses, rates, st.integers(1, 13))
def test_carbon_is_neither_made_nor_lost(deposits: list[Decimal], k: Decimal, month: int) -> None:
    """What was deposited has decayed or is still there."""
    by_year = {str(2000 + n): str(mass) for n, mass in enumerate(deposits)}
    made = one(year="2030", deposits=by_year, k=str(k), start_month=str(month))
    carbon = sum(deposits) * Decimal("0.2")
    assert sum(made["decomposed"].values()) + made["stock"][2030] == near(str(carbon), 12)
    assert all(value >= 0 for value in made["generated"].values())


def test_a_century_of_eight_streams_is_quick() -> None:
    """Once e^−k a stream: 800 stream years stay far below what anyone notices."""
    deposits = {str(year): "1000" for year in range(1925, 2026)}
    wastes = ("food", "garden", "paper", "wood", "textiles", "nappies", "sludge", "inert")
    made = fod(streams=[{"waste": waste, "deposits": deposits} for waste in wastes])
    assert len(made["emitted"]) == 101
