"""Rules that read what papers say: readings, days, numbers, trips, money, names."""

from dataclasses import replace
from decimal import Decimal

import pytest
from check_samples import (
    DIESEL,
    GRID,
    OFFICE_KWH,
    WASTE,
    account,
    bill,
    codes_of,
    looked,
    paper,
    said_in,
    text_in,
    words,
    year,
)
from core_samples import entry

from lgo_desktop.core.checks.refrigerant_name import numbers_in
from lgo_desktop.core.inventory import Entry
from lgo_desktop.core.papers.paper import Paper
from lgo_desktop.core.statements.organisation_profile import STATEMENT as PROFILE

R32 = ("fugitive.refrigerant", "r-32")
GAS = ("stationary.fuel", "lpg")
SEPTIC = ("wastewater.septic_tank", "septic_tank")


# Readings of meters


def test_units_that_are_not_the_difference() -> None:
    wrong = bill("2025-03", "23070", reading="44180", previous_reading="41873", multiplier="1")
    (found,) = looked("reading_difference", wrong)
    assert found.where.field == "quantity"
    assert said_in(found)["units"] == "2,307"


@pytest.mark.parametrize(
    ("units", "multiplier"),
    [("2307", "1"), ("2308", "1"), ("46140", "20"), ("47062", "20"), ("2307", "")],
)
def test_units_that_are(units: str, multiplier: str) -> None:
    said = {"reading": "44180", "previous_reading": "41873"}
    if multiplier:
        said["multiplier"] = multiplier
    assert looked("reading_difference", bill("2025-03", units, **said)) == []


def test_a_forgotten_multiplier_and_swapped_digits_are_named() -> None:
    said = {"reading": "44180", "previous_reading": "41873"}
    (forgotten,) = looked("reading_difference", bill("2025-03", "2307", multiplier="20", **said))
    assert "ตัวคูณ" in text_in(forgotten, "slip").th
    (reading,) = looked("reading_difference", bill("2025-03", "44180", **said))
    assert "เลขอ่าน" in text_in(reading, "slip").th
    (turned,) = looked("reading_difference", bill("2025-03", "2370", **said))
    assert "สลับ" in text_in(turned, "slip").th


def test_a_meter_that_went_round() -> None:
    round_once = bill("2025-03", "307", reading="180", previous_reading="9873")
    assert looked("reading_difference", round_once) == []
    back = bill("2025-03", "2307", reading="41873", previous_reading="44180")
    assert codes_of(looked("reading_difference", back)) == ["check.reading_below"]
    without = bill("2025-03", "", reading="41873", previous_reading="44180")
    assert codes_of(looked("reading_difference", without)) == ["check.reading_below"]


def test_half_a_bill_is_not_compared() -> None:
    assert looked("reading_difference", bill("2025-03", "2307", reading="44180")) == []
    same = bill("2025-03", "50", reading="44180", previous_reading="44180")
    assert codes_of(looked("reading_difference", same)) == ["check.reading_difference"]


def test_a_bill_begins_where_the_last_one_ended() -> None:
    march = bill("2025-03", "2307", reading="44180", previous_reading="41873")
    april = bill("2025-04", "2323", reading="46503", previous_reading="44180")
    later = bill("2025-04", "2323", reading="48826", previous_reading="46503")
    may = bill("2025-05", "2323", reading="48826", previous_reading="46503")
    assert looked("reading_chain", [*march, *april, *may]) == []
    (found,) = looked("reading_chain", [*march, *later])
    assert (found.where.period, found.where.field) == ("2025-04", "previous_reading")
    assert looked("reading_chain", [*march, *may]) == []
    assert looked("reading_chain", [*march, *bill("2025-04", "2323", reading="46503")]) == []


# Papers entered twice


def test_the_same_two_readings_in_another_month() -> None:
    said = {"reading": "9750", "previous_reading": "9215"}
    twice = [*bill("2025-09", "535", "ศพด.", **said), *bill("2025-10", "535", "ศพด.", **said)]
    (found,) = looked("double_paper", twice)
    assert found.where.period == "2025-10"
    assert text_in(found, "first").th == "ก.ย. 2568"
    assert looked("reading_chain", twice) == []


