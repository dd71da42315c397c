"""What may be entered: a known source, variant and field, a fitting unit, a possible value."""

from decimal import Decimal

import pytest
from core_samples import entry

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.base.text import Text
from lgo_desktop.core.admission import admit, read_value
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.registry import all_sources

PLACE = Where(file="entries.csv", row=3)


@pytest.mark.parametrize(
    ("candidate", "unit"),
    [
        (entry("mobile.road_fuel", "diesel", "45", "ลิตร"), "L"),
        (entry("mobile.road_fuel", "diesel", "0.045", "ลบ.ม."), "m3"),
        (entry("stationary.fuel", "lpg", "15", "กก."), "kg"),
        (entry("stationary.fuel", "lpg", "28", "L"), "L"),
        (entry("purchased.electricity", "grid", "0", "หน่วย"), "kWh"),
        (entry("wastewater.septic_tank", "septic_tank", "25", "คน", field="staff"), "person"),
    ],
)
def test_what_fits_is_kept_in_the_programs_spelling(candidate: Entry, unit: str) -> None:
    admitted = admit(candidate, all_sources(), PLACE)
    assert (admitted.key, admitted.value, admitted.unit) == (candidate.key, candidate.value, unit)


def test_a_name_typed_in_another_order_of_marks_is_the_same_name() -> None:
    typed = entry("mobile.road_fuel", "diesel", "1", "L", item="\u0e23\u0e38\u0e48\u0e19")
    other = entry("mobile.road_fuel", "diesel", "1", "L", item="\u0e23\u0e48\u0e38\u0e19")
    assert typed.key != other.key
    admitted = [admit(one, all_sources(), PLACE).key for one in (typed, other)]
    assert admitted == [typed.key, typed.key]


@pytest.mark.parametrize(
    ("candidate", "code"),
    [
        (entry("mobile.rocket_fuel", "diesel", "1", "L"), "entry.unknown_source"),
        (entry("mobile.road_fuel", "coal", "1", "L"), "entry.unknown_variant"),
        (entry("mobile.road_fuel", "diesel", "1", "L", field="price"), "entry.unknown_field"),
        (entry("mobile.road_fuel", "diesel", "1", "บาทไทย"), "unit.unknown"),
        (entry("mobile.road_fuel", "diesel", "1", "kg"), "entry.wrong_unit"),
        (entry("purchased.electricity", "grid", "1", "MJ"), "entry.wrong_unit"),
        (entry("stationary.fuel", "lpg", "1", "piece"), "entry.wrong_unit"),
        (entry("mobile.road_fuel", "diesel", "-0.01", "L"), "entry.negative"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_place(candidate: Entry, code: str) -> None:
    with pytest.raises(Refused) as refused:
        admit(candidate, all_sources(), PLACE)
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == (code, PLACE)


ASKED = Field(
    "answer", Text("คำตอบ", "Answer"), type="choice",
    choices=(Choice("yes", Text("ใช่", "Yes")), Choice("no", Text("ไม่ใช่", "No"))),
)  # fmt: skip
WHEN = Field("when", Text("วันที่", "Date"), type="date")
WORDS = Field("why", Text("เหตุผล", "Reason"), type="text")
KILOGRAMS = Field("weight", Text("น้ำหนัก", "Weight"), "kg")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("yes", ASKED, "yes"),
        (" yes ", ASKED, "yes"),
        ("2568-03-18", WHEN, "2025-03-18"),
        ("18/03/2568", WHEN, "2025-03-18"),
        ("18-3-2025", WHEN, "2025-03-18"),
        ("๑,๒๕๐", KILOGRAMS, Decimal(1250)),
        (" ไม่มี   บ่อขยะ\tของตนเอง ", WORDS, "ไม่มี บ่อขยะ ของตนเอง"),
        ("-5", WORDS, "-5"),
    ],
)
def test_a_text_is_read_as_its_field_asks(text: str, field: Field, value: Decimal | str) -> None:
    assert read_value(text, field, PLACE) == value


@pytest.mark.parametrize(
    ("text", "field", "code"),
    [
        ("maybe", ASKED, "entry.unknown_choice"),
        ("", ASKED, "entry.no_text"),
        ("31/02/2568", WHEN, "entry.not_a_date"),
        ("มีนาคม", WHEN, "entry.not_a_date"),
        ("2568-03", WHEN, "entry.not_a_date"),
        ("  ", WORDS, "entry.no_text"),
        ("ก" * 2001, WORDS, "entry.text_too_long"),
        ("ten", KILOGRAMS, "number.not_a_number"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(text: str, field: Field, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_value(text, field, PLACE)
    (finding,) = refused.value.findings
    assert (finding.code, finding.where) == (code, PLACE)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("quantity", "ten", "number.not_a_number"),
        ("paper_date", Decimal(5), "entry.not_a_date"),
        ("paper_date", "31/02/2568", "entry.not_a_date"),
    ],
)
def test_a_value_of_another_kind_than_its_field_is_refused(
    field: str, value: Decimal | str, code: str
) -> None:
    typed = entry("mobile.road_fuel", "diesel", "1", "L", field=field)
    with pytest.raises(Refused) as refused:
        admit(Entry(typed.key, typed.period, value, "L"), all_sources(), PLACE)
    assert [finding.code for finding in refused.value.findings] == [code]
