"""Everything that has fields to fill in: the sources and the statements, by id."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lgo_desktop.core.admission import Form
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.registry import all_statements


@cache
def all_forms() -> Mapping[str, Form]:
    """All sources and statements."""
    return MappingProxyType({**all_sources(), **all_statements()})