def test_one_day_of_reading_in_two_months() -> None:
    twice = [
        *bill("2025-09", "535", read_on="2025-09-18"),
        *bill("2025-10", "535", read_on="2025-09-18"),
    ]
    assert codes_of(looked("double_paper", twice)) == ["check.double_paper"]
    apart = [
        *bill("2025-09", "535", "A", read_on="2025-09-18"),
        *bill("2025-09", "199", "B", read_on="2025-09-18"),
        *bill("2025-10", "199", "A", read_on="2025-10-18"),
    ]
    assert looked("double_paper", apart) == []


def test_other_accounts_and_unused_meters_are_not_twice() -> None:
    said = {"reading": "9750", "previous_reading": "9215"}
    assert (
        looked(
            "double_paper", [*bill("2025-09", "1", "A", **said), *bill("2025-10", "1", "B", **said)]
        )
        == []
    )
    still = {"reading": "9750", "previous_reading": "9750"}
    assert (
        looked("double_paper", [*bill("2025-09", "0", **still), *bill("2025-10", "0", **still)])
        == []
    )


def test_the_same_slip_for_two_vehicles() -> None:
    one = paper(DIESEL, "2025-06", "45", "L", "81-2250", slip_no="12/587")
    other = paper(DIESEL, "2025-07", "45", "L", "กข 1201", slip_no="12 / 587")
    (found,) = looked("double_paper", [*one, *other])
    assert (found.where.item, said_in(found)["item"]) == ("กข 1201", "81-2250")
    next_slip = paper(DIESEL, "2025-07", "45", "L", "กข 1201", slip_no="12/588")
    assert looked("double_paper", [*one, *next_slip]) == []


# Days


def test_a_bill_of_december_paid_in_january() -> None:
    paid = bill("2025-01", "1446", read_on="2024-12-18", previous_read_on="2024-11-18")
    (found,) = looked("paper_dates", paid)
    assert (found.code, found.where.field) == ("check.paper_year", "read_on")
    assert text_in(found, "first").th == "18 พ.ย. 2567"


def test_a_bill_counts_by_reading_or_by_use_but_not_by_payment() -> None:
    by_reading = bill("2025-03", "2307", read_on="2025-03-18", previous_read_on="2025-02-18")
    by_use = bill("2025-02", "2307", read_on="2025-03-18", previous_read_on="2025-02-18")
    by_payment = bill("2025-04", "2307", read_on="2025-03-18", previous_read_on="2025-02-18")
    assert looked("paper_dates", by_reading) == []
    assert looked("paper_dates", by_use) == []
    assert codes_of(looked("paper_dates", by_payment)) == ["check.paper_month"]
    assert looked("paper_dates", bill("2025-02", "1", read_on="2025-03-18")) == []
    assert codes_of(looked("paper_dates", bill("2025-04", "1", read_on="2025-03-18"))) == [
        "check.paper_month"
    ]


def test_two_cut_offs_in_one_account_are_told() -> None:
    mixed = [
        *bill("2025-03", "2307", read_on="2025-03-18"),
        *bill("2025-04", "2323", read_on="2025-05-02"),
    ]
    (found,) = looked("paper_dates", mixed)
    assert (found.code, found.severity, found.where.period) == ("check.cut_off", "note", "2025-04")


def test_a_slip_of_another_month() -> None:
    good = paper(DIESEL, "2025-06", "45", "L", paper_date="2025-06-06")
    statement = paper(DIESEL, "2025-06", "342", "L", paper_date="2025-07-03")
    assert looked("paper_dates", statement) == []
    late = paper(DIESEL, "2025-06", "342", "L", paper_date="2025-07-20")
    assert codes_of(looked("paper_dates", late)) == ["check.paper_month"]
    bad = paper(DIESEL, "2025-06", "45", "L", paper_date="2025-05-06")
    last_year = paper(DIESEL, "2025-06", "45", "L", paper_date="2024-06-06")
    assert looked("paper_dates", good) == []
    assert codes_of(looked("paper_dates", bad)) == ["check.paper_month"]
    assert codes_of(looked("paper_dates", last_year)) == ["check.paper_year"]


def test_days_of_reading_in_order_and_a_month_apart() -> None:
    def days(read: str, before: str) -> list[str]:
        return codes_of(
            looked("reading_dates", bill("2025-03", "1", read_on=read, previous_read_on=before))
        )

    assert days("2025-03-18", "2025-02-18") == []
    assert days("2025-03-18", "2025-02-10") == []
    assert days("2025-02-18", "2025-03-18") == ["check.reading_order"]
    assert days("2025-03-18", "2025-01-18") == ["check.reading_gap"]
    assert looked("reading_dates", bill("2025-03", "1", read_on="2025-03-18")) == []


