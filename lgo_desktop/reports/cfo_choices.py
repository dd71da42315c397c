"""Choices that move the total in the report: what was chosen, why, and what others would give."""

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.text import Language
from lgo_desktop.core.choices.weighing import WeighedChoice, Weighing
from lgo_desktop.reports.account import Account
from lgo_desktop.reports.cfo_base_year import signed
from lgo_desktop.reports.cfo_summary import TONNES, tonnes
from lgo_desktop.reports.document import Block, Column, Heading, Paragraph, Table


def choices(account: Account, language: Language) -> list[Block]:
    """For each choice that moves the total its options, then why; nothing where none does.

    An option that the entered data do not allow is left out.
    """
    moving = [one for one in account.choices if one.moves]
    if not moving:
        return []
    say = catalogue(language).say
    blocks: list[Block] = [Heading(1, say("cfo_report.choices"))]
    for weighed in moving:
        blocks += _choice(weighed, language)
    return [*blocks, Paragraph(say("cfo_report.choices.note"), "small")]


def _choice(weighed: WeighedChoice, language: Language) -> list[Block]:
    say = catalogue(language).say
    columns = (
        Column(say("cfo_report.column.option"), "left", 4.4),
        Column(TONNES, "right", 1.3),
        Column(say("cfo_report.column.difference", unit=TONNES), "right", 1.3),
    )
    known = (one for one in weighed.options if one.total is not None)
    rows = tuple(_option(weighed, one, language) for one in known)
    return [
        Heading(2, weighed.choice.name.spoken(language)),
        Table(columns, rows),
        Paragraph(why(weighed, language), "note"),
    ]


def _option(weighed: WeighedChoice, one: Weighing, language: Language) -> tuple[str, ...]:
    difference = weighed.difference(one)
    return (
        option_name(weighed, one, language),
        "–" if one.total is None else tonnes(one.total),
        "–" if difference is None else signed(difference),
    )


def option_name(weighed: WeighedChoice, one: Weighing, language: Language) -> str:
    """An option, with what it is: in use, the default."""
    say = catalogue(language).say
    tags = []
    if one.option.id in weighed.chosen:
        tags.append(say("cfo_report.choices.in_use"))
    if one.option.id == weighed.choice.default:
        tags.append(say("cfo_report.choices.default"))
    name = one.option.name.spoken(language)
    return f"{name} ({', '.join(tags)})" if tags else name


def why(weighed: WeighedChoice, language: Language) -> str:
    """The reason that the office stored, or why the default is the default; or that one lacks."""
    say = catalogue(language).say
    if weighed.reason:
        return say("cfo_report.choices.reason", reason=weighed.reason)
    if weighed.default_in_use:
        return say("cfo_report.choices.why", why=weighed.choice.why.spoken(language))
    return say("cfo_report.choices.no_reason", why=weighed.choice.why.spoken(language))
