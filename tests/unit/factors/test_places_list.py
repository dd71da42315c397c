"""The list of provinces and local governments."""

from collections import Counter
from pathlib import Path

import pytest
from pack_samples import copy_of_packs, repeat_row, rewrite, set_cell

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.paths import factor_packs
from lgo_desktop.core.factors.places import BANGKOK, LGO_TYPES, Places
from lgo_desktop.exchange.place_packs import read_places


@pytest.fixture(scope="module")
def places() -> Places:
    return read_places(factor_packs())


def test_counts_by_type(places: Places) -> None:
    assert len(places.lgos) == 7_849 + 1
    assert Counter(lgo.type for lgo in places.lgos.values()) == {
        "bangkok": 1,
        "special_admin_area": 1,
        "provincial_admin_org": 76,
        "city_municipality": 30,
        "town_municipality": 195,
        "subdistrict_municipality": 2_247,
        "subdistrict_admin_org": 5_300,
    }
    assert set(LGO_TYPES) == {lgo.type for lgo in places.lgos.values()}


def test_provinces(places: Places) -> None:
    assert len(places.provinces) == 77
    assert sum(province.districts for province in places.provinces.values()) == 928
    assert sum(province.subdistricts for province in places.provinces.values()) == 7_436


def test_every_province_but_bangkok_has_one_provincial_organisation(places: Places) -> None:
    seats = Counter(
        lgo.province.code for lgo in places.lgos.values() if lgo.type == "provincial_admin_org"
    )
    assert set(seats) == set(places.provinces) - {"10"}
    assert set(seats.values()) == {1}


def test_bangkok_has_our_code(places: Places) -> None:
    bangkok = places.lgo(BANGKOK)
    assert (bangkok.name_th, bangkok.province.name.en) == ("กรุงเทพมหานคร", "Bangkok")


def test_names_with_type_and_district_are_unique(places: Places) -> None:
    names = Counter(
        (lgo.name_th, lgo.type, lgo.district_th, lgo.province.code) for lgo in places.lgos.values()
    )
    assert names.most_common(1)[0][1] == 1


def test_upgraded_governments_keep_their_code(places: Places) -> None:
    for code in ("6130408", "6720123"):
        assert places.lgo(code).type == "subdistrict_municipality"


def test_positions_lie_in_thailand_or_are_unknown(places: Places) -> None:
    known = [lgo.position for lgo in places.lgos.values() if lgo.position]
    assert len(known) == 4_875 - 7
    assert all(5.5 < lat < 20.6 and 97.3 < lon < 105.7 for lat, lon in known)
    for cleared in ("5411711", "6920704", "6450904"):
        assert places.lgo(cleared).position is None


def test_unknown_code_is_refused(places: Places) -> None:
    with pytest.raises(Refused) as refusal:
        places.lgo("9999999")
    assert refusal.value.findings[0].code == "place.unknown"


def test_previous_code_is_found(tmp_path: Path) -> None:
    packs = copy_of_packs(tmp_path, places=True)
    set_cell(packs, "places/lgos.csv", "6130408", "previous_code", "6999999")
    assert read_places(packs).lgo("6999999").code == "6130408"


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("type", "village", "pack.bad_choice"),
        ("province_code", "99", "pack.unknown_key"),
        ("lon", "", "pack.cell_empty"),
        ("lat", "14,13", "pack.bad_decimal"),
    ],
)
def test_planted_fault_in_the_list(tmp_path: Path, column: str, value: str, code: str) -> None:
    packs = copy_of_packs(tmp_path, places=True)
    row = set_cell(packs, "places/lgos.csv", "6130408", column, value)
    with pytest.raises(Refused) as refusal:
        read_places(packs)
    (finding,) = refusal.value.findings
    assert (finding.code, finding.where.file) == (code, "places/lgos.csv")
    assert finding.where.row == row


def test_repeated_code_and_bad_count_are_told_together(tmp_path: Path) -> None:
    packs = copy_of_packs(tmp_path, places=True)
    set_cell(packs, "places/provinces.csv", "11", "districts", "six")
    repeat_row(packs, "places/provinces.csv", "12")
    with pytest.raises(Refused) as refusal:
        read_places(packs)
    codes = Counter(finding.code for finding in refusal.value.findings)
    assert (codes["pack.bad_decimal"], codes["pack.duplicate"]) == (1, 1)


def test_a_pack_without_its_table_is_refused(tmp_path: Path) -> None:
    packs = copy_of_packs(tmp_path, places=True)
    rewrite(packs, "places/datapackage.json", lambda text: text.replace(b'"lgos"', b'"towns"'))
    with pytest.raises(Refused, match=r"pack\.bad_descriptor"):
        read_places(packs)
