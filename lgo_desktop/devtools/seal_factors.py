"""Write the size and hash of every table into its pack's descriptor, then read all packs strictly.

For whoever edits a factor: edit the CSV, raise the pack's ``version``, run this, look at the
difference in git. Exit code 1 with every problem by file and row if the packs do not hold together.
"""

import hashlib
import json
import sys
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.messages import catalogue
from lgo_desktop.base.paths import factor_packs
from lgo_desktop.exchange.factor_packs import read_library
from lgo_desktop.exchange.place_packs import read_places
from lgo_desktop.exchange.price_packs import read_prices

DESCRIPTOR = "datapackage.json"


def seal(descriptor: Path) -> bool:
    """Bring sizes and hashes of a pack up to date; whether anything changed."""
    before = descriptor.read_text(encoding="utf-8")
    package = json.loads(before)
    for resource in package["resources"]:
        data = (descriptor.parent / resource["path"]).read_bytes()
        resource["bytes"] = len(data)
        resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
    after = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    if after == before:
        return False
    descriptor.write_bytes(after.encode())
    return True


def main() -> int:
    """Seal all packs and read them."""
    for descriptor in sorted(factor_packs().glob(f"*/{DESCRIPTOR}")):
        if seal(descriptor):
            print(f"sealed {descriptor.parent.name}")
    try:
        library = read_library(factor_packs())
        places = read_places(factor_packs())
        prices = read_prices(factor_packs())
    except Refused as refusal:
        for finding in refusal.findings:
            place = " ".join(str(part) for part in finding.where.as_dict().values())
            print(f"{place}: {catalogue('en').finding(finding)}", file=sys.stderr)
        return 1
    print(
        f"{len(library.factors)} factors, {len(library.books)} books, {len(places.lgos)} places, "
        f"prices of {len(prices.ranges)} products"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
