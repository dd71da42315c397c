"""Methane of landfills by first-order decay, of any streams of waste, with the IPCC's defaults.

2006 IPCC Guidelines, Volume 5, Chapter 3; version 2019 differs in DOCf, which goes by class of
waste there, and in the kinds of sites. Deposits and gases are masses of one unit, kg here.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Series, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.first_order_decay import (
    ONE,
    ZERO,
    Escape,
    Landfill,
    Stream,
    landfill,
    of_waste,
    rate_of_half_life,
    tell_year,
    total,
)
from lgo_desktop.core.methods.landfill_parameters import (
    CLIMATES,
    DEFAULT_CLIMATE,
    METHANE_SHARE,
    SITE_KINDS,
    START_MONTH,
    decay_rate,
    docf_of,
)
from lgo_desktop.core.methods.waste_components import COMPONENTS, Component
from lgo_desktop.core.methods.year_values import ALWAYS, holding
from lgo_desktop.core.periods import gregorian
from lgo_desktop.core.sources.declaration import Reference

_IPCC = "2006 IPCC Guidelines, Volume 5, Chapter"
WASTES = (
    "food", "garden", "paper", "wood", "textiles", "nappies", "rubber_leather", "sludge",
    "industrial", "clinical", "bulk", "inert", "other",
)  # fmt: skip


def _decay(given: Given, tell: Teller) -> Mapping[str, Result]:
    streams = tuple(
        _stream(row, given, f"streams[{n}].") for n, row in enumerate(given.rows["streams"])
    )
    deposit_years = [year for stream in streams for year in stream.deposits]
    year = gregorian(int(given["year"])) if "year" in given else max(deposit_years)
    years = range(min(*deposit_years, year), max(*deposit_years, year) + 1)
    escape = Escape(given.series["recovery"], _by_year(given, "ox") or {ALWAYS: ZERO})
    site = landfill(streams, escape, years)
    tell_year(site, escape, year, tell)
    return _results(site, year)


def _results(site: Landfill, year: int) -> dict[str, Result]:
    results: dict[str, Result] = {
        "ch4": site.emitted[year], "generated": site.generated, "emitted": site.emitted,
        "decomposed": total(decay.decomposed for decay in site.decays),
        "stock": total(decay.stock for decay in site.decays),
    }  # fmt: skip
    for waste in WASTES:
        decays = of_waste(site, waste)
        results[f"generated_{waste}"] = total(decay.generated for decay in decays)
        results[f"stock_{waste}"] = total(decay.stock for decay in decays)
    return results


def _stream(row: Given, given: Given, place: str) -> Stream:
    component = COMPONENTS[row.texts["waste"]]
    doc = row.get("doc", component.doc)
    if doc is None:
        raise _missing(f"{place}doc", "share")
    docf = row.get("docf", given.get("docf"))
    return Stream(
        waste=component.id,
        deposits=_deposits(row, given, place),
        doc=doc,
        docf=docf_of(component, given.version) if docf is None else docf,
        mcf=_by_year(row, "mcf") or _by_year(given, "mcf") or {ALWAYS: _mcf_of_site(given)},
        k=_rate(row, component, given.texts["climate"], place),
        f=row.get("f", given["f"]),
        start_month=row.get("start_month", given["start_month"]),
    )


def _deposits(row: Given, given: Given, place: str) -> Series:
    """The stream's own series, or the total of all; times its share where one is given."""
    shares = _by_year(row, "share")
    deposits = row.series["deposits"] or given.series["deposits"]
    if not deposits:
        raise _missing(f"{place}deposits", "kg")
    if not shares:
        if not row.series["deposits"] and len(given.rows["streams"]) > 1:
            raise _missing(f"{place}share", "share")
        return deposits
    return {year: EXACT.multiply(mass, holding(shares, year)) for year, mass in deposits.items()}


def _rate(row: Given, component: Component, climate: str, place: str) -> Decimal:
    if "k" in row and "half_life" in row:
        raise Refused(error("landfill.two_rates", Where(field=f"{place}half_life")))
    if "half_life" in row:
        return rate_of_half_life(row["half_life"])
    rate = row.get("k", decay_rate(component, climate))
    if rate is None:
        raise _missing(f"{place}k", "1/year")
    return rate


def _mcf_of_site(given: Given) -> Decimal:
    kind = SITE_KINDS[given.texts["site"]]
    if kind.since > given.version:
        raise Refused(
            error("landfill.site_of_2019", Where(field="site"), site=kind.name, id=kind.id)
        )
    return kind.mcf


def _by_year(given: Given, name: str) -> Series:
    """``name_by_year`` if given, else ``name`` for all years; empty if neither is."""
    series = given.series[f"{name}_by_year"]
    if series or name not in given:
        return series
    return {ALWAYS: given[name]}


def _missing(name: str, unit: str) -> Refused:
    return Refused(error("method.missing_parameter", Where(field=name), name=name, unit=unit))


def _share(id_: str, th: str, en: str, default: Decimal | None = None) -> Parameter:
    return Parameter(
        id_, Text(th, en), "share", default, highest=ONE, optional=default is None
    )  # fmt: skip


def _series(id_: str, th: str, en: str, unit: str = "share") -> Parameter:
    highest = ONE if unit == "share" else None
    return Parameter(id_, Text(th, en), unit, type="series", highest=highest, optional=True)


