"""What the waste of an office is made of: surveyed shares by year, or a published composition.

A survey holds until the next one; years before the first survey take the first. There is no
composition by default: the office gives its own, or names the published one that it takes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.base.numbers import EXACT, add_up, plain, rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.given import Given, Series, Teller
from lgo_desktop.core.methods.waste_components import COMPONENTS, MUNICIPAL
from lgo_desktop.core.methods.year_values import ALWAYS, holding, spoken_years

ROUNDING = Decimal("0.01")
"""Surveys print whole percents or one decimal: so far may their sum be from 1."""
PRESET = "composition_preset"
REST = "inert"

Composition = Mapping[str, Series]
"""The share of each kind of waste, by year of survey."""


@dataclass(frozen=True, slots=True)
class PublishedComposition:
    """A composition from a book: shares of the wet mass, in the order of ``MUNICIPAL``."""

    id: str
    name: Text
    source: str
    shares: Mapping[str, Decimal]


def _published(id_: str, th: str, en: str, source: str, percent: str) -> PublishedComposition:
    shares = (Decimal(part) / 100 for part in percent.split())
    return PublishedComposition(
        id_, Text(th, en), source, dict(zip(MUNICIPAL, shares, strict=True))
    )  # fmt: skip


# The zeros for garden waste, wood, textiles and nappies of Thailand are printed so: those surveys
# did not tell them apart.
_ALL = (
    _published(
        "thailand_2019", "ประเทศไทย (IPCC 2019)", "Thailand (IPCC 2019)",
        "2019 Refinement, Volume 5, Chapter 2, table 2A.2, row Thailand",
        "48.6 0 14.6 0 0 0 0 13.9 3.6 5.1 14.2",
    ),
    _published(
        "south_east_asia_2019", "เอเชียตะวันออกเฉียงใต้ (IPCC 2019)", "South-Eastern Asia (IPCC 2019)",
        "2019 Refinement, Volume 5, Chapter 2, table 2.3, row South-Eastern Asia",
        "49.9 1.0 11.2 0.8 0.4 0 0 10.2 4.2 3.7 18.6",
    ),
)  # fmt: skip
PUBLISHED: Mapping[str, PublishedComposition] = MappingProxyType({one.id: one for one in _ALL})


def share_fields(parts: tuple[str, ...]) -> tuple[Field, ...]:
    """The fields for a composition of these parts, and for the choice of a published one."""
    help_ = Text(
        "สัดส่วนน้ำหนักเปียกจากการสำรวจองค์ประกอบขยะ กรอกปีละครั้ง รวมทุกชนิดต้องได้ร้อยละ 100",
        "Share of the wet mass by a survey, once for a year; all kinds add up to 100 %.",
    )
    names = {part: COMPONENTS[part].name for part in parts}
    shares = tuple(
        Field(
            f"share_{part}", Text(f"สัดส่วน{name.th}", f"Share: {name.en}"), "share", history=True,
            help=help_, typed_in="%",
        )
        for part, name in names.items()
    )  # fmt: skip
    preset = Field(
        PRESET, Text("องค์ประกอบขยะที่ตีพิมพ์", "Published composition"), type="choice",
        choices=tuple(Choice(one.id, one.name) for one in PUBLISHED.values()),
        help=Text(
            "เลือกเมื่อยังไม่มีผลสำรวจของตนเอง และชี้แจงในรายงาน",
            "Only while there is no survey of your own; say so in the report.",
        ),
    )  # fmt: skip
    return (*shares, preset)


def composition_of(given: Given, parts: tuple[str, ...], tell: Teller) -> Composition:
    """The composition that is typed in ``share_…`` or named in ``composition_preset``.

    What is left to 1 is inert where that is a part and not typed. :class:`Refused`:
    ``waste.composition_missing``, ``waste.composition_twice``, ``waste.composition_sum``.
    """
    typed = {
        part: given.series[f"share_{part}"] for part in parts if f"share_{part}" in given.series
    }
    preset = given.texts.get(PRESET)
    if typed and preset:
        raise Refused(error("waste.composition_twice", NOWHERE))
    if preset:
        return _of_preset(PUBLISHED[preset], parts, tell)
    if not typed:
        raise Refused(error("waste.composition_missing", NOWHERE))
    surveys = sorted({year for shares in typed.values() for year in shares})
    rest = {year: _rest(typed, year) for year in surveys}
    if REST in parts and REST not in typed and all(left >= -ROUNDING for left in rest.values()):
        for year, left in rest.items():
            tell(f"share_{REST} {year} = 1 − Σ shares", max(left, Decimal(0)), "share")
        return typed
    for year, left in rest.items():
        if abs(left) > ROUNDING:
            percent = plain(
                rounded(EXACT.multiply(EXACT.subtract(Decimal(1), left), Decimal(100)), 2)
            )
            raise Refused(
                error("waste.composition_sum", NOWHERE, year=spoken_years([year]), percent=percent)
            )
    return typed


def refuse_above_one(given: Given, shares: Iterable[str]) -> None:
    """:class:`Refused` with ``waste.share_above_one`` where a share is more than the whole.

    So does a percentage look that is typed as a share, or one that is typed for every month.
    """
    for name in shares:
        values = (given.get(name, Decimal(0)), *given.series.get(name, {}).values())
        if max(values) > 1:
            where = Where(field=name)
            raise Refused(error("waste.share_above_one", where, value=plain(max(values))))


def _rest(shares: Composition, year: int) -> Decimal:
    """What is missing to 1 in a year."""
    return EXACT.subtract(Decimal(1), add_up(holding(one, year) for one in shares.values()))


def _of_preset(preset: PublishedComposition, parts: tuple[str, ...], tell: Teller) -> Composition:
    shares = {part: preset.shares[part] for part in parts if preset.shares.get(part)}
    for part, share in shares.items():
        tell(f"share_{part}", share, "share", preset.source)
    return {part: {ALWAYS: share} for part, share in shares.items()}
