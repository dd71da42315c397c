"""Running a method of the core by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.core.given import Given, Result
from lgo_desktop.core.methods.declaration import ScienceMethod
from lgo_desktop.core.methods.registry import all_methods
from lgo_desktop.core.trace import Step, StepListener


@dataclass(frozen=True, slots=True)
class Run:
    """What a method gave, and its steps."""

    method: ScienceMethod
    version: str
    result: Mapping[str, Result]
    steps: tuple[Step, ...]


def method_named(id_: str) -> ScienceMethod:
    """The method of this id; ``method.unknown`` if none."""
    method = all_methods().get(id_)
    if method is None:
        raise Refused(error("method.unknown", id=id_[:40], known=", ".join(all_methods())))
    return method


def run_method(id_: str, given: Given, version: str | None = None) -> Run:
    """The result of a method on given values, with the defaults of what is left out."""
    method = method_named(id_)
    chosen = version or method.versions[-1]
    if chosen not in method.versions:
        known = ", ".join(method.versions)
        raise Refused(error("method.unknown_version", version=chosen[:20], known=known))
    listener = StepListener()
    result = method.calculate(method.completed(given, chosen), listener)
    return Run(method, chosen, result, tuple(listener.steps))
