"""Rows of the year before that are wholly missing this year: a lost account, or one to explain."""

from collections.abc import Iterable

from lgo_desktop.base.findings import Finding, Where, warning
from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.checks.account import Account
from lgo_desktop.core.checks.declaration import Rule
from lgo_desktop.core.checks.words import shown


def look(account: Account) -> Iterable[Finding]:
    """A warning for each source, variant and item with an amount last year and nothing now."""
    now = {row.place[:4] for row in account.rows}
    told = set()
    for place, row in (account.before or {}).items():
        amount = add_up(row.months.values())
        if place[:4] in now or place[:4] in told or not amount:
            continue
        told.add(place[:4])
        source, variant, facility, item, _ = place
        kind = row.source.variant(variant)
        yield warning(
            "check.missing_rows",
            Where(
                inventory=account.id, source=source, variant=variant, facility=facility or None,
                item=item or None,
            ),
            source=row.source.name, variant=kind.name if kind else variant, item=item or "–",
            amount=shown(amount), unit=row.unit.name,
        )  # fmt: skip


RULE = Rule("missing_rows", Text("แถวของปีก่อนที่หายไป", "Rows of last year that are gone"), look)