# Money


def test_a_price_that_no_tariff_has() -> None:
    (found,) = looked("price", bill("2025-03", "23070", baht="11074"))
    assert said_in(found)["price"] == "0.48"
    assert "10 เท่า" in text_in(found, "slip").th


@pytest.mark.parametrize(
    ("units", "baht"),
    [("2307", "11074"), ("7181", "0"), ("100", "620"), ("0", "312.24"), ("5", "360")],
)
def test_prices_that_are_usual_or_none(units: str, baht: str) -> None:
    assert looked("price", bill("2025-03", units, baht=baht)) == []


def test_street_lights_without_a_meter_have_no_price() -> None:
    assert looked("price", bill("2025-03", "7181", "ไฟสาธารณะ")) == []
    free_in_part = paper((GRID[0], "street_light_unmetered"), "2025-03", "7181", "kWh", baht="9000")
    assert looked("price", free_in_part) == []


def test_prices_of_fuel_gas_and_water() -> None:
    slip = paper(DIESEL, "2025-06", "45", "L", baht="1437.30")
    assert looked("price", slip) == []
    assert codes_of(looked("price", paper(DIESEL, "2025-06", "450", "L", baht="1437.30"))) == [
        "check.price"
    ]
    assert looked("price", paper(GAS, "2025-06", "15", "kg", baht="450")) == []
    assert codes_of(looked("price", paper(GAS, "2025-06", "1", "kg", baht="450"))) == [
        "check.price"
    ]
    water = ("goods.tap_water", "pwa")
    assert looked("price", paper(water, "2025-06", "100", "m3", baht="2400")) == []
    assert looked("price", paper(water, "2025-06", "1", "m3", baht="160")) == []
    assert codes_of(looked("price", paper(water, "2025-06", "10", "m3", baht="2400"))) == [
        "check.price"
    ]
    assert codes_of(looked("price", paper(water, "2025-06", "100000", "m3", baht="2400"))) == [
        "check.price"
    ]


def test_what_the_table_does_not_know_is_left_alone() -> None:
    cng = ("mobile.road_fuel", "cng")
    assert looked("price", paper(cng, "2025-06", "45", "kg", baht="1")) == []
    paper_reams = ("goods.paper", "a4")
    assert looked("price", paper(paper_reams, "2025-06", "45", "kg")) == []


# Vehicles and scales


def driven(month: str, litres: str, km: str, announced: str = "") -> list[Entry]:
    said = {"distance": km} | ({"announced_km_per_l": announced} if announced else {})
    return paper(DIESEL, month, litres, "L", "81-2250", **said)


def test_km_per_litre_against_the_announced_figure() -> None:
    (found,) = looked("km_per_litre", driven("2025-06", "34.2", "1099.8", "3.25"))
    assert said_in(found)["done"] == "32.16"
    assert looked("km_per_litre", driven("2025-06", "342.0", "1099.8", "3.25")) == []


def test_the_announced_figure_may_be_told_once() -> None:
    once = entry(*DIESEL, "3.25", "km/L", field="announced_km_per_l", period="2025", item="81-2250")
    assert codes_of(looked("km_per_litre", [once, *driven("2025-06", "34.2", "1099.8")])) == [
        "check.km_per_litre"
    ]


def test_without_it_the_other_months_tell() -> None:
    months = [d for m in range(1, 6) for d in driven(f"2025-0{m}", "340", "1100")]
    assert looked("km_per_litre", months) == []
    wrong = [*months, *driven("2025-06", "34", "1100")]
    assert codes_of(looked("km_per_litre", wrong)) == ["check.km_per_litre"]
    assert looked("km_per_litre", driven("2025-06", "34", "1100")) == []


def test_fuel_without_a_kilometre() -> None:
    assert codes_of(looked("km_per_litre", driven("2025-06", "340", "0"))) == ["check.no_distance"]


def test_twelve_trips_cannot_carry_fifty_kilograms() -> None:
    wrong = paper(WASTE, "2025-02", "49.87", "kg", trips="12", capacity="4.2")
    (found,) = looked("trips_and_weight", wrong)
    assert "ตัน" in text_in(found, "slip").th
    assert looked("trips_and_weight", paper(WASTE, "2025-02", "49.87", "t", trips="12")) == []


