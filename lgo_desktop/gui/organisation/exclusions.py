"""What the account leaves out, what moved its boundary, and why things were chosen, as a leaf."""

from lgo_desktop.core.registers.kinds import (
    boundary_events,
    choice_reasons,
    exclusions,
    own_factors,
    scope3_categories,
)
from lgo_desktop.gui.organisation.section import Section, SectionKind
from lgo_desktop.gui.registers.several import SeveralRegisters
from lgo_desktop.gui.session import Session

REGISTERS = {
    "exclusions": exclusions.REGISTER,
    "events": boundary_events.REGISTER,
    "screening": scope3_categories.REGISTER,
    "own_factors": own_factors.REGISTER,
    "reasons": choice_reasons.REGISTER,
}


def _made(session: Session) -> Section:
    return SeveralRegisters(session, REGISTERS)


SECTION = SectionKind("exclusions", 75, _made)
