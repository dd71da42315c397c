"""The sheet of a kind of paper: lines with findings, months that follow, months without a paper."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from paper_samples import BILL, SLIP, WEIGHED, read
from storage_samples import refused

from lgo_desktop.core.inventory import Entry, EntryKey
from lgo_desktop.core.papers.ledger_paper import Target
from lgo_desktop.core.periods import Month, ReportingYear
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.ledger_acts import remove_lines, save_line, save_pasted, state_rule
from lgo_desktop.services.ledger_form import cells_of
from lgo_desktop.services.ledger_sheet import Ledger, Sheet
from lgo_desktop.services.ledger_sums import MonthSum, Way

ACCOUNT = Target("purchased.electricity", "office", "", "0200 1145 3321")
NEXT = {
    "paper_month": "04/2568", "previous_read_on": "18/03/2568", "read_on": "18/04/2568",
    "previous_reading": "44180", "reading": "46503", "amount": "2323", "bill_no": "0411-001",
    "baht": "11150.40",
}  # fmt: skip
OCTOBER = Month(2025, 10)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "town.lgo"
    start_inventory(path, Wish("9900002", "cfo", ReportingYear(2568)))
    opened = Desk.open(path)
    yield opened
    opened.close()


def state(desk: Desk, register: str, item: str, **said: str) -> None:
    year = desk.year
    entries = [
        Entry(EntryKey(register, "", "", item, str(year), field), year,
              Decimal(text) if text.isdecimal() else text, "1" if text.isdecimal() else "")
        for field, text in said.items()
    ]  # fmt: skip
    desk.act("edit", lambda pen: pen.put(entries))


def sheet(desk: Desk, kind: str = "electricity_bill") -> Sheet:
    return Ledger(desk, OCTOBER).sheet(kind)


def month(shown: Sheet, number: int) -> MonthSum:
    return shown.sums[0].months[number - 1]


def test_months_follow_and_those_that_are_over_lack_a_paper(desk: Desk) -> None:
    save_pasted(desk, [read(BILL), read(BILL, **NEXT)])
    shown = sheet(desk)
    assert [line.months for line in shown.lines] == [("2025-03",), ("2025-04",)]
    assert [month(shown, n).way for n in (1, 3, 9, 10)] == [
        Way.MISSING, Way.PAPERS, Way.MISSING, Way.NOTHING,
    ]  # fmt: skip
    assert month(shown, 4).papers == (2,)
    assert (shown.sums[0].total, shown.sums[0].missing) == (Decimal(4630), 7)
    assert not shown.rule.stated


def test_months_that_were_typed_lack_nothing(desk: Desk) -> None:
    key = EntryKey("purchased.electricity", "office", "", ACCOUNT.item, "2025-01", "quantity")
    desk.put(key, "1.89 MWh")
    desk.put(EntryKey(*[*_parts(key)[:4], "2025-05/2025-06", "quantity"]), "100")
    shown = sheet(desk)
    assert (month(shown, 1).way, month(shown, 1).amount) == (Way.TYPED, Decimal(1890))
    assert month(shown, 5).way is Way.SPAN
    assert shown.sums[0].missing == 6


def _parts(key: EntryKey) -> tuple[str, ...]:
    return key.source, key.variant, key.facility, key.item, key.period, key.field


def test_slips_are_missed_only_where_months_are_filled(desk: Desk) -> None:
    save_pasted(desk, [read(SLIP)])
    assert sheet(desk, "fuel_slip").sums[0].missing == 0
    for number in (1, 2, 3, 4, 5):
        slip = read(SLIP, paper_date=f"6/{number}/2568", slip_no=f"1/{number}")
        save_pasted(desk, [slip])
    assert sheet(desk, "fuel_slip").sums[0].missing == 3


def test_registers_and_planned_rows_are_offered(desk: Desk) -> None:
    state(desk, "organisation.meter", ACCOUNT.item, use="office", place="ศาลา", multiplier="20")
    state(desk, "organisation.vehicle", "81-2250", kind="garbage_truck", fuel="diesel")
    (meter,) = sheet(desk).targets
    assert (meter.target, meter.multiplier) == (ACCOUNT, "20")
    assert meter.name.th == f"{ACCOUNT.item} · ศาลา · อาคารสำนักงาน"
    assert meter.short_name.en == f"{ACCOUNT.item} · ศาลา"
    (truck,) = sheet(desk, "fuel_slip").targets
    assert truck.name.en == "81-2250 · Garbage truck · Diesel"
    assert sheet(desk, "water_bill").targets == ()


def test_each_paper_has_its_own_findings(desk: Desk) -> None:
    light = read(WEIGHED, amount="417", slip_no="2")
    save_pasted(desk, [read(WEIGHED, slip_no="1"), light, read(WEIGHED, slip_no="3")])
    lines = sheet(desk, "weighbridge_slip").lines
    assert [[one.code for one in line.findings] for line in lines] == [[], ["check.weighing"], []]
    assert lines[1].findings[0].where.period == "2025-06"


def test_the_ledger_looks_again_at_what_changed(desk: Desk) -> None:
    ledger = Ledger(desk, OCTOBER)
    ledger.refresh(save_pasted(desk, [read(BILL), read(SLIP)]))
    first = ledger.sheet("electricity_bill").lines[0]
    changes, number = save_line(desk, "electricity_bill", cells_of(read(BILL, **NEXT), "th"))
    ledger.refresh(changes)
    assert number == 3
    lines = ledger.sheet("electricity_bill").lines
    assert lines[0] is first
    assert [line.paper.number for line in lines] == [1, 3]
    wrong = cells_of(read(BILL, **{**NEXT, "amount": "23230"}), "th")
    ledger.refresh(save_line(desk, "electricity_bill", wrong, 3)[0])
    codes = {one.code for one in ledger.sheet("electricity_bill").lines[1].findings}
    assert codes == {"check.reading_difference", "check.price"}
    ledger.refresh(remove_lines(desk, [3]))
    assert [line.paper.number for line in ledger.sheet("electricity_bill").lines] == [1]
    ledger.refresh(desk.undo())
    ledger.refresh(desk.undo())
    assert ledger.sheet("electricity_bill").lines[1].findings == ()
    assert ledger.counts()["electricity_bill"] == 2
    assert (ledger.kind_of(2), ledger.kind_of(9)) == ("fuel_slip", None)


def test_a_bill_that_comes_twice_is_told_of_the_later(desk: Desk) -> None:
    ledger = Ledger(desk, OCTOBER)
    ledger.refresh(save_pasted(desk, [read(BILL)]))
    ledger.refresh(save_pasted(desk, [read(BILL)]))
    first, second = ledger.sheet("electricity_bill").lines
    assert first.findings == ()
    assert [one.code for one in second.findings] == ["check.double_paper"]
    ledger.refresh(remove_lines(desk, [1]))
    assert ledger.sheet("electricity_bill").lines[0].findings == ()


def test_another_rule_moves_the_months_of_all_papers(desk: Desk) -> None:
    ledger = Ledger(desk, OCTOBER)
    ledger.refresh(save_pasted(desk, [read(BILL), read(BILL, **{**NEXT, "read_on": ""})]))
    ledger.refresh(state_rule(desk, "by_reading_days", "ตามวันอ่าน"))
    shown = ledger.sheet("electricity_bill")
    assert shown.lines[0].months == ("2025-02", "2025-03")
    assert (shown.rule.cut_off, shown.rule.stated, shown.rule.reason) == (
        "by_reading_days", True, "ตามวันอ่าน",
    )  # fmt: skip
    assert [one.code for one in shown.findings] == ["papers.no_date"]
    key = ACCOUNT.key("2025-02", "quantity")
    assert [one.number for one in ledger.behind(key)] == [1]
    spread = ACCOUNT.key("2025-02/2025-03", "quantity")
    assert [one.number for one in ledger.behind(spread)] == [1]


def test_a_line_that_means_no_paper_is_refused(desk: Desk) -> None:
    with refused("papers.left_out"):
        save_line(desk, "electricity_bill", {"source": ACCOUNT.source, "variant": "office"})
    with refused("papers.unknown"):
        save_line(desk, "electricity_bill", cells_of(read(BILL), "th"), 7)
