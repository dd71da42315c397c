"""Bookings of the ledger at the desk: saved like any act of the window, totals following."""

from lgo_desktop.services.desk import Changes, Desk, Pen, Topic
from lgo_desktop.services.ledgers import Booking


def book(desk: Desk, booking: Booking, note: str = "") -> Changes:
    """Save a booking as one act of the desk.

    Prepare it from ``desk.project`` and ``desk.inventory``. Raises :class:`Refused` like
    :meth:`Desk.act`.
    """

    def write(pen: Pen) -> None:
        booking.write_papers(pen.file)
        pen.touch(Topic.PAPERS)
        if booking.gone:  # what proved them proves nothing now
            pen.touch(Topic.EVIDENCE)
        pen.put(booking.stated)
        for origin, entries in booking.plan.by_origin().items():
            pen.put(entries, origin)
        pen.remove(booking.plan.remaking.remove)

    return desk.act(booking.act, write, note).about(booking.findings)
