"""The register of the 15 categories of scope 3: scores, decision, reason."""

from collections.abc import Iterator

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.text import Text
from lgo_desktop.core.analysis.scope3_categories import NAMES
from lgo_desktop.core.analysis.screening import screening
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.registers.declaration import EntriesOf, Register
from lgo_desktop.core.statements.scope3_screening import STATEMENT
from lgo_desktop.core.statements.scope3_weights import STATEMENT as WEIGHTS

WITHOUT_AMOUNTS = frozenset(
    {
        "screening.unknown_category", "screening.score_range", "screening.score_missing",
        "screening.decision_without_reason",
    }
)  # fmt: skip
"""What can be said of a category before anything is calculated."""

CATEGORIES = tuple(
    Choice(str(number), Text(f"{number} {name.th}", f"{number} {name.en}"))
    for number, name in NAMES.items()
)


def look(entries_of: EntriesOf, inventory: str) -> Iterator[Finding]:
    """What is wrong with the judgement of single categories."""
    entries = [*entries_of(STATEMENT.id), *entries_of(WEIGHTS.id)]
    for one in screening(entries, (), inventory).findings:
        if one.code in WITHOUT_AMOUNTS:
            yield one


REGISTER = Register(STATEMENT, look=look, fixed=CATEGORIES, called=Text("หมวด", "Category"))
