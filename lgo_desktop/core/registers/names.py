"""The names in a register: what a line may be called, and which column a heading is."""

from collections.abc import Mapping, Sequence
from unicodedata import normalize

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.grid.typed import tidy
from lgo_desktop.core.registers.cells import choice_of
from lgo_desktop.core.registers.declaration import ITEM, Register
from lgo_desktop.core.registers.lines import LineName

MOST_CHARACTERS = 200


def line_named(
    text: str, register: Register, offered: Mapping[str, Sequence[Choice]], where: Where
) -> LineName:
    """The line that a name means, in single blanks and Unicode NFC.

    Raises :class:`Refused`: ``register.no_name``, ``register.name_too_long``, or
    ``register.no_such_line`` where the lines are fixed.
    """
    name = normalize("NFC", " ".join(text.replace("\u200b", "").split()))
    if not name:
        raise Refused(error("register.no_name", where))
    if len(name) > MOST_CHARACTERS:
        raise Refused(error("register.name_too_long", where, limit=MOST_CHARACTERS))
    known = choice_of(name, (*register.fixed, *offered.get(ITEM, ())))
    if known is None and not register.can_grow:
        raise Refused(error("register.no_such_line", where, name=name[:60]))
    return LineName(known.id if known else name)


def heading_of(text: str, register: Register, columns: Sequence[str]) -> str | None:
    """The column that a heading names, in either language or by its id; None if none."""
    wanted = _bare(text)
    for column in columns:
        names = (register.name_of(column), register.heading_of(column))
        known = {_bare(one) for name in names for one in (name.th, name.en, column)}
        if wanted and wanted in known:
            return column
    return None


def _bare(text: str) -> str:
    """A heading without blanks, invisible marks and capitals."""
    return "".join(tidy(text).split()).casefold()
