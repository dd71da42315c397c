"""Gases of burning waste, in incinerators and in the open, by what the waste is made of.

2006 IPCC Guidelines, Volume 5, Chapter 5, equations 5.1 to 5.5, tables 5.2, 5.3 and 5.6. Only
fossil carbon counts as CO2; that of plants is a memo. Version 2019 burns 71 % instead of 58 % of
the carbon in the open (table 5.2 of the 2019 Refinement).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller, silent
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import co2_of, product
from lgo_desktop.core.methods.waste_components import COMPONENTS
from lgo_desktop.core.sources.declaration import Reference

ZERO, ONE = Decimal(0), Decimal(1)
GRAMS_A_TONNE = Decimal(10**6)
OPEN = "open_burning"


@dataclass(frozen=True, slots=True)
class Technology:
    """A way of burning: g CH4 and g N2O a tonne of municipal waste, the latter dry if ``dry``."""

    id: str
    name: Text
    ch4: Decimal
    n2o: Decimal
    dry: bool = False


def _way(id_: str, th: str, en: str, ch4: str, n2o: str, *, dry: bool = False) -> Technology:
    return Technology(id_, Text(th, en), Decimal(ch4), Decimal(n2o), dry)


# Table 5.3 prints "~0" for the continuous fluidised bed.
_ALL = (
    _way("continuous_stoker", "เตาเผาต่อเนื่อง แบบตะกรับ", "Continuous, stoker", "0.2", "50"),
    _way(
        "continuous_fluidised", "เตาเผาต่อเนื่อง แบบฟลูอิไดซ์เบด", "Continuous, fluidised bed", "0",
        "50",
    ),
    _way(
        "semi_continuous_stoker", "เตาเผากึ่งต่อเนื่อง แบบตะกรับ", "Semi-continuous, stoker", "6", "50"
    ),
    _way(
        "semi_continuous_fluidised", "เตาเผากึ่งต่อเนื่อง แบบฟลูอิไดซ์เบด",
        "Semi-continuous, fluidised bed", "188", "50",
    ),
    _way("batch_stoker", "เตาเผาเป็นครั้ง แบบตะกรับ", "Batch, stoker", "60", "60"),
    _way("batch_fluidised", "เตาเผาเป็นครั้ง แบบฟลูอิไดซ์เบด", "Batch, fluidised bed", "237", "60"),
    _way(OPEN, "เผากำจัดกลางแจ้ง", "Open burning", "6500", "150", dry=True),
)  # fmt: skip
TECHNOLOGIES: Mapping[str, Technology] = MappingProxyType({way.id: way for way in _ALL})

OXIDATION_IN_THE_OPEN = MappingProxyType({"2006": Decimal("0.58"), "2019": Decimal("0.71")})
"""Share of the carbon that burns; all of it in incinerators (table 5.2)."""
SLUDGE_CARBON_2019 = Decimal("0.3")
"""Of the dry mass, table 5.2 of the 2019 Refinement; 2006 prints a range of 40–50 %."""
N2O_OF_WASTE = MappingProxyType({"industrial": Decimal(100), "sludge": Decimal(900)})
"""g N2O a tonne wet of wastes with a row of their own in table 5.6, in any incinerator."""

_CO2_RULE = Text("2006 IPCC เล่ม 5 สมการ 5.1–5.3", "2006 IPCC Volume 5, equations 5.1–5.3")
_CH4_RULE = Text("2006 IPCC เล่ม 5 ตาราง 5.3", "2006 IPCC Volume 5, table 5.3")
_N2O_RULE = Text("2006 IPCC เล่ม 5 ตาราง 5.6", "2006 IPCC Volume 5, table 5.6")


@dataclass(frozen=True, slots=True)
class Load:
    """Waste of one kind that is burnt: kg wet, its shares, and g CH4 and g N2O a tonne wet."""

    waste: str
    mass: Decimal
    dry_matter: Decimal
    carbon: Decimal
    fossil: Decimal
    ch4: Decimal
    n2o: Decimal


@dataclass(frozen=True, slots=True)
class Smoke:
    """Kg of gases; ``biogenic`` is CO2 of plants."""

    co2: Decimal
    biogenic: Decimal
    ch4: Decimal
    n2o: Decimal


def oxidation_of(way: Technology, version: str) -> Decimal:
    """The share of the carbon that burns."""
    return OXIDATION_IN_THE_OPEN[version] if way.id == OPEN else ONE


def load_of(
    row: Mapping[str, Decimal], waste: str, way: Technology, version: str, place: str = ""
) -> Load:
    """A load from its ``mass`` and whatever else is given, the rest by the tables.

    :class:`Refused` with ``method.missing_parameter`` where neither has a value.
    """
    component = COMPONENTS[waste]
    carbon = component.carbon
    if waste == "sludge" and version == "2019":
        carbon = SLUDGE_CARBON_2019

    def known(name: str, usual: Decimal | None) -> Decimal:
        value = row.get(name, usual)
        if value is None:
            where = Where(field=f"{place}{name}")
            raise Refused(error("method.missing_parameter", where, name=name, unit="share"))
        return value

    dry_matter = known("dry_matter", component.dry_matter)
    usual = way.n2o if way.id == OPEN else N2O_OF_WASTE.get(waste, way.n2o)
    return Load(
        waste=waste, mass=row["mass"], dry_matter=dry_matter,
        carbon=known("carbon", carbon), fossil=known("fossil", component.fossil),
        ch4=row.get("ch4_factor", way.ch4),
        n2o=row.get("n2o_factor", EXACT.multiply(usual, dry_matter) if way.dry else usual),
    )  # fmt: skip


def burnt(loads: Iterable[Load], oxidation: Decimal, tell: Teller = silent) -> Smoke:
    """The gases of all loads."""
    smokes = []
    for load in loads:
        co2 = co2_of(product(load.mass, load.dry_matter, load.carbon, oxidation))
        fossil = EXACT.multiply(co2, load.fossil)
        tell(f"{load.waste}: burnt", load.mass, "kg")
        tell(f"{load.waste}: fossil co2", fossil, "kg", _CO2_RULE)
        biogenic = EXACT.subtract(co2, fossil)
        smokes.append(Smoke(fossil, biogenic, _grams(load, load.ch4), _grams(load, load.n2o)))
    total = Smoke(
        add_up(smoke.co2 for smoke in smokes), add_up(smoke.biogenic for smoke in smokes),
        add_up(smoke.ch4 for smoke in smokes), add_up(smoke.n2o for smoke in smokes),
    )  # fmt: skip
    tell("Σ fossil co2", total.co2, "kg", _CO2_RULE)
    tell("Σ biogenic co2", total.biogenic, "kg", _CO2_RULE)
    tell("Σ ch4", total.ch4, "kgCH4", _CH4_RULE)
    tell("Σ n2o", total.n2o, "kgN2O", _N2O_RULE)
    return total


def _grams(load: Load, factor: Decimal) -> Decimal:
    return EXACT.divide(EXACT.multiply(load.mass, factor), GRAMS_A_TONNE)


def _burn(given: Given, tell: Teller) -> Mapping[str, Result]:
    way = TECHNOLOGIES[given.texts["technology"]]
    loads = [
        load_of(row, row.texts["waste"], way, given.version, f"components[{n}].")
        for n, row in enumerate(given.rows["components"])
    ]
    oxidation = given.get("oxidation", oxidation_of(way, given.version))
    tell("oxidation", oxidation, "share", _CO2_RULE)
    smoke = burnt(loads, oxidation, tell)
    return {"co2": smoke.co2, "co2_biogenic": smoke.biogenic, "ch4": smoke.ch4, "n2o": smoke.n2o}


def _share(id_: str, th: str, en: str) -> Parameter:
    return Parameter(id_, Text(th, en), "share", highest=ONE, optional=True)


def _by_tonne(id_: str, gas: str) -> Parameter:
    name = Text(f"ค่าการปล่อย {gas}", f"{gas} factor of the wet mass, instead of the tables")
    return Parameter(id_, name, "g/t", optional=True)


METHOD = ScienceMethod(
    id="waste.incineration",
    name=Text("ก๊าซจากการเผาขยะ", "Gases of burning waste"),
    versions=("2006", "2019"),
    parameters=(
        Parameter(
            "components", Text("องค์ประกอบของขยะ", "What the waste is made of"), type="rows",
            columns=(
                Parameter(
                    "waste", Text("ชนิดขยะ", "Kind of waste"), default="other", type="choice",
                    choices=tuple(COMPONENTS),
                ),
                Parameter("mass", Text("น้ำหนักเปียก", "Wet mass"), "kg"),
                _share("dry_matter", "สัดส่วนมวลแห้ง", "Dry matter in the wet mass"),
                _share("carbon", "สัดส่วนคาร์บอน", "Carbon in the dry mass"),
                _share("fossil", "สัดส่วนคาร์บอนฟอสซิล", "Fossil part of the carbon"),
                _by_tonne("ch4_factor", "CH4"), _by_tonne("n2o_factor", "N2O"),
            ),
        ),
        Parameter(
            "technology", Text("วิธีเผา", "Way of burning"), default="continuous_stoker",
            type="choice", choices=tuple(TECHNOLOGIES),
        ),
        _share("oxidation", "สัดส่วนคาร์บอนที่ไหม้", "Share of the carbon that burns"),
    ),
    outputs=(
        Output("co2", Text("คาร์บอนไดออกไซด์ฟอสซิล", "Fossil CO2"), "kg"),
        Output("co2_biogenic", Text("คาร์บอนไดออกไซด์ชีวภาพ (แยกแสดง)", "Biogenic CO2, a memo"), "kg"),
        Output("ch4", Text("มีเทน", "Methane"), "kg"),
        Output("n2o", Text("ไนตรัสออกไซด์", "Nitrous oxide"), "kg"),
    ),
    calculate=_burn,
    references=(
        Reference(
            "2006 IPCC Guidelines, Volume 5, Chapter 5", "equations 5.1–5.5, tables 5.2, 5.3, 5.6"
        ),
        Reference("2006 IPCC Guidelines, Volume 5, Chapter 2", "tables 2.4 and 2.6"),
        Reference("2019 Refinement, Volume 5, Chapter 5", "table 5.2 (open burning, sludge)"),
    ),
    example={
        "components": [{"waste": "plastics", "mass": "1000"}, {"waste": "food", "mass": "3000"}],
        "technology": "batch_stoker",
    },
)  # fmt: skip
