"""What the tables of the packs say: rows become editions, factors, gases and places.

Each reader takes one :class:`Row` and raises :class:`Refused` with a ``pack.…`` code, file, row
and column. ``COLUMNS`` names the columns of every table by the name of its resource.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.core.factors.factor import STATUSES, UNSTATED, Edition, Factor
from lgo_desktop.core.factors.places import LGO_TYPES, LocalGovernment, Province
from lgo_desktop.core.factors.rows import Row
from lgo_desktop.core.gases import CH4, CH4_FOSSIL, CO2, FAMILIES, GWP_SETS, N2O, Gas
from lgo_desktop.core.quality import EVIDENCE_CLASSES

_ANSWERS = (
    "book", "key", "edition", "factor_key", "share", "substitute", "name_th", "name_en",
    "reason_th", "reason_en", "source",
)  # fmt: skip

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "editions": (
        "id", "name_th", "name_en", "issuer", "series", "issued", "valid_from", "valid_to",
        "accepted_until", "gwp_set", "source", "ef_evidence", "ef_quality", "ef_reason_th",
        "ef_reason_en",
    ),
    "factors": (
        "key", "edition", "name_th", "name_en", "unit", "co2", "ch4_fossil", "ch4", "n2o",
        "biogenic_co2", "total", "printed", "misprint", "gwp_set", "issued", "valid_from",
        "valid_to", "usual_use", "status", "grid_losses", "caution_th", "caution_en", "source",
        "read_from", "checks", "note",
    ),
    "derivations": (
        "key", "edition", "method", "fuel", "ncv_mj", "density_kg_per_l", "co2_kg_per_tj",
        "ch4_kg_per_tj", "n2o_kg_per_tj", "carbon_atoms", "molar_mass", "co2_origin", "source",
    ),
    "blends": ("key", "edition", "part_key", "co2_share", "ch4_n2o_share", "source"),
    "distances": ("key", "edition", "fuel_key", "km_per_unit", "source"),
    "gases": ("id", "name_th", "name_en", "family", "in_totals", "formula", "source"),
    "gwp": ("gas", "gwp_set", "gwp", "source"),
    "refrigerants": (
        "key", "edition", "name_th", "name_en", "kind", "total_ar5", "printed", "misprint",
        "tgo_value", "tgo_edition", "caution_th", "caution_en", "source", "checks", "note",
    ),
    "compositions": ("key", "component", "gas", "share"),
    "books": ("id", "name_th", "name_en", "gwp_set", "source"),
    "answers": _ANSWERS,
    "prices": (
        "product", "unit", "valid_from", "valid_to", "low", "high", "source", "read_from", "note",
    ),
    "provinces": ("code", "name_th", "name_en", "region_th", "districts", "subdistricts"),
    "lgos": (
        "code", "type", "name_th", "short_th", "province_code", "district_th", "lat", "lon",
        "previous_code",
    ),
}  # fmt: skip

EF_SCORES = ("4", "3", "2", "1")
"""Quality of a factor: measured, national, regional, international."""

_GAS_COLUMNS = {"co2": CO2, "ch4_fossil": CH4_FOSSIL, "ch4": CH4, "n2o": N2O}


def read_edition(row: Row) -> Edition:
    """An edition of factors."""
    return Edition(
        id=row.needed("id"),
        name=row.both("name"),
        issuer=row.needed("issuer"),
        issued=row.day_or_none("issued"),
        valid_from=row.day_or_none("valid_from"),
        valid_to=row.day_or_none("valid_to"),
        gwp_set=row.choice("gwp_set", GWP_SETS),
        source=row.needed("source"),
        series=row.needed("series"),
        accepted_until=row.day_or_none("accepted_until"),
        ef_evidence=row.choice("ef_evidence", EVIDENCE_CLASSES),
        ef_quality=int(row.choice("ef_quality", EF_SCORES)),
        ef_reason=row.both("ef_reason"),
    )


def read_factor(row: Row, pack: str) -> Factor:
    """A factor; its gases are all given or all empty."""
    gases = _gases(row)
    return Factor(
        key=row.needed("key"),
        edition=row.needed("edition"),
        name=row.both("name"),
        unit=row.unit("unit"),
        gases=gases,
        biogenic_co2=row.number_in("biogenic_co2") if gases else Decimal(0),
        total=row.number_in("total"),
        printed=row.number_or_none("printed"),
        gwp_set=row.choice("gwp_set", (*GWP_SETS, UNSTATED)),
        valid_from=row.day_or_none("valid_from"),
        valid_to=row.day_or_none("valid_to"),
        pack=pack,
        source=row.needed("source"),
        read_from=row.text("read_from"),
        note=row.text("note"),
        checks=row.needed("checks"),
        issued=row.day_or_none("issued"),
        status=row.choice("status", STATUSES),
        misprint=row.number_or_none("misprint"),
        caution=row.both_or_none("caution"),
        contains_grid_losses=row.flag("grid_losses"),
        usual_use=row.text("usual_use"),
    )


def _gases(row: Row) -> dict[str, Decimal]:
    if not any(row.text(column) for column in (*_GAS_COLUMNS, "biogenic_co2")):
        return {}
    return {gas: row.number_in(column) for column, gas in _GAS_COLUMNS.items()}


def read_gas(row: Row) -> Gas:
    """A gas of the gas table."""
    return Gas(
        id=row.needed("id"),
        family=row.choice("family", FAMILIES),
        in_totals=row.flag("in_totals"),
        source=row.needed("source"),
    )


def read_gwp(row: Row, gases: Mapping[str, Gas]) -> tuple[str, str, Decimal]:
    """Set, gas and kg CO2e per kg."""
    gas = row.needed("gas")
    if gas not in gases:
        raise Refused(row.wrong("pack.unknown_gas", "gas", text=gas))
    row.needed("source")
    return row.choice("gwp_set", GWP_SETS), gas, row.number_in("gwp")


def read_component(row: Row, gases: Mapping[str, Gas]) -> tuple[str, str, Decimal]:
    """Refrigerant, gas (empty for a hydrocarbon, which counts 0) and share by mass."""
    gas = row.text("gas")
    if gas and gas not in gases:
        raise Refused(row.wrong("pack.unknown_gas", "gas", text=gas))
    row.needed("component")
    return row.needed("key"), gas, row.number_in("share")


def read_refrigerant(row: Row, pack: str, gases: Mapping[str, Decimal], total: Decimal) -> Factor:
    """A refrigerant as a factor per kg; ``pack.total_differs`` if its total is not ``total``.

    ``gases`` are kg per kg, ``total`` the AR5 weight of those that totals hold.
    """
    given = row.number_in("total_ar5")
    if given != total:
        raise Refused(
            row.wrong("pack.total_differs", "total_ar5", given=str(given), computed=str(total))
        )
    return Factor(
        key=row.needed("key"),
        edition=row.needed("edition"),
        name=row.both("name"),
        unit="kg",
        gases=gases,
        biogenic_co2=Decimal(0),
        total=total,
        printed=row.number_or_none("printed"),
        gwp_set="AR5",
        valid_from=None,
        valid_to=None,
        pack=pack,
        source=row.needed("source"),
        note=row.text("note"),
        checks=row.needed("checks"),
        misprint=row.number_or_none("misprint"),
        caution=row.both_or_none("caution"),
        usual_use="scope1.fugitive",
    )


def within_edition(factor: Factor, edition: Edition) -> Factor:
    """The factor with the issue day of its edition, where the row has none of its own."""
    return factor if factor.issued else replace(factor, issued=edition.issued)


def read_province(row: Row) -> Province:
    """A province."""
    return Province(
        code=row.needed("code"),
        name=row.both("name"),
        region_th=row.needed("region_th"),
        districts=row.count("districts"),
        subdistricts=row.count("subdistricts"),
    )


def read_lgo(row: Row, provinces: Mapping[str, Province]) -> LocalGovernment:
    """A local government; a position needs both latitude and longitude."""
    province = provinces.get(row.needed("province_code"))
    if province is None:
        raise Refused(
            row.wrong("pack.unknown_key", "province_code", text=row.text("province_code"))
        )
    lat = row.number_or_none("lat")
    lon = row.number_in("lon") if lat is not None else row.number_or_none("lon")
    return LocalGovernment(
        code=row.needed("code"),
        type=row.choice("type", LGO_TYPES),
        name_th=row.needed("name_th"),
        short_th=row.needed("short_th"),
        province=province,
        district_th=row.text("district_th"),
        position=None if lat is None or lon is None else (lat, lon),
        previous_code=row.text("previous_code"),
    )
