"""What a bundle says about itself: types, limits and versions."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from bundle_samples import DESCRIPTOR, ENTRIES, SUMS, foreign

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.messages import catalogue
from lgo_desktop.bundle.descriptor import BundleDescriptor, FactorPack
from lgo_desktop.bundle.reader import read_bundle
from lgo_desktop.bundle.writer import write_bundle

WRONG: list[tuple[str, object]] = [
    ("$schema", "https://example.org/other.json"),
    ("name", "ghg-4010501-2024"),
    ("version", "4"),
    ("version", 3),
    ("created", "2026-01-31 09:00:00"),
    ("created", "2026-02-31T09:00:00Z"),
    ("created", "2026-01-31T09:00:00+07:00"),
    ("created", None),
    ("ghg:format", "1"),
    ("ghg:format", "0.9"),
    ("ghg:format", "1.00"),
    ("ghg:format", 1.0),
    ("ghg:critical", {}),
    ("ghg:critical", [1]),
    ("ghg:organisation", 4010501),
    ("ghg:organisation", "40105"),
    ("ghg:organisation", "๔๐๑๐๕๐๑"),
    ("ghg:organisation", "4010501\n"),
    ("ghg:kind", "village"),
    ("ghg:year", 2568),
    ("ghg:year", "2025"),
    ("ghg:year", 2025.5),
    ("ghg:year", True),
    ("ghg:fiscal", 0),
    ("ghg:inventory", "5C0F6D7E-0000-4000-8000-000000000001"),
    ("ghg:revision", 0),
    ("ghg:revision", -1),
    ("ghg:supersedes", ["ef" * 31]),
    ("ghg:supersedes", ["ef" * 32, "01" * 32]),
    ("ghg:supersedes", ["01" * 32, "01" * 32]),
    ("ghg:status", ""),
    ("ghg:factor_packs", ["tgo-2026"]),
    ("ghg:factor_packs", [{"id": "tgo-2026"}]),
    ("ghg:factor_packs", [{"id": "../tgo", "sha256": "ab" * 32}]),
    ("ghg:engine", ""),
    ("ghg:book", "a b"),
    ("ghg:precision", "rough"),
    ("ghg:gwp", None),
    ("ghg:training", "false"),
]


def finding_of(**changes: object) -> tuple[str, str]:
    """The code, and the sentence in English, for a bundle with these properties."""

    def change(listed: dict[str, Any]) -> None:
        for name, value in changes.items():
            listed[name] = value

    with pytest.raises(Refused) as caught:
        read_bundle(foreign(change))
    return caught.value.findings[0].code, catalogue("en").finding(caught.value.findings[0])


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_property_is_named(name: str, value: object) -> None:
    code, sentence = finding_of(**{name: value})
    assert code == "bundle.property"
    assert name in sentence


@pytest.mark.parametrize("name", sorted({name for name, _ in WRONG}))
def test_a_missing_property_is_named(name: str) -> None:
    with pytest.raises(Refused) as caught:
        read_bundle(foreign(lambda listed: listed.pop(name)))
    assert caught.value.findings[0].code == "bundle.property"
    assert (caught.value.findings[0].where.field or "").startswith(name)


def test_another_major_format_asks_for_a_newer_program() -> None:
    code, sentence = finding_of(**{"ghg:format": "2.0", "ghg:year": "later"})
    assert code == "bundle.newer_format"
    assert "update the program" in sentence


def test_an_unknown_critical_property_asks_for_a_newer_program() -> None:
    new = {"ghg:format": "1.4", "ghg:critical": ["ghg:ซ่อน"], "ghg:ซ่อน": 1}
    assert finding_of(**new)[0] == "bundle.critical"


def test_a_known_critical_property_is_no_hindrance() -> None:
    descriptor = replace(DESCRIPTOR, critical=("ghg:gwp",))
    assert read_bundle(write_bundle(descriptor, [], {})).descriptor == descriptor


@pytest.mark.parametrize(
    "descriptor",
    [
        replace(DESCRIPTOR, organisation="เทศบาล"),
        replace(DESCRIPTOR, year=2568),
        replace(DESCRIPTOR, inventory="cfo-2568"),
        replace(DESCRIPTOR, revision=0),
        replace(DESCRIPTOR, factor_packs=(FactorPack("a", "short"),)),
        replace(DESCRIPTOR, created=datetime.fromisoformat("0900-01-01T00:00:00+00:00")),
    ],
)
def test_the_writer_refuses_what_the_reader_would(descriptor: BundleDescriptor) -> None:
    with pytest.raises(Refused, match=r"bundle\.property"):
        write_bundle(descriptor, [], {})


def test_a_time_without_a_zone_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="zone"):
        replace(DESCRIPTOR, created=DESCRIPTOR.created.replace(tzinfo=None))


@pytest.mark.parametrize(
    "path", ["report.pdf", "data/a.csv", "Data/a.csv", "signatures/a.json", "../a", "docs/ก.pdf"]
)
def test_a_document_cannot_lie_just_anywhere(path: str) -> None:
    with pytest.raises(Refused, match=r"bundle\.name"):
        write_bundle(DESCRIPTOR, [], {path: b""})


@pytest.mark.parametrize("path", ["signatures/a.pdf", "signatures/a/b.json", "docs/a.json"])
def test_a_seal_lies_with_the_signatures(path: str) -> None:
    with pytest.raises(Refused, match=r"bundle\.name"):
        write_bundle(DESCRIPTOR, [], {}, {path: b""})


def test_two_tables_of_one_name_are_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="same name"):
        write_bundle(DESCRIPTOR, [SUMS, ENTRIES, SUMS], {})
