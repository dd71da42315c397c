"""What a register declares beside its statement: lists to choose from, lines that always stand."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from lgo_desktop.base.findings import Finding
from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice, Field
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.statements.declaration import LINE, Statement
from lgo_desktop.core.units import unit_named

ITEM = ""
"""The column that holds the names of the lines."""

UNITLESS = "1"

EntriesOf = Callable[[str], Iterable[Entry]]
"""The entries of a statement by its id."""
Offer = Callable[[EntriesOf], tuple[Choice, ...]]
"""What can be chosen in a column, as things stand; other words may be typed too."""
Look = Callable[[EntriesOf, str], Iterable[Finding]]
"""What is found in a register, its lines named by item and field; for the id of an inventory."""


def nothing_found(entries_of: EntriesOf, inventory: str) -> Iterable[Finding]:  # noqa: ARG001
    """No rule looks at this register."""
    return ()


@dataclass(frozen=True, slots=True)
class Register:
    """One register. ``offers`` are by column, :data:`ITEM` for the name.

    ``fixed`` names lines that always stand; then no others can be begun. ``called`` is the heading
    of the names where what the statement says of its item speaks of ids.
    """

    statement: Statement
    offers: Mapping[str, Offer] = field(default_factory=dict)
    look: Look = nothing_found
    fixed: tuple[Choice, ...] = ()
    called: Text | None = None

    @property
    def id(self) -> str:
        """The id of its statement."""
        return self.statement.id

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that have a column, in their order."""
        return tuple(one for one in self.statement.fields if one is not LINE)

    @property
    def item(self) -> Text:
        """What the name of a line is."""
        return self.called or self.statement.item or self.statement.name

    @property
    def can_grow(self) -> bool:
        """Whether lines can be begun, renamed and removed."""
        return not self.fixed

    def name_of(self, column: str) -> Text:
        """What a column is called."""
        declared = self.statement.field(column)
        return declared.name if declared else self.item

    def heading_of(self, column: str) -> Text:
        """The heading of a column: its name, with the unit of a number unless it says so itself."""
        declared, name = self.statement.field(column), self.name_of(column)
        if declared is None or declared.type != "number" or declared.unit == UNITLESS:
            return name
        unit = unit_named(declared.unit).name
        if unit.th in name.th or declared.unit in name.th:
            return name
        return Text(f"{name.th} ({unit.th})", f"{name.en} ({unit.en})")
