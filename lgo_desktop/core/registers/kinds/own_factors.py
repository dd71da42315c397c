"""The register of factors of the office's own."""

from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.statements.own_factor import STATEMENT

REGISTER = Register(STATEMENT)
