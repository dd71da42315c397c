"""Finding one of 7,850 local governments by a few letters of its name, district or province."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lgo_desktop.core.factors.places import LocalGovernment
from lgo_desktop.services.factor_library import places

SHORT_TYPES = {
    "provincial_admin_org": "อบจ.", "city_municipality": "ทน.", "town_municipality": "ทม.",
    "subdistrict_municipality": "ทต.", "subdistrict_admin_org": "อบต.",
}  # fmt: skip
"""How officials write the types."""

_UNSEEN = str.maketrans("", "", ".\u200b\u200c\u200d\ufeff")


@dataclass(frozen=True, slots=True)
class Found:
    """The first local governments that fit, and how many fit in all."""

    first: tuple[LocalGovernment, ...]
    count: int


class LgoSearch:
    """The local governments, ready to be searched at every key."""

    def __init__(self, lgos: Iterable[LocalGovernment]) -> None:
        in_order = sorted(lgos, key=_place_in_list)
        self._rows = [(plain(lgo.short_th), _said_of(lgo), lgo) for lgo in in_order]

    def find(self, typed: str, most: int) -> Found:
        """Those of which every word typed is said; names that begin with the first word go before.

        Nothing typed finds nothing: nobody reads a list of thousands.
        """
        words = plain(typed).split()
        if not words:
            return Found((), 0)
        fitting = [
            (_rank(short, words), nth, lgo)
            for nth, (short, said, lgo) in enumerate(self._rows)
            if all(word in said for word in words)
        ]
        fitting.sort(key=lambda one: one[:2])
        return Found(tuple(lgo for _, _, lgo in fitting[:most]), len(fitting))


@cache
def lgo_search() -> LgoSearch:
    """The search over all local governments of the program, made once."""
    return LgoSearch(places().lgos.values())


def plain(text: str) -> str:
    """A text as it is compared: without dots and marks that nobody sees, in small letters."""
    return text.translate(_UNSEEN).casefold()


def _said_of(lgo: LocalGovernment) -> str:
    """All that may be typed of a local government, its kind before its name without a gap too."""
    province = lgo.province.name
    parts = (
        lgo.name_th, SHORT_TYPES.get(lgo.type, "") + lgo.short_th, f"อำเภอ{lgo.district_th}",
        f"อ.{lgo.district_th}", f"จังหวัด{province.th}", f"จ.{province.th}", province.en, lgo.code,
    )  # fmt: skip
    return plain("\n".join(parts))


def _rank(short: str, words: list[str]) -> int:
    """0 for the name itself, 1 for its beginning, 2 for a part of it, 3 for anything else said."""
    if short == words[0]:
        return 0
    if short.startswith(words[0]):
        return 1
    return 2 if words[0] in short else 3


def _place_in_list(lgo: LocalGovernment) -> tuple[str, str, str, str]:
    return lgo.short_th, lgo.province.name.th, lgo.district_th, lgo.code
