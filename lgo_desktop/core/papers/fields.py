"""Fields that papers of several kinds have."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Field
from lgo_desktop.core.papers.declaration import PaperField, Together
from lgo_desktop.core.sources import papers as of_sources

PAPER_MONTH = "paper_month"
"""Holds an ISO month as text: ``2025-03`` for ประจำเดือน 03/2568."""
READ_ON, PREVIOUS_READ_ON = "read_on", "previous_read_on"
READING, PREVIOUS_READING = "reading", "previous_reading"
PAPER_DATE, PAID_ON = "paper_date", "paid_on"
ODOMETER_OUT, ODOMETER_IN, DISTANCE = "odometer_out", "odometer_in", "distance"

MONTH = PaperField(
    Field(
        PAPER_MONTH, Text("ประจำเดือน", "For the month"), type="text",
        help=Text("เดือนที่พิมพ์บนเอกสาร เช่น 03/2568", "As printed, for instance 03/2568."),
    )
)  # fmt: skip
PAID = PaperField(
    Field(
        PAID_ON, Text("วันที่จ่ายเงิน", "Day of payment"), type="date",
        help=Text(
            "กรอกเมื่อนับตามวันที่จ่าย ดูจากฎีกาหรือใบเสร็จ",
            "Where papers count by payment; see the voucher or receipt.",
        ),
    )
)  # fmt: skip
BAHT = PaperField(of_sources.BAHT, "sum")
DATE = PaperField(of_sources.PAPER_DATE, "only")
SLIP_NO = PaperField(of_sources.SLIP_NO, "only")
BILL_NO = PaperField(of_sources.BILL_NO, "only")

_OF_METERS: dict[str, Together] = {
    "baht": "sum", READING: "last", PREVIOUS_READING: "first", "multiplier": "same",
    READ_ON: "last", PREVIOUS_READ_ON: "first", "bill_no": "only",
}  # fmt: skip


def of_meter(unit: str) -> tuple[PaperField, ...]:
    """The fields of a bill by meter in the order in which it is read."""
    by_id = {field.id: field for field in of_sources.meter_bill(unit)}
    order = (
        PREVIOUS_READ_ON, READ_ON, PREVIOUS_READING, READING, "multiplier", "baht", "bill_no",
    )  # fmt: skip
    return (MONTH, *(PaperField(by_id[id_], _OF_METERS[id_]) for id_ in order), PAID)


def number_field(
    id_: str, th: str, en: str, unit: str, together: Together = "none"
) -> PaperField:  # fmt: skip
    """A further number of a paper."""
    return PaperField(Field(id_, Text(th, en), unit), together)


def text_field(id_: str, th: str, en: str) -> PaperField:
    """Further words of a paper."""
    return PaperField(Field(id_, Text(th, en), type="text"))


def amount_in(unit: str, th: str, en: str) -> Field:
    """The amount of a kind, in the unit that is printed on it."""
    return Field("amount", Text(th, en), unit)
