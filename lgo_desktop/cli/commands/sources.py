"""``lgo sources``: everything that can be entered: sources and statements with their fields."""

from collections.abc import Iterable, Iterator

import click

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.base.text import Language
from lgo_desktop.cli.reply import Reply, Speaker, answers
from lgo_desktop.core.admission import Form
from lgo_desktop.core.fields import Field
from lgo_desktop.core.forms import all_forms
from lgo_desktop.core.quality import COMMON_FIELDS
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.statements.declaration import Statement
from lgo_desktop.services.forms_document import source_document, statement_document


@click.command("sources")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--kind", type=click.Choice(["cfo", "city"]), default=None)
@answers("sources")
def command(speaker: Speaker, ids: tuple[str, ...], *, kind: str | None) -> Reply:
    """List the sources, or show some of them with everything that can be entered."""
    forms = all_forms()
    for id_ in ids:
        if id_ not in forms:
            raise Refused(error("entry.unknown_source", source=id_[:60]))
    wanted = [
        form for form in forms.values() if form.id in (ids or forms) and kind in (None, form.kind)
    ]
    sources = [form for form in wanted if isinstance(form, Source)]
    statements = [form for form in wanted if isinstance(form, Statement)]
    sentences: list[str] = []
    for form in wanted:
        sentences += _sentences(form, speaker) if ids else [_title(form, speaker)]
    sentences += [speaker.messages.say("sources.common"), *_fields(COMMON_FIELDS, speaker)]
    if not ids:
        sentences.append(speaker.messages.say("sources.more"))
    body = {
        "sources": [source_document(source) for source in sources],
        "statements": [statement_document(statement) for statement in statements],
    }
    return Reply(body, sentences=tuple(sentences))


def _sentences(form: Form, speaker: Speaker) -> Iterator[str]:
    language = speaker.language
    yield _title(form, speaker)
    if form.help:
        yield f"    {form.help.spoken(language)}"
    for variant in form.variants if isinstance(form, Source) else ():
        yield f"    {variant.id:28} {variant.name.spoken(language)}"
    yield from _fields(form.fields, speaker)


def _title(form: Form, speaker: Speaker) -> str:
    told = form.name.spoken(speaker.language)
    if isinstance(form, Source) and form.scope:
        told += f"  ({speaker.messages.say('scope', n=form.scope)})"
    return f"{form.id:28}  {told}"


def _fields(fields: Iterable[Field], speaker: Speaker) -> Iterator[str]:
    for field in fields:
        yield f"      · {field.id:26} {_asked(field, speaker.language)}"


def _asked(field: Field, language: Language) -> str:
    kind = field.usual_unit or " | ".join(choice.id for choice in field.choices) or field.type
    return f"{field.name.spoken(language)} [{kind}]"
