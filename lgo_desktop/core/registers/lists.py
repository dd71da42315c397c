"""Lists to choose from in the columns of registers."""

from collections.abc import Mapping

from lgo_desktop.base.text import Text
from lgo_desktop.core.fields import Choice
from lgo_desktop.core.interview.registers import OFF_ROAD, ROAD
from lgo_desktop.core.registers.declaration import EntriesOf, Offer
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.declaration import said
from lgo_desktop.core.statements.division import STATEMENT as DIVISION


def divisions(entries_of: EntriesOf) -> tuple[Choice, ...]:
    """The divisions that the office lists."""
    return tuple(named(name) for name in said(entries_of(DIVISION.id), DIVISION))


def fuels(entries_of: EntriesOf) -> tuple[Choice, ...]:  # noqa: ARG001 - as every list is asked
    """The fuels of vehicles on and off the road."""
    variants = [*all_sources()[ROAD].variants, *all_sources()[OFF_ROAD].variants]
    by_id = {one.id: Choice(one.id, one.name) for one in reversed(variants)}
    return tuple(by_id[id_] for id_ in dict.fromkeys(one.id for one in variants))


def sources(entries_of: EntriesOf) -> tuple[Choice, ...]:  # noqa: ARG001 - as every list is asked
    """The sources of the account."""
    return tuple(Choice(one.id, one.name) for one in all_sources().values() if one.kind == "cfo")


def offered(offers: Mapping[str, Offer], entries_of: EntriesOf) -> dict[str, tuple[Choice, ...]]:
    """The lists by column, as things stand."""
    return {column: offer(entries_of) for column, offer in offers.items()}


def named(name: str) -> Choice:
    """A choice that is called what it is."""
    return Choice(name, Text(name, name))
