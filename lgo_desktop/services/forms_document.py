"""Sources and statements as documents for JSON (schema ``lgo.sources/1``)."""

from typing import Any

from lgo_desktop.base.text import Text
from lgo_desktop.core.admission import Form
from lgo_desktop.core.fields import Field
from lgo_desktop.core.sources.declaration import ITEM, Source, Variant
from lgo_desktop.core.statements.declaration import Statement
from lgo_desktop.services.factor_library import library


def source_document(source: Source) -> dict[str, Any]:
    """A source with its variants, fields and ways of calculating."""
    return {
        "id": source.id,
        "kind": source.kind,
        "scope": source.scope or None,
        "category": source.category or None,
        "scope3_category": source.scope3_category,
        "counts_in": _counts_in(source),
        "whole_years": source.whole_years,
        "once_a_year": source.once_a_year,
        "assumed_quality": source.assumed_quality,
        **_described(source),
        "variants": [
            {
                "id": variant.id,
                "name": _both(variant.name),
                "factor_keys": list(variant.factor_keys),
                "books": _books(variant),
                "units": list(variant.units),
            }
            for variant in source.variants
        ],
        "fields": [_field(source, f, required=source.required(f)) for f in source.all_fields],
        "methods": [
            {
                "id": method.id, "name": _both(method.name),
                "requires": list(method.requires), "optional": list(method.optional),
            }
            for method in source.methods
        ],
        "references": [{"document": r.document, "place": r.place} for r in source.references],
    }  # fmt: skip


def _books(variant: Variant) -> list[str]:
    """The books that have a factor for it; empty where no factor of a book is used."""
    if not variant.factor_keys or any(ITEM in key for key in variant.factor_keys):
        return []
    books = library().books.values()
    return [b.id for b in books if any(key in b.answers for key in variant.factor_keys)]


def _counts_in(source: Source) -> str:
    if source.memo:
        return "memo"
    return "removals" if source.removes else f"scope{source.scope}"


def statement_document(statement: Statement) -> dict[str, Any]:
    """A statement with its fields."""
    return {
        "id": statement.id,
        "kind": statement.kind,
        **_described(statement),
        "fields": [_field(statement, field, required=False) for field in statement.fields],
        "references": [{"document": r.document, "place": r.place} for r in statement.references],
    }


def _described(form: Form) -> dict[str, Any]:
    return {
        "name": _both(form.name),
        "item": _both(form.item) if form.item else None,
        "help": _both(form.help) if form.help else None,
    }


def _field(form: Form, field: Field, *, required: bool) -> dict[str, Any]:
    units = (unit.id for variant in form.variants for unit in form.units(variant, field))
    return {
        "id": field.id,
        "name": _both(field.name),
        "type": field.type,
        "dimension": field.dimension,
        "units": list(dict.fromkeys(units)),
        "required": required,
        "choices": [{"id": choice.id, "name": _both(choice.name)} for choice in field.choices],
        "evidence": field.evidence,
        "history": field.history,
        "help": _both(field.help) if field.help else None,
    }


def _both(text: Text) -> dict[str, str]:
    return {"th": text.th, "en": text.en}
