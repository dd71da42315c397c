"""A bundle of a year that was calculated again says so, and is refused by who cannot read that."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from bundle_samples import DESCRIPTOR

from lgo_desktop.base.errors import Refused
from lgo_desktop.bundle.descriptor import properties_of, read_descriptor
from lgo_desktop.bundle.restated import PROPERTY, Restated

OF = "5c0f6d7e-0000-4000-8000-000000000002"
AGAIN = replace(
    DESCRIPTOR, restatement=Restated(OF, 2, "boundary", "รับโอนโรงเรียน", date(2026, 1, 2))
)
WRONG: list[tuple[str, object]] = [
    ("of", "x"), ("number", 0), ("number", "2"), ("reason", "mood"), ("because", ""),
    ("because", None), ("on", "2026-02-31"), ("on", "วันนี้"),
]  # fmt: skip


def test_a_first_version_says_nothing_of_it() -> None:
    assert PROPERTY not in properties_of(DESCRIPTOR)
    assert read_descriptor(properties_of(DESCRIPTOR)) == DESCRIPTOR


def test_what_is_said_is_read_again() -> None:
    said = properties_of(AGAIN)
    assert said["ghg:critical"] == [PROPERTY]
    assert read_descriptor(said) == AGAIN


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_part_is_named(name: str, value: object) -> None:
    said: dict[str, Any] = dict(properties_of(AGAIN))
    said[PROPERTY] = {**said[PROPERTY], name: value}
    with pytest.raises(Refused) as caught:
        read_descriptor(said)
    assert caught.value.findings[0].code == "bundle.property"
    assert caught.value.findings[0].where.field == f"{PROPERTY}.{name}"


def test_it_cannot_be_critical_and_absent() -> None:
    said = dict(properties_of(AGAIN))
    del said[PROPERTY]
    with pytest.raises(Refused) as caught:
        read_descriptor(said)
    assert caught.value.findings[0].code == "bundle.critical"
