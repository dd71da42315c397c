"""Industrial wastewater by hand: P × W × COD, less sludge, × 0.25 × MCF, less what is recovered."""

from decimal import Decimal
from typing import Any

import pytest
from method_runs import numbers, refusal


def stream(**given: str) -> dict[str, Decimal]:
    return numbers("wastewater.industrial", streams=[given])


@pytest.mark.parametrize(
    ("given", "load", "methane"),
    [
        # starch, table 6.9: 1,000 t × 9 m3 × 10 kg = 90,000 kg COD; × 0.25 × 0.8
        ({"industry": "starch", "product": "1000", "system": "deep_lagoon"}, "90000", "18000"),
        # beer: 100 × 6.3 × 2.9 = 1,827; × 0.25 × 0.03
        ({"industry": "beer", "product": "100", "system": "aerobic_plant"}, "1827", "13.7025"),
        ({"industry": "beer", "product": "100", "cod": "4", "system": "anaerobic_reactor",
          "sludge": "520", "recovered": "100"}, "2520", "300"),
        ({"product": "10", "water": "20", "cod": "5", "system": "shallow_lagoon"}, "1000", "50"),
        ({"load": "1000", "system": "deep_lagoon", "bo": "0.2", "mcf": "0.5"}, "1000", "100"),
        ({"load": "0", "system": "deep_lagoon"}, "0", "0"),
    ],
)  # fmt: skip
def test_a_stream(given: dict[str, str], load: str, methane: str) -> None:
    assert stream(**given) == {"organics": Decimal(load), "ch4": Decimal(methane)}


def test_streams_add_up() -> None:
    streams = [{"load": "1000", "system": "deep_lagoon"}, {"load": "10", "system": "septic_tank"}]
    made = numbers("wastewater.industrial", streams=streams)
    assert made == {"organics": Decimal(1010), "ch4": Decimal("201.25")}


def test_the_editions_differ_on_aerobic_plants() -> None:
    given: dict[str, Any] = {"streams": [{"load": "1000", "system": "aerobic_plant"}]}
    assert numbers("wastewater.industrial", "2006", **given)["ch4"] == 0
    assert numbers("wastewater.industrial", "2019", **given)["ch4"] == Decimal("7.5")


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"industry": "starch", "system": "deep_lagoon"}, "method.missing_parameter",
         "streams[0].product"),
        ({"industry": "sugar", "product": "1", "system": "deep_lagoon"},
         "method.missing_parameter", "streams[0].water"),
        ({"industry": "vegetable_oil", "product": "1", "system": "deep_lagoon"},
         "method.missing_parameter", "streams[0].cod"),
        ({"load": "5"}, "method.missing_parameter", "streams[0].system"),
        ({"load": "5", "sludge": "6", "system": "deep_lagoon"}, "wastewater.sludge_exceeds_load",
         None),
        ({"load": "5", "recovered": "2", "system": "deep_lagoon"},
         "wastewater.recovery_exceeds_methane", None),
        ({"load": "-5", "system": "deep_lagoon"}, "method.out_of_range", "streams[0].load"),
    ],
)  # fmt: skip
def test_refusals(given: dict[str, str], code: str, field: str | None) -> None:
    finding = refusal("wastewater.industrial", streams=[given])
    assert (finding.code, finding.where.field) == (code, field)
