"""Values by year where only some years have one of their own."""

from collections.abc import Iterable
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Series
from lgo_desktop.core.periods import BUDDHIST_OFFSET

ALWAYS = 0
"""The year from which a value holds that is given without a year."""


def holding(series: Series, year: int) -> Decimal:
    """What holds in a year: its own value, else the latest earlier one, else the first of all."""
    earlier = [known for known in series if known <= year]
    return series[max(earlier) if earlier else min(series)]


def between(series: Series, year: int) -> Decimal:
    """The year's own value, else on the straight line between its neighbours; level beyond them.

    Interpolation: 2006 IPCC Guidelines, Volume 1, Chapter 5, section 5.3.3.3.
    """
    earlier = [known for known in series if known <= year]
    later = [known for known in series if known >= year]
    if not earlier or not later:
        return holding(series, year)
    before, after = max(earlier), min(later)
    if before == after:
        return series[before]
    rise = EXACT.subtract(series[after], series[before])
    share = EXACT.divide(Decimal(year - before), Decimal(after - before))
    return EXACT.fma(rise, share, series[before])


def of_year(series: Series, year: int) -> Decimal:
    """The year's own value; :class:`Refused` with ``waste.year_missing`` if it has none."""
    if year not in series:
        raise Refused(error("waste.year_missing", NOWHERE, year=spoken_years([year])))
    return series[year]


def spoken_years(years: Iterable[int]) -> Text:
    """Years as people write them: runs with a dash, Buddhist in Thai."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])

    def written(offset: int) -> str:
        ends = ([run[0] + offset, run[-1] + offset] for run in runs)
        return ", ".join("–".join(map(str, dict.fromkeys(pair))) for pair in ends)

    return Text(written(BUDDHIST_OFFSET), written(0))
