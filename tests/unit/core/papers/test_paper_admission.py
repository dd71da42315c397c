"""Reading a paper from cells: what is filled in, in which words, and what is refused."""

from decimal import Decimal

import pytest
from core_samples import rules
from paper_samples import BILL, SLIP, WEIGHED, read
from storage_samples import refused

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.core.papers.admission import COMMON, read_month, read_paper
from lgo_desktop.core.papers.fed import fed_by
from lgo_desktop.core.papers.registry import all_kinds
from lgo_desktop.core.sources.registry import all_sources


def test_a_bill_is_read_as_it_is_printed() -> None:
    bill = read(BILL, note=" จ่ายแล้ว ")
    assert (bill.target.source, bill.target.item) == ("purchased.electricity", "0200 1145 3321")
    assert (bill.amount, bill.unit, bill.note) == (Decimal(2307), "kWh", "จ่ายแล้ว")
    assert bill.numbers["baht"] == Decimal("11074.00")
    assert bill.words["paper_month"] == "2025-03"
    assert bill.words["previous_read_on"] == "2025-02-18"


def test_a_fuel_may_be_named_as_people_say_it() -> None:
    slip = read(SLIP)
    assert slip.target.variant == "diesel"
    assert slip.numbers["distance"] == 146


@pytest.mark.parametrize(
    "text", ["2568-03", "03/2568", "3/2568", "2025-3", "มี.ค. 2568", "Mar 2025"]
)
def test_months_as_they_are_printed(text: str) -> None:
    assert read_month(text, NOWHERE) == "2025-03"


@pytest.mark.parametrize("text", ["03/68", "มี.ค. 68", "18/03/2568", "มีนา", "13/2568", "2568"])
def test_months_that_nobody_should_guess(text: str) -> None:
    with refused("period.unreadable"):
        read_month(text, NOWHERE)


@pytest.mark.parametrize(
    ("cells", "changed", "code"),
    [
        (BILL, {"kind": "bill"}, "papers.unknown_kind"),
        (BILL, {"kind": ""}, "papers.unknown_kind"),
        (BILL, {"odometer_in": "3"}, "papers.unknown_field"),
        (BILL, {"source": "goods.tap_water"}, "papers.not_fed"),
        (BILL, {"variant": "palace"}, "entry.unknown_variant"),
        (BILL, {"amount": ""}, "papers.left_out"),
        (BILL, {"paper_month": "", "read_on": ""}, "papers.left_out"),
        (BILL, {"amount": "-5"}, "entry.negative"),
        (BILL, {"amount": "2,3,07"}, "number.comma"),
        (BILL, {"unit": "กก."}, "papers.wrong_unit"),
        (BILL, {"unit": "พวง"}, "unit.unknown"),
        (BILL, {"read_on": "18/03/68"}, "papers.far_day"),
        (BILL, {"read_on": "วันนี้"}, "entry.not_a_date"),
        (SLIP, {"odometer_in": "148,000"}, "papers.odometer"),
        ({**BILL, "kind": "gas_cylinders"}, {}, "papers.unknown_field"),
    ],
)
def test_what_cannot_be_is_refused(
    cells: dict[str, str], changed: dict[str, str], code: str
) -> None:
    with refused(code):
        read(cells, **changed)


def test_a_size_of_cylinders_is_asked_for() -> None:
    """One cylinder is no kilogram, and 15 is not always its size."""
    gas = {"kind": "gas_cylinders", "item": "ศพด.", "paper_date": "4/6/2568", "cylinders": "1"}
    with refused("papers.left_out") as caught:
        read(gas)
    assert caught.value.findings[0].where.field == "cylinder_size"


def test_everything_wrong_in_a_row_is_told_at_once() -> None:
    with pytest.raises(Refused) as caught:
        read_paper({**WEIGHED, "amount": "x", "paper_date": "y"}, rules(), NOWHERE)
    assert {f.where.field for f in caught.value.findings} == {"amount", "paper_date"}


def test_every_kind_feeds_fields_that_there_are() -> None:
    fed: dict[str, str] = {}
    for kind in all_kinds().values():
        assert {*kind.dates, *kind.needs} <= {field.id for field in kind.fields}
        assert not {field.id for field in kind.fields} & set(COMMON)
        for feed in kind.feeds:
            source = all_sources()[feed.source]
            assert source.field(feed.field) is not None
            assert all(source.variant(variant) for variant in feed.variants)
            assert fed.setdefault(feed.source, feed.field) == feed.field
            for field in kind.fields:
                same = source.field(field.id)
                assert same is None or (same.unit, same.type) == (
                    field.field.unit, field.field.type,
                )  # fmt: skip


def test_gas_in_cylinders_feeds_no_other_fuel() -> None:
    gas = {"kind": "gas_cylinders", "paper_date": "4/6/2568", "cylinders": "1"}
    with refused("papers.not_fed"):
        read(gas, cylinder_size="15", source="stationary.fuel", variant="diesel")
    assert fed_by(read(gas, cylinder_size="15")).field.id == "quantity"
