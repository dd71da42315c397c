"""What a bundle says about itself: whose inventory, which revision, by which rules.

The properties stand in ``datapackage.json`` under ``ghg:`` names. Versions: another major format
is refused; in a newer minor format unknown properties are ignored unless ``ghg:critical`` names
them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import NOWHERE, Where, error
from lgo_desktop.bundle.canonical_json import Json
from lgo_desktop.bundle.canonical_zip import shown
from lgo_desktop.bundle.properties import Properties, holds
from lgo_desktop.bundle.restated import PROPERTY as RESTATEMENT
from lgo_desktop.bundle.restated import Restated, read_restated, restated_properties
from lgo_desktop.core.inventory import Kind, Precision

FORMAT_MAJOR, FORMAT_MINOR = 1, 0
FORMAT = f"{FORMAT_MAJOR}.{FORMAT_MINOR}"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_SHA256 = r"[0-9a-f]{64}"
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_FIRST_YEAR, _LAST_YEAR = 1990, 2200
_MOST_REVISIONS = 1_000_000


@dataclass(frozen=True, slots=True, order=True)
class FactorPack:
    """A factor pack used by the inventory, pinned by its hash (64 hexadecimal digits)."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class BundleDescriptor:
    """Whose inventory a bundle holds, which revision of it, and by which rules it was made.

    ``organisation`` is the DLA code, ``year`` the Gregorian reporting year, ``inventory`` a UUID
    that stays the same for one account of one organisation and year, ``supersedes`` the content
    ids of the revisions that this one replaces, ``created`` the time stored with the revision
    (never the time of export: the same data give the same bytes). A year that is calculated again
    says so in ``restatement``, which is then critical.
    """

    organisation: str
    kind: Kind
    year: int
    fiscal: bool
    inventory: str
    revision: int
    status: str
    created: datetime
    engine: str
    book: str
    precision: Precision
    gwp: str
    factor_packs: tuple[FactorPack, ...] = ()
    supersedes: tuple[str, ...] = ()
    training: bool = False
    critical: tuple[str, ...] = ()
    restatement: Restated | None = None

    def __post_init__(self) -> None:
        if self.restatement is not None:  # another version of the year has other codes of lines
            object.__setattr__(self, "critical", (*self.critical, RESTATEMENT))
        if self.created.tzinfo is None:
            raise ValueError("a time without a zone")
        moment = self.created.astimezone(UTC).replace(microsecond=0)
        object.__setattr__(self, "created", moment)
        for name in ("factor_packs", "supersedes", "critical"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))


def properties_of(descriptor: BundleDescriptor) -> dict[str, Json]:
    """The descriptor as properties of ``datapackage.json``, the resources left out."""
    told: dict[str, Json] = {
        "$schema": PROFILE,
        "name": f"ghg-{descriptor.organisation}-{descriptor.year}",
        "version": str(descriptor.revision),
        "created": descriptor.created.strftime(_MOMENT),
        "ghg:format": FORMAT,
        "ghg:critical": list(descriptor.critical),
        "ghg:organisation": descriptor.organisation,
        "ghg:kind": descriptor.kind,
        "ghg:year": descriptor.year,
        "ghg:fiscal": descriptor.fiscal,
        "ghg:inventory": descriptor.inventory,
        "ghg:revision": descriptor.revision,
        "ghg:supersedes": list(descriptor.supersedes),
        "ghg:status": descriptor.status,
        "ghg:factor_packs": [
            {"id": pack.id, "sha256": pack.sha256} for pack in descriptor.factor_packs
        ],
        "ghg:engine": descriptor.engine,
        "ghg:book": descriptor.book,
        "ghg:precision": descriptor.precision,
        "ghg:gwp": descriptor.gwp,
        "ghg:training": descriptor.training,
    }
    if descriptor.restatement is not None:
        told[RESTATEMENT] = dict(restated_properties(descriptor.restatement))
    return told


def read_descriptor(properties: Mapping[str, Json], where: Where = NOWHERE) -> BundleDescriptor:
    """The descriptor that these properties make.

    Raises :class:`Refused` with ``bundle.newer_format``, ``bundle.critical`` or
    ``bundle.property`` (missing, of another type, or not possible).
    """
    given = Properties(properties, where)
    _check_format(given)
    descriptor = BundleDescriptor(
        organisation=given.text("ghg:organisation", r"[0-9]{7}"),
        kind=cast(Kind, given.text("ghg:kind", "cfo|city")),
        year=given.whole("ghg:year", _FIRST_YEAR, _LAST_YEAR),
        fiscal=given.flag("ghg:fiscal"),
        inventory=given.text("ghg:inventory", _UUID),
        revision=given.whole("ghg:revision", 1, _MOST_REVISIONS),
        status=given.text("ghg:status", r"[a-z_]{1,30}"),
        created=_created(given),
        engine=given.text("ghg:engine", r"[0-9A-Za-z.+-]{1,40}"),
        book=given.text("ghg:book", r"[0-9A-Za-z._-]{1,60}"),
        precision=cast(Precision, given.text("ghg:precision", "full|published")),
        gwp=given.text("ghg:gwp", r"[0-9A-Za-z._-]{1,30}"),
        factor_packs=_packs(given),
        supersedes=given.texts("ghg:supersedes", _SHA256),
        training=given.flag("ghg:training"),
        critical=given.texts("ghg:critical", r".{1,200}"),
        restatement=read_restated(given, _UUID),
    )
    known = properties_of(descriptor)
    unknown = [name for name in descriptor.critical if name not in known]
    if unknown:
        raise Refused(error("bundle.critical", where, property=shown(unknown[0])))
    for name, value in known.items():
        if name != "ghg:format" and not holds(properties.get(name), value):
            raise given.refusal(name)
    return descriptor


def _check_format(given: Properties) -> None:
    text = given.text("ghg:format", r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")
    major = int(text.partition(".")[0])
    if major > FORMAT_MAJOR:
        raise Refused(error("bundle.newer_format", given.where, version=text))
    if major < FORMAT_MAJOR:
        raise given.refusal("ghg:format")


def _packs(given: Properties) -> tuple[FactorPack, ...]:
    return tuple(
        FactorPack(pack.text("id", r"[0-9A-Za-z._-]{1,60}"), pack.text("sha256", _SHA256))
        for pack in given.objects("ghg:factor_packs")
    )


def _created(given: Properties) -> datetime:
    text = given.text("created", r"[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}Z")
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        raise given.refusal("created") from None
