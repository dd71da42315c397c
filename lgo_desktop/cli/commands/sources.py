"""``lgo sources``: every emission source with its variants, fields and units."""

from typing import Any

import click

from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.sources.declaration import Field, Source
from lgo_desktop.core.sources.registry import all_sources


@click.command("sources")
@click.option("--kind", type=click.Choice(["cfo", "city"]), default=None)
@answers("sources")
def command(speaker: Speaker, *, kind: str | None) -> Reply:
    """List the sources."""
    listed = [source for source in all_sources().values() if kind in (None, source.kind)]
    sentences = []
    for source in listed:
        name = source.name.spoken(speaker.language)
        scope = speaker.messages.say("scope", n=source.scope)
        sentences.append(f"{source.id}  –  {name}  ({scope})")
        for variant in source.variants:
            sentences.append(f"    {variant.id:28} {variant.name.spoken(speaker.language)}")
    return Reply({"sources": [_described(source) for source in listed]}, sentences=tuple(sentences))


def _described(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "kind": source.kind,
        "scope": source.scope,
        "category": source.category,
        "scope3_category": source.scope3_category,
        "name": {"th": source.name.th, "en": source.name.en},
        "variants": [
            {
                "id": variant.id,
                "name": {"th": variant.name.th, "en": variant.name.en},
                "factor_keys": list(variant.factor_keys),
                "units": list(variant.units),
            }
            for variant in source.variants
        ],
        "fields": [_field(source, field) for field in source.fields],
        "methods": [
            {"id": m.id, "requires": list(m.requires), "optional": list(m.optional)}
            for m in source.methods
        ],
        "references": [{"document": r.document, "place": r.place} for r in source.references],
    }


def _field(source: Source, field: Field) -> dict[str, Any]:
    units = dict.fromkeys(
        unit.id for variant in source.variants for unit in source.units(variant, field)
    )
    return {
        "id": field.id,
        "name": {"th": field.name.th, "en": field.name.en},
        "type": "number",
        "dimension": field.dimension,
        "units": list(units),
        "required": source.required(field),
        "choices": [],
    }
