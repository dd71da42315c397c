"""The steps of a proof in an officer's words: fields by their names, months as they are spoken."""

import re
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.messages import Catalogue, catalogue
from lgo_desktop.base.numbers import LEGIBLE
from lgo_desktop.base.text import Language, Text
from lgo_desktop.core.factors.library import FactorLibrary
from lgo_desktop.core.periods import ReportingYear, parse_period
from lgo_desktop.core.sources.declaration import Source
from lgo_desktop.core.trace import Step
from lgo_desktop.core.units import find_unit

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_PERIOD = re.compile(r"\d{4}(-\d{2})?(/\d{4}-\d{2})?")
_FACTOR = re.compile(r"factor (?P<key>\S+) \[(?P<edition>.+)\]")
_LEADING = {
    "substitute for ": "substitute", "remark on ": "remark", "share ": "share", "gwp ": "gwp",
    "papers ": "papers_of", "paper ": "paper",
}  # fmt: skip
_WHOLE = {
    "converted": "converted", "rounding of the printed factor": "rounding",
    "quantity × factor": "product", "papers": "papers", "further papers": "further_papers",
    "evidence": "evidence", "further evidence": "further_evidence",
}  # fmt: skip
_WEIGHED = "CO2e"
_LEDGER, _BY_HAND = "ledger", "enter"


@dataclass(frozen=True, slots=True)
class ToldStep:
    """One step as a person reads it: what was done, what it gave, its unit, what stands behind."""

    what: str
    value: str
    unit: str
    ref: str


class StepTeller:
    """Tells the steps of one source's lines in one language."""

    def __init__(
        self, source: Source, year: ReportingYear, library: FactorLibrary, language: Language
    ) -> None:
        self._source, self._year, self._language = source, year, language
        self._library = library
        self._messages: Catalogue = catalogue(language)
        self._fields = {field.id: field for field in source.all_fields}

    def told(self, step: Step) -> ToldStep:
        """One step; the formula of a method stays a formula, its fields named."""
        return ToldStep(self._what(step.step), self._value(step), self._unit(step), self._ref(step))

    def _say(self, message: str, **values: object) -> str:
        return self._messages.say(f"results_page.step.{message}", **values)

    def _what(self, name: str) -> str:
        if name in _WHOLE:
            return self._say(_WHOLE[name])
        for start, message in _LEADING.items():
            if name.startswith(start):
                return self._say(message, name=name.removeprefix(start))
        if name.startswith("entry "):
            return self._entered(name.removeprefix("entry ").split(" "))
        if found := _FACTOR.fullmatch(name):
            return self._factor(found["key"], found["edition"])
        if name.startswith("gas "):
            gas, _, weighed = name.removeprefix("gas ").partition(" × ")
            return self._say("gas_weighed" if weighed else "gas", gas=gas)
        return _WORD.sub(self._field_name, name)

    def _entered(self, words: list[str]) -> str:
        """A field, with the thing and the month where an activity holds several."""
        field, *rest = words
        told = [self._fields[field].name.spoken(self._language)] if field in self._fields else words
        if rest and _PERIOD.fullmatch(rest[-1]):
            rest[-1] = self._period(rest[-1])
        return self._say("entry", what=" · ".join([*told, " ".join(rest)] if rest else told))

    def _period(self, text: str) -> str:
        try:
            period = parse_period(text, self._year, history=True)
        except Refused:  # of a year that the account does not hold: shown as it is written
            return text
        return period.spoken(self._language)

    def _factor(self, key: str, edition: str) -> str:
        found = self._library.editions.get(edition)
        name = found.name.spoken(self._language) if found else edition
        return self._say("factor", key=key, edition=name)

    def _field_name(self, word: re.Match[str]) -> str:
        field = self._fields.get(word[0])
        return field.name.spoken(self._language) if field else word[0]

    def _value(self, step: Step) -> str:
        if isinstance(step.value, Decimal):
            shown = format(LEGIBLE.plus(step.value), ",f")
            return shown.rstrip("0").rstrip(".") if "." in shown else shown
        field = self._fields.get(step.step.removeprefix("entry ").split(" ")[0])
        choice = field.choice(step.value) if field else None
        return choice.name.spoken(self._language) if choice else step.value

    def _unit(self, step: Step) -> str:
        if _WEIGHED in step.unit:
            return step.unit.replace(_WEIGHED, "CO₂e")
        unit = find_unit(step.unit) if step.unit else None
        return unit.name.spoken(self._language) if unit else step.unit

    def _ref(self, step: Step) -> str:
        if isinstance(step.ref, Text):
            return step.ref.spoken(self._language)
        if step.step == "quantity × factor":
            return self._say(f"counts.{step.ref}")
        if not step.step.startswith("entry "):
            return step.ref
        origin, _, note = step.ref.partition("; ")
        way, _, file = origin.partition(" ")
        if way == _LEDGER:
            place = self._say("from_papers")
        elif way == _BY_HAND and not file:
            place = self._say("by_hand")
        else:
            place = self._say("from_file", file=file or way)
        return " · ".join(part for part in (place, note) if part)