_MCF = (
    _share("mcf", "ค่าแก้ไขมีเทน", "Methane correction factor"),
    _series("mcf_by_year", "ค่าแก้ไขมีเทนรายปี", "MCF by year, each until the next"),
)
_START = Text(
    "เดือนที่เริ่มย่อยสลาย (13 = มกราคมปีถัดไป)", "Month in which decay begins (13 = next January)"
)
_COLUMNS = (
    Parameter(
        "waste", Text("ชนิดขยะ", "Kind of waste"), default="other", type="choice", choices=WASTES
    ),
    _series(
        "deposits", "ปริมาณฝังกลบรายปี น้ำหนักเปียก", "Deposits by year, wet; a year left out had none",
        "kg",
    ),
    _share("share", "สัดส่วนของปริมาณรวม", "Share of the deposits"),
    _series("share_by_year", "สัดส่วนของปริมาณรวมรายปี", "Share by year, each until the next"),
    _share("doc", "คาร์บอนอินทรีย์ที่ย่อยสลายได้ (DOC)", "Degradable organic carbon (wet)"),
    _share("docf", "สัดส่วน DOC ที่ย่อยสลายจริง (DOCf)", "Share of DOC that decays (DOCf)"),
    Parameter("k", Text("อัตราการย่อยสลาย", "Rate of decay"), "1/year", optional=True),
    Parameter(
        "half_life", Text("ครึ่งชีวิต", "Half-life, instead of k"), "year", lowest=Decimal("0.01"),
        optional=True,
    ),
    *_MCF,
    _share("f", "สัดส่วนมีเทนในก๊าซ", "Methane in the gas"),
    Parameter("start_month", _START, "month", lowest=ONE, highest=START_MONTH, optional=True),
)  # fmt: skip


def _outputs() -> tuple[Output, ...]:
    every_year = (
        ("generated", "มีเทนที่เกิด", "CH4 generated", "kg"),
        ("emitted", "มีเทนที่ปล่อย", "CH4 emitted", "kg"),
        ("decomposed", "คาร์บอนที่ย่อยสลาย", "DDOCm decomposed", "kgC"),
        ("stock", "คาร์บอนที่เหลือเมื่อสิ้นปี", "DDOCm left at the end of the year", "kgC"),
    )
    outputs = [Output("ch4", Text("มีเทนที่ปล่อยในปีที่ขอ", "CH4 emitted in the year asked for"), "kg")]
    outputs += [Output(id_, Text(th, en), unit, "series") for id_, th, en, unit in every_year]
    for waste in WASTES:
        for id_, th, en, unit in (every_year[0], every_year[3]):
            name = COMPONENTS[waste].name
            said = Text(f"{th}: {name.th}", f"{en}: {name.en}")
            outputs.append(Output(f"{id_}_{waste}", said, unit, "series"))
    return tuple(outputs)


METHOD = ScienceMethod(
    id="waste.fod",
    name=Text("มีเทนจากหลุมฝังกลบ (การย่อยสลายอันดับหนึ่ง)", "Methane of landfills by first-order decay"),
    versions=("2006", "2019"),
    parameters=(
        Parameter(
            "year",
            Text(
                "ปีที่ขอผล (ว่างหมายถึงปีสุดท้ายที่ฝังกลบ)",
                "Year asked for; left out, the last of deposits",
            ),
            "year", lowest=Decimal(1800), highest=Decimal(3000), optional=True,
        ),
        Parameter(
            "streams", Text("ชนิดขยะที่ฝังกลบ", "Streams of waste"), type="rows", columns=_COLUMNS
        ),
        _series("deposits", "ปริมาณฝังกลบรวมรายปี", "Deposits of all streams by year, wet", "kg"),
        Parameter(
            "climate", Text("ภูมิอากาศ", "Climate"), default=DEFAULT_CLIMATE, type="choice",
            choices=tuple(CLIMATES),
        ),
        Parameter(
            "site", Text("ลักษณะหลุม", "Kind of site"), default="uncategorised", type="choice",
            choices=tuple(SITE_KINDS),
        ),
        *_MCF,
        _share("docf", "สัดส่วน DOC ที่ย่อยสลายจริง (DOCf)", "Share of DOC that decays (DOCf)"),
        _share("f", "สัดส่วนมีเทนในก๊าซ", "Methane in the gas", METHANE_SHARE),
        Parameter("start_month", _START, "month", START_MONTH, lowest=ONE, highest=START_MONTH),
        _share("ox", "สัดส่วนมีเทนที่ถูกออกซิไดซ์ (OX)", "Methane oxidised in the cover (OX); left out, 0"),
        _series("ox_by_year", "OX รายปี", "OX by year, each until the next"),
        _series(
            "recovery", "มีเทนที่เก็บไปรายปี", "CH4 recovered by year; a year left out had none", "kg"
        ),
    ),
    outputs=_outputs(),
    calculate=_decay,
    references=(
        Reference(f"{_IPCC} 3", "equations 3.1–3.6, annex 3A.1, tables 3.1–3.3"),
        Reference(f"{_IPCC} 2", "table 2.4 (DOC), section 2.3.2 (DOC of sludge)"),
        Reference("2019 Refinement, Volume 5, Chapter 3", "table 3.0 (DOCf), table 3.1 (MCF)"),
    ),
    example={
        "year": "2568",
        "streams": [{"waste": "food", "share": "0.56"}, {"waste": "paper", "share": "0.08"}],
        "deposits": {"2565": "25300000", "2566": "26900000", "2567": "28450000"},
        "site": "managed_anaerobic",
    },
)  # fmt: skip
