"""Bills whose days of use overlap."""

from check_samples import account
from paper_samples import BILL, read

from lgo_desktop.core.checks.reading_overlap import RULE
from lgo_desktop.core.papers.checked import as_checked


def found(*bills: dict[str, str]) -> list[tuple[str, int]]:
    papers = [read(BILL, number, **bill) for number, bill in enumerate(bills, 1)]
    looked = RULE.look(account([], ledger=as_checked(papers, "by_paper_month")))
    return [(str(one.where.period), int(str(dict(one.values)["days"]))) for one in looked]


def april(begun: str) -> dict[str, str]:
    return {"paper_month": "04/2568", "previous_read_on": begun, "read_on": "18/04/2568"}


def test_a_bill_that_begins_before_the_last_reading() -> None:
    assert found({}, april("11/03/2568")) == [("2025-04", 7)]


def test_bills_that_follow_on_or_leave_a_gap() -> None:
    assert found({}, april("18/03/2568")) == []
    assert found({}, april("25/03/2568")) == []


def test_one_bill_twice_and_dates_in_the_wrong_order_are_for_other_rules() -> None:
    assert found({}, {}) == []
    assert found({}, april("20/04/2568")) == []
