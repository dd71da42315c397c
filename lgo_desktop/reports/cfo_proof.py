"""What proves the report: factors with their sources, findings, and the hashes of the packs."""

from lgo_desktop.base.findings import Severity
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.weights import Weight
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_sources import factor_shown
from lgo_desktop.reports.document import Block, BulletList, Column, Heading, Paragraph, Table
from lgo_desktop.reports.names import factor_name, gas_of, marked, unit_of


def factors_used(account: Account, language: Language) -> list[Block]:
    """Every factor with its value, edition and source."""
    say = catalogue(language).say
    weights = {
        (line.weight.key, line.weight.edition, line.counts_in == "separate"): line.weight
        for line in account.calculation.lines
        if line.weight.answer is not None or gas_of(line.weight)
    }
    rows = tuple(_factor(weight, language) for _, weight in sorted(weights.items()))
    columns = (
        Column(say("cfo_report.column.factor_name"), "left", 3),
        Column(say("cfo_report.column.value"), "right", 1.4),
        Column(say("cfo_report.column.per"), "left", 0.9),
        Column(say("cfo_report.column.citation"), "left", 3.6),
    )
    return [Heading(1, say("cfo_report.factors")), Table(columns, rows, dense=True)]


def _factor(weight: Weight, language: Language) -> tuple[str, ...]:
    factor = weight.factor
    return (
        marked(factor_name(weight, language), weight),
        factor_shown(weight),
        unit_of(weight, language),
        factor.source if factor else f"IPCC {weight.gwp_set}",
    )


def findings_told(account: Account, language: Language) -> list[Block]:
    """What was found, the weightiest first."""
    messages = catalogue(language)
    order = list(Severity)
    found = sorted(account.calculation.findings, key=lambda f: order.index(f.severity))
    heading = Heading(1, messages.say("cfo_report.findings"))
    if not found:
        return [heading, Paragraph(messages.say("cfo_report.findings.none"))]
    sentences = (
        f"{messages.say(f'severity.{f.severity.value}')}: {messages.finding(f)} ({f.code})"
        for f in found
    )
    return [heading, BulletList(tuple(dict.fromkeys(sentences)))]


def packs_used(account: Account, language: Language) -> list[Block]:
    """The packs by their hashes, and how to see the proof of any number."""
    say = catalogue(language).say
    columns = (
        Column(say("cfo_report.column.pack"), "left", 1.4),
        Column("SHA-256", "left", 4),
    )
    rows = tuple((pack, digest) for pack, digest in sorted(account.packs.items()))
    return [
        Heading(1, say("cfo_report.packs")),
        Table(columns, rows, dense=True),
        Paragraph(say("cfo_report.packs.note"), "small"),
    ]
