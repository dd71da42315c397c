"""The screening of scope 3, as a leaf."""

from lgo_desktop.core.registers.kinds.scope3_categories import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("screening", 80, REGISTER)
