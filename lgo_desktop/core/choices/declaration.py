"""What a choice declares: its options, which is the default and why, and which one is in use.

An option rewrites an account as it would have been entered under that option; the calculation of
what was rewritten then tells how far the choice moves the total. A new choice is a new file in
this folder that defines ``CHOICE``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.text import Text
from lgo_desktop.core.inventory import Entry, Inventory
from lgo_desktop.core.sources.declaration import Reference


@dataclass(frozen=True, slots=True)
class Account:
    """What was entered, and the rules by which it is calculated."""

    inventory: Inventory
    entries: tuple[Entry, ...]

    def of(self, source: str) -> tuple[Entry, ...]:
        """The entries of a source."""
        return tuple(entry for entry in self.entries if entry.key.source == source)

    def with_entries(self, entries: Iterable[Entry]) -> "Account":
        """The account with these entries instead."""
        return replace(self, entries=tuple(entries))


Rewrite = Callable[[Account], Account]
"""The account under an option; :class:`Refused` where something is missing that it needs."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way to choose."""

    id: str
    name: Text
    rewrite: Rewrite


@dataclass(frozen=True, slots=True)
class AccountingChoice:
    """A choice; ``in_use`` gives the ids of the options used, none where it does not arise."""

    id: str
    name: Text
    default: str
    why: Text
    options: tuple[Option, ...]
    in_use: Callable[[Account], tuple[str, ...]]
    references: tuple[Reference, ...]

    def option(self, id_: str) -> Option:
        """The option of this id; KeyError if there is none."""
        return {option.id: option for option in self.options}[id_]


def only_if_entered(what: Text) -> Rewrite:
    """The rewriting of an option that needs data which nobody can derive from those entered."""

    def rewrite(_account: Account) -> Account:
        raise Refused(error("choice.not_entered", what=what))

    return rewrite


def moved(entry: Entry, source: str, variant: str) -> Entry:
    """The entry under another variant, or another source.

    Its item keeps the variant it came from: entries that were two must not become one.
    """
    key = entry.key
    if (key.source, key.variant) == (source, variant):
        return entry
    item = f"{key.item} {key.variant}".strip()
    return replace(entry, key=replace(key, source=source, variant=variant, item=item))
