"""The electricity and water accounts of the office, as a leaf."""

from lgo_desktop.core.registers.kinds.meters import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("meters", 50, REGISTER, rows=True)
