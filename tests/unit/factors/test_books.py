"""The two books of TGO: whole, with the expected values, and nothing borrowed in silence."""

from decimal import Decimal

import pytest

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Where
from lgo_desktop.core.factors.factor import WITHHELD
from lgo_desktop.core.factors.library import FactorLibrary

HERE = Where(source="mobile.road_fuel", field="litres")

PRINTED_2022 = {
    "fuel.diesel.road": "2.7406",
    "fuel.diesel.stationary": "2.7078",
    "fuel.diesel.offroad": "2.9793",
    "fuel.lpg.stationary_kg": "3.1134",
    "fuel.gasohol_e10.road": "2.2394",
    "fuel.gasohol_e20.road": "2.2394",
    "fuel.gasohol_e85.road": "2.2394",
    "electricity.grid": "0.4999",
    "electricity.grid_upstream": "0.0987",
    "goods.tap_water_pwa": "0.541",
    "goods.tap_water_mwa": "0.7948",
    "goods.paper_a4": "2.102",
    "waste.landfill.mixed": "2.32",
    "waste.burning_support_diesel": "2.7078",
    "waste.disposal.sanitary_landfill": "0.7933",
    "waste.disposal.open_dump": "1.0388",
    "wastewater.septic": "0.336",
    "fugitive.co2_extinguisher": "1",
    "r-32": "677",
}
PRINTED_2026 = {
    "fuel.diesel.road": "2.7403",
    "fuel.diesel.stationary": "2.7076",
    "fuel.b7.road": "2.5504",
    "fuel.b10.road": "2.4690",
    "fuel.gasohol_e10.road": "2.0103",
    "fuel.gasohol_e10.road_oxcat": "2.0444",
    "fuel.charcoal.stationary": "0.1923",
    "electricity.grid": "0.4750",
    "electricity.grid_upstream": "0.0812",
    "goods.tap_water_pwa": "0.5167",
    "goods.paper_a4": "2.102",
    "waste.burning_support_diesel": "2.7076",
    "waste.disposal.sanitary_landfill": "0.7933",
    "waste.disposal.open_dump": "1.0387",
    "waste.landfill.food": "2.53",
    "wastewater.septic": "0.336",
    "r-410a": "1923.5",
}


@pytest.mark.parametrize(
    ("book", "key", "value"),
    [("tgo-2022", *item) for item in PRINTED_2022.items()]
    + [("tgo-2026", *item) for item in PRINTED_2026.items()],
)
def test_printed_value(library: FactorLibrary, book: str, key: str, value: str) -> None:
    assert library.book(book).at(key, HERE).factor.published == Decimal(value)


@pytest.mark.parametrize("book", ["tgo-2022", "tgo-2026"])
def test_every_key_resolves_to_rows_of_the_library(library: FactorLibrary, book: str) -> None:
    chosen = library.book(book)
    assert len(chosen.keys()) > 540
    for key in chosen.keys():  # noqa: SIM118 - a book is not a mapping
        answer = chosen.at(key, HERE)
        assert answer.key == key
        assert sum(part.share for part in answer.parts) == 1
        for part in answer.parts:
            held = library.factors[part.factor.edition, part.factor.key]
            assert held is part.factor
            assert held.status != WITHHELD
        if answer.substitute or answer.remark:
            assert answer.source


def test_books_answer_whole_editions(library: FactorLibrary) -> None:
    editions = {
        "tgo-2022": ("tgo-cfo-2022-04", "lci-grid-2016-2018", "form", "refrigerants", "defra-2025"),
        "tgo-2026": ("tgo-cfo-2026-02", "lci-grid-2022-2024", "refrigerants", "defra-2025"),
    }
    for book, wanted in editions.items():
        answers = library.book(book).answers
        for (edition, key), factor in library.factors.items():
            if edition in wanted and factor.status != WITHHELD:
                assert answers[key].factor is factor, key


def test_substitutes_are_these_and_no_others(library: FactorLibrary) -> None:
    found = {
        (book.id, key): sorted(part.factor.key for part in answer.parts)
        for book in library.books.values()
        for key, answer in book.answers.items()
        if answer.substitute
    }
    gasoline = ["fuel.gasoline.road_uncontrolled"]
    assert found == {
        ("tgo-2022", "fuel.gasohol_e10.road"): gasoline,
        ("tgo-2022", "fuel.gasohol_e20.road"): gasoline,
        ("tgo-2022", "fuel.gasohol_e85.road"): gasoline,
        ("tgo-2026", "waste.burning_support_diesel"): ["fuel.diesel.stationary"],
        ("tgo-2026", "fuel.b10.road"): ["fuel.b100.road", "fuel.diesel.road"],
        ("tgo-2026", "fuel.b10.stationary"): ["fuel.b100.stationary", "fuel.diesel.stationary"],
    }


def test_mixture_is_the_sum_of_its_parts_by_share(library: FactorLibrary) -> None:
    b10 = library.book("tgo-2026").at("fuel.b10.road", HERE).factor
    assert b10.total == Decimal("2.4689585700")
    assert b10.biogenic_co2 == Decimal("0.1643976")
    assert library.gas_table.counted(b10.gases, "AR5") == b10.total
    assert b10.gases["CH4"] == Decimal("0.1") * Decimal("0.000090558")
    assert (b10.key, b10.unit, b10.name.en) == (
        "fuel.b10.road",
        "L",
        "Biodiesel B10, road vehicles",
    )


def test_paper_stands_in_the_older_book_with_a_remark(library: FactorLibrary) -> None:
    answer = library.book("tgo-2022").at("goods.paper_a4", HERE)
    assert answer.substitute is None
    assert answer.remark is not None
    assert answer.factor.edition == "lci-grid-2022-2024"


@pytest.mark.parametrize(
    ("book", "key", "first"),
    [
        ("tgo-2022", "fuel.b7.road", "fuel.b7.road (tgo-cfo-2026-02)"),
        ("tgo-2022", "fuel.b10.road", "fuel."),
        ("tgo-2022", "fuel.kerosene.stationary", "fuel.kerosene.stationary (tgo-cfo-2026-02)"),
        ("tgo-2026", "waste.landfill.mixed", "waste.landfill.mixed (form)"),
        (
            "tgo-2026",
            "fuel.sub_bituminous.stationary",
            "fuel.sub_bituminous.stationary (tgo-cfo-2022",
        ),
        ("tgo-2026", "freight.trailer_18w_open.normal.empty", "freight.trailer_18w_open.normal."),
        ("tgo-2026", "nothing.like_it", "–"),
    ],
)
def test_everything_else_is_a_miss_with_candidates(
    library: FactorLibrary, book: str, key: str, first: str
) -> None:
    with pytest.raises(Refused) as refusal:
        library.book(book).at(key, HERE)
    (finding,) = refusal.value.findings
    assert (finding.code, finding.where) == ("factor.missing", HERE)
    values = dict(finding.values)
    assert values["key"] == key
    assert str(values["candidates"]).startswith(first)


def test_unknown_book_is_refused(library: FactorLibrary) -> None:
    with pytest.raises(Refused) as refusal:
        library.book("tgo-1999")
    assert dict(refusal.value.findings[0].values)["candidates"] == "tgo-2022, tgo-2026"


def test_gwp_sets_of_the_books(library: FactorLibrary) -> None:
    assert {book.id: book.gwp_set for book in library.books.values()} == {
        "tgo-2022": "AR5-fossil30",
        "tgo-2026": "AR5",
    }
