"""``lgo method``: the methods of the core, run by themselves."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import click

from lgo_desktop.base.numbers import legible, plain
from lgo_desktop.base.text import Language
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.cli.steps_reply import step_rows, step_sentences
from lgo_desktop.core.given import Result
from lgo_desktop.core.methods.declaration import Parameter
from lgo_desktop.core.methods.registry import all_methods
from lgo_desktop.services.method_input import read_input
from lgo_desktop.services.method_schema import as_json, schema_of
from lgo_desktop.services.running_methods import method_named, run_method


@click.group("method")
def command() -> None:
    """Look into the methods."""


@command.command("list")
@answers("method.list")
def list_(speaker: Speaker) -> Reply:
    """List the methods."""
    listed = all_methods().values()
    body = {"methods": [{"id": m.id, "versions": list(m.versions)} for m in listed]}
    sentences = (
        f"{m.id:28} {', '.join(m.versions):10} {m.name.spoken(speaker.language)}" for m in listed
    )
    return Reply(body, sentences=tuple(sentences))


@command.command("show")
@click.argument("id_", metavar="ID")
@answers("method.show")
def show(speaker: Speaker, id_: str) -> Reply:
    """Show what a method takes and gives."""
    method = method_named(id_)
    sentences = [f"{method.id}  –  {method.name.spoken(speaker.language)}"]
    for parameter in method.parameters:
        sentences += _parameter_sentences(parameter, method.versions[-1], speaker.language, "    ")
    sentences += [
        f"  → {o.id:16} {o.unit:14} {o.name.spoken(speaker.language)}" for o in method.outputs
    ]
    sentences += [f"    {r.document}: {r.place}" for r in method.references]
    return Reply(schema_of(method), sentences=tuple(sentences))


def _parameter_sentences(
    parameter: Parameter, version: str, language: Language, margin: str
) -> Iterator[str]:
    default = parameter.default_in(version)
    shown = default if isinstance(default, str) else plain(default) if default is not None else ""
    name = parameter.name.spoken(language) + (f" = {shown}" if shown else "")
    kind = parameter.unit if parameter.type == "number" else parameter.type
    yield f"{margin}{parameter.id:16} {kind:14} {name}"
    if parameter.choices:
        yield f"{margin}    {' | '.join(parameter.choices)}"
    for column in parameter.columns:
        yield from _parameter_sentences(column, version, language, margin + "    ")


@command.command("run")
@click.argument("id_", metavar="ID")
@click.option("--input", "file", type=click.Path(path_type=Path), required=True)
@click.option("--version", default=None)
@answers("method.run")
def run(speaker: Speaker, id_: str, *, file: Path, version: str | None) -> Reply:
    """Run a method."""
    method = method_named(id_)
    made = run_method(id_, read_input(file, method), version)
    rows = step_rows(made.steps, speaker.language)
    units = {output.id: output.unit for output in made.method.outputs}
    result = {name: as_json(value) for name, value in made.result.items()}
    body = {
        "id": made.method.id, "version": made.version, "result": result, "units": units,
        "trace": rows,
    }  # fmt: skip
    results = [
        f"{name} = {shown} {units[name]}"
        for name, value in made.result.items()
        for shown in _shown(value)
    ]
    sentences = (*step_sentences(made.steps, speaker.language), *results)
    return Reply(body, sentences=sentences)


def _shown(value: Result) -> Iterator[str]:
    """A number, or a line for each year."""
    if isinstance(value, Decimal):
        yield legible(value)
    else:
        yield from (f"{year}: {legible(number)}" for year, number in value.items())
