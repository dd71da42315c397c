"""Refrigerant lost by balance and by charge, by hand."""

from decimal import Decimal

import pytest
from method_runs import numbers, refusal

from lgo_desktop.core.methods.refrigerant_screening import TABLE_7_9

NEEDED = {"stock_start": "0", "bought": "0", "stock_end": "0"}


@pytest.mark.parametrize(
    ("given", "lost"),
    [
        ({}, "0"),
        ({"bought": "6", "stock_end": "2"}, "4"),  # the host town's R-134a
        ({"stock_start": "10", "bought": "5", "stock_end": "8", "sold": "3"}, "4"),
        ({"bought": "12", "capacity_new": "10"}, "2"),
        ({"bought": "1", "capacity_retired": "3", "sold": "2.5"}, "1.5"),
        ({"stock_start": "4", "stock_end": "4"}, "0"),
    ],
)
def test_balance(given: dict[str, str], lost: str) -> None:
    assert numbers("ippu.refrigerant_balance", **NEEDED | given) == {"lost": Decimal(lost)}


def test_more_left_than_there_was() -> None:
    finding = refusal("ippu.refrigerant_balance", **NEEDED | {"bought": "1", "stock_end": "2"})
    assert finding.code == "refrigerant.balance_negative"
    assert dict(finding.values) == {"accounted": "2", "received": "1"}


@pytest.mark.parametrize("left_out", NEEDED)
def test_stocks_and_purchases_are_needed(left_out: str) -> None:
    given = {name: value for name, value in NEEDED.items() if name != left_out}
    assert refusal("ippu.refrigerant_balance", **given).code == "method.missing_parameter"


def test_screening_takes_the_highest_rate() -> None:
    """20 × 1.2 kg at 1–10 % = 0.24 to 2.4 kg; 50 kg at 2 % = 1 kg of 1 to 7.5."""
    equipment = [
        {"kind": "air_conditioner", "units": "20", "charge": "1.2"},
        {"kind": "chiller", "charge": "50", "leak_rate": "2"},
    ]
    made = numbers("ippu.refrigerant_screening", equipment=equipment)
    wanted = {"lowest": "1.24", "leaked": "3.4", "highest": "9.9"}
    assert made == {name: Decimal(value) for name, value in wanted.items()}


def test_screening_with_gwp() -> None:
    equipment = [{"kind": "mobile_air_conditioner", "charge": "0.5", "gwp": "1300"}]
    made = numbers("ippu.refrigerant_screening", equipment=equipment)
    assert made["kgco2e"] == Decimal(130)  # 0.5 × 20 % × 1,300


def test_screening_refuses_what_cannot_be() -> None:
    row = {"kind": "chiller", "charge": "50", "leak_rate": "101"}
    assert refusal("ippu.refrigerant_screening", equipment=[row]).code == "method.out_of_range"
    assert refusal("ippu.refrigerant_screening", equipment=[{"kind": "chiller"}]).code == (
        "method.missing_parameter"
    )


def test_rates_are_ranges() -> None:
    assert all(0 < rate.lowest < rate.highest <= 50 for rate in TABLE_7_9.values())
    assert len(TABLE_7_9) == 8
