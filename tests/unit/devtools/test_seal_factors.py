"""Sealing a pack writes what the strict reader asks for, and nothing else."""

import shutil
from pathlib import Path

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.paths import factor_packs
from lgo_desktop.devtools.seal_factors import DESCRIPTOR, seal
from lgo_desktop.exchange.factor_packs import read_library


def test_the_packs_of_the_repository_are_sealed() -> None:
    for descriptor in sorted(factor_packs().glob(f"*/{DESCRIPTOR}")):
        before = descriptor.read_bytes()
        assert not seal(descriptor)
        assert descriptor.read_bytes() == before


def test_an_edited_table_is_refused_until_it_is_sealed(tmp_path: Path) -> None:
    packs = tmp_path / "factors"
    shutil.copytree(factor_packs(), packs)
    table = packs / "forms" / "factors.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("2.32,2.32", "2.33,2.33"), encoding="utf-8", newline="\n")
    with pytest.raises(Refused) as refused:
        read_library(packs)
    assert {f.where.file for f in refused.value.findings} == {"forms/factors.csv"}
    assert seal(packs / "forms" / DESCRIPTOR)
    book = read_library(packs).books["tgo-2022"]
    assert str(book.answers["waste.landfill.mixed"].factor.total) == "2.33"
