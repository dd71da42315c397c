"""Properties from a foreign list of contents, taken out one by one with their types."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where, error
from lgo_desktop.bundle.canonical_json import Json


@dataclass(frozen=True, slots=True)
class Properties:
    """One JSON object; every method gives a value of its type or refuses the bundle.

    ``where`` is the bundle, ``within`` the property in which this object stands; a refusal has
    the code ``bundle.property`` and names the property.
    """

    given: Mapping[str, Json]
    where: Where
    within: str = ""

    def refusal(self, name: str) -> Refused:
        """The refusal of this property."""
        full = f"{self.within}.{name}" if self.within else name
        return Refused(error("bundle.property", replace(self.where, field=full), property=full))

    def text(self, name: str, pattern: str) -> str:
        """A text of which the whole has this pattern."""
        return self._matching(name, self.given.get(name), pattern)

    def texts(self, name: str, pattern: str) -> tuple[str, ...]:
        """A list of such texts."""
        return tuple(self._matching(name, item, pattern) for item in self._items(name))

    def whole(self, name: str, least: int, most: int) -> int:
        """An integer within limits."""
        value = self.given.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.refusal(name)
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self.given.get(name)
        if not isinstance(value, bool):
            raise self.refusal(name)
        return value

    def object(self, name: str) -> "Properties":
        """An object within this one."""
        return self._object(name, self.given.get(name))

    def objects(self, name: str) -> tuple["Properties", ...]:
        """A list of objects."""
        return tuple(self._object(name, item) for item in self._items(name))

    def _matching(self, name: str, value: Json, pattern: str) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise self.refusal(name)
        return value

    def _object(self, name: str, value: Json) -> "Properties":
        if not isinstance(value, dict):
            raise self.refusal(name)
        return Properties(value, self.where, f"{self.within}.{name}" if self.within else name)

    def _items(self, name: str) -> list[Json]:
        value = self.given.get(name)
        if not isinstance(value, list):
            raise self.refusal(name)
        return value


def holds(given: Json, expected: Json) -> bool:
    """Whether a value is as expected; objects may hold more (a newer minor format)."""
    if isinstance(expected, dict):
        return isinstance(given, dict) and all(
            name in given and holds(given[name], value) for name, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(given, list)
            and len(given) == len(expected)
            and all(map(holds, given, expected))
        )
    return type(given) is type(expected) and given == expected
