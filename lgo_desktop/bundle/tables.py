"""The tables of an inventory in a bundle: columns, keys, meanings.

Masses are kg, decimals exact, periods ISO (``2025-01``), empty cells as in
:mod:`lgo_desktop.bundle.cells`. Names and keys are published: they change with the format only.
"""

from lgo_desktop.bundle.table import Column, Table

ACTIVITY = Table(
    "activity",
    (
        Column("source", "string", "Emission source, e.g. mobile.road_fuel"),
        Column("variant", "string", "Variant of the source, e.g. diesel"),
        Column("facility", "string", "Facility to which the value belongs; empty: the whole LGO"),
        Column("item", "string", "Vehicle, meter or other item, as named by the office"),
        Column("period", "string", "Month 2025-01 or months 2025-01/2025-03 of the activity"),
        Column("field", "string", "Field of the source, e.g. quantity"),
        Column("value", "decimal", "Number as entered; empty: the field holds a text"),
        Column("unit", "string", "Unit in which the number was entered"),
        Column("text", "string", "Choice by its id, ISO date or words; empty: it holds a number"),
        Column("note", "string", "Remark of the office"),
    ),
    ("source", "variant", "facility", "item", "period", "field"),
)

EMISSIONS = Table(
    "emissions",
    (
        Column("code", "string", "Code of the line, unique in the inventory"),
        Column("source", "string", "Emission source, e.g. mobile.road_fuel"),
        Column("variant", "string", "Variant of the source, e.g. diesel"),
        Column("facility", "string", "Facility to which the line belongs; empty: the whole LGO"),
        Column("item", "string", "Vehicle, meter or other item, as named by the office"),
        Column("period", "string", "Month 2025-01 or months 2025-01/2025-03 of the activity"),
        Column("scope", "string", "Scope in which the line is reported"),
        Column("category", "string", "Category, or reference number of a city inventory"),
        Column("notation_key", "string", "NO, NE, IE or C; empty: estimated"),
        Column("quantity", "decimal", "Activity in the unit of the factor"),
        Column("unit", "string", "Unit of the quantity"),
        Column("factor_key", "string", "Key of the factor used, with its edition: table factors"),
        Column("factor_edition", "string", "Edition of the factor used"),
        Column("factor_value", "decimal", "kg CO2e per unit, as used"),
        Column("factor_unit", "string", "Unit of activity to which the factor refers"),
        Column("kgco2e", "decimal", "Emission in kg CO2e"),
        Column("counts_in", "string", "Total into which the line counts"),
    ),
    ("code",),
)

EMISSION_GASES = Table(
    "emission_gases",
    (
        Column("code", "string", "Code of the line in table emissions"),
        Column("gas", "string", "Gas"),
        Column("kg", "decimal", "Mass of the gas in kg"),
        Column("kgco2e", "decimal", "The same in kg CO2e"),
    ),
    ("code", "gas"),
)

FACTORS = Table(
    "factors",
    (
        Column("edition", "string", "Edition in which the factor was published"),
        Column("key", "string", "Key of the factor"),
        Column("name_th", "string", "Name in Thai"),
        Column("name_en", "string", "Name in English"),
        Column("unit", "string", "Unit of activity to which the factor refers"),
        Column("total", "decimal", "kg CO2e per unit, unrounded"),
        Column("printed", "decimal", "kg CO2e per unit as printed; empty: no print known"),
        Column("gwp_set", "string", "Set of global warming potentials of the total"),
        Column("source", "string", "Document, table, page or row"),
    ),
    ("edition", "key"),
)

TOTALS = Table(
    "totals",
    (
        Column("name", "string", "Name of the total, e.g. scope1"),
        Column("kgco2e", "decimal", "Total in kg CO2e"),
    ),
    ("name",),
)

ISSUES = Table(
    "issues",
    (
        Column("number", "integer", "Running number"),
        Column("code", "string", "Code of the finding"),
        Column("severity", "string", "error, warning or note"),
        Column("place", "string", "Place in the inventory"),
        Column("sentence_th", "string", "What was found, in Thai"),
        Column("sentence_en", "string", "What was found, in English"),
    ),
    ("number",),
)

PAPERS = Table(
    "papers",
    (
        Column("number", "integer", "Running number of the paper in the ledger"),
        Column("kind", "string", "Kind of paper, e.g. electricity_bill"),
        Column("source", "string", "Emission source that it feeds: table activity"),
        Column("variant", "string", "Variant of the source"),
        Column("facility", "string", "Facility; empty: the whole LGO"),
        Column("item", "string", "Account, vehicle or sender, as named by the office"),
        Column("amount", "decimal", "Amount on the paper"),
        Column("unit", "string", "Unit of the amount"),
        Column("note", "string", "Remark of the office"),
    ),
    ("number",),
)

PAPER_FIELDS = Table(
    "paper_fields",
    (
        Column("number", "integer", "Number of the paper in table papers"),
        Column("field", "string", "What else the paper says, e.g. reading"),
        Column("value", "decimal", "Number, in the unit of the field; empty: it is a text"),
        Column("text", "string", "ISO date, ISO month or words; empty: it is a number"),
    ),
    ("number", "field"),
)

EVIDENCE = Table(
    "evidence",
    (
        Column("id", "string", "Identifier of the file of evidence, unique in the project"),
        Column("sha256", "string", "SHA-256 of the file in hexadecimal digits"),
        Column("name", "string", "Name of the file, as named by the office"),
        Column("media_type", "string", "Media type, by content"),
        Column("bytes", "integer", "Size"),
        Column("note", "string", "Remark of the office"),
        Column("path", "string", "Where the file lies in this bundle; empty: it was left out"),
    ),
    ("id",),
)

EVIDENCE_LINKS = Table(
    "evidence_links",
    (
        Column("evidence", "string", "File of evidence: table evidence"),
        Column("paper", "integer", "Number of the paper that it proves: table papers; 0: none"),
        Column("source", "string", "Emission source that it proves; empty: it proves a paper"),
        Column("variant", "string", "Variant of the source"),
        Column("facility", "string", "Facility; empty: the whole LGO"),
        Column("item", "string", "Vehicle, meter or other item, as named by the office"),
        Column("period", "string", "Month 2025-01 or months 2025-01/2025-12"),
        Column("field", "string", "Field of the source beside which it was put"),
    ),
    ("evidence", "paper", "source", "variant", "facility", "item", "period", "field"),
)

EVIDENCE_TABLES = (EVIDENCE, EVIDENCE_LINKS)
"""The tables of a bundle whose inventory has evidence; other bundles have neither."""

PAPER_TABLES = (PAPERS, PAPER_FIELDS)
"""The tables of a bundle whose inventory has papers one by one; other bundles have neither."""

INVENTORY_TABLES = (ACTIVITY, EMISSIONS, EMISSION_GASES, FACTORS, TOTALS, ISSUES)
"""The tables that every bundle of an inventory holds."""
