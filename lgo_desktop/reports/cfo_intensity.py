"""Emissions for each member of staff, resident, square metre and baht in the report."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import grouped
from lgo_desktop.base.text import Language
from lgo_desktop.core.statements.organisation_profile import STATEMENT
from lgo_desktop.core.units import unit_named
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.document import Block, Column, Heading, Table

SIGNIFICANT_DIGITS = 3


def intensity(account: Account, language: Language) -> list[Block]:
    """A row for each size that the profile tells; nothing where it tells none."""
    found = account.review.intensities
    if not found:
        return []
    say = catalogue(language).say
    rows = tuple(
        (
            size_name(one.per, language), grouped(one.size, 0),
            unit_named(one.unit).name.spoken(language), shown(one.scopes_1_2), shown(one.total),
        )
        for one in found
    )  # fmt: skip
    columns = (
        Column(say("cfo_report.column.size"), "left", 2.4),
        Column(say("cfo_report.column.amount"), "right", 1.3),
        Column(say("cfo_report.column.unit"), "left", 1),
        Column(say("cfo_report.column.per_unit12"), "right", 1.6),
        Column(say("cfo_report.column.per_unit123"), "right", 1.6),
    )
    return [Heading(1, say("cfo_report.intensity")), Table(columns, rows)]


def size_name(field: str, language: Language) -> str:
    """What the profile calls a size."""
    declared = next(one for one in STATEMENT.fields if one.id == field)
    return declared.name.spoken(language)


def shown(value: Decimal) -> str:
    """Two decimals, more where the number is small: 52.47, 0.0509."""
    if not value:
        return grouped(value, 2)
    return grouped(value, max(2, SIGNIFICANT_DIGITS - 1 - value.adjusted()))
