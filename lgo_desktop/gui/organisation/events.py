"""The events that moved the boundary, as a leaf."""

from lgo_desktop.core.registers.kinds.boundary_events import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("events", 70, REGISTER)
