"""Which sources of scopes 1 and 2 are significant, as section 3.2.1 of TGO's report asks."""

from decimal import Decimal

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.analysis.significance import Significance
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_summary import TONNES, percent, tonnes
from lgo_desktop.reports.document import Block, Column, Heading, Table


def significance(account: Account, language: Language) -> list[Block]:
    """Source and kind with the share of scopes 1 and 2 and the word for it."""
    found = [one for one in account.review.significance if one.kgco2e]
    if not found:
        return []
    say = catalogue(language).say
    rows = tuple(
        (
            significant_name(account, one, language), say("scope", n=one.scope),
            tonnes(one.kgco2e), percent(one.share, Decimal(1)),
            one.rank.spoken(language),
        )
        for one in found
    )  # fmt: skip
    columns = (
        Column(say("cfo_report.column.source"), "left", 4),
        Column(say("cfo_report.column.scope"), "left", 1.2),
        Column(TONNES, "right", 1.2),
        Column(say("cfo_report.column.share12"), "right", 1.4),
        Column(say("cfo_report.column.significance"), "left", 1.5),
    )
    return [
        Heading(1, say("cfo_report.significance")),
        Table(columns, rows, dense=True),
    ]


def significant_name(account: Account, one: Significance, language: Language) -> str:
    """The source, with its kind where it has several."""
    source = account.sources[one.source]
    variant = source.variant(one.variant)
    name = source.name.spoken(language)
    if variant is None or len(source.variants) == 1:
        return name
    return f"{name} · {variant.name.spoken(language)}"
