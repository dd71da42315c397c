"""CO2 held by measured trees now and before, and what they removed in between.

Stock = dry mass above ground × (1 + roots) × carbon × 44/12 × number of trees. A stock that rose
is a removal, one that fell is a loss; they are never netted with emissions, nor with one another.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import co2_of, product
from lgo_desktop.core.methods.tree_equations import GROUPS, PI, Group
from lgo_desktop.core.sources.declaration import Reference

TREE_TOOL = Reference("TGO, T-VER-S-TOOL-01-01, version 02, 26 March 2568", "appendix 2")
NOTHING, ONE = Decimal(0), Decimal(1)


def stock(kind: str, sizes: Mapping[str, Decimal], trees: Decimal, tell: Teller) -> Decimal:
    """Kg CO2 held by trees of one group and size.

    ``sizes`` holds ``diameter`` or ``girth`` in cm at 1.3 m, and ``height`` in m; or
    ``aboveground``, kg of dry mass of a tree by another approved way. :class:`Refused` with
    ``tree.size_missing`` or ``tree.two_diameters``. No trees hold nothing, whatever their size.
    """
    if not trees:
        return NOTHING
    group = GROUPS[kind]
    mass = sizes["aboveground"] if "aboveground" in sizes else _mass(group, sizes, tell)
    tell("above ground, one tree", mass, "kg", group.caution or "")
    carbon = product(mass, EXACT.add(ONE, group.roots), group.carbon, trees)
    tell(f"× (1 + {group.roots}) × {group.carbon} × trees", carbon, "kgC")
    held = co2_of(carbon)
    tell("carbon × 44/12", held, "kgCO2", "T-VER-S-TOOL-01-01 v02")
    return held


def a_year(change: Decimal, years: Decimal) -> Decimal:
    """The part of a change that falls on one year; ``tree.no_years`` where none lie between."""
    if not years:
        raise Refused(error("tree.no_years", NOWHERE))
    return EXACT.divide(change, years)


def _mass(group: Group, sizes: Mapping[str, Decimal], tell: Teller) -> Decimal:
    if "girth" in sizes and "diameter" in sizes:
        raise Refused(error("tree.two_diameters", NOWHERE, group=group.name))
    known = dict(sizes)
    if "girth" in sizes:
        known["diameter"] = EXACT.divide(sizes["girth"], PI)
        tell("girth ÷ π", known["diameter"], "cm")
    needed = {"diameter": group.needs_diameter, "height": group.needs_height}
    for size, is_needed in needed.items():
        if is_needed and not known.get(size):
            raise Refused(error("tree.size_missing", NOWHERE, group=group.name, size=_SIZES[size]))
    return group.mass(known.get("diameter", NOTHING), known.get("height", NOTHING))


_SIZES = {
    "diameter": Text("เส้นผ่านศูนย์กลางหรือเส้นรอบวงที่ 1.3 เมตร", "diameter or girth at 1.3 m"),
    "height": Text("ความสูง", "height"),
}


def _stock_of(rows: Iterable[Given], tell: Teller) -> Decimal:
    return add_up(stock(row.texts["group"], row, row["trees"], tell) for row in rows)


def _removed(given: Given, tell: Teller) -> Mapping[str, Result]:
    now = _stock_of(given.rows["now"], tell)
    tell("stock now", now, "kgCO2")
    if not given.rows["before"]:
        return {"stock_now": now}
    before = _stock_of(given.rows["before"], tell)
    tell("stock before", before, "kgCO2")
    change = a_year(EXACT.subtract(now, before), given["years"])
    tell("change a year", change, "kgCO2")
    removed, lost = max(change, NOTHING), max(EXACT.minus(change), NOTHING)
    return {"stock_now": now, "stock_before": before, "removal": removed, "loss": lost}


def _size(id_: str, th: str, en: str, unit: str) -> Parameter:
    return Parameter(id_, Text(th, en), unit, optional=True)


TREES = (
    Parameter("group", Text("กลุ่มไม้", "Group"), default="mixed_deciduous", type="choice",
              choices=tuple(GROUPS)),
    _size("diameter", "เส้นผ่านศูนย์กลางที่ 1.3 ม.", "Diameter at 1.3 m", "cm"),
    _size("girth", "เส้นรอบวงที่ 1.3 ม.", "Girth at 1.3 m", "cm"),
    _size("height", "ความสูง", "Height", "m"),
    _size("aboveground", "มวลแห้งเหนือดินต่อต้น แทนสมการ", "Dry mass, instead of equations", "kg"),
    Parameter("trees", Text("จำนวนต้น", "Trees"), "1", ONE),
)  # fmt: skip

METHOD = ScienceMethod(
    id="removal.tree",
    name=Text("การดูดกลับของต้นไม้ที่วัดขนาด", "Removal by measured trees"),
    versions=("tver-02",),
    parameters=(
        Parameter("now", Text("ต้นไม้ปีนี้", "Trees now"), type="rows", columns=TREES),
        Parameter("before", Text("ต้นไม้ปีก่อน", "Trees before"), type="rows", columns=TREES,
                  optional=True),
        Parameter("years", Text("จำนวนปีระหว่างการวัด", "Years between"), "year", ONE),
    ),
    outputs=(
        Output("stock_now", Text("กักเก็บปีนี้", "Stock now"), "kgCO2"),
        Output("stock_before", Text("กักเก็บปีก่อน", "Stock before"), "kgCO2"),
        Output("removal", Text("การดูดกลับต่อปี", "Removal a year"), "kgCO2"),
        Output("loss", Text("การสูญเสียคาร์บอนต่อปี", "Loss of stock a year"), "kgCO2"),
    ),
    calculate=_removed,
    references=(
        TREE_TOOL,
        Reference("TGO, T-VER-S-METH-13-01, version 2", "current stock less the one before"),
    ),
    example={
        "now": [{"group": "dry_evergreen", "girth": "94.2", "height": "20", "trees": "10"}],
        "before": [{"group": "dry_evergreen", "girth": "91", "height": "19.5", "trees": "10"}],
    },
)  # fmt: skip
