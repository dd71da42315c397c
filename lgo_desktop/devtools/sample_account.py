"""A project for pictures and checks of the window: the small town with everything an account has.

The rows of the town, its lists, papers, files of evidence, and a few of the mistakes that people
make, so that every page has something to show.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.entering import enter
from lgo_desktop.services.evidence import add_files
from lgo_desktop.services.interviewing import start_from_template, usual_template
from lgo_desktop.services.papers_by_file import add_from_file
from lgo_desktop.services.starting import SAMPLES, make_sample
from lgo_desktop.services.surroundings import open_project

CAR = "กข 1201"
BOUGHT = EntryKey("mobile.road_fuel", "diesel", "", CAR, "2025-03", "quantity")
_ENTRIES = """
mobile.road_fuel,diesel,,ถถ 55,2568-01,quantity,120,L,
mobile.road_fuel,diesel,,ถถ 55,2568-02,quantity,1200,L,ใบเสร็จเขียนทับ
mobile.road_fuel,diesel,,ถถ 55,2568-05,quantity,118,L,
mobile.road_fuel,diesel,,<b>กก & 1</b>,2568,keeper,กองช่าง,,
wastewater.septic_tank,septic_tank,,ศูนย์เรียนรู้,2568-02,staff,25,person,
organisation.vehicle,,,กข 1201,2568,kind,pickup,,
organisation.vehicle,,,กข 1201,2568,fuel,diesel,,
organisation.vehicle,,,กข 1201,2568,announced_km_per_l,11.5,km/L,
organisation.vehicle,,,กข 1201,2568,division,สำนักปลัด,,
organisation.meter,,,0200 1145 3321,2568,utility,pea,,
organisation.meter,,,0200 1145 3321,2568,use,office,,
organisation.meter,,,0200 1145 3321,2568,place,อาคารที่ทำการ,,
organisation.contact,,,งานพัสดุ,2568,person,นางสาวสมหญิง ใจดี,,
organisation.contact,,,งานพัสดุ,2568,phone,045 000 000,,
organisation.contact,,,งานพัสดุ,2568,supplies,ใบสั่งซื้อน้ำมัน ใบส่งของกระดาษ,,
boundary.event,,,รับโอนสถานีสูบน้ำบ้านโนน,2568,date,2568-04-01,,
boundary.event,,,รับโอนสถานีสูบน้ำบ้านโนน,2568,kind,takeover,,
boundary.event,,,รับโอนสถานีสูบน้ำบ้านโนน,2568,order_number,ที่ อบ 0023/ว 118,,
""".strip()
_HEADER = "source,variant,facility,item,period,field,value,unit,note"
_PAPERS: tuple[Mapping[str, str], ...] = (
    {
        "kind": "electricity_bill", "variant": "waterworks_pump", "item": "0200 7781 0042",
        "paper_month": "03/2568", "previous_read_on": "18/02/2568", "read_on": "18/03/2568",
        "previous_reading": "41,873", "reading": "44,180", "multiplier": "1",
        "amount": "2,307", "baht": "11,074.00", "bill_no": "0311-001",
    },
    {
        "kind": "electricity_bill", "variant": "waterworks_pump", "item": "0200 7781 0042",
        "paper_month": "04/2568", "previous_read_on": "18/03/2568", "read_on": "18/04/2568",
        "previous_reading": "44,180", "reading": "46,390", "multiplier": "1",
        "amount": "2,210", "baht": "10,608.00", "bill_no": "0411-001",
    },
    {
        "kind": "fuel_slip", "source": "mobile.road_fuel", "variant": "ดีเซล", "item": "บว 717",
        "paper_date": "6/6/2568", "slip_no": "12/587", "amount": "45.0", "baht": "1,437.30",
        "odometer_out": "148,220", "odometer_in": "148,366",
    },
    {
        "kind": "weighbridge_slip", "source": "waste.landfilled",
        "variant": "sanitary_landfill", "item": "บ่อกลาง", "paper_date": "4/6/2568",
        "time": "10:42", "plate": "81-2250", "gross_in": "9,860", "gross_out": "5,690",
        "amount": "4,170",
    },
)  # fmt: skip


def make_sample_account(path: Path) -> None:
    """A new project file; what it holds is the same every time."""
    make_sample(SAMPLES[0], path)
    with open_project(path) as project:
        inventory = project.inventories()[0]
        start_from_template(project, inventory, usual_template(inventory))
    with TemporaryDirectory() as folder:
        _enter(path, Path(folder) / "entries.csv")
        _add_papers(path, Path(folder) / "papers.csv")
        _add_evidence(path, Path(folder))


def make_undone(path: Path) -> None:
    """An act that has been taken back, so that there is something to do again."""
    desk = Desk.open(path)
    try:
        desk.put(BOUGHT, "130")
        desk.undo()
    finally:
        desk.close()


def _enter(path: Path, table: Path) -> None:
    table.write_text(f"{_HEADER}\n{_ENTRIES}\n", encoding="utf-8")
    _refuse_nothing(table, enter(path, table).counts["refused"])


def _add_papers(path: Path, table: Path) -> None:
    columns = dict.fromkeys(column for paper in _PAPERS for column in paper)
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, columns)
        rows.writeheader()
        rows.writerows(_PAPERS)
    _refuse_nothing(table, add_from_file(path, table, replace=True).refused)


def _add_evidence(path: Path, folder: Path) -> None:
    photo, bill = folder / "ใบสั่งซื้อน้ำมัน มี.ค..jpg", folder / "ใบแจ้งหนี้ค่าไฟฟ้า.pdf"
    _draw(photo, ("ใบสั่งซื้อ", "128.8 L"))
    _draw(bill, ("0311-001", "2,307 kWh"))
    with open_project(path) as project:
        inventory = project.inventories()[0]
        added = add_files(project, inventory.id, [photo, bill], [BOUGHT])
        _refuse_nothing(bill, added.refused)


def _draw(path: Path, lines: Iterable[str]) -> None:
    """A paper with some lines on it."""
    from PIL import Image, ImageDraw

    paper = Image.new("RGB", (600, 800), "white")
    pen = ImageDraw.Draw(paper)
    pen.rectangle((30, 30, 570, 770), outline="black", width=3)
    for nth, line in enumerate(lines):
        pen.text((60, 60 + 40 * nth), line.encode("ascii", "replace").decode(), fill="black")
    paper.save(path)


def _refuse_nothing(table: Path, refused: int) -> None:
    if refused:
        raise RuntimeError(f"{table.name}: {refused} refused")
