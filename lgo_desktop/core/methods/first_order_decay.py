"""Decay of landfilled waste, and the methane that leaves the landfill, year by year.

2006 IPCC Guidelines, Volume 5, Chapter 3, equations 3.1 to 3.6 and annex 3A.1. Masses are of one
unit throughout: what is given in kg comes back in kg.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, add_up, grouped, plain, rounded
from lgo_desktop.base.text import Text
from lgo_desktop.core.given import Series, Teller
from lgo_desktop.core.methods.landfill_parameters import METHANE_SHARE, START_MONTH
from lgo_desktop.core.methods.year_values import holding, spoken_years

ZERO, ONE = Decimal(0), Decimal(1)
METHANE_A_CARBON = (Decimal(16), Decimal(12))
NEXT_JANUARY = Decimal(13)
MONTHS_A_YEAR = Decimal(12)
SHOWN_DECIMALS = 6

_CARBON = Text("2006 IPCC เล่ม 5 สมการ 3.2 และ 3.4", "2006 IPCC Volume 5, equations 3.2 and 3.4")
_RECOVERED_FIRST = Text(
    "2006 IPCC เล่ม 5 สมการ 3.1: หักก๊าซที่เก็บไปก่อน แล้วจึงหักส่วนที่ถูกออกซิไดซ์",
    "2006 IPCC Volume 5, equation 3.1: recovery comes off before oxidation",
)


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of waste in a landfill: deposits by year (wet), and what decides its decay.

    A year without deposit had none. ``mcf`` is by year and holds until the next; ``k`` is a year;
    ``start_month`` 13 means that decay begins in January after the year of deposit.
    """

    waste: str
    deposits: Series
    doc: Decimal
    docf: Decimal
    mcf: Series
    k: Decimal
    f: Decimal = METHANE_SHARE
    start_month: Decimal = START_MONTH

    @property
    def rule(self) -> Text:
        """Its parameters in words."""
        mcf = "/".join(plain(value) for value in dict.fromkeys(self.mcf.values()))
        said = (
            f"DOC {plain(self.doc)}, DOCf {plain(self.docf)}, MCF {mcf}, k {_short(self.k)},"
            f" F {plain(self.f)}"
        )
        return Text(f"{said} (2006 IPCC เล่ม 5 สมการ 3.5–3.6)", f"{said} (2006 IPCC V5 eq. 3.5–3.6)")


@dataclass(frozen=True, slots=True)
class Decay:
    """A stream through the years: carbon left at the end of each, carbon decayed, methane made."""

    stream: Stream
    stock: Series
    decomposed: Series
    generated: Series


@dataclass(frozen=True, slots=True)
class Landfill:
    """All streams of a landfill through the years, and what of their methane escapes."""

    decays: tuple[Decay, ...]
    generated: Series
    emitted: Series


@dataclass(frozen=True, slots=True)
class Escape:
    """What becomes of the methane: recovered by year (none where not said), and OX by year."""

    recovered: Series = field(default_factory=dict)
    oxidised: Series = field(default_factory=lambda: {0: ZERO})


def rate_of_half_life(years: Decimal) -> Decimal:
    """The rate k a year: ln 2 ÷ half-life (annex 3A.1, equation 3A1.6)."""
    return EXACT.divide(EXACT.ln(Decimal(2)), years)


def decay_of(stream: Stream, years: range) -> Decay:
    """The decay of a stream in some years, which begin with its first deposit or before.

    Of a year's deposit e^(−k (13 − M)/12) is left at its end; of the stock before, e^−k.
    """
    left = EXACT.exp(-stream.k)
    decays = EXACT.subtract(ONE, left)
    months = EXACT.divide(EXACT.subtract(NEXT_JANUARY, stream.start_month), MONTHS_A_YEAR)
    left_of_new = EXACT.exp(EXACT.multiply(-stream.k, months))
    decays_of_new = EXACT.subtract(ONE, left_of_new)
    carbon = EXACT.multiply(stream.doc, stream.docf)
    sixteen, twelve = METHANE_A_CARBON
    methane = EXACT.divide(EXACT.multiply(stream.f, sixteen), twelve)
    stock: dict[int, Decimal] = {}
    decomposed: dict[int, Decimal] = {}
    held = ZERO
    for year in years:
        new = stream.deposits.get(year, ZERO)
        if new:
            new = EXACT.multiply(new, EXACT.multiply(carbon, holding(stream.mcf, year)))
        decomposed[year] = EXACT.fma(held, decays, EXACT.multiply(new, decays_of_new))
        held = EXACT.fma(held, left, EXACT.multiply(new, left_of_new))
        stock[year] = held
    generated = {year: EXACT.multiply(gone, methane) for year, gone in decomposed.items()}
    return Decay(stream, stock, decomposed, generated)


def landfill(streams: Iterable[Stream], escape: Escape, years: range) -> Landfill:
    """The landfill in each of some years; (generated − recovered) × (1 − OX), equation 3.1.

    :class:`Refused` with ``landfill.recovery_too_high`` where more is recovered than generated.
    """
    decays = tuple(decay_of(stream, years) for stream in streams)
    generated = total(decay.generated for decay in decays)
    emitted = {}
    for year in years:
        made, recovered = generated[year], escape.recovered.get(year, ZERO)
        if recovered > made:
            raise Refused(
                error(
                    "landfill.recovery_too_high", NOWHERE,
                    year=spoken_years([year]),
                    recovered=grouped(recovered, 0), generated=grouped(made, 0),
                )
            )  # fmt: skip
        kept = EXACT.subtract(ONE, holding(escape.oxidised, year))
        emitted[year] = EXACT.multiply(EXACT.subtract(made, recovered), kept)
    return Landfill(decays, generated, emitted)


def total(series: Iterable[Series]) -> dict[int, Decimal]:
    """The sum of several series in each year."""
    sums: dict[int, Decimal] = {}
    for one in series:
        for year, value in one.items():
            sums[year] = EXACT.add(sums.get(year, ZERO), value)
    return sums


def tell_year(site: Landfill, escape: Escape, year: int, tell: Teller) -> None:
    """The steps of one year: each stream's deposits, stock and methane; then what escapes."""
    for decay in site.decays:
        stream = decay.stream
        wet = add_up(mass for when, mass in stream.deposits.items() if when < year)
        tell(f"{stream.waste}: deposited before {year}", wet, "kg")
        stock = decay.stock.get(year - 1, ZERO)
        tell(f"{stream.waste}: ddocm at the start of {year}", stock, "kgC", _CARBON)
        tell(
            f"{stream.waste}: ch4 generated in {year}", decay.generated[year], "kgCH4", stream.rule
        )
    tell("Σ ch4 generated", site.generated[year], "kgCH4")
    tell("recovered", escape.recovered.get(year, ZERO), "kgCH4", _RECOVERED_FIRST)
    tell("ox", holding(escape.oxidised, year), "share", _RECOVERED_FIRST)
    tell("(generated − recovered) × (1 − ox)", site.emitted[year], "kgCH4")


def of_waste(site: Landfill, waste: str) -> tuple[Decay, ...]:
    """The decays of one kind of waste."""
    return tuple(decay for decay in site.decays if decay.stream.waste == waste)


def _short(value: Decimal) -> str:
    """A rate as it was typed; that of a half-life, which never ends, with six decimals."""
    return (
        plain(value) if value == rounded(value, SHOWN_DECIMALS) else f"{value:.{SHOWN_DECIMALS}f}…"
    )