def test_a_trip_has_its_load() -> None:
    full = paper(WASTE, "2025-02", "49870", "kg", trips="12", capacity="4.2")
    assert looked("trips_and_weight", full) == []
    heavy = paper(WASTE, "2025-02", "498700", "kg", trips="12", capacity="4.2")
    assert codes_of(looked("trips_and_weight", heavy)) == ["check.trips_and_weight"]
    unstated = paper(WASTE, "2025-02", "498700", "kg", trips="12")
    assert codes_of(looked("trips_and_weight", unstated)) == ["check.trips_and_weight"]
    assert looked("trips_and_weight", paper(WASTE, "2025-02", "49870", "kg", trips="0")) == []


def test_weight_in_less_weight_out() -> None:
    def weighed(net: str, came: str, left: str) -> list[str]:
        slip = paper(WASTE, "2025-06", net, "kg", gross_in=came, gross_out=left)
        return codes_of(looked("weighing", slip))

    assert weighed("4170", "9860", "5690") == []
    assert weighed("4180", "9860", "5690") == []
    assert weighed("4710", "9860", "5690") == ["check.weighing"]
    assert weighed("4170", "5690", "9860") == ["check.weighed_backwards"]
    assert weighed("4170", "5690", "5690") == ["check.weighing"]
    assert looked("weighing", paper(WASTE, "2025-06", "4170", "kg", gross_in="9860")) == []


def test_a_scale_of_an_own_landfill_weighs_deposits() -> None:
    site = ("waste.own_landfill", "managed_anaerobic")
    deposit = entry(*site, "4.17", "t", field="deposit", period="2025-06")
    slip = paper(site, "2025-06", "", "", gross_in="9860", gross_out="5690")
    assert looked("weighing", [deposit, *slip]) == []
    assert codes_of(looked("weighing", [replace(deposit, value=Decimal(41)), *slip])) == [
        "check.weighing"
    ]


# Names, cylinders, people


@pytest.mark.parametrize(
    "written", ["R-22", "R22", "น้ำยา R 22", "HCFC-22", "เติม r-22 จำนวน 1.2 กก."]
)
def test_the_bill_names_another_substance(written: str) -> None:
    refill = paper(R32, "2025-05", "1.2", "kg", substance_on_bill=written)
    (found,) = looked("refrigerant_name", refill)
    assert said_in(found)["written"] == written


@pytest.mark.parametrize("written", ["R-32", "R32 1.0 กก.", "HFC-32", "น้ำยาแอร์"])
def test_the_bill_names_the_same_or_none(written: str) -> None:
    refill = paper(R32, "2025-05", "1.0", "kg", substance_on_bill=written)
    assert looked("refrigerant_name", refill) == []
    assert looked("refrigerant_name", paper(R32, "2025-05", "1.0", "kg")) == []


def test_blends_have_letters() -> None:
    assert numbers_in("R-410A") == numbers_in("r410a") == {"410a"}
    assert numbers_in("CO2") == numbers_in("ถัง 15 กก.") == set()


def test_one_cylinder_is_not_one_kilogram() -> None:
    (found,) = looked("lpg_cylinders", year(GAS, "1 15 15", "kg", "ศพด."))
    assert found.where.period == "2025-01"
    assert looked("lpg_cylinders", year(GAS, "15 0 4 48 2.5", "kg")) == []
    assert looked("lpg_cylinders", year(GAS, "1 2", "L")) == []


def test_cylinders_have_sizes() -> None:
    cylinders = ("stationary.lpg_cylinder", "lpg")
    odd = year(cylinders, "1 15", "kg", field="cylinder_size")
    assert codes_of(looked("lpg_cylinders", odd)) == ["check.cylinder_size"]


def test_days_that_a_month_does_not_have() -> None:
    days = year(SEPTIC, "22 29", "day", field="working_days")
    (found,) = looked("attendance", days)
    assert (found.severity, found.where.period) == ("error", "2025-02")
    assert looked("attendance", year(SEPTIC, "31 28", "day", field="working_days")) == []


def test_staff_that_no_office_has() -> None:
    slip = year(SEPTIC, "1122222", "person", field="staff")
    assert codes_of(looked("attendance", slip)) == ["check.staff"]
    assert looked("attendance", year(SEPTIC, "400", "person", field="staff")) == []


def profile(field: str, value: str, unit: str) -> Entry:
    return entry(PROFILE.id, "", value, unit, field=field, period="2025")


