"""Beginning a project: a new one from a starting point, or a sample that is ready to look at."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.paths import resources
from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.core.factors.sample_places import SAMPLE_LGOS, SAMPLE_OFFICE
from lgo_desktop.core.interview.templates import template_for
from lgo_desktop.core.periods import BUDDHIST_OFFSET, FISCAL_START, ReportingYear
from lgo_desktop.services.continuing import continue_year
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.desk_changes import Changes
from lgo_desktop.services.entering import enter
from lgo_desktop.services.factor_library import places
from lgo_desktop.services.interviewing import start_from_template, usual_template
from lgo_desktop.services.inventories import Wish, start_inventory
from lgo_desktop.services.surroundings import open_project
from lgo_desktop.storage.glimpse import Glimpse, glimpse

Start = Literal["template", "empty", "last_year"]
SUFFIX = ".lgo"
NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))
"""What Windows allows in no name of a file."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An invented office with a year of figures under ``resources/demo``."""

    id: str
    wish: Wish
    table: str

    @property
    def lgo(self) -> LocalGovernment:
        """The invented local government."""
        return SAMPLE_LGOS[self.wish.lgo]


SAMPLES = (
    Sample(
        "small", Wish("9900002", "cfo", ReportingYear(2568), "published"), "town/small_2568.csv"
    ),
    Sample(
        "host", Wish("9900003", "cfo", ReportingYear(2568, fiscal=True), "published"),
        "town/host_fy2568.csv",
    ),
    Sample(
        "office", Wish(SAMPLE_OFFICE.code, "cfo", ReportingYear(2568), "published", "tgo-2022"),
        "office_2568.csv",
    ),
)  # fmt: skip
"""A small subdistrict, a town with a landfill that serves its neighbours, and one office."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A project of the list of recent ones; ``glimpse`` is None where the file says nothing."""

    path: Path
    exists: bool
    lgo: str
    glimpse: Glimpse | None


def make_sample(sample: Sample, path: Path) -> None:
    """A new project file with all figures of a sample; ``project.exists`` if there is one."""
    _new(path)
    start_inventory(path, sample.wish)
    intake = enter(path, resources() / "demo" / sample.table)
    if intake.counts["refused"]:
        raise Refused(*intake.findings)


def make_project(path: Path, wish: Wish, start: Start) -> None:
    """A new project file from a starting point; nothing stays behind if it is refused.

    Raises :class:`Refused`: ``project.exists``, those of :func:`start_inventory`, or an
    ``environment.…`` finding.
    """
    _new(path)
    start_inventory(path, wish)
    try:
        if start == "template":
            _fill_from_template(path)
    except Refused:
        with suppress(OSError):  # what was refused is the trouble to tell
            path.unlink(missing_ok=True)
        raise


def next_year(desk: Desk) -> Changes:
    """Begin the year after the one on the desk with its rows, and lay it on the desk."""
    before = desk.inventory
    if before is None:
        raise Refused(error("grid.no_inventory", Where(file=desk.path.name)))
    begun = continue_year(desk.project, before)
    desk.reload()
    return desk.turn_to(begun.inventory.id).about(begun.findings)


def add_year(path: Path, wish: Wish) -> tuple[Finding, ...]:
    """Begin a year in the project file that holds the year before; what is to be looked at.

    Raises :class:`Refused` with ``continue.no_year_before``, or as for any new inventory.
    """
    last = replace(wish.year, buddhist_year=wish.year.buddhist_year - 1)
    with open_project(path) as project:
        fitting = [
            one
            for one in project.inventories()
            if (one.lgo, one.kind, one.year) == (wish.lgo, wish.kind, last)
        ]
        if not fitting:
            where = Where(file=path.name)
            told = Text(last.period.spoken("th"), last.period.spoken("en"))
            raise Refused(error("continue.no_year_before", where, file=path.name, year=told))
        return continue_year(project, fitting[-1]).findings


def holds_year_before(recent: Recent, wish: Wish) -> bool:
    """Whether a recent project can be continued by :func:`add_year`."""
    last = replace(wish.year, buddhist_year=wish.year.buddhist_year - 1)
    seen = recent.glimpse
    return seen is not None and seen.lgo == wish.lgo and last in seen.years


def last_full_year(today: date, *, fiscal: bool) -> ReportingYear:
    """The last year of account that has ended."""
    buddhist = today.year + BUDDHIST_OFFSET
    running = buddhist + (fiscal and today.month >= FISCAL_START)
    return ReportingYear(running - 1, fiscal)


def suggested_name(lgo: LocalGovernment, year: ReportingYear) -> str:
    """The name of a file for an account, such as ``หนองตะวันฉาย 2568``."""
    name = lgo.short_th.translate(NOT_IN_NAMES).strip()
    return f"{name} {'ปีงบ ' if year.fiscal else ''}{year.buddhist_year}"


def free_path(folder: Path, name: str) -> Path:
    """A project file of this name that does not exist yet: with (2), (3) … if need be."""
    path, nth = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, nth = folder / f"{name} ({nth}){SUFFIX}", nth + 1
    return path


def recent_projects(paths: Sequence[str]) -> tuple[Recent, ...]:
    """What the recent projects are about, in their order."""
    return tuple(_recent(Path(path)) for path in paths)


def lgo_name(code: str) -> str:
    """The name of a local government, or its code if the list has none of it."""
    try:
        return places().lgo(code).name_th
    except Refused:
        return code


def template_of(lgo: LocalGovernment) -> Text:
    """The kind of local government whose usual divisions and rows a template holds."""
    return template_for(lgo.type).name


def _recent(path: Path) -> Recent:
    try:
        seen = glimpse(path)
    except Refused:
        return Recent(path, path.is_file(), "", None)
    return Recent(path, True, lgo_name(seen.lgo), seen)


def _new(path: Path) -> None:
    if path.exists():
        raise Refused(error("project.exists", Where(file=path.name), file=path.name))


def _fill_from_template(path: Path) -> None:
    with open_project(path) as project:
        for inventory in project.inventories():
            start_from_template(project, inventory, usual_template(inventory))
