"""Intensities by the profile of the organisation."""

from decimal import Decimal

from statement_samples import all_stated, stated

from lgo_desktop.core.analysis.intensity import intensities
from lgo_desktop.core.totals import Totals

ZERO = Decimal(0)
TOTALS = Totals(Decimal(600), Decimal(400), Decimal(1500), Decimal(2500), *[ZERO] * 4)


def test_each_known_size_gives_one() -> None:
    profile = [
        *all_stated("organisation.profile", staff="25", budget="5000000", preparer="อรุณี"),
        stated("organisation.profile", "area", "28750", unit="ไร่"),
    ]
    staff, area, budget = intensities(profile, TOTALS)
    assert (staff.per, staff.scopes_1_2, staff.total) == ("staff", Decimal(40), Decimal(100))
    assert (area.unit, area.size, budget.total) == ("km2", Decimal(46), Decimal("0.0005"))


def test_nothing_is_divided_by_zero_or_by_nothing() -> None:
    assert intensities(all_stated("organisation.profile", staff="0"), TOTALS) == []
    assert intensities([], TOTALS) == []
