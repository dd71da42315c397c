"""N2O of domestic wastewater: of the nitrogen in the effluent and in treatment plants.

2006 IPCC Guidelines, Volume 5, Chapter 6, equations 6.7–6.9; 2019 Refinement, equations 6.7–6.10A.
"""

from collections.abc import Mapping
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.base.numbers import EXACT, add_up, plain
from lgo_desktop.core.given import Given, Teller
from lgo_desktop.core.methods.exact import n2o_of, product
from lgo_desktop.core.methods.wastewater_systems import IPCC_2006, SYSTEMS

EF_EFFLUENT = Decimal("0.005")
"""Kg N2O-N a kg of N discharged; table 6.11 (2006), table 6.8A (2019, Tier 1)."""
EF_PLANTS = Decimal("3.2")
"""G N2O a person and year in plants that remove nitrogen; table 6.11 (2006)."""
NITROGEN_OF_PROTEIN = Decimal("0.16")
INDUSTRY = Decimal("1.25")
"""What industry and commerce add in sewers; table 6.11."""
NON_CONSUMED = {"2006": Decimal("1.1"), "2019": Decimal("1.02")}
"""Without garbage disposals, table 6.11 (2006); South and Southeast Asia, table 6.10A (2019)."""
HOUSEHOLD = {"2006": Decimal(1), "2019": Decimal("1.1")}
"""What household products add; only the 2019 Refinement counts it."""
CONSUMED_OF_SUPPLY = Decimal("0.96")
"""South and Southeast Asia, table 6.10A."""

GRAMS_A_KILOGRAM = Decimal(1000)
ONE = Decimal(1)


def n2o_of_plant(people: Decimal, industry: Decimal, grams: Decimal) -> Decimal:
    """Kg N2O a year of a plant that removes nitrogen, by the people it serves; 2006 eq 6.9."""
    return EXACT.divide(product(people, industry, grams), GRAMS_A_KILOGRAM)


def nitrous_oxide(given: Given, tell: Teller) -> Mapping[str, Decimal]:
    """Kg N2O of effluent and plants; nothing at all where no protein is given."""
    protein = _protein(given, tell)
    if protein is None:
        return {}
    eaten = product(
        given["population"], protein, given["nitrogen_of_protein"], given["non_consumed"],
        given["household"],
    )  # fmt: skip
    of_edition = _by_people if given.version == IPCC_2006 else _by_systems
    effluent_nitrogen, plants = of_edition(given, eaten, tell)
    effluent = n2o_of(product(effluent_nitrogen, given["ef_effluent"]))
    tell("N of effluent × EF × 44/28", effluent, "kgN2O", "eq 6.7")
    return {
        "nitrogen_effluent": effluent_nitrogen,
        "n2o_effluent": effluent,
        "n2o_plants": plants,
        "n2o": add_up((effluent, plants)),
    }


def _protein(given: Given, tell: Teller) -> Decimal | None:
    """Kg protein eaten a person and year, from the supply if that is what is known."""
    if "protein" in given or "protein_supply" not in given:
        return given.get("protein")
    eaten = product(given["protein_supply"], given["consumed_share"])
    tell("protein_supply × consumed_share", eaten, "kg", "2019 Refinement, eq 6.10A")
    return eaten


def _by_people(given: Given, eaten: Decimal, tell: Teller) -> tuple[Decimal, Decimal]:
    """2006: N of all people; N2O of plants comes off it as N, as the Guidelines ask."""
    people = product(given["population"], given["advanced_share"])
    plants = n2o_of_plant(people, given["industrial_nitrogen"], given["ef_plants"])
    tell("people × industry × ef_plants", plants, "kgN2O", "eq 6.9")
    of_plants = EXACT.divide(product(plants, Decimal(28)), Decimal(44))
    discharged = product(eaten, given["industrial_nitrogen"])
    left = _left_of(discharged, add_up((given["nitrogen_sludge"], of_plants)))
    tell("N of effluent", left, "kgN", "eq 6.8")
    return left, plants


def _by_systems(given: Given, eaten: Decimal, tell: Teller) -> tuple[Decimal, Decimal]:
    """2019: N by the system it goes to."""
    effluents, plants = [], []
    for row in given.rows["pathways"]:
        system = SYSTEMS[row.texts["system"]]
        industry = given["industrial_nitrogen"] if system.sewered else ONE
        nitrogen = product(eaten, row["income_share"], row["share"], industry)
        tell(f"{row.texts['system']}: N", nitrogen, "kgN", "eq 6.10")
        plants.append(n2o_of(product(nitrogen, row.get("ef_n2o", system.n2o))))
        removed = row.get("nitrogen_removed", system.nitrogen_removed)
        if removed is not None:
            effluents.append(product(nitrogen, EXACT.subtract(ONE, removed)))
    total = add_up(plants)
    tell("N × EF × 44/28", total, "kgN2O", "eq 6.9, table 6.8A")
    left = _left_of(add_up(effluents), given["nitrogen_sludge"])
    tell("N of effluent", left, "kgN", "eq 6.8, table 6.10C")
    return left, total


def _left_of(nitrogen: Decimal, removed: Decimal) -> Decimal:
    """The N that reaches the water body; ``wastewater.nitrogen_exceeds`` if more was removed."""
    if removed > nitrogen:
        values = {"removed": plain(removed), "nitrogen": plain(nitrogen)}
        raise Refused(
            error("wastewater.nitrogen_exceeds", Where(field="nitrogen_sludge"), **values)
        )
    return EXACT.subtract(nitrogen, removed)
