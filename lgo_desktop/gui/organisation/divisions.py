"""The divisions of the office, as a leaf."""

from lgo_desktop.core.registers.kinds.divisions import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("divisions", 30, REGISTER)
