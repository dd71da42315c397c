"""Lines: the result of a calculation, one for each activity and part of it that counts apart."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lgo_desktop.base.numbers import EXACT
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.core.periods import Period
from lgo_desktop.core.weights import Weight

SEPARATE = "separate"
"""Where a gas outside TGO's requirement counts: beside the totals, in none of them."""
BIOGENIC = "biogenic_co2"
"""Where biogenic CO2 counts that is emitted alone: a memo outside every total."""
REMOVALS = "removals"
"""Where removals count: apart, never netted from the scopes."""
MEMO = "memo"
"""Where amounts stand that weigh nothing: power sold, certificates bought."""
APART = frozenset({SEPARATE, BIOGENIC, REMOVALS, MEMO})
"""Everything that counts in no scope."""


@dataclass(frozen=True, slots=True)
class Line:
    """One quantity times one factor: kg CO2e, and where it counts."""

    code: str
    source: str
    variant: str
    facility: str
    item: str
    period: Period
    scope: int
    category: str
    scope3_category: int | None
    quantity: Decimal
    unit: str
    weight: Weight
    kgco2e: Decimal
    counts_in: str
    method: str
    entries: tuple[EntryKey, ...]

    @property
    def gases_kg(self) -> Mapping[str, Decimal]:
        """Kg of each gas; empty where the factor's source does not tell them apart."""
        return {
            gas: EXACT.multiply(self.quantity, kg) for gas, kg in self.weight.gases.items()
        }  # fmt: skip

    @property
    def gases_kgco2e(self) -> Mapping[str, Decimal]:
        """Kg CO2e of each gas; what is missing to ``kgco2e`` is rounding or not separated."""
        return {
            gas: EXACT.multiply(self.quantity, kg) for gas, kg in self.weight.gases_kgco2e.items()
        }

    @property
    def biogenic_co2_kg(self) -> Decimal:
        """Kg of biogenic CO2, a memo outside every total."""
        return EXACT.multiply(self.quantity, self.weight.biogenic_co2)


_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PAIRS = tuple(first + second for first in _ALPHABET for second in _ALPHABET)
"""Ten bits a pair: five look-ups are twice as fast as the library's base32."""


def line_code(*parts: str) -> str:
    """The code of a line, like ``7K3QZ-MXABC``: the same for the same activity in every run.

    Fifty bits of SHA-256 in base32 (RFC 4648), which has no 0, 1, 8 and 9 to be misread.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode(errors="surrogatepass")).digest()
    bits = int.from_bytes(digest[:7], "big") >> 6
    first, middle, last = bits >> 30, bits >> 20 & 1023, bits & 0xFFFFF
    pair = _PAIRS[middle]
    return (
        f"{_PAIRS[first >> 10]}{_PAIRS[first & 1023]}{pair[0]}-"
        f"{pair[1]}{_PAIRS[last >> 10]}{_PAIRS[last & 1023]}"
    )