def test_staff_beyond_the_profile() -> None:
    staff = year(SEPTIC, "25 250", "person", field="staff")
    found = looked("attendance", [*staff, profile("staff", "25", "person")])
    assert codes_of(found) == ["check.staff_of_profile"]
    assert found[0].where.period == "2025-02"


@pytest.mark.parametrize(
    ("kilograms", "code"),
    [("55000", []), ("5500", []), ("260000", ["check.waste_per_head_high"]),
     ("55000000", ["check.waste_per_head"]), ("55", ["check.waste_per_head"])],
)  # fmt: skip
def test_waste_a_head_and_day(kilograms: str, code: list[str]) -> None:
    waste = year(WASTE, kilograms, "kg")
    assert (
        codes_of(looked("waste_per_head", [*waste, profile("residents", "4860", "person")])) == code
    )
    assert looked("waste_per_head", waste) == []


# Papers and amounts


def test_a_bill_without_its_units() -> None:
    (found,) = looked("evidence_without_amount", bill("2025-03", "", baht="11074"))
    assert found.where.field == "quantity"
    assert looked("evidence_without_amount", bill("2025-03", "2307", baht="11074")) == []


def test_what_may_stand_alone() -> None:
    announced = entry(*DIESEL, "3.25", "km/L", field="announced_km_per_l", period="2025")
    assert looked("evidence_without_amount", [announced]) == []
    lamps = entry(*GRID, "310", "piece", field="lamps", period="2025-03", item="CA 1")
    assert looked("evidence_without_amount", [lamps, *bill("2025-03", "", bill_no="1")]) == []


def slips(*litres: str) -> list[Paper]:
    cell = account(paper(DIESEL, "2025-11", "1", "L", "bulldozer")).papers[0]
    return [
        replace(cell, quantity=Decimal(one), number_in_book=str(n))
        for n, one in enumerate(litres)
    ]  # fmt: skip


def test_slips_that_add_up_to_another_amount() -> None:
    cell = paper(DIESEL, "2025-11", "4117", "L", "bulldozer")
    (found,) = looked("sum_of_papers", cell, ledger=slips("2000", "2171"))
    assert said_in(found)["total"] == "4,171"
    assert "สลับ" in text_in(found, "slip").th
    assert looked("sum_of_papers", cell, ledger=slips("2000", "2117")) == []
    assert looked("sum_of_papers", cell) == []
    tenfold = looked("sum_of_papers", cell, ledger=slips("411.7"))
    assert "10 เท่า" in text_in(tenfold[0], "slip").th


def test_papers_kept_one_by_one_are_looked_at_too() -> None:
    twice = [replace(one, words={"slip_no": "12/587"}) for one in slips("45", "45")]
    assert codes_of(looked("double_paper", [], ledger=twice)) == ["check.double_paper"]


# Two ways


def test_a_landfill_by_decay_and_by_a_factor() -> None:
    decay = entry(
        "waste.own_landfill", "managed_anaerobic", "29600", "t", field="deposit", period="2025"
    )
    factor = entry("waste.own_landfill_by_factor", "mixed", "29600", "t", period="2025")
    assert codes_of(looked("two_ways", [decay, factor])) == ["check.two_ways"]
    assert looked("two_ways", [decay]) == []
    assert looked("two_ways", [decay, replace(factor, value=Decimal(0))]) == []


def test_one_vehicle_by_litres_and_by_kilometres() -> None:
    litres = entry(*DIESEL, "100", "L", item="กข 1201")
    distance = ("mobile.road_distance", "pickup_diesel")

    def by_km(item: str) -> Entry:
        return entry(*distance, "1000", "km", field="distance", item=item)

    assert codes_of(looked("two_ways", [litres, by_km("กข 1201")])) == ["check.two_ways"]
    assert looked("two_ways", [litres, by_km("บต 4410")]) == []
    nameless = entry(*DIESEL, "100", "L")
    assert looked("two_ways", [nameless, by_km("")]) == []
    dated = words(*distance, "ad_quality", "receipt", item="กข 1201")
    assert looked("two_ways", [litres, dated]) == []


def test_all_is_well_with_good_papers() -> None:
    office = year(GRID, OFFICE_KWH, "kWh", "CA 1")
    for rule in ("price", "double_paper", "paper_dates", "reading_chain", "km_per_litre"):
        assert looked(rule, office) == []
