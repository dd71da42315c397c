"""Evidence added, linked, noted, removed, and taken out; each one act that can be undone.

Files are prepared one by one, their bytes kept at once, and become evidence together when the last
of them is there: so many photos never fill the memory, and never hold up other work.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lgo_desktop.base.errors import Refused
from lgo_desktop.base.findings import Finding, Where, error, note, warning
from lgo_desktop.core.inventory import EntryKey
from lgo_desktop.services.evidence_files import MEGABYTE, Offer, Prepared, offered, prepare
from lgo_desktop.services.evidence_shelf import Place, Shown, read_shelf
from lgo_desktop.services.surroundings import fresh_uuid, now
from lgo_desktop.storage.evidence import Evidence, EvidenceLink, sha256_of
from lgo_desktop.storage.project_file import ProjectFile

ADD, LINK, UNLINK = "add_evidence", "link_evidence", "unlink_evidence"
CHANGE, REMOVE = "change_evidence", "remove_evidence"
LARGE_PROJECT = 500 * MEGABYTE
_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"
_MOST_NAMED = 3

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the files offered: those that prove the place now, and what to know.

    ``new`` counts files that the project did not have before.
    """

    files: tuple[Evidence, ...]
    new: int
    refused: int
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Adding:
    """Files on their way in: each is taken, then all become evidence of the place in one act."""

    project: ProjectFile
    inventory: str
    places: Sequence[Place] = ()
    _taken: dict[str, Evidence] = field(default_factory=dict)
    _done: list[Prepared] = field(default_factory=list)
    _refused: list[Finding] = field(default_factory=list)
    _same: list[str] = field(default_factory=list)

    def take(self, offer: Offer) -> None:
        """Prepare one file and keep its bytes; one that cannot be evidence is told at the end."""
        try:
            made = prepare(offer)
        except Refused as refusal:
            self._refused += refusal.findings
            return
        sha256 = sha256_of(made.content)
        if sha256 in self._taken:
            self._same.append(made.name)
            return
        self.project.bring_back_bytes(made.content)
        added_at = now().strftime(_MOMENT)
        media_type, size = made.kind.media_type, len(made.content)
        self._taken[sha256] = Evidence(fresh_uuid(), sha256, made.name, media_type, size, added_at)
        self._done.append(replace(made, content=b""))

    def finish(self, before: Sequence[Finding] = ()) -> Added:
        """Make evidence of what was taken; bytes that are evidence already are only linked.

        ``before`` are findings of looking for the files.
        """
        shelf = read_shelf(self.project, self.inventory)
        known = {file.sha256: file for file in reversed(shelf.files)}
        files = [known.get(sha256, file) for sha256, file in self._taken.items()]
        new = [file for file in files if file.sha256 not in known]
        self._same += [file.name for file in files if file.sha256 in known]
        links = [link_to(file, self.inventory, place) for file in files for place in self.places]
        if links or new:
            with self.project.begin(ADD, now(), _named(files)) as act:
                for file in new:
                    act.put_evidence(file)
                act.link_evidence(links)
        size = shelf.size + sum(file.size for file in new)
        findings = (*before, *self._refused, *self._told(), *_of_size(size, bool(new)))
        return Added(tuple(files), len(new), len(self._refused), findings)

    def _told(self) -> list[Finding]:
        done = self._done
        counts = {
            "evidence.place_removed": sum(one.place_removed for one in done),
            "evidence.details_removed": sum(one.details_removed for one in done),
            "evidence.reduced": sum(one.reduced for one in done),
        }
        told = [finding for one in done for finding in one.findings]
        told += [note(code, count=count) for code, count in counts.items() if count]
        if self._same:
            told.append(note("evidence.same", count=len(self._same), names=_some(self._same)))
        return told


def add_files(
    project: ProjectFile, inventory_id: str, paths: Iterable[Path], places: Sequence[Place] = (),
    reached: Progress = lambda _done, _of: None,
) -> Added:  # fmt: skip
    """Add files and the files of folders as evidence of these places, in one act."""
    offers, adding = offered(paths), Adding(project, inventory_id, places)
    for number, offer in enumerate(offers.files, 1):
        adding.take(offer)
        reached(number, len(offers.files))
    return adding.finish(offers.findings)


def link_to(file: Evidence, inventory_id: str, place: Place) -> EvidenceLink:
    """That a file proves a place."""
    if isinstance(place, EntryKey):
        return EvidenceLink(file.id, inventory_id, key=place)
    return EvidenceLink(file.id, inventory_id, paper=place)


def link_files(
    project: ProjectFile, inventory_id: str, ids: Iterable[str], places: Sequence[Place]
) -> tuple[Evidence, ...]:
    """Say that files which are evidence already prove these places too; ``evidence.unknown``."""
    files = tuple(file_of(project, id_) for id_ in ids)
    with project.begin(LINK, now(), _named(files)) as act:
        act.link_evidence(link_to(file, inventory_id, p) for file in files for p in places)
    return files


def take_away(project: ProjectFile, shown: Sequence[Shown]) -> int:
    """Take files from the places where they are shown; how many left the project with that.

    A file that proves nothing else is removed; its bytes stay until the file is compacted, so
    that an undo is whole.
    """
    links = [one.link for one in shown]
    files = {one.file.id: one.file for one in shown}
    left = {link.evidence for link in project.evidence_links() if link not in links}
    gone = [file for file in files.values() if file.id not in left]
    with project.begin(REMOVE if gone else UNLINK, now(), _named(list(files.values()))) as act:
        act.unlink_evidence(links)
        for file in gone:
            act.remove_evidence(file.id)
    return len(gone)


def remove_files(project: ProjectFile, ids: Iterable[str]) -> tuple[Evidence, ...]:
    """Remove files of evidence with all that they proved; ``evidence.unknown`` for another id."""
    files = [file_of(project, id_) for id_ in ids]
    with project.begin(REMOVE, now(), _named(files)) as act:
        for file in files:
            act.remove_evidence(file.id)
    return tuple(files)


def note_on(project: ProjectFile, id_: str, remark: str) -> None:
    """Write a note on a file of evidence, in place of the one before."""
    file = file_of(project, id_)
    with project.begin(CHANGE, now(), file.name) as act:
        act.put_evidence(replace(file, note=" ".join(remark.split())))


def file_of(project: ProjectFile, id_: str) -> Evidence:
    """The file of this id, or of the one id that begins so; ``evidence.unknown`` otherwise."""
    files = project.evidence()
    exact = [file for file in files if file.id == id_]
    found = exact or [file for file in files if id_ and file.id.startswith(id_)]
    if len(found) != 1:
        raise Refused(error("evidence.unknown", id=id_[:40]))
    return found[0]


def _named(files: Sequence[Evidence]) -> str:
    return _some([file.name for file in files])


def _some(names: Sequence[str]) -> str:
    more = f" … ({len(names)})" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _of_size(size: int, grown: bool) -> list[Finding]:
    if not grown or size <= LARGE_PROJECT:
        return []
    limit = LARGE_PROJECT // MEGABYTE
    return [warning("evidence.large_project", Where(), size=size // MEGABYTE, limit=limit)]
