"""The choices of an inventory as a block of its document, and as sentences."""

from collections.abc import Iterator
from typing import Any

from lgo_desktop.base.messages import Catalogue, catalogue
from lgo_desktop.base.numbers import grouped, plain
from lgo_desktop.base.text import LANGUAGES, Text
from lgo_desktop.core.choices.weighing import WeighedChoice, Weighing
from lgo_desktop.services.results import Results

TONNE = 1000


def choices_block(results: Results) -> list[dict[str, Any]]:
    """Every choice: what is in use, the default and why, each option's total, the reason."""
    return [_choice(weighed) for weighed in results.choices]


def _choice(weighed: WeighedChoice) -> dict[str, Any]:
    choice = weighed.choice
    return {
        "id": choice.id, "name": _both(choice.name), "chosen": "+".join(weighed.chosen),
        "default": choice.default, "why": _both(choice.why),
        "references": [f"{one.document}: {one.place}" for one in choice.references],
        "reason": weighed.reason, "total": plain(weighed.total),
        "options": [_option(weighed, one) for one in weighed.options],
    }  # fmt: skip


def _option(weighed: WeighedChoice, one: Weighing) -> dict[str, Any]:
    difference = weighed.difference(one)
    return {
        "id": one.option.id, "name": _both(one.option.name),
        "total": None if one.total is None else plain(one.total),
        "difference": None if difference is None else plain(difference),
        "missing": [
            {"code": finding.code}
            | {language: catalogue(language).finding(finding) for language in LANGUAGES}
            for finding in one.missing
        ],
    }  # fmt: skip


def _both(text: Text) -> dict[str, str]:
    return {language: text.spoken(language) for language in LANGUAGES}


def choices_sentences(results: Results, messages: Catalogue) -> Iterator[str]:
    """A line for each choice that moves the total: what is in use, and what the others give."""
    for weighed in results.choices:
        if weighed.moves:
            others = [
                messages.say(
                    "choice.option", name=one.option.name, tonnes=grouped(one.total / TONNE, 2)
                )
                for one in weighed.options
                if one.total is not None and weighed.chosen != (one.option.id,)
            ]
            yield messages.say(
                "choice.line", name=weighed.choice.name, chosen=weighed.names_in_use,
                tonnes=grouped(weighed.total / TONNE, 2), others="; ".join(others),
            )  # fmt: skip
