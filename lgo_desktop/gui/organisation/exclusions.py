"""What the account leaves out, as a leaf."""

from lgo_desktop.core.registers.kinds.exclusions import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("exclusions", 75, REGISTER)
