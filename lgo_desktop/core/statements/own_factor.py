"""Factors of the office's own: a value that no book has, or one that stands in for a book's."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.gases import GWP_SETS
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.statements.declaration import LINE, Statement
from lgo_desktop.core.units import UNITS


def _gas(id_: str, th: str, en: str) -> Field:
    return Field(id_, Text(f"{th} ต่อหน่วย", f"{en} per unit"), "kg")


def _quality(id_: str, th: str, en: str) -> Choice:
    return Choice(id_, Text(th, en))


STATEMENT = Statement(
    id="factor.own",
    name=Text("ค่าการปล่อยของหน่วยงานเอง", "Factors of the office's own"),
    item=Text(
        "รหัสค่า: own. ตามด้วยชื่อ หรือรหัสในชุดค่าที่จะใช้แทน",
        "Key: own. and a name, or the key of a book's factor that it stands in for",
    ),
    fields=(
        Field("name", Text("ชื่อค่าการปล่อย", "Name"), type="text"),
        Field(
            "unit", Text("หน่วยของกิจกรรม", "Unit of activity"), type="choice",
            choices=tuple(Choice(unit.id, unit.name) for unit in UNITS),
        ),
        Field(
            "kgco2e", Text("kgCO2e ต่อหน่วย", "kg CO2e per unit"), "kgCO2e",
            help=Text(
                "กรอกช่องนี้เมื่อเอกสารไม่แยกก๊าซ ถ้าแยกให้กรอกรายก๊าซแทน",
                "For a source that does not tell gases apart; otherwise fill in the gases instead.",
            ),
        ),
        Field(
            "gwp_set", Text("ชุดค่า GWP ของ kgCO2e", "GWP set of the kg CO2e"), type="choice",
            choices=tuple(Choice(name, Text(name, name)) for name in GWP_SETS),
            help=Text(
                "ดูในเอกสาร เว้นว่างเมื่อเอกสารไม่ได้บอก",
                "As the document says; blank where it does not.",
            ),
        ),
        _gas("co2", "CO2 จากฟอสซิล", "Fossil CO2"),
        _gas("ch4_fossil", "มีเทนจากฟอสซิล", "Fossil CH4"),
        _gas("ch4", "มีเทนอื่น", "Other CH4"),
        _gas("n2o", "N2O", "N2O"),
        _gas("biogenic_co2", "CO2 ชีวภาพ (รายงานแยก)", "Biogenic CO2, reported apart"),
        Field(
            "source", Text("แหล่งอ้างอิง", "Source"), type="text",
            help=Text(
                "ชื่อเอกสาร ปี ตารางหรือหน้า ไม่มีแหล่งอ้างอิงใช้คำนวณไม่ได้",
                "Document, year, table or page; without it the factor is not used.",
            ),
        ),
        Field(
            "reason", Text("เหตุผลที่ใช้แทนค่าในชุด", "Why it stands in for the book's"), type="text",
            help=Text(
                "จำเป็นเมื่อใช้แทนค่าที่มีอยู่ในชุดค่าการปล่อย",
                "Needed where it stands in for a factor that the book has.",
            ),
        ),
        Field(
            "quality", Text("คุณภาพของค่า", "Quality of the factor"), type="choice",
            choices=(
                _quality("measured", "ตรวจวัดเอง", "Measured by ourselves"),
                _quality("manufacturer", "จากผู้ผลิต", "From the manufacturer"),
                _quality("national", "ระดับประเทศ", "National"),
                _quality("regional", "ระดับภูมิภาค", "Regional"),
                _quality("international", "ระดับสากล", "International"),
            ),
        ),
        Field("issued", Text("วันที่เผยแพร่", "Date of issue"), type="date"),
        Field("valid_from", Text("ใช้ได้ตั้งแต่", "Valid from"), type="date"),
        Field("valid_to", Text("ใช้ได้ถึง", "Valid until"), type="date"),
        LINE,
    ),
    references=(requirement("emission factors: source of each; classes C, D, E, F of quality"),),
    help=Text(
        "ใช้เมื่อชุดค่าของ อบก. ไม่มีค่าที่ตรง หรือมีค่าที่ตรวจวัดเอง ทุกผลลัพธ์จะระบุว่าเป็นค่าของหน่วยงาน",
        "Where TGO's books have no fitting value, or the office has measured its own; every result "
        "says that it is the office's own.",
    ),
)  # fmt: skip
