"""The register of factors of the office's own."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.statements.own_factor import STATEMENT

FIELD_OF = {
    "factor.own_without_source": "source",
    "factor.own_without_unit": "unit",
    "factor.own_without_value": "kgco2e",
    "factor.own_two_values": "kgco2e",
    "factor.own_without_reason": "reason",
}
"""The column that a finding is about; what is found needs the books, so it is looked at there."""

REGISTER = Register(STATEMENT, called=Text("รหัสค่า เช่น own.ชื่อ", "Key, such as own.name"))
