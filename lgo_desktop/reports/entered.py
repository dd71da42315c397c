"""What was typed for a line, in words short enough for a cell."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import Language
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.periods import Period
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.units import unit_named

MOST_OF_A_FIELD = 3
"""So many papers of one field are told one by one; more are told by their number and range."""


def entered(source: Source, entries: Iterable[Entry], language: Language) -> str:
    """Each field with its value, unit and note; many papers of a field as their number and range.

    A landfill is worked out of the weighbridge of thirty years.
    """
    order = {field.id: nth for nth, field in enumerate(source.all_fields)}
    by_field = sorted(
        entries, key=lambda e: (order[e.key.field], e.period.first, e.period.last, e.key)
    )
    told: list[str] = []
    for _, group in groupby(by_field, key=lambda e: e.key.field):
        papers = list(group)
        if len(papers) > MOST_OF_A_FIELD:
            told.append(_many(source, papers, language))
        else:
            told += (_one(source, paper, language) for paper in papers)
    return "; ".join(told)


def _one(source: Source, entry: Entry, language: Language) -> str:
    told = f"{_name(source, entry, language)} {value_of(source, entry, language)}"
    return f"{told} ({entry.note})" if entry.note else told


def _many(source: Source, papers: Sequence[Entry], language: Language) -> str:
    first, last = papers[0].period.first, max(paper.period.last for paper in papers)
    say = catalogue(language).say
    told = say(
        "workbook.entered.many", name=_name(source, papers[0], language), count=len(papers),
        period=Period(first, last).spoken(language),
    )  # fmt: skip
    numbers = [paper for paper in papers if not isinstance(paper.value, str)]
    if len(numbers) < len(papers) or len({paper.unit for paper in papers}) > 1:
        return told
    low, high = (pick(papers, key=lambda p: p.number) for pick in (min, max))
    return say(
        "workbook.entered.range", told=told, low=plain(low.number),
        high=value_of(source, high, language),
    )  # fmt: skip


def _name(source: Source, entry: Entry, language: Language) -> str:
    field = source.field(entry.key.field)
    return field.name.spoken(language) if field else entry.key.field


def value_of(source: Source, entry: Entry, language: Language) -> str:
    """A number with its unit; a choice by its name; other words as they are."""
    if not isinstance(entry.value, str):
        unit = unit_named(entry.unit).name.spoken(language)
        return f"{plain(entry.value)} {unit}"
    field = source.field(entry.key.field)
    names = {choice.id: choice.name.spoken(language) for choice in field.choices} if field else {}
    return names.get(entry.value, entry.value)
