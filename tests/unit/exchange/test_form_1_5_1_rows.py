"""Labels of rows: the known in many spellings, the unknown left alone."""

import pytest

from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.units import UNITS
from lgo_desktop.exchange.form_1_5_1_rows import _RULES, Section, kinds_of, section_named
from lgo_desktop.exchange.form_labels import fold, fold_label

S, M = Section.STATIONARY, Section.MOBILE


@pytest.mark.parametrize(
    ("label", "section", "source", "variant", "item"),
    [
        ("Diesel (Generator) ", None, "stationary.fuel", "diesel", "Generator"),
        ("น้ำมันดีเซลสำหรับเครื่องปั่นไฟ", M, "stationary.fuel", "diesel", "Generator"),
        ("เครื่องกำเนิดไฟฟ้า (ดีเซล)", None, "stationary.fuel", "diesel", "Generator"),
        ("DIESEL(FIRE  PUMP)", S, "stationary.fuel", "diesel", "Fire pump"),
        ("ดีเซล เครื่องสูบน้ำ", S, "stationary.fuel", "diesel", "ดีเซล เครื่องสูบน้ำ"),
        ("น้ำมัน Diesel ", M, "mobile.road_fuel", "diesel", ""),
        ("น้ำมัน Diesel ", S, "stationary.fuel", "diesel", "น้ำมัน Diesel"),
        ("2.1 น้ำมันดีเซล รถเก็บขนขยะ", S, "mobile.road_fuel", "diesel", "น้ำมันดีเซล รถเก็บขนขยะ"),
        ("ดีเซล รถแบคโฮ", None, "mobile.offroad_fuel", "diesel", "ดีเซล รถแบคโฮ"),
        ("นํ้ามันดีเซล B7", M, "mobile.road_fuel", "b7", ""),
        ("น้ำมัน Gasohol 91, E20, E85", M, "mobile.road_fuel", "gasohol_91",
         "น้ำมัน Gasohol 91, E20, E85"),
        ("แก๊สโซฮอล์ 91", M, "mobile.road_fuel", "gasohol_91", ""),
        ("แก๊สโซฮอล 95", M, "mobile.road_fuel", "gasohol_95", ""),
        ("Gasohol E20", M, "mobile.road_fuel", "gasohol_e20", ""),
        ("น้ำมันเบนซิน", M, "mobile.road_fuel", "gasoline", ""),
        ("เบนซิน เครื่องตัดหญ้า 2 จังหวะ", M, "mobile.offroad_fuel", "gasoline_2stroke",
         "เบนซิน เครื่องตัดหญ้า 2 จังหวะ"),
        ("ก๊าซหุงต้ม (LPG)", S, "stationary.fuel", "lpg", "ก๊าซหุงต้ม (LPG)"),
        ("LPG", M, "mobile.road_fuel", "lpg", ""),
        ("NGV", M, "mobile.road_fuel", "cng", ""),
        ("๓. การใช้สารดับเพลิง (CO₂)", None, "fugitive.co2_extinguisher", "co2", ""),
        ("4. การปล่อยสารมีเทนจากระบบ septic tank", None, "wastewater.septic_tank", "septic_tank", ""),
        ("มีเทนจากบ่อเกรอะ", None, "wastewater.septic_tank", "septic_tank", ""),
        ("5) การปล่อยสารมีเทนจากบ่อบำบัดน้ำเสียแบบไม่เติมอากาศ", None,
         "wastewater.treatment", "anaerobic_lagoon_shallow", ""),
        ("6.การใช้สารทำความเย็นชนิด R22", None, "fugitive.refrigerant", "r-22", ""),
        ("R-22 (HCFC-22)", None, "fugitive.refrigerant", "r-22", ""),
        ("น้ำยาแอร์ R-410A", None, "fugitive.refrigerant", "r-410a", ""),
        ("HFC-134a", None, "fugitive.refrigerant", "r-134a", ""),
        ("HFC-152", None, "fugitive.refrigerant", "hfc-152", ""),
        ("Halon 1301", None, "fugitive.refrigerant", "halon-1301", ""),
        ("การใช้พลังงานไฟฟ้า", None, "purchased.electricity", "grid", ""),
        ("การใช้กระดาษ A4 และ A3 (สีขาว)", None, "goods.paper", "a4", ""),
        ("กระดาษชำระ", None, "goods.paper", "tissue", ""),
        ("น้ำประปา-การประปานครหลวง", None, "goods.tap_water", "mwa", ""),
        ("น้ำประปา กปภ.", None, "goods.tap_water", "pwa", ""),
        ("ขยะของเสีย (ฝังกลบ)", None, "waste.landfilled", "mixed", ""),
        ("ขยะของเสีย (เผากำจัดโดยใช้น้ำมันดีเซล)", None, "waste.burnt", "support_diesel", ""),
    ],
)  # fmt: skip
def test_known_labels(
    label: str, section: Section | None, source: str, variant: str, item: str
) -> None:
    (kind,) = kinds_of(label, section)
    assert (kind.source, kind.variant, kind.item_of(label)) == (source, variant, item)
    assert kind.units[0] in {unit.id for unit in UNITS}


@pytest.mark.parametrize(
    "label",
    ["ไฟฟ้า (โซลาร์เซลล์)", "การใช้กระดาษ", "สารดับเพลิง (ผงเคมีแห้ง)", "ขยะรีไซเคิล", "R-22 (R-32)",
     "น้ำดื่ม", "ดีเซลหรือเบนซิน", "Scope 1", "", "มีเทน", "R", "ประเภท 1", "จำนวนคนปี 2568"],
)  # fmt: skip
def test_unknown_labels(label: str) -> None:
    assert kinds_of(label, None) == ()


def test_a_fuel_without_a_section_may_be_burnt_or_driven() -> None:
    assert {kind.source for kind in kinds_of("ดีเซล", None)} == {
        "stationary.fuel",
        "mobile.road_fuel",
    }


def test_gases_outside_the_requirement_are_apart() -> None:
    assert [kinds_of(name, None)[0].apart for name in ("R-22", "R-32", "R-11")] == [
        True,
        False,
        True,
    ]


def test_headings_open_sections() -> None:
    assert section_named("1. การเผาไหม้แบบอยู่กับที่ (Stationary Combustion)") is S
    assert section_named("การใช้น้ำมันสำหรับการเดินทาง (รถตู้)") is M
    assert section_named("การใช้น้ำมันสำหรับงานอาคาร") is None


def test_folding_forgets_what_hands_type_differently() -> None:
    assert fold("น้ำมัน") == fold("นํ้ามัน") == fold("นำ้มัน") == fold(" น้ำ-มัน\u200b")
    assert fold("ก๊าซ") != fold("กาว")
    assert fold_label("๖. R 22") == fold_label("6)R-22") == "r22"
    assert fold_label("95 octane") == "95octane"


def test_every_kind_of_row_is_a_declared_source_variant_field_and_unit() -> None:
    sources = all_sources()
    for _, kind in _RULES:
        source = sources[kind.source]
        variant, field = source.variant(kind.variant), source.field(kind.field)
        assert variant is not None
        assert field is not None
        assert set(kind.units) <= {unit.id for unit in source.units(variant, field)}


def test_every_declared_refrigerant_is_recognised_by_its_name() -> None:
    for variant in all_sources()["fugitive.refrigerant"].variants:
        found = [kind.variant for kind in kinds_of(f"สารทำความเย็น {variant.name.en}", None)]
        assert found == [variant.id]
