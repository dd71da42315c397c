"""Factors as forms print them: one kg CO2e a unit for each kind of entry."""

from decimal import Decimal

from lgo_desktop.core.gases import CH4
from lgo_desktop.core.inventory import Inventory, Precision
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.weights import Rules, weight_of_gas, weights_of
from lgo_desktop.services.factor_library import library

WRITTEN_AS_METHANE = frozenset({"wastewater.septic_tank", "wastewater.treatment"})
"""Sources that form 1.5(1) wants as kg CH4, worked out beside it."""


def printed_factors(
    inventory: Inventory, precision: Precision = "published"
) -> dict[tuple[str, str], Decimal]:
    """Kg CO2e per unit by source and variant, where the inventory's book has a value.

    Forms print them ``published``; a form of ours shows them as the inventory calculates.
    """
    book, table = library().books[inventory.book], library().gas_table
    printed: dict[tuple[str, str], Decimal] = {}
    for source in all_sources().values():
        for variant in source.variants:
            if source.id in WRITTEN_AS_METHANE:
                printed[source.id, variant.id] = weight_of_gas(CH4, table, book.gwp_set).value
                continue
            answer = next((book.answers[k] for k in variant.factor_keys if k in book.answers), None)
            if answer is not None:
                weight = weights_of(answer, Rules(table, precision))[0]
                printed[source.id, variant.id] = weight.value
    return printed
