"""Exact products and sums of decimals, for formulas of many factors."""

from decimal import Decimal

from lgo_desktop.base.numbers import EXACT


def product(*factors: Decimal) -> Decimal:
    """The factors multiplied, in 60 digits."""
    result = Decimal(1)
    for factor in factors:
        result = EXACT.multiply(result, factor)
    return result


def co2_of(carbon: Decimal) -> Decimal:
    """Kg CO2 of kg of carbon: 44/12, multiplied first, so that 180 kg give 660 exactly."""
    return EXACT.divide(EXACT.multiply(carbon, Decimal(44)), Decimal(12))


def n2o_of(nitrogen: Decimal) -> Decimal:
    """Kg N2O of kg of nitrogen in N2O: 44/28."""
    return EXACT.divide(EXACT.multiply(nitrogen, Decimal(44)), Decimal(28))
