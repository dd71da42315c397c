"""The vehicles and machines of the office, as a leaf."""

from lgo_desktop.core.registers.kinds.vehicles import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("vehicles", 40, REGISTER, rows=True)
