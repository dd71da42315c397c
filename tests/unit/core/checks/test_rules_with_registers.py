"""Rules that read the lists of vehicles and meters where a paper leaves something out."""

from check_samples import DIESEL, account, bill, codes_of, looked, paper, said_in
from statement_samples import all_stated

from lgo_desktop.core.checks.run import findings_around


def test_the_announced_figure_of_a_vehicle_counts_where_no_month_has_one() -> None:
    truck = all_stated("organisation.vehicle", "81-2250", announced_km_per_l="3.25")
    june = paper(DIESEL, "2025-06", "34.2", "L", "81-2250", distance="1099.8")
    assert looked("km_per_litre", june) == []
    (found,) = looked("km_per_litre", [*truck, *june])
    assert (found.code, said_in(found)["usual"]) == ("check.km_per_litre", "3.25")


def test_a_paper_s_own_figure_goes_before_the_list() -> None:
    truck = all_stated("organisation.vehicle", "81-2250", announced_km_per_l="12")
    june = paper(
        DIESEL, "2025-06", "342", "L", "81-2250", distance="1099.8", announced_km_per_l="3.25"
    )
    assert looked("km_per_litre", [*truck, *june]) == []


def test_a_vehicle_without_a_figure_is_judged_by_its_other_months() -> None:
    truck = all_stated("organisation.vehicle", "81-2250", kind="garbage_truck")
    june = paper(DIESEL, "2025-06", "34.2", "L", "81-2250", distance="1099.8")
    assert looked("km_per_litre", [*truck, *june]) == []


def test_the_multiplier_of_a_meter_counts_where_the_bill_has_none() -> None:
    meter = all_stated("organisation.meter", "CA 1", multiplier="20")
    read = {"reading": "1100", "previous_reading": "1000"}
    march = bill("2025-03", "2000", **read)
    assert codes_of(looked("reading_difference", march)) == ["check.reading_difference"]
    assert looked("reading_difference", [*meter, *march]) == []
    once = bill("2025-03", "100", multiplier="1", **read)
    assert looked("reading_difference", [*meter, *once]) == []


def test_a_single_cell_is_judged_by_the_same_lists() -> None:
    meter = all_stated("organisation.meter", "CA 1", multiplier="20")
    march = bill("2025-03", "2000", reading="1100", previous_reading="1000")
    alone = codes_of(findings_around(account(march), march[0].key))
    assert "check.reading_difference" in alone
    assert findings_around(account([*meter, *march]), march[0].key) == ()
