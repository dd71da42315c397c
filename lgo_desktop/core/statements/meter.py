"""The accounts of electricity and water: where each meter stands, its multiplier, who pays."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.electricity import SOURCE as ELECTRICITY
from lgo_desktop.core.statements.declaration import LINE, Statement

STATEMENT = Statement(
    id="organisation.meter",
    name=Text("บัญชีไฟฟ้าและน้ำ", "Electricity and water accounts"),
    item=Text("หมายเลขผู้ใช้ไฟฟ้า (CA) หรือผู้ใช้น้ำ", "Number of the account"),
    fields=(
        Field(
            "utility", Text("ผู้ให้บริการ", "Utility"), type="choice",
            choices=(
                Choice("pea", Text("การไฟฟ้าส่วนภูมิภาค (กฟภ.)", "PEA")),
                Choice("mea", Text("การไฟฟ้านครหลวง (กฟน.)", "MEA")),
                Choice("pwa", Text("การประปาส่วนภูมิภาค (กปภ.)", "PWA")),
                Choice("mwa", Text("การประปานครหลวง (กปน.)", "MWA")),
                Choice("other", Text("อื่น ๆ", "Other")),
            ),
        ),
        Field(
            "use", Text("ใช้ไฟฟ้าเพื่อ", "Electricity for"), type="choice",
            choices=tuple(Choice(one.id, one.name) for one in ELECTRICITY.variants),
            help=Text(
                "สำหรับบัญชีไฟฟ้า บอกว่าบัญชีนี้ไปอยู่แถวใด", "Of an electricity account: its row.",
            ),
        ),
        Field("place", Text("สถานที่", "Place"), type="text"),
        Field("meter_number", Text("รหัสเครื่องวัด", "Number of the meter"), type="text"),
        Field(
            "multiplier", Text("ตัวคูณ", "Multiplier"), "1",
            help=Text(
                "ดูบนใบแจ้งหนี้ เว้นว่างหมายถึง 1 ใช้กับทุกใบที่ไม่ได้กรอกตัวคูณไว้",
                "Printed on the bill; blank means 1. For all bills that state none.",
            ),
        ),
        Field("tariff", Text("ประเภทอัตรา", "Tariff"), type="text"),
        Field("division", Text("กองที่เก็บใบแจ้งหนี้", "Division that keeps the bills"), type="text"),
        Field(
            "paid_by", Text("ผู้จ่ายเงิน", "Who pays"), type="choice",
            choices=(
                Choice("office", Text("หน่วยงาน", "The office")),
                Choice("others", Text("ผู้อื่น เช่น ผู้เช่า กรรมการหมู่บ้าน", "Others")),
                Choice("free", Text("ไม่คิดค่าไฟฟ้า", "Free of charge")),
            ),
        ),
        LINE,
    ),
    references=(requirement("organisational boundary: what the office pays and controls"),),
)  # fmt: skip
