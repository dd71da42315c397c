"""Weights of answers that no book gives yet, and of a gas by itself."""

from dataclasses import replace
from decimal import Decimal

from core_samples import built_in_library

from lgo_desktop.base.findings import NOWHERE
from lgo_desktop.core.weights import Rules, weight_of_gas, weights_of

LIBRARY = built_in_library()
RULES = Rules(LIBRARY.gas_table, "full", "edition")


def test_biogenic_co2_of_a_blend_is_told_once() -> None:
    answer = LIBRARY.books["tgo-2022"].at("r-401a", NOWHERE)
    leafy = replace(answer, factor=replace(answer.factor, biogenic_co2=Decimal(3)))
    inside, apart = weights_of(leafy, RULES)
    assert (inside.biogenic_co2, apart.biogenic_co2) == (Decimal(3), Decimal(0))
    assert (inside.in_totals, apart.in_totals) == (True, False)


def test_a_gas_weighs_its_potential() -> None:
    methane = weight_of_gas("CH4", LIBRARY.gas_table, "AR6")
    assert (methane.value, methane.unit, methane.gwp_set) == (Decimal(27), "kgCH4", "AR6")
    assert methane.factor is None
    assert methane.in_totals
    assert not weight_of_gas("HCFC-22", LIBRARY.gas_table, "AR5").in_totals
