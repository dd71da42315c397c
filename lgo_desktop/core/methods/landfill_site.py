"""Methane of one landfill in the reporting year, from what its office knows of it.

Weighed deposits, and for years without a scale those reconstructed from residents; the composition;
the kind of site. What the office leaves out is a default of the IPCC and told in the trace.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Series, Teller
from lgo_desktop.core.methods.first_order_decay import (
    ZERO,
    Escape,
    Stream,
    landfill,
    tell_year,
)
from lgo_desktop.core.methods.landfill_history import Residents, reconstructed
from lgo_desktop.core.methods.landfill_parameters import (
    DEFAULT_CLIMATE,
    METHANE_SHARE,
    OXIDISED_BENEATH_SOIL,
    SITE_KINDS,
    decay_rate,
    docf_of,
)
from lgo_desktop.core.methods.waste_components import COMPONENTS
from lgo_desktop.core.methods.waste_composition import composition_of, refuse_above_one
from lgo_desktop.core.methods.year_values import ALWAYS, holding, spoken_years
from lgo_desktop.core.periods import gregorian

PARTS = ("food", "garden", "paper", "wood", "textiles", "nappies", "sludge", "inert")
"""What a landfill tells apart; plastics, glass, metal, rubber and leather are inert there."""
DECAYING = PARTS[:-1]
SHARES = ("mcf", "docf", "f", "ox", "landfilled_share", *(f"doc_{part}" for part in DECAYING))
EARLIEST = 1900
"""No landfill that still emits is older."""

KILOGRAMS_A_TONNE = Decimal(1000)

SOIL, UNCOVERED = "soil", "none"
GUIDELINES_2006, GUIDELINES_2019 = "2006", "2019"

_FIRST_KNOWN = Text(
    "ไม่ได้บอกปีที่เปิดหลุม จึงถือว่าเปิดในปีแรกที่มีข้อมูล",
    "the year of opening is not said: the first year with data",
)
_FIRST = Text(
    "ปีก่อนการสำรวจครั้งแรกใช้องค์ประกอบของการสำรวจนั้น",
    "years before the first survey take its composition",
)
_MCF = Text("2006 IPCC เล่ม 5 ตาราง 3.1 (และฉบับ 2019)", "2006 IPCC Volume 5, table 3.1 (and 2019)")
_OX = Text("2006 IPCC เล่ม 5 ตาราง 3.2", "2006 IPCC Volume 5, table 3.2")


def methane_of(given: Given, tell: Teller) -> Decimal:
    """Kg CH4 that leaves the landfill in ``given.year``; ``given.variant`` is the kind of site.

    Decay begins in the year after the deposit, so that of the reporting year does not count yet.
    """
    refuse_above_one(given, SHARES)
    deposits = _deposits(given, tell)
    shares = composition_of(given, PARTS, tell)
    surveyed = min(min(years) for years in shares.values())
    if min(deposits) < surveyed:
        tell(
            "composition of the first survey for all years before",
            Decimal(surveyed),
            "year",
            _FIRST,
        )
    mcf = given.series.get("mcf") or {ALWAYS: SITE_KINDS[given.variant].mcf}
    if "mcf" not in given.series:
        tell("mcf", mcf[ALWAYS], "share", _MCF)
    streams = [
        _stream(waste, shares[waste], deposits, mcf, given) for waste in DECAYING if waste in shares
    ]
    escape = Escape(given.series.get("recovered", {}), {ALWAYS: _oxidised(given)})
    if "ox" not in given:
        tell("ox by cover", escape.oxidised[ALWAYS], "share", _OX)
    site = landfill(streams, escape, range(min(deposits), given.year + 1))
    tell_year(site, escape, given.year, tell)
    return site.emitted[given.year]


def _stream(waste: str, shares: Series, deposits: Series, mcf: Series, given: Given) -> Stream:
    component = COMPONENTS[waste]
    climate = given.texts.get("climate", DEFAULT_CLIMATE)
    guidelines = given.texts.get("guidelines", GUIDELINES_2006)
    return Stream(
        waste=waste,
        deposits={
            year: EXACT.multiply(mass, holding(shares, year)) for year, mass in deposits.items()
        },
        doc=given.get(f"doc_{waste}", component.doc or ZERO),
        docf=given.get("docf", docf_of(component, guidelines)),
        mcf=mcf,
        k=given.get(f"k_{waste}", decay_rate(component, climate) or ZERO),
        f=given.get("f", METHANE_SHARE),
    )


def _oxidised(given: Given) -> Decimal:
    usual = OXIDISED_BENEATH_SOIL if given.texts.get("cover") == SOIL else ZERO
    return given.get("ox", usual)


def _deposits(given: Given, tell: Teller) -> Mapping[int, Decimal]:
    """Kg by year from the opening to the reporting year; each weighed, or reconstructed, or closed.

    :class:`Refused`: ``landfill.no_history`` where only the reporting year is known,
    ``landfill.years_missing``, ``landfill.years_disagree``.
    """
    weighed = {
        year: EXACT.multiply(tonnes, KILOGRAMS_A_TONNE)
        for year, tonnes in given.series.get("deposit", {}).items()
    }
    persons = given.series.get("population", {})
    known = sorted(year for year in {*weighed, *persons} if year <= given.year)
    opened = _opened(given, known, tell)
    closed = _year(given, "closed", given.year)
    if not opened <= closed or any(
        weighed[year] for year in weighed if not opened <= year <= closed
    ):
        raise Refused(error("landfill.years_disagree", NOWHERE))
    missing = [
        year for year in range(opened, min(closed, given.year - 1) + 1) if year not in weighed
    ]
    deposits = {year: mass for year, mass in weighed.items() if year >= opened}
    if missing and not persons:
        raise Refused(error("landfill.years_missing", NOWHERE, years=spoken_years(missing)))
    residents = Residents(
        persons, given.series.get("waste_per_person", {}), given.series.get("landfilled_share", {})
    )
    deposits.update(reconstructed(weighed, residents, missing, tell))
    return dict(sorted(deposits.items())) or {given.year: ZERO}


def _opened(given: Given, known: list[int], tell: Teller) -> int:
    """The year of opening as said, else the first known year before the reporting year."""
    if "opened" in given:
        return _year(given, "opened", given.year)
    if not known or known[0] == given.year:
        raise Refused(error("landfill.no_history", NOWHERE, year=spoken_years([given.year])))
    tell("opened", Decimal(known[0]), "year", _FIRST_KNOWN)
    return known[0]


def _year(given: Given, field: str, usual: int) -> int:
    """A year that was typed in either era; ``landfill.years_disagree`` where it is none."""
    if field not in given:
        return usual
    typed = given[field]
    year = gregorian(int(typed))
    if typed != int(typed) or not EARLIEST <= year <= given.year:
        raise Refused(error("landfill.years_disagree", NOWHERE))
    return year
