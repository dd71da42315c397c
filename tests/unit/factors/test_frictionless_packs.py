"""The packs are Frictionless Data Packages: descriptors, schemas, sizes, hashes, keys."""

import json
import warnings
from pathlib import Path

import pytest

from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.factors.tables import COLUMNS

PACKS = sorted(path.parent for path in factor_packs().glob("*/datapackage.json"))


def test_these_are_the_packs() -> None:
    assert [path.name for path in PACKS] == [
        "books", "defra-2025", "forms", "gwp", "ipcc-2006", "lci-grid-2016-2018",
        "lci-grid-2022-2024", "places", "prices", "refrigerants", "tgo-cfo-2022-04",
        "tgo-cfo-2026-02", "tgo-cfp-2023-07",
    ]  # fmt: skip


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_pack_validates(pack: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the validator's own libraries
        from frictionless import validate

        report = validate(str(pack / "datapackage.json"))
    assert report.valid, report.flatten(["message"])[:3]


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_descriptor_is_complete(pack: Path) -> None:
    said = json.loads((pack / "datapackage.json").read_text(encoding="utf-8"))
    assert said["name"] == pack.name
    assert said["version"].count(".") == 2
    assert said["title"]
    assert said["licenses"]
    assert said["sources"]
    assert {path.name for path in pack.glob("*.csv")} == {one["path"] for one in said["resources"]}
    for one in said["resources"]:
        assert one["hash"].startswith("sha256:")
        assert one["schema"]["primaryKey"]
        fields = tuple(field["name"] for field in one["schema"]["fields"])
        assert fields == COLUMNS.get(one["name"], COLUMNS["answers"])


@pytest.mark.parametrize("path", sorted(factor_packs().glob("*/*.csv")), ids=lambda p: p.name)
def test_tables_are_plain_utf8(path: Path) -> None:
    content = path.read_bytes()
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    content.decode("utf-8")
