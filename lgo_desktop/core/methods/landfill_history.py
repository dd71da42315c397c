"""Deposits of the years that nobody weighed: residents × waste a person and day × share landfilled.

2006 IPCC Guidelines, Volume 5, Chapter 3, section 3.2.2 (historical data by population). Where no
waste a person is known, the nearest weighed year gives it (surrogate data, Volume 1, section
5.3.3.2). Residents between two counted years are interpolated.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Series, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import product
from lgo_desktop.core.methods.year_values import between, holding
from lgo_desktop.core.periods import gregorian
from lgo_desktop.core.sources.declaration import Reference

DAYS_A_YEAR = Decimal(365)
ONE = Decimal(1)

_BY_PERSON = Text(
    "ปีที่ไม่ได้ชั่ง: ประชากร × ขยะต่อคนต่อวัน × 365 × สัดส่วนที่ฝังกลบ (2006 IPCC เล่ม 5 ข้อ 3.2.2)",
    "not weighed: residents × waste a person and day × 365 × share landfilled"
    " (2006 IPCC Volume 5, section 3.2.2)",
)
_BY_WEIGHED_YEAR = Text(
    "ปีที่ไม่ได้ชั่ง: ประชากร × ปริมาณต่อคนของปีที่ชั่งที่ใกล้ที่สุด (2006 IPCC เล่ม 1 ข้อ 5.3.3.2)",
    "not weighed: residents × deposit a person of the nearest weighed year"
    " (2006 IPCC Volume 1, section 5.3.3.2)",
)


@dataclass(frozen=True, slots=True)
class Residents:
    """Who brought the waste, by year: persons, kg a person and day, share that is landfilled here.

    ``rate`` may be empty: weighed years then say how much a person brings. An empty ``share`` is
    all of it.
    """

    persons: Series
    rate: Series
    share: Series


def reconstructed(
    weighed: Series, residents: Residents, years: Iterable[int], tell: Teller
) -> dict[int, Decimal]:
    """Kg deposited in the given years that were not weighed.

    :class:`Refused` with ``landfill.no_rate`` where neither a rate nor a weighed year is known.
    """
    found = {}
    for year in years:
        persons = between(residents.persons, year)
        if residents.rate:
            share = holding(residents.share, year) if residents.share else ONE
            rate = holding(residents.rate, year)
            found[year] = product(persons, rate, share, DAYS_A_YEAR)
            tell(f"deposit {year}", found[year], "kg", _BY_PERSON)
        else:
            nearest = _nearest(weighed, residents, year)
            by_person = EXACT.divide(weighed[nearest], between(residents.persons, nearest))
            found[year] = EXACT.multiply(persons, by_person)
            tell(f"deposit {year} by {nearest}", found[year], "kg", _BY_WEIGHED_YEAR)
    return found


def _nearest(weighed: Series, residents: Residents, year: int) -> int:
    usable = [known for known in weighed if between(residents.persons, known)]
    if not usable:
        raise Refused(error("landfill.no_rate", NOWHERE))
    return min(usable, key=lambda known: (abs(known - year), known))


def _history(given: Given, tell: Teller) -> Mapping[str, Result]:
    weighed = given.series["deposits"]
    residents = Residents(
        given.series["population"], given.series["waste_per_person"],
        given.series["landfilled_share"],
    )  # fmt: skip
    known = (*weighed, *residents.persons)
    first = gregorian(int(given["opened"])) if "opened" in given else min(known)
    last = gregorian(int(given["last"])) if "last" in given else max(known)
    years = [year for year in range(first, last + 1) if year not in weighed]
    found = reconstructed(weighed, residents, years, tell)
    return {"deposits": dict(sorted({**weighed, **found}.items())), "reconstructed": found}


def _series(id_: str, th: str, en: str, unit: str, *, optional: bool = True) -> Parameter:
    highest = ONE if unit == "share" else None
    return Parameter(id_, Text(th, en), unit, type="series", highest=highest, optional=optional)


def _year(id_: str, th: str, en: str) -> Parameter:
    return Parameter(
        id_, Text(th, en), "year", lowest=Decimal(1800), highest=Decimal(3000), optional=True
    )


METHOD = ScienceMethod(
    id="waste.landfill_history",
    name=Text("ปริมาณฝังกลบย้อนหลังจากจำนวนประชากร", "Past deposits of a landfill from population"),
    versions=("2006",),
    parameters=(
        _series("population", "ประชากรรายปี", "Residents by year", "person", optional=False),
        _series(
            "waste_per_person", "ขยะต่อคนต่อวัน", "Waste a person and day, each until the next",
            "kg_person_day",
        ),
        _series(
            "landfilled_share", "สัดส่วนที่นำมาฝังกลบ", "Share landfilled, each until the next", "share"
        ),
        _series("deposits", "ปริมาณที่ชั่งได้รายปี", "Weighed deposits by year", "kg"),
        _year("opened", "ปีที่เปิดหลุม", "Year of opening; left out, the first known"),
        _year("last", "ปีสุดท้าย", "Last year; left out, the last known"),
    ),
    outputs=(
        Output("deposits", Text("ปริมาณฝังกลบทุกปี", "Deposits of all years"), "kg", "series"),
        Output("reconstructed", Text("ปีที่ประมาณขึ้น", "Of these, estimated"), "kg", "series"),
    ),
    calculate=_history,
    references=(
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 3", "section 3.2.2"),
        Reference("2006 IPCC Guidelines, Volume 1, Chapter 5", "sections 5.3.3.2 and 5.3.3.3"),
    ),
    example={
        "population": {"2560": "38000", "2564": "38400"},
        "waste_per_person": {"2560": "1.1"},
        "landfilled_share": {"2560": "0.8"},
        "deposits": {"2563": "12300000"},
    },
)  # fmt: skip
