"""The register of reasons for choices that move the total."""

from lgo_desktop.base.text import Text
from lgo_desktop.core.choices.registry import all_choices
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.registers.declaration import Register
from lgo_desktop.core.statements.choice_reason import STATEMENT

REGISTER = Register(
    STATEMENT,
    fixed=tuple(Choice(one.id, one.name) for one in all_choices().values()),
    called=Text("ทางเลือก", "Choice"),
)
