"""What an office thinks of each of the 15 categories of scope 3: scores, decision, reason."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.sources.citations import requirement
from lgo_desktop.core.sources.declaration import Reference
from lgo_desktop.core.statements.declaration import Statement
from lgo_desktop.core.statements.scope3_weights import CRITERIA

SIGNIFICANT, NOT_SIGNIFICANT, NOT_APPLICABLE = "significant", "not_significant", "not_applicable"
LOWEST_SCORE, HIGHEST_SCORE = 1, 5

STATEMENT = Statement(
    id="scope3.screening",
    name=Text("การคัดกรองประเภท 3", "Screening of scope 3"),
    item=Text("หมวดที่ 1 ถึง 15", "Category 1 to 15"),
    fields=(
        *(
            Field(id_, Text(f"คะแนน {name.th} (1–5)", f"Score of {name.en.lower()} (1–5)"), "1")
            for id_, (name, _) in CRITERIA.items()
        ),
        Field(
            "decision", Text("ผลการพิจารณา", "Decision"), type="choice",
            choices=(
                Choice(SIGNIFICANT, Text("มีนัยสำคัญ", "Significant")),
                Choice(NOT_SIGNIFICANT, Text("ไม่มีนัยสำคัญ", "Not significant")),
                Choice(NOT_APPLICABLE, Text("ไม่มีกิจกรรมนี้", "Does not occur")),
            ),
            help=Text(
                "เว้นว่างหมายถึงตามคะแนน ถ้าตัดสินต่างจากคะแนนต้องให้เหตุผล",
                "Blank: as the score says; a decision against the score needs a reason.",
            ),
        ),
        Field("reason", Text("เหตุผล", "Reason"), type="text"),
    ),
    references=(
        requirement("report, appendix: scope 3 screening"),
        Reference("TGO, แนวทางในการพิจารณา Scope 3, 9 January 2566", "criteria"),
        Reference("GHG Protocol, Corporate Value Chain (Scope 3) Standard", "table 6.1: criteria"),
    ),
)  # fmt: skip
