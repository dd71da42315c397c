"""The reasons for choices that move the total, as a leaf."""

from lgo_desktop.core.registers.kinds.choice_reasons import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("reasons", 90, REGISTER)
