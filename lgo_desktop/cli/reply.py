"""What a command answers: one JSON document, or sentences, and an exit code."""

import functools
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Concatenate, NoReturn

import click

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Severity, has_error
from lgo_desktop.base.messages import Catalogue, catalogue
from lgo_desktop.base.numbers import plain
from lgo_desktop.base.text import LANGUAGES, Language
from lgo_desktop.cli.mistake import report_mistake

GOOD, FOUND_ERRORS, WRONG_USE = 0, 1, 2
WRONG_USE_CODES = frozenset({"inventory.which", "inventory.unknown"})
"""Findings about the words of the command line, not about anyone's data."""
_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}


def spoken_language() -> Language:
    """The language of help texts and the default of sentences: ``LGO_LANG``, else Thai."""
    return "en" if os.environ.get("LGO_LANG", "").lower().startswith("en") else "th"


@dataclass(frozen=True, slots=True)
class Speaker:
    """How this run answers: in which language, as JSON or not, and how strictly."""

    messages: Catalogue
    as_json: bool
    strict: bool

    @property
    def language(self) -> Language:
        """The language of the sentences."""
        return self.messages.language


@dataclass(frozen=True, slots=True)
class Reply:
    """A command's answer: fields for JSON, sentences for people, findings for both."""

    body: Mapping[str, Any] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    sentences: tuple[str, ...] = ()


Command = Callable[Concatenate[Speaker, ...], Reply]


def answers(name: str) -> Callable[[Command], Callable[..., NoReturn]]:
    """Give a command the options ``--json``, ``--lang`` and ``--strict``, and its voice.

    The command gets a :class:`Speaker` first and returns a :class:`Reply`; a :class:`Refused` on
    the way becomes a reply of its findings.
    """

    def decorate(command: Command) -> Callable[..., NoReturn]:
        @click.option("--json", "wants_json", is_flag=True, help="JSON")
        @click.option("--lang", type=click.Choice(LANGUAGES), default=None, help="th | en")
        @click.option("--strict", is_flag=True, help="warning → exit 1")
        @functools.wraps(command)
        def run(
            *words: Any, wants_json: bool, lang: Language | None, strict: bool, **options: Any
        ) -> NoReturn:
            speaker = Speaker(catalogue(lang or spoken_language()), wants_json, strict)
            try:
                reply = command(speaker, *words, **options)
            except Refused as refusal:
                reply = Reply(findings=refusal.findings)
            except Exception as mistake:  # noqa: BLE001 - ours, reported to a file, never a trace
                reply = Reply(findings=(report_mistake(mistake),))
            _give(name, reply, speaker)

        return run

    return decorate


def _give(name: str, reply: Reply, speaker: Speaker) -> NoReturn:
    severities = {finding.severity for finding in reply.findings}
    failed = has_error(reply.findings) or (speaker.strict and Severity.WARNING in severities)
    if speaker.as_json:
        click.echo(as_json(name, reply.body, reply.findings, ok=not failed))
    else:
        for finding in reply.findings:
            click.echo(finding_as_sentence(finding, speaker.messages), err=True)
        for sentence in reply.sentences:
            click.echo(sentence)
    if any(finding.code in WRONG_USE_CODES for finding in reply.findings):
        sys.exit(WRONG_USE)
    sys.exit(FOUND_ERRORS if failed else GOOD)


def as_json(
    name: str, body: Mapping[str, Any], findings: Iterable[Finding] = (), *, ok: bool = True
) -> str:
    """The JSON document of a command's answer."""
    document = {
        "schema": f"lgo.{name}/1",
        "ok": ok,
        **body,
        "findings": [finding_as_json(finding) for finding in findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, default=_as_text)


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """A finding with its place and its sentence in both languages."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "where": finding.where.as_dict(),
        "th": catalogue("th").finding(finding),
        "en": catalogue("en").finding(finding),
    }


def finding_as_sentence(finding: Finding, messages: Catalogue) -> str:
    """A finding as a line of text: sign, place, sentence, code."""
    place = " ".join(str(part) for part in finding.where.as_dict().values())
    place = f"[{place}] " if place else ""
    return f"{_SIGNS[finding.severity]} {place}{messages.finding(finding)} ({finding.code})"


def _as_text(value: object) -> str:
    if isinstance(value, Decimal):
        return plain(value)
    raise TypeError(f"not for JSON: {value!r}")
