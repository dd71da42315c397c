"""Headings and captions kept on the page of what they head, without leaving half a page blank."""

from collections.abc import Iterable, Iterator

from reportlab.platypus import CondPageBreak, Flowable  # noqa: TID253 - imported in functions only
from reportlab.platypus import Table as Grid  # noqa: TID253

from lgo_desktop.reports.page import TEXT_HEIGHT
from lgo_desktop.reports.thai_paragraph import FEWEST_LINES, ThaiParagraph

TABLE_BEGINNING = 110.0
"""Points that show a table's head and its first rows."""
SMALL_TABLE = 200.0
"""A table no higher than this is not parted from its heading, and so not split."""


def with_page_breaks(flowables: Iterable[Flowable], width: float) -> Iterator[Flowable]:
    """The flowables, with a page break wherever a heading and what it heads would be parted."""
    waiting: list[Flowable] = []
    for flowable in flowables:
        waiting.append(flowable)
        if flowable.getKeepWithNext():  # type: ignore[no-untyped-call]
            continue
        if len(waiting) > 1:
            heads = sum(_whole_height(head, width) for head in waiting[:-1])
            yield CondPageBreak(min(heads + _beginning(flowable, width), TEXT_HEIGHT))
        yield from map(_on_its_own, waiting)
        waiting = []
    yield from map(_on_its_own, waiting)


def _on_its_own(flowable: Flowable) -> Flowable:
    """ReportLab would keep a table whole that follows a heading, however long it is."""
    flowable.keepWithNext = False
    return flowable


def _whole_height(flowable: Flowable, width: float) -> float:
    _, height = flowable.wrap(width, 0)
    return float(flowable.getSpaceBefore() + height + flowable.getSpaceAfter())


def _beginning(flowable: Flowable, width: float) -> float:
    """The height of as much of it as must stand under its heading."""
    height = _whole_height(flowable, width)
    if isinstance(flowable, Grid):
        return height if height <= SMALL_TABLE else TABLE_BEGINNING
    if isinstance(flowable, ThaiParagraph):
        return min(height, flowable.look.above + FEWEST_LINES * flowable.look.leading)
    return height
