"""All declared kinds of papers: every module of the folder ``kinds`` that defines ``KIND``."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.core.papers import kinds
from lgo_desktop.core.papers.declaration import PaperKind


@cache
def all_kinds() -> Mapping[str, PaperKind]:
    """The kinds by id."""
    modules = (import_module(f"{kinds.__name__}.{m.name}") for m in iter_modules(kinds.__path__))
    declared: list[PaperKind] = [module.KIND for module in modules]
    return MappingProxyType({one.id: one for one in sorted(declared, key=lambda kind: kind.id)})


def kind_named(id_: str, where: Where = NOWHERE) -> PaperKind:
    """The kind of this id; :class:`Refused` with ``papers.unknown_kind``."""
    kind = all_kinds().get(id_)
    if kind is None:
        known = ", ".join(all_kinds())
        raise Refused(error("papers.unknown_kind", where, kind=id_[:40], known=known))
    return kind
