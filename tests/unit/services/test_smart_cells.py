"""Phrases put into cells: spans, notes, estimates, and what is never written over silently."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from storage_samples import refused

from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period, ReportingYear
from lgo_desktop.core.phrases.phrase import read_phrase
from lgo_desktop.core.phrases.reading import Asked, Reading
from lgo_desktop.core.units import UNITS
from lgo_desktop.services.desk import Desk
from lgo_desktop.services.inventories import Wish
from lgo_desktop.services.smart_cells import put_reading
from lgo_desktop.storage.entries import Origin, stored_period

TRUCK = ("mobile.road_fuel", "diesel", "", "81-2250")
VOLUMES = tuple(unit for unit in UNITS if unit.dimension == "volume")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "town.lgo", Wish("9900002", "cfo", ReportingYear(2568)))
    yield opened
    opened.close()


def key(period: str, field: str = "quantity") -> EntryKey:
    return EntryKey(*TRUCK, period, field)


def understood(desk: Desk, text: str, month: str = "2025-02") -> Reading:
    year = desk.held_inventory.year
    return read_phrase(text, Asked(VOLUMES, stored_period(month), year)).reading


def put(desk: Desk, text: str, *, replacing: bool = False) -> None:
    put_reading(desk, key("2025-02"), understood(desk, text), replacing=replacing)


def quarter(desk: Desk) -> Period:
    (entry,) = [one for one in desk.entries() if one.key.field == "quantity"]
    return entry.period


def test_a_quarter_s_drums_are_one_entry_with_how_they_were_reckoned(desk: Desk) -> None:
    put(desk, "15 ถัง (200 ล.) ม.ค.-มี.ค. 68")
    entry = desk.entry(key("2025-01/2025-03"))
    assert entry is not None
    assert (entry.written, entry.note) == ("3000 L", "15 ถัง × 200 ลิตร")


def test_the_price_on_the_slip_is_kept_as_a_note(desk: Desk) -> None:
    put(desk, "350 ลิตร เป็นเงิน 12,250 บาท")
    entry = desk.entry(key("2025-02"))
    assert entry is not None
    assert (entry.number, entry.note) == (Decimal(350), "12,250 บาท")


def test_an_estimate_is_told_as_one_in_the_same_act(desk: Desk) -> None:
    put(desk, "ประมาณ 300")
    said = desk.entry(key("2025-02", "ad_quality"))
    assert said is not None
    desk.undo()
    assert desk.entries() == ()


def test_filled_months_give_way_only_when_it_is_meant(desk: Desk) -> None:
    desk.put(key("2025-03"), "100")
    with refused("phrase.months_filled"):
        put(desk, "900 ลิตร ม.ค.-มี.ค.")
    assert desk.entry(key("2025-03")) is not None
    put(desk, "900 ลิตร ม.ค.-มี.ค.", replacing=True)
    assert quarter(desk) == stored_period("2025-01/2025-03")
    desk.undo()
    assert quarter(desk) == stored_period("2025-03")


def test_a_longer_period_is_not_cut(desk: Desk) -> None:
    put(desk, "900 ลิตร ม.ค.-มี.ค.")
    with refused("grid.in_span"):
        put(desk, "200 ลิตร ก.พ.-เม.ย.", replacing=True)


def test_months_of_papers_are_not_typed_over(desk: Desk) -> None:
    desk.put(key("2025-03"), "100")
    entry = desk.entry(key("2025-03"))
    assert entry is not None
    desk.act("test", lambda pen: pen.put([entry], Origin("ledger", None, None)))
    with refused("grid.from_papers"):
        put(desk, "900 ลิตร ม.ค.-มี.ค.", replacing=True)
