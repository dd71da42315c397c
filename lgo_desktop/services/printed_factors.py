"""Factors as forms print them: one kg CO2e a unit for each kind of entry."""

from decimal import Decimal

from lgo_desktop.core.inventory import Inventory
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.weights import Rules, weight_of_gas, weights_of
from lgo_desktop.services.factor_library import library


def printed_factors(inventory: Inventory) -> dict[tuple[str, str], Decimal]:
    """Kg CO2e per unit by source and variant, where the inventory's book has a value."""
    book, table = library().books[inventory.book], library().gas_table
    printed: dict[tuple[str, str], Decimal] = {}
    for source in all_sources().values():
        gas = next((method.gas for method in source.methods if method.gas), None)
        for variant in source.variants:
            if gas is not None:
                printed[source.id, variant.id] = weight_of_gas(gas, table, book.gwp_set).value
            elif answer := book.answers.get(variant.factor_keys[0]):
                weight = weights_of(answer, Rules(table, "published"))[0]
                printed[source.id, variant.id] = weight.value
    return printed
