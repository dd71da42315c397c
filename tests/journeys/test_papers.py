"""A year of papers from the command line: months, totals, checks, proof, and bundle."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from commands import lgo, said, table
from paper_samples import BILL, SLIP, WEIGHED
from sample_towns import (
    CALENDAR_2568,
    FISCAL_2568,
    HOST_TOWN,
    HOST_TOWN_CODE,
    SENDERS,
    SMALL_TOWN,
    SMALL_TOWN_CODE,
    Row,
    host_landfill,
    host_parks,
    host_town,
    small_town,
)

Cells = dict[str, str]
POWER, WATER = "purchased.electricity", "goods.tap_water"
FUEL = ("mobile.road_fuel", "mobile.offroad_fuel")


def papers_csv(path: Path, papers: Iterable[Cells]) -> Path:
    rows = list(papers)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path


def new_town(folder: Path, code: str, *more: str) -> Path:
    folder.mkdir(exist_ok=True)
    project = folder / "town.lgo"
    words = ["new", project, "--lgo", code, "--kind", "cfo", "--year", 2568]
    assert lgo(*words, *more).exit_code == 0
    return project


def of_papers(row: Row) -> bool:
    return row[0] in (POWER, WATER, *FUEL)


def bills_and_slips(town: dict[Row, str], months: tuple[str, ...]) -> Iterator[Cells]:
    """A bill by meter a month, read on the 18th; fuel in three slips a month."""
    for (source, variant, item, _, unit), values in town.items():
        reading = Decimal(40000)
        for month, value in zip(months, values.split(), strict=True):
            common = {"source": source, "variant": variant, "item": item, "unit": unit}
            if source in FUEL:
                yield from slips(common, month, Decimal(value))
            elif source in (POWER, WATER):
                before, reading = reading, reading + Decimal(value)
                kind = "electricity_bill" if source == POWER else "water_bill"
                yield common | {
                    "kind": kind, "paper_month": month, "read_on": f"{month}-18",
                    "previous_reading": str(before), "reading": str(reading), "amount": value,
                }  # fmt: skip


def slips(common: Cells, month: str, litres: Decimal) -> Iterator[Cells]:
    third = round(litres / 3, 1)
    for day, part in (("05", third), ("14", third), ("27", litres - 2 * third)):
        yield common | {"kind": "fuel_slip", "paper_date": f"{month}-{day}", "amount": str(part)}


def weighed_rows() -> Iterator[Cells]:
    """The rows of the host's scale: loads of 4.17 t, and the rest of each month."""
    for sender, months in SENDERS.items():
        for month, tonnes in zip(FISCAL_2568, months.split(), strict=True):
            left, day = Decimal(tonnes) * 1000, 1
            while left > 0:
                load = min(left, Decimal(4170))
                left -= load
                yield {
                    "kind": "weighbridge_slip", "source": "waste.own_landfill",
                    "variant": "managed_anaerobic", "facility": "บ่อฝังกลบ", "item": sender,
                    "paper_date": f"{month}-{day:02d}", "amount": str(load),
                }  # fmt: skip
                day = day % 28 + 1


def months_and_totals(project: Path) -> tuple[object, object]:
    """Every line of an account with its quantity and emission, and the totals."""
    document = lgo("calculate", project).document
    return document["lines"], document["totals"]


def totals(project: Path) -> dict[str, str]:
    found: dict[str, str] = lgo("calculate", project).document["totals"]
    return found


