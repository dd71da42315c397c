"""Writing a bundle: the same data always give the same bytes."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import error
from lgo_desktop.bundle import canonical_json
from lgo_desktop.bundle.canonical_zip import (
    DESCRIPTOR_NAME,
    is_signature_name,
    pack,
    shown,
)
from lgo_desktop.bundle.contents import contents_list, files_of, is_document_name
from lgo_desktop.bundle.descriptor import BundleDescriptor, properties_of, read_descriptor
from lgo_desktop.bundle.table import Table, check_cells


def write_bundle(
    descriptor: BundleDescriptor,
    tables: Sequence[Table],
    documents: Mapping[str, bytes],
    signatures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bundle file of these tables and documents.

    ``documents`` go by their path (``docs/report.pdf``), anywhere but under ``data/`` and
    ``signatures/``; ``signatures`` (``signatures/NAME.json``) are seals over the list of
    contents and leave the content id as it is.

    Raises :class:`Refused` with ``bundle.property``, ``bundle.name``, ``bundle.same_name``,
    ``bundle.too_large``, ``bundle.too_many_parts`` or ``bundle.too_many_cells``; ``ValueError``
    for two tables of one name.
    """
    if len({table.name for table in tables}) < len(tables):
        raise ValueError("two tables of the same name")
    read_descriptor(properties_of(descriptor))
    seals = dict(signatures or {})
    _check(documents, is_document_name)
    _check(seals, is_signature_name)
    files = files_of(tables)
    check_cells(files)
    files |= documents
    listed = canonical_json.encode(contents_list(descriptor, tables, files))
    return pack({DESCRIPTOR_NAME: listed, **seals, **files})


def _check(names: Iterable[str], allowed: Callable[[str], bool]) -> None:
    for name in names:
        if not allowed(name):
            raise Refused(error("bundle.name", name=shown(name)))
