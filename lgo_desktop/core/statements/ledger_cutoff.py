"""By which month the papers of the ledger count: one rule for the whole account.

A bill read on the 18th holds units of two months. Any rule is good that is stated and kept; the
default is the month printed on the bill, under which offices file it and the utilities tell the
units: PEA prints ประจำเดือน, the month of the reading.
"""

from collections.abc import Iterable
from typing import Literal, cast

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import Statement, said, words

CutOff = Literal["by_paper_month", "by_reading_days", "by_payment"]
BY_PAPER_MONTH: CutOff = "by_paper_month"
BY_READING_DAYS: CutOff = "by_reading_days"
BY_PAYMENT: CutOff = "by_payment"
USUAL: CutOff = BY_PAPER_MONTH

STATEMENT = Statement(
    id="ledger.cutoff",
    name=Text("หลักการตัดงวดของเอกสาร", "Cut-off of papers"),
    fields=(
        Field(
            "rule", Text("นับเอกสารในเดือนใด", "The month in which a paper counts"), type="choice",
            choices=(
                Choice(BY_PAPER_MONTH, Text("เดือนที่พิมพ์บนเอกสาร", "The month on the paper")),
                Choice(
                    BY_READING_DAYS,
                    Text("เฉลี่ยตามวันระหว่างการอ่านหน่วย", "Spread by the days between readings"),
                ),
                Choice(BY_PAYMENT, Text("เดือนที่จ่ายเงิน", "The month of payment")),
            ),
            help=Text(
                "เว้นว่างหมายถึงเดือนที่พิมพ์บนเอกสาร ใช้หลักเดียวกันทุกใบและทุกปี",
                "Blank: the month on the paper. Keep one rule for all papers and all years.",
            ),
        ),
        Field("reason", Text("เหตุผล", "Reason"), type="text"),
    ),
    references=(
        Reference(
            "GHG Protocol, Corporate Standard (2004), chapter 1",
            "consistency: the same methods over time, any change documented",
        ),
    ),
)  # fmt: skip


def cut_off_of(entries: Iterable[Entry]) -> tuple[CutOff, bool]:
    """The rule of an account, and whether the office stated it."""
    stated = words(said(entries, STATEMENT).get("", {}), "rule")
    return (cast("CutOff", stated), True) if stated else (USUAL, False)


def name_of(rule: CutOff) -> Text:
    """How a rule is called."""
    choice = STATEMENT.fields[0].choice(rule)
    return choice.name if choice else Text(rule, rule)
