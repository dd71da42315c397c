"""Whom to ask for which papers, as a leaf."""

from lgo_desktop.core.registers.kinds.contacts import REGISTER
from lgo_desktop.gui.registers.section import section_of

SECTION = section_of("contacts", 60, REGISTER)
