"""The numbers along a value axis."""

import math
from decimal import Decimal

from lgo_desktop.base.numbers import grouped

ROUND_STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))


def axis_steps(largest: Decimal, wanted: int = 4) -> list[Decimal]:
    """Round numbers from zero to at least ``largest``, about ``wanted`` of them above zero."""
    if largest <= 0:
        return [Decimal(0), Decimal(1)]
    least = largest / wanted
    power = Decimal(1).scaleb(least.adjusted())
    step = next(power * factor for factor in ROUND_STEPS if power * factor >= least)
    return [step * number for number in range(math.ceil(largest / step) + 1)]


def axis_number(step: Decimal) -> str:
    """The number as the axis shows it: no more decimals than it has."""
    exponent = step.normalize().as_tuple().exponent
    return grouped(step, max(0, -exponent) if isinstance(exponent, int) else 0)
