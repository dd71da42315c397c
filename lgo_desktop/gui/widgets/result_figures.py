"""The charts of the results: their builders, their sentences and their tables."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from lgo_desktop.base.numbers import add_up
from lgo_desktop.charts.by_month import Series
from lgo_desktop.charts.by_month import by_month as month_columns
from lgo_desktop.charts.by_scope import by_scope as scope_bars
from lgo_desktop.charts.largest_sources import largest_sources
from lgo_desktop.core.totals import SCOPES
from lgo_desktop.gui.widgets.chart_card import Figure
from lgo_desktop.gui.widgets.shown_numbers import (
    TONNES,
    in_tonnes,
    percent,
    share_cell,
    tonnes,
    tonnes_cell,
)
from lgo_desktop.gui.widgets.value_table import Cell
from lgo_desktop.gui.words import Speech, breakable, unbroken

if TYPE_CHECKING:
    from lgo_desktop.services.result_sheet import ResultSheet


MOST_KINDS = 8
FIRST_KINDS = 3


def figure_by_scope(sheet: "ResultSheet", speech: Speech, *, landfill: bool) -> Figure:
    """Tonnes by scope, with the share of each."""
    sums = sheet.by_scope(landfill=landfill)
    whole = add_up(sums)
    names = [speech.say(f"results_page.scope{scope}") for scope in SCOPES]
    told = [
        speech.say("results_page.part", name=name, tonnes=tonnes(kg), share=percent(kg, whole))
        for name, kg in zip(names, sums, strict=True)
    ]
    bars = [(unbroken(name), in_tonnes(kg)) for name, kg in zip(names, sums, strict=True)]
    rows = [
        (Cell(name), tonnes_cell(kg), share_cell(kg, whole))
        for name, kg in zip(names, sums, strict=True)
    ]
    return Figure(" · ".join(told), lambda width: scope_bars(bars, width, unit=TONNES), rows)


def figure_by_month(sheet: "ResultSheet", speech: Speech, *, landfill: bool) -> Figure:
    """Tonnes by month and scope; the highest and the lowest month in words."""
    months = sheet.by_month(landfill=landfill)
    series = [
        Series(
            unbroken(speech.say("scope", n=scope)),
            tuple(in_tonnes(sums[scope - 1]) if sums else None for _, sums in months),
        )
        for scope in SCOPES
    ]
    labels = [month.spoken(speech.language).split()[0] for month, _ in months]
    rows = [
        (
            Cell(month.spoken(speech.language), month.ordinal),
            *(tonnes_cell(sums[scope - 1] if sums else None) for scope in SCOPES),
            tonnes_cell(add_up(sums) if sums else None),
        )
        for month, sums in months
    ]
    known = {month: add_up(sums) for month, sums in months if sums}
    sentence = speech.say("results_page.no_months")
    if known:
        most, least = max(known, key=known.__getitem__), min(known, key=known.__getitem__)
        sentence = speech.say(
            "results_page.months_told",
            most=most.spoken(speech.language), most_tonnes=tonnes(known[most]),
            least=least.spoken(speech.language), least_tonnes=tonnes(known[least]),
        )  # fmt: skip
    return Figure(sentence, lambda width: month_columns(labels, series, width, unit=TONNES), rows)


def figure_of_kinds(sheet: "ResultSheet", speech: Speech, *, landfill: bool) -> Figure:
    """The largest kinds of sources, and how much the first three are of all."""
    kinds = {name: kg for name, kg in sheet.by_kind(landfill=landfill).items() if kg}
    whole = add_up(kinds.values())
    rows = [
        (Cell(breakable(name)), tonnes_cell(kg), share_cell(kg, whole))
        for name, kg in kinds.items()
    ]
    shown = [(name, in_tonnes(kg)) for name, kg in kinds.items()]
    others = unbroken(speech.say("cfo_report.others"))
    return Figure(
        _kinds_told(list(kinds.items()), whole, speech),
        lambda width: largest_sources(shown, width, unit=TONNES, others=others, most=MOST_KINDS),
        rows,
    )


def _kinds_told(kinds: Sequence[tuple[str, Decimal]], whole: Decimal, speech: Speech) -> str:
    if not kinds:
        return speech.say("results_page.no_kinds")
    first = add_up(kg for _, kg in kinds[:FIRST_KINDS])
    name, kg = kinds[0]
    return speech.say(
        "results_page.kinds_told", name=name, share=percent(kg, whole),
        count=min(FIRST_KINDS, len(kinds)), first=percent(first, whole),
    )  # fmt: skip
