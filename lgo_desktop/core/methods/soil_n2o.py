"""N2O of managed soils, direct and indirect, by the nitrogen that reaches them.

Direct: N × EF1 × 44/28. Indirect: what volatilises × EF4 and what is leached × EF5, both × 44/28.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.numbers import add_up
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Given, Result, Teller
from lgo_desktop.core.methods import soil_nitrogen_factors as factors
from lgo_desktop.core.methods.declaration import Output, Parameter, ScienceMethod
from lgo_desktop.core.methods.exact import n2o_of, product
from lgo_desktop.core.methods.soil_nitrogen_factors import ANY_CLIMATE, CLIMATES, IPCC_2006
from lgo_desktop.core.sources.declaration import Reference


def direct_n2o(nitrogen: Decimal, tell: Teller) -> Decimal:
    """Kg N2O that soil gives off where so much N in kg is spread; 2006 Guidelines, EF1 0.01."""
    ef1 = factors.EF1_SYNTHETIC[IPCC_2006][ANY_CLIMATE]
    n2o = n2o_of(product(nitrogen, ef1))
    tell("N × 0.01 × 44/28", n2o, "kgN2O", "2006 IPCC Guidelines, Vol 4, eq 11.1, table 11.1")
    return n2o


def indirect_n2o(nitrogen: Decimal, *, organic: bool, tell: Teller) -> Decimal:
    """Kg N2O from N that volatilises or is leached; 2006 Guidelines, table 11.3."""
    synthetic = factors.FRAC_GAS_SYNTHETIC[IPCC_2006][ANY_CLIMATE]
    volatile = factors.FRAC_GAS_ORGANIC[IPCC_2006] if organic else synthetic
    leaching = factors.FRAC_LEACH[IPCC_2006][ANY_CLIMATE]
    deposited = product(nitrogen, volatile, factors.EF4[IPCC_2006][ANY_CLIMATE])
    leached = product(nitrogen, leaching, factors.EF5[IPCC_2006])
    n2o = n2o_of(add_up((deposited, leached)))
    tell("N volatilised and leached", n2o, "kgN2O", "2006 IPCC Guidelines, Vol 4, eq 11.9–11.10")
    return n2o


def _n2o(given: Given, tell: Teller) -> Mapping[str, Result]:
    direct = n2o_of(_direct(given, tell))
    tell("direct N2O-N × 44/28", direct, "kgN2O", "eq 11.1")
    deposited = n2o_of(_deposited(given, tell))
    tell("deposited N2O-N × 44/28", deposited, "kgN2O", "eq 11.9")
    leached = n2o_of(_leached(given, tell))
    tell("leached N2O-N × 44/28", leached, "kgN2O", "eq 11.10")
    total = add_up((direct, deposited, leached))
    return {"direct": direct, "volatilised": deposited, "leached": leached, "n2o": total}


def _direct(given: Given, tell: Teller) -> Decimal:
    version, climate = given.version, given.texts["climate"]
    ef1 = given.get("ef1", factors.EF1_SYNTHETIC[version][climate])
    other = given.get("ef1", factors.EF1_OTHER[version][climate])
    rice = given.get("ef1_rice", factors.EF1_RICE[version][given.texts["rice_water"]])
    cattle = given.get("ef3_cattle", factors.EF3_CATTLE[version][climate])
    sheep = given.get("ef3_sheep", factors.EF3_SHEEP[version][climate])
    not_synthetic = add_up(given[name] for name in ("organic", "crop_residues", "mineralised"))
    on_rice = add_up((given["rice_synthetic"], given["rice_organic"]))
    parts = {
        "synthetic N × EF1": product(given["synthetic"], ef1),
        "other N × EF1": product(not_synthetic, other),
        "N on flooded rice × EF1FR": product(on_rice, rice),
        "organic soil × EF2": product(given["organic_soil"], given["ef2"]),
        "grazing N × EF3": add_up(
            (product(given["grazing_cattle"], cattle), product(given["grazing_sheep"], sheep))
        ),
    }
    for step, value in parts.items():
        if value:
            tell(step, value, "kgN", "table 11.1")
    return add_up(parts.values())


def _grazing(given: Given) -> Decimal:
    return add_up((given["grazing_cattle"], given["grazing_sheep"]))


def _deposited(given: Given, tell: Teller) -> Decimal:
    version = given.version
    of_synthetic = given.get(
        "frac_gas_synthetic", factors.FRAC_GAS_SYNTHETIC[version][given.texts["fertiliser"]]
    )
    of_organic = given.get("frac_gas_organic", factors.FRAC_GAS_ORGANIC[version])
    ef4 = given.get("ef4", factors.EF4[version][given.texts["climate"]])
    synthetic = add_up((given["synthetic"], given["rice_synthetic"]))
    organic = add_up((given["organic"], given["rice_organic"], _grazing(given)))
    volatilised = add_up((product(synthetic, of_synthetic), product(organic, of_organic)))
    tell("N volatilised", volatilised, "kgN", "table 11.3")
    return product(volatilised, ef4)


def _leached(given: Given, tell: Teller) -> Decimal:
    share = given.get("frac_leach", factors.FRAC_LEACH[given.version][given.texts["climate"]])
    ef5 = given.get("ef5", factors.EF5[given.version])
    spread = ("synthetic", "organic", "crop_residues", "mineralised")
    on_rice = ("rice_synthetic", "rice_organic")
    nitrogen = add_up((*(given[name] for name in (*spread, *on_rice)), _grazing(given)))
    leached = product(nitrogen, share)
    tell("N leached", leached, "kgN", "table 11.3")
    return product(leached, ef5)


def _nitrogen(id_: str, th: str, en: str) -> Parameter:
    return Parameter(id_, Text(th, en), "kgN", Decimal(0))


def _own(id_: str, th: str, en: str) -> Parameter:
    """A factor that stands in the tables by version and climate unless it is given."""
    names = Text(f"{th} (ไม่ระบุ = ตามตาราง IPCC)", f"{en} (left out: the IPCC table)")
    return Parameter(id_, names, "kg/kg", highest=Decimal(1), optional=True)


def _kind(id_: str, th: str, en: str, choices: tuple[str, ...]) -> Parameter:
    return Parameter(id_, Text(th, en), default="aggregated", type="choice", choices=choices)


_PLACES = "equations 11.1, 11.9 and 11.10; tables 11.1 and 11.3"

METHOD = ScienceMethod(
    id="afolu.soil_n2o",
    name=Text("ไนตรัสออกไซด์จากดินที่จัดการ", "Nitrous oxide of managed soils"),
    versions=("2006", "2019"),
    parameters=(
        _nitrogen("synthetic", "ไนโตรเจนจากปุ๋ยเคมี (F_SN)", "N of synthetic fertiliser (F_SN)"),
        _nitrogen("organic", "ไนโตรเจนจากปุ๋ยอินทรีย์ (F_ON)", "N of organic fertiliser (F_ON)"),
        _nitrogen("crop_residues", "ไนโตรเจนจากเศษพืช (F_CR)", "N of crop residues (F_CR)"),
        _nitrogen("mineralised", "ไนโตรเจนจากดินที่สลาย (F_SOM)", "N mineralised (F_SOM)"),
        _nitrogen("rice_synthetic", "ปุ๋ยเคมีในนาข้าว", "Synthetic N on flooded rice"),
        _nitrogen("rice_organic", "ปุ๋ยอินทรีย์ในนาข้าว", "Organic N on flooded rice"),
        _nitrogen("grazing_cattle", "มูลโค กระบือ สุกร สัตว์ปีก", "Grazing cattle, pigs, poultry"),
        _nitrogen("grazing_sheep", "มูลแพะ แกะ และอื่น ๆ", "Grazing sheep, goats and others"),
        Parameter(
            "organic_soil", Text("ดินอินทรีย์ที่ระบายน้ำ", "Drained organic soil"), "ha", Decimal(0)
        ),
        _kind("climate", "ภูมิอากาศ", "Climate", CLIMATES),
        _kind("rice_water", "การขังน้ำในนา", "Water on rice", tuple(factors.EF1_RICE["2019"])),
        _kind(
            "fertiliser", "ชนิดปุ๋ยเคมี", "Kind of fertiliser",
            tuple(factors.FRAC_GAS_SYNTHETIC["2019"]),
        ),
        _own("ef1", "ค่า EF1", "EF1"),
        _own("ef1_rice", "ค่า EF1 ของนาข้าว", "EF1 of flooded rice"),
        Parameter(
            "ef2", Text("ค่า EF2 ของดินอินทรีย์เขตร้อน", "EF2 of tropical organic soil"),
            "kgN/ha", factors.EF2_TROPICAL_CROPLAND,
        ),
        _own("ef3_cattle", "ค่า EF3 ของโคและอื่น ๆ", "EF3 of cattle, pigs, poultry"),
        _own("ef3_sheep", "ค่า EF3 ของแพะ แกะ", "EF3 of sheep and others"),
        _own("frac_gas_synthetic", "สัดส่วนปุ๋ยเคมีที่ระเหย", "Share of synthetic N volatilised"),
        _own("frac_gas_organic", "สัดส่วนปุ๋ยอินทรีย์ที่ระเหย", "Share of organic N volatilised"),
        _own("frac_leach", "สัดส่วนที่ถูกชะล้าง", "Share leached"),
        _own("ef4", "ค่า EF4", "EF4"),
        _own("ef5", "ค่า EF5", "EF5"),
    ),
    outputs=(
        Output("direct", Text("ทางตรง", "Direct N2O"), "kg"),
        Output("volatilised", Text("ทางอ้อมจากการระเหย", "Indirect N2O of volatilised N"), "kg"),
        Output("leached", Text("ทางอ้อมจากการชะล้าง", "Indirect N2O of leached N"), "kg"),
        Output("n2o", Text("ไนตรัสออกไซด์รวม", "Nitrous oxide in all"), "kg"),
    ),
    calculate=_n2o,
    references=(
        Reference("2006 IPCC Guidelines, Volume 4, Chapter 11", _PLACES),
        Reference("2019 Refinement, Volume 4, Chapter 11", _PLACES),
    ),
    example={"synthetic": "414"},
)  # fmt: skip
