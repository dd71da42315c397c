"""Why a phrase was not understood, in the words that help: which word, which unit, what to do."""

from lgo_desktop.base.findings import Finding, Where, error
from lgo_desktop.base.text import Text
from lgo_desktop.core.phrases.containers import CONTAINERS
from lgo_desktop.core.phrases.grammar import ways
from lgo_desktop.core.phrases.quantities import Quantity
from lgo_desktop.core.phrases.reading import Asked
from lgo_desktop.core.phrases.tokens import token_readings

MOST_SHOWN = 40


def why_not(text: str, asked: Asked, where: Where) -> Finding:
    """The reason why a text without its months means no amount.

    One of ``phrase.negative``, ``phrase.no_number``, ``number.not_a_number``,
    ``phrase.unknown_word``, ``phrase.other_measure``, ``phrase.size_needed`` (a container of no
    usual size), ``phrase.two_amounts`` and ``phrase.unclear``.
    """
    tokens = [one for one in token_readings(text)[0] if one.word.kind not in ("filler", "about")]
    kinds = [token.word.kind for token in tokens]
    shown = text.strip()[:MOST_SHOWN]
    if kinds[:2] == ["minus", "number"]:
        return error("phrase.negative", where, text=shown)
    strange = next((token.text for token in tokens if token.word.kind == "unknown"), "")
    if any(letter.isdigit() for letter in strange):
        return error("number.not_a_number", where, text=strange[:MOST_SHOWN])
    if not {"number", "half"} & set(kinds):
        return error("phrase.no_number", where, text=shown)
    if strange:
        word = strange[:MOST_SHOWN]
        return error("phrase.unknown_word", where, word=word, allowed=_units(asked))
    return _of_quantities(next(iter(ways(tokens)), ()), shown, asked, where)


def _of_quantities(
    quantities: tuple[Quantity, ...], shown: str, asked: Asked, where: Where
) -> Finding:
    if not quantities:
        return error("phrase.unclear", where, text=shown)
    if len(quantities) > 1:
        return error("phrase.two_amounts", where, text=shown)
    return _of_one(quantities[0], asked, where)


def _of_one(quantity: Quantity, asked: Asked, where: Where) -> Finding:
    if quantity.counted in CONTAINERS:
        name = CONTAINERS[quantity.counted].name
        return error("phrase.size_needed", where, thing=name, allowed=_units(asked))
    return error("phrase.other_measure", where, given=quantity.how, allowed=_units(asked))


def _units(asked: Asked) -> Text:
    return Text(
        ", ".join(unit.name.th for unit in asked.units),
        ", ".join(unit.name.en for unit in asked.units),
    )
