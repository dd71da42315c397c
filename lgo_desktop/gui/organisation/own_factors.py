"""The factors of the office's own, as a leaf."""

from lgo_desktop.core.registers.kinds.own_factors import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("own_factors", 85, REGISTER)
