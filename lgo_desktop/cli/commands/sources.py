"""``lgo sources``: everything that can be entered: sources and statements with their fields."""

from collections.abc import Iterable, Iterator
from typing import Any

import click

from lgo_desktop.base.text import Language, Text
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.admission import Form
from lgo_desktop.core.fields import Field
from lgo_desktop.core.quality import COMMON_FIELDS
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.sources.registry import all_sources
from lgo_desktop.core.statements.declaration import Statement
from lgo_desktop.core.statements.registry import all_statements


@click.command("sources")
@click.option("--kind", type=click.Choice(["cfo", "city"]), default=None)
@answers("sources")
def command(speaker: Speaker, *, kind: str | None) -> Reply:
    """List the sources."""
    sources = [source for source in all_sources().values() if kind in (None, source.kind)]
    statements = [one for one in all_statements().values() if kind in (None, one.kind)]
    sentences: list[str] = []
    forms: tuple[Form, ...] = (*sources, *statements)
    for form in forms:
        sentences += _sentences(form, speaker)
    sentences += [speaker.messages.say("sources.common"), *_fields(COMMON_FIELDS, speaker)]
    body = {
        "sources": [_source(source) for source in sources],
        "statements": [_statement(statement) for statement in statements],
    }
    return Reply(body, sentences=tuple(sentences))


def _sentences(form: Form, speaker: Speaker) -> Iterator[str]:
    language = speaker.language
    told = form.name.spoken(language)
    if isinstance(form, Source) and form.scope:
        told += f"  ({speaker.messages.say('scope', n=form.scope)})"
    yield f"{form.id}  –  {told}"
    if form.help:
        yield f"    {form.help.spoken(language)}"
    for variant in form.variants if isinstance(form, Source) else ():
        yield f"    {variant.id:28} {variant.name.spoken(language)}"
    yield from _fields(form.fields, speaker)


def _fields(fields: Iterable[Field], speaker: Speaker) -> Iterator[str]:
    for field in fields:
        yield f"      · {field.id:26} {_asked(field, speaker.language)}"


def _asked(field: Field, language: Language) -> str:
    kind = field.unit or " | ".join(choice.id for choice in field.choices) or field.type
    return f"{field.name.spoken(language)} [{kind}]"


def _source(source: Source) -> dict[str, Any]:
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


def _counts_in(source: Source) -> str:
    if source.memo:
        return "memo"
    return "removals" if source.removes else f"scope{source.scope}"


def _statement(statement: Statement) -> dict[str, Any]:
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
