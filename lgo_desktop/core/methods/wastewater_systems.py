"""Systems of treatment and discharge of wastewater, with the defaults of the IPCC for each.

2006 IPCC Guidelines, Volume 5, Chapter 6, tables 6.3 and 6.8; 2019 Refinement, tables 6.3, 6.6B,
6.8A and 6.10C. A value of None stands where an edition does not list the system.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, error
from lgo_desktop.base.numbers import EXACT, plain
from lgo_desktop.core.given import Teller
from lgo_desktop.core.methods.exact import product

BO_BOD = Decimal("0.6")
BO_COD = Decimal("0.25")
"""Kg CH4 a kg of BOD and of COD; table 6.2."""

IPCC_2006, IPCC_2019 = "2006", "2019"


@dataclass(frozen=True, slots=True)
class System:
    """What the IPCC says of one system.

    ``mcf`` by edition; ``sewered``: reached by a sewer, which brings industrial water too (I 1.25).
    ``organics_removed`` and ``nitrogen_removed``: what does not reach the water body; None where
    the water goes on to another system. ``n2o``: kg N2O-N a kg of N that enters the system.
    """

    mcf: Mapping[str, Decimal]
    sewered: bool
    organics_removed: Decimal | None
    nitrogen_removed: Decimal | None
    n2o: Decimal
    discharges: bool = False


def _system(
    mcf_2006: str, mcf_2019: str, organics: str, nitrogen: str, n2o: str = "0", *,
    sewered: bool = False, discharges: bool = False,
) -> System:  # fmt: skip
    printed = {IPCC_2006: mcf_2006, IPCC_2019: mcf_2019}
    return System(
        mcf={edition: Decimal(mcf) for edition, mcf in printed.items() if mcf},
        sewered=sewered,
        organics_removed=Decimal(organics) if organics else None,
        nitrogen_removed=Decimal(nitrogen) if nitrogen else None,
        n2o=Decimal(n2o),
        discharges=discharges,
    )


SYSTEMS: Mapping[str, System] = {
    "untreated_discharge": _system("0.1", "0.11", "0", "0", discharges=True),
    "discharge_flowing_water": _system("", "0.035", "0", "0", discharges=True),
    "discharge_lake_or_estuary": _system("", "0.19", "0", "0", discharges=True),
    "stagnant_sewer": _system("0.5", "0.5", "", "", sewered=True),
    "flowing_sewer": _system("0", "0", "", "", sewered=True),
    "aerobic_plant": _system("0", "0.03", "0.85", "0.4", "0.016", sewered=True),
    "aerobic_overloaded": _system("0.3", "", "0.85", "0.4", "0.016", sewered=True),
    "anaerobic_reactor": _system("0.8", "0.8", "0.85", "0.4", sewered=True),
    "shallow_lagoon": _system("0.2", "0.2", "0.85", "0.4", sewered=True),
    "deep_lagoon": _system("0.8", "0.8", "0.85", "0.4", sewered=True),
    "sludge_digester": _system("0.8", "", "", "", sewered=True),
    "septic_tank": _system("0.5", "0.5", "0.625", "0.15"),
    "septic_tank_land_dispersal": _system("", "0.5", "0.625", "0.68", "0.0045"),
    "latrine_dry_family": _system("0.1", "0.1", "0.1", "0.12"),
    "latrine_dry_communal": _system("0.5", "0.5", "0.5", "0.12"),
    "latrine_wet": _system("0.7", "0.7", "0.7", "0.12"),
    "latrine_sludge_used": _system("0.1", "", "0.1", "0.12"),
}
"""Secondary (biological) treatment removes 0.85 of the organics and 0.4 of the nitrogen.

Printed as they are: 0.0045 for a tank with dispersal has the range 0–0.001, and 0.625 for a septic
tank the range 0.50–0.60.
"""


def mcf_of(system: str, edition: str, given: Decimal | None = None) -> Decimal:
    """The methane correction factor given, or that of an edition.

    :class:`Refused` with ``wastewater.system_not_in_edition`` where the edition has none.
    """
    printed = SYSTEMS[system].mcf.get(edition)
    mcf = printed if given is None else given
    if mcf is None:
        known = ", ".join(name for name, one in SYSTEMS.items() if edition in one.mcf)
        values = {"system": system, "edition": edition, "known": known}
        raise Refused(error("wastewater.system_not_in_edition", NOWHERE, **values))
    return mcf


def load_left(load: Decimal, sludge: Decimal) -> Decimal:
    """The organic load less what leaves as sludge, in the unit of both.

    :class:`Refused` with ``wastewater.sludge_exceeds_load`` where more leaves than comes.
    """
    if sludge > load:
        raise Refused(error("wastewater.sludge_exceeds_load", NOWHERE, load=plain(load)))
    return EXACT.subtract(load, sludge)


def methane(load: Decimal, bo: Decimal, mcf: Decimal, recovered: Decimal, tell: Teller) -> Decimal:
    """Kg CH4 of an organic load: load × Bo × MCF − recovered, 2006 equations 6.1 and 6.2.

    :class:`Refused` with ``wastewater.recovery_exceeds_methane`` where more was recovered than
    there can be.
    """
    made = product(load, bo, mcf)
    tell(f"load × {plain(bo)} × {plain(mcf)}", made, "kgCH4", "eq 6.1–6.2, table 6.3")
    if recovered > made:
        raise Refused(error("wastewater.recovery_exceeds_methane", NOWHERE, made=plain(made)))
    if not recovered:
        return made
    left = EXACT.subtract(made, recovered)
    tell("CH4 − recovered", left, "kgCH4", "eq 6.1")
    return left
