"""Running a method of the core on values written as in JSON."""

from decimal import Decimal
from typing import Any

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Finding
from lgo_desktop.core.given import Result
from lgo_desktop.services.method_input import given_from
from lgo_desktop.services.running_methods import method_named, run_method


def results(id_: str, version: str | None = None, **given: Any) -> dict[str, Result]:
    """What a method gives, in a version or the newest."""
    values = given_from(given, method_named(id_).parameters, NOWHERE)
    return dict(run_method(id_, values, version).result)


def numbers(id_: str, version: str | None = None, **given: Any) -> dict[str, Decimal]:
    """What a method gives that gives only numbers."""
    made = results(id_, version, **given)
    return {name: value for name, value in made.items() if isinstance(value, Decimal)}


def refusal(id_: str, version: str | None = None, **given: Any) -> Finding:
    """The one finding with which a method refuses."""
    with pytest.raises(Refused) as refused:
        results(id_, version, **given)
    (finding,) = refused.value.findings
    return finding


def near(expected: str, places: int = 6) -> Any:
    """Equal to so many decimals of what was worked out by hand."""
    return pytest.approx(Decimal(expected), abs=Decimal(1).scaleb(-places))
