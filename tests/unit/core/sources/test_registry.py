"""All sources: found, well named, and answered by a book in a unit that fits."""

from pathlib import Path

import pytest

from lgo_desktop.core import sources
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.sources.declaration import ITEM, Source, Variant
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.units import find_unit, unit_named

MACHINERY = {"__init__", "citations", "declaration", "own_variant", "papers", "registry"}
SOURCES = list(all_sources().values())
VARIANTS = [(source, variant) for source in SOURCES for variant in source.variants]
ISO_CATEGORY_OF_SCOPE = {0: "", 1: "1", 2: "2", 3: "23456"}


def name_of(part: object) -> str:
    return part.id if isinstance(part, Source | Variant) else str(part)


def test_every_file_is_a_source() -> None:
    files = {path.stem for path in Path(sources.__path__[0]).glob("*.py")} - MACHINERY
    assert len(files) == len(SOURCES) > 10


def test_ids_are_dotted_and_ordered_by_scope() -> None:
    assert all(source.id.count(".") == 1 and source.id.islower() for source in SOURCES)
    assert list(all_sources()) == [source.id for source in SOURCES]
    scopes = [s.scope for s in SOURCES]
    assert scopes == sorted(scopes, key=lambda scope: scope or 4)


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_a_source_is_whole(source: Source) -> None:
    assert source.scope in ISO_CATEGORY_OF_SCOPE
    assert source.category[:1] in ISO_CATEGORY_OF_SCOPE[source.scope]
    assert (source.scope3_category in range(1, 16)) is (source.scope == 3)
    assert source.references
    assert all(reference.document and reference.place for reference in source.references)
    assert source.variants
    for parts in (source.variants, source.fields, source.methods):
        assert len({part.id for part in parts}) == len(parts)
    if not source.methods:
        weighed = [field.id for field in source.fields if not field.evidence]
        assert weighed == ["quantity"]


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_methods_use_the_fields_that_exist(source: Source) -> None:
    fields = {field.id for field in source.fields}
    for field in source.fields:
        assert (field.type == "number") == bool(field.unit)
        assert (field.type == "choice") == bool(field.choices)
        if field.unit:
            assert find_unit(field.unit) is unit_named(field.unit)
    used = {name for method in source.methods for name in (*method.requires, *method.optional)}
    assert used == (fields - source.evidence if source.methods else set())
    assert len(fields) == len(source.fields)
    ways = [frozenset(method.requires) for method in source.methods]
    assert len(set(ways)) == len(ways)


@pytest.mark.parametrize(("source", "variant"), VARIANTS, ids=name_of)
def test_a_book_answers_each_variant_in_a_unit_that_fits(
    library: FactorLibrary, source: Source, variant: Variant
) -> None:
    books = library.books.values()
    typed = {unit_named(name).dimension for name in variant.units}
    keys = [key for key in variant.factor_keys if ITEM not in key]
    weighed = not source.memo and not (source.methods and all(m.emits for m in source.methods))
    assert bool(variant.factor_keys) == weighed
    answers = {
        unit_named(book.answers[key].factor.unit).dimension
        for key in keys
        for book in books
        if key in book.answers
    }
    if weighed and len(keys) == len(variant.factor_keys) and not source.methods:
        assert answers == typed
    assert all(any(key in book.answers for book in books) for key in keys)


@pytest.mark.parametrize(("source", "variant"), VARIANTS, ids=name_of)
def test_the_suggested_unit_is_the_factors_own(
    library: FactorLibrary, source: Source, variant: Variant
) -> None:
    if source.methods:
        numbers = [field for field in source.fields if field.type == "number"]
        offered = [source.units(variant, field)[0].id for field in numbers]
        assert offered == [field.usual_unit for field in numbers]
    else:
        units = source.units(variant, source.fields[0])
        assert [unit.id for unit in units[: len(variant.units)]] == list(variant.units)
        assert len(units) == len(set(units))


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_an_unknown_part_is_none(source: Source) -> None:
    assert source.variant("no_such") is None
    assert source.field("no_such") is None
    assert source.variant(source.variants[0].id) is source.variants[0]
    assert source.field(source.fields[0].id) is source.fields[0]


def test_a_field_is_required_when_no_way_does_without_it() -> None:
    septic = all_sources()["wastewater.septic_tank"]
    fuel, cylinder = all_sources()["stationary.fuel"], all_sources()["stationary.lpg_cylinder"]
    assert not any(septic.required(field) for field in septic.fields)
    assert [field.id for field in fuel.fields if fuel.required(field)] == ["quantity"]
    needed = [field.id for field in cylinder.fields if cylinder.required(field)]
    assert needed == ["cylinders", "cylinder_size"]
