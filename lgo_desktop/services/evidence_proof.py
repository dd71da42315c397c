"""The files of evidence behind a line, as steps of its proof."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from lgo_desktop.core.grid.things import Thing, thing_of
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period
from lgo_desktop.core.trace import Step
from lgo_desktop.services.evidence_shelf import Evidence, Shelf
from lgo_desktop.storage.entries import stored_period

MOST_NAMED = 30


def files_behind(
    shelf: Shelf, keys: Collection[EntryKey], papers: Collection[int]
) -> tuple[Evidence, ...]:
    """The files that prove any of these entries or papers, each once.

    A file put beside a whole year proves its months too.
    """
    periods: dict[Thing, set[Period]] = {}
    for key in keys:
        periods.setdefault(thing_of(key), set()).add(stored_period(key.period))
    found = [one for number in papers for one in shelf.at(number)]
    for (thing, period), shown in shelf.by_cell.items():
        of_thing = periods.get(thing)
        if of_thing and any(stored_period(period).overlaps(one) for one in of_thing):
            found += shown
    return tuple({one.file.id: one.file for one in found}.values())


def evidence_steps(
    shelf: Shelf, keys: Collection[EntryKey], papers: Collection[int]
) -> Iterator[Step]:
    """A step for each file, with its name and hash; of very many, how many more there are."""
    files = files_behind(shelf, keys, papers)
    for file in files[:MOST_NAMED]:
        yield Step("evidence", file.name, "", f"sha256 {file.sha256}")
    if len(files) > MOST_NAMED:
        yield Step("further evidence", Decimal(len(files) - MOST_NAMED), "")