def test_the_three_drawn_papers(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    table_ = papers_csv(tmp_path / "three.csv", [BILL, SLIP, WEIGHED])
    answer = lgo("papers", "add", project, table_)
    assert answer.exit_code == 0
    assert answer.document["rows"] == {"added": 3, "refused": 0}
    found = totals(project)
    assert Decimal(found["scope2"]) == Decimal(2307) * Decimal("0.4999")
    assert Decimal(found["scope3"]) == Decimal(4170) * Decimal("0.7933")
    listed = lgo("papers", "list", project).document
    assert listed["cut_off"] == {"rule": "by_paper_month", "stated": False}
    assert [one["months"] for one in listed["papers"]] == [["2025-03"], ["2025-06"], ["2025-06"]]
    assert listed["papers"][1]["said"]["distance"] == "146"
    doubts = {"check.km_per_litre", "check.weighing", "check.reading_difference", "check.price"}
    assert not doubts & set(lgo("check", project).codes)


def test_the_proof_of_a_number_begins_with_its_papers(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    lgo("papers", "add", project, papers_csv(tmp_path / "one.csv", [BILL]))
    (line,) = lgo("calculate", project).document["lines"]
    steps = lgo("explain", project, line["code"]).document["steps"]
    assert (steps[0]["step"], steps[0]["value"]) == ("papers", "1")
    assert (steps[1]["step"], steps[1]["value"]) == ("paper 0311-001", "2307")
    assert "18 ก.พ. 2568 – 18 มี.ค. 2568" in steps[1]["ref"]


def test_the_small_town_by_papers_is_the_small_town_by_months(tmp_path: Path) -> None:
    by_months, by_papers = (
        new_town(tmp_path / name, SMALL_TOWN_CODE, "--precision", "published")
        for name in ("months", "papers")
    )
    lgo("enter", by_months, table(tmp_path / "e.csv", *small_town()))
    rest = [row for row in small_town() if row.split(",")[0] not in (POWER, WATER, *FUEL)]
    lgo("enter", by_papers, table(tmp_path / "rest.csv", *rest))
    papers = papers_csv(tmp_path / "p.csv", bills_and_slips(SMALL_TOWN, CALENDAR_2568))
    answer = lgo("papers", "add", by_papers, papers)
    assert (answer.exit_code, answer.document["rows"]) == (0, {"added": 264, "refused": 0})
    assert months_and_totals(by_papers) == months_and_totals(by_months)
    assert Decimal(totals(by_papers)["total"]) == Decimal("642092.67018")


def test_the_host_town_by_papers_is_the_host_town_by_months(tmp_path: Path) -> None:
    by_months, by_papers = (
        new_town(tmp_path / name, HOST_TOWN_CODE, "--fiscal") for name in ("months", "papers")
    )
    landfill = host_landfill(2568)
    weighed = [row for row in landfill if row.split(",")[3]]
    other = [row for row in host_town() if row.split(",")[0] not in (POWER, WATER, *FUEL)]
    everything = [*host_town(), *host_parks(), *landfill]
    lgo("enter", by_months, table(tmp_path / "e.csv", *everything))
    left = [*other, *host_parks(), *(row for row in landfill if row not in weighed)]
    lgo("enter", by_papers, table(tmp_path / "rest.csv", *left))
    papers = [*bills_and_slips(HOST_TOWN, FISCAL_2568), *weighed_rows()]
    answer = lgo("papers", "add", by_papers, papers_csv(tmp_path / "p.csv", papers))
    assert answer.document["rows"] == {"added": len(papers), "refused": 0}
    assert len(papers) > 7_000
    assert months_and_totals(by_papers) == months_and_totals(by_months)


def test_a_bill_of_the_year_before_is_left_out_and_told(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    december = BILL | {
        "paper_month": "12/2567", "previous_read_on": "18/11/2567", "read_on": "18/12/2567",
        "paid_on": "15/1/2568",
    }  # fmt: skip
    answer = lgo("papers", "add", project, papers_csv(tmp_path / "p.csv", [december]))
    assert answer.codes == ["papers.outside"]
    assert totals(project)["total"] == "0"
    assert "papers.outside" in lgo("check", project).codes
    rule = "ledger.cutoff,,,,2568,rule,by_payment,,"
    assert lgo("enter", project, table(tmp_path / "rule.csv", rule)).exit_code == 0
    assert Decimal(totals(project)["scope2"]) > 0
    assert "papers.cut_off" in lgo("check", project).codes


def test_the_same_bill_again_is_found(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    september = BILL | {"paper_month": "09/2568", "previous_read_on": "", "read_on": "18/9/2568"}
    october = september | {"paper_month": "10/2568", "read_on": "18/10/2568"}
    answer = lgo("papers", "add", project, papers_csv(tmp_path / "p.csv", [september, october]))
    assert "check.double_paper" in answer.codes
    assert "check.double_paper" in lgo("check", project).codes


def test_a_month_of_papers_is_not_typed_over(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    lgo("papers", "add", project, papers_csv(tmp_path / "p.csv", [BILL]))
    row = "purchased.electricity,office,,0200 1145 3321,2568-03,quantity,{},kWh,"
    answer = lgo("enter", project, table(tmp_path / "e.csv", row.format(23070)))
    assert answer.codes == ["papers.holds_cell"]
    assert answer.document["rows"]["refused"] == 1
    same = lgo("enter", project, table(tmp_path / "e.csv", row.format(2307)))
    assert same.document["rows"]["same"] == 1


def test_rows_that_cannot_be_read_are_named_and_the_others_kept(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    rows = [BILL, BILL | {"kind": "letter"}, SLIP | {"paper_date": "6/6/68"}, SLIP]
    answer = lgo("papers", "add", project, papers_csv(tmp_path / "p.csv", rows))
    assert answer.exit_code == 1
    assert answer.document["rows"] == {"added": 2, "refused": 2}
    assert [f["where"]["row"] for f in answer.document["findings"]] == [3, 4]
    assert lgo("papers", "remove", project, 1).document["entries"]["removed"] == 8
    assert lgo("papers", "remove", project, 1).codes == ["papers.unknown"]


def test_a_typed_month_is_replaced_only_when_asked(tmp_path: Path) -> None:
    project = new_town(tmp_path, SMALL_TOWN_CODE)
    row = "purchased.electricity,office,,0200 1145 3321,2568-03,quantity,23070,kWh,"
    lgo("enter", project, table(tmp_path / "e.csv", row))
    papers = papers_csv(tmp_path / "p.csv", [BILL])
    assert lgo("papers", "add", project, papers).codes == ["papers.typed_over"]
    assert lgo("papers", "list", project).document["papers"] == []
    assert lgo("papers", "add", project, papers, "--replace").exit_code == 0
    assert lgo("papers", "recount", project).document["entries"] == {"written": 0, "removed": 0}
    assert Decimal(totals(project)["scope2"]) == Decimal("1153.2693")


@pytest.mark.parametrize("rule", ["by_paper_month", "by_reading_days"])
def test_a_bundle_carries_its_papers(tmp_path: Path, rule: str) -> None:
    project, out = new_town(tmp_path, SMALL_TOWN_CODE), tmp_path / "town.ghgb"
    lgo("enter", project, table(tmp_path / "r.csv", f"ledger.cutoff,,,,2568,rule,{rule},,"))
    lgo("papers", "add", project, papers_csv(tmp_path / "p.csv", [BILL, SLIP, WEIGHED]))
    assert lgo("export", project, "--out", out).exit_code == 0
    answer = lgo("verify", out)
    assert answer.document["recomputation"]["state"] == "equal"
    assert answer.codes == []


def test_kinds_are_told_with_their_columns() -> None:
    kinds = {one["id"]: one for one in lgo("papers", "kinds").document["kinds"]}
    assert {"electricity_bill", "fuel_slip", "weighbridge_slip"} <= kinds.keys()
    assert "odometer_in" in kinds["fuel_slip"]["columns"]
    assert "ใบชั่งน้ำหนัก" in said("papers", "kinds")[1]
