"""Factors as they were used come back whole, and the content hash notices any change."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from storage_samples import AT, ID, INVENTORY, fuel, new_project

from lgo_desktop.base.text import Text
from lgo_desktop.core.factors.factor import Factor
from lgo_desktop.storage.factor_use import FactorUse, factor_from_json, factor_json

DIESEL = Factor(
    key="mobile.diesel_b7", edition="tgo-2565-04", name=Text("ดีเซล", "Diesel"), unit="L",
    gases={"CO2": Decimal("2.6987"), "CH4_fossil": Decimal("0.000142")},
    biogenic_co2=Decimal(0), total=Decimal("2.7406"), printed=Decimal("2.7406"),
    gwp_set="AR5-fossil30", valid_from=date(2022, 4, 1), valid_to=None, pack="tgo",
    source="TGO, table 1, row 4", note="n", checks="c",
)  # fmt: skip
USE = FactorUse(DIESEL, "ab" * 32)


def test_a_factor_survives_as_it_was() -> None:
    whole = replace(
        DIESEL, issued=date(2022, 4, 1), misprint=Decimal("2.70"),
        caution=Text("ระวัง", "careful"), contains_grid_losses=True, valid_from=None, printed=None,
    )  # fmt: skip
    for factor in (DIESEL, whole):
        assert factor_from_json(factor_json(factor)) == factor
    assert factor_from_json(factor_json(DIESEL)[:-1] + ',"later":[1]}') == DIESEL


def test_the_newest_use_replaces_the_earlier(tmp_path: Path) -> None:
    other = FactorUse(replace(DIESEL, key="grid"), "cd" * 32)
    newer = replace(USE, pack_sha256="ef" * 32)
    with new_project(tmp_path / "a.lgo") as project:
        with project.begin("calculate", AT) as act:
            assert act.record_factor_use(ID, [other, USE]) == 2
        assert project.factor_use(ID) == (other, USE)
        with project.begin("calculate", AT) as act:
            assert act.record_factor_use(ID, [newer]) == 2
            assert act.record_factor_use(ID, [newer]) == 0
        assert project.factor_use(ID) == (newer,)
        project.undo(AT)
        assert project.factor_use(ID) == (other, USE)


def test_the_content_hash_moves_with_every_part(tmp_path: Path) -> None:
    seen: list[str] = []
    with new_project(tmp_path / "a.lgo") as project:
        seen.append(project.content_hash(ID))
        for entry in (fuel(1), fuel(1, "1.51"), fuel(1, "1.51", note="x"), fuel(2)):
            with project.begin("enter", AT) as act:
                act.put_entries(ID, [entry])
            seen.append(project.content_hash(ID))
        with project.begin("calculate", AT) as act:
            act.record_factor_use(ID, [USE])
        seen.append(project.content_hash(ID))
        with project.begin("change_inventory", AT) as act:
            act.change_inventory(replace(INVENTORY, precision="published"))
        seen.append(project.content_hash(ID))
        assert len(set(seen)) == len(seen)
        with project.begin("approve", AT) as act:
            assert act.approve(ID) == seen[-1]
        assert project.approved(ID) == project.content_hash(ID) == seen[-1]


def test_equal_content_has_an_equal_hash_in_any_file_and_order(tmp_path: Path) -> None:
    hashes = set()
    for name, entries in (("a.lgo", (fuel(1), fuel(2))), ("b.lgo", (fuel(2), fuel(1)))):
        with new_project(tmp_path / name) as project:
            for entry in entries:
                with project.begin("enter", AT) as act:
                    act.put_entries(ID, [entry])
            hashes.add(project.content_hash(ID))
    assert len(hashes) == 1
