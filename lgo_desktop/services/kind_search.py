"""Finding the kind of a row, a variant of a source, by a few letters of what people call it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lgo_desktop.core.fields import Field
from lgo_desktop.core.interview.registry import all_questions
from lgo_desktop.core.interview.rows import main_field
from lgo_desktop.core.sources.declaration import Source, Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.services.lgo_search import plain


@dataclass(frozen=True, slots=True)
class Kind:
    """What a row can be of. ``usual`` where the interview asks about it."""

    source: Source
    variant: Variant
    usual: bool

    @property
    def field(self) -> Field:
        """The field that holds its amounts."""
        return main_field(self.source)


@dataclass(frozen=True, slots=True)
class FoundKinds:
    """The first kinds that fit, and how many fit in all."""

    first: tuple[Kind, ...]
    count: int


class KindSearch:
    """All kinds, ready to be searched at every key."""

    def __init__(self, sources: Iterable[Source]) -> None:
        asked = _asked()
        kinds = [
            Kind(source, variant, (source.id, variant.id) in asked)
            for source in sources
            for variant in source.variants
        ]
        self._rows = [(_said_of(kind, asked), kind) for kind in kinds]

    def find(self, typed: str, most: int) -> FoundKinds:
        """Those of which every word typed is said, the usual ones first.

        Nothing typed finds the usual ones only.
        """
        words = _bare(typed).split()
        if not words:
            usual = [kind for _, kind in self._rows if kind.usual]
            return FoundKinds(tuple(usual[:most]), len(usual))
        fitting = [kind for said, kind in self._rows if all(word in said for word in words)]
        fitting.sort(key=lambda kind: not kind.usual)
        return FoundKinds(tuple(fitting[:most]), len(fitting))


@cache
def kind_search() -> KindSearch:
    """The search over all sources of the program, made once."""
    return KindSearch(all_sources().values())


def _asked() -> dict[tuple[str, str], list[str]]:
    """The kinds that the interview asks about, with the names that it gives such rows."""
    found: dict[tuple[str, str], list[str]] = {}
    for question in all_questions().values():
        for row in (*question.yes.rows, *question.no.rows):
            names = found.setdefault((row.source, row.variant), [])
            names.extend((row.item, question.ask.th, question.ask.en))
    return found


def _said_of(kind: Kind, asked: dict[tuple[str, str], list[str]]) -> str:
    """All that may be typed of a kind: its names, its scope, and what the interview calls it."""
    source, variant = kind.source, kind.variant
    scope = (f"ประเภท {source.scope}", f"scope {source.scope}") if source.scope else ()
    called = asked.get((source.id, variant.id), ())
    names = (source.name.th, source.name.en, variant.name.th, variant.name.en, variant.id)
    return _bare("\n".join((*names, *scope, *called)))


def _bare(text: str) -> str:
    """A text as it is compared: R-32 and r32 are one."""
    return plain(text).replace("-", "")
