"""Starting a new assessment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from octolegis.checklists import own
from octolegis.domain.assessment import Author
from octolegis.domain.errors import UserError
from octolegis.domain.message import message
from octolegis.session import profile as profiles
from octolegis.session import text_library
from octolegis.session.commands import particulars
from octolegis.session.commands.combining import combined
from octolegis.session.session import Session, create_case


def instrument_choices() -> list[tuple[str, str]]:
    """The instruments that can be assessed: (id, reference and title), Budapest Convention first."""
    return [(i.id, f"{i.reference} – {i.title}") for i in own.checklists()]


def new_case(
    path: Path, details: dict[str, str], instruments: Sequence[str], profile: profiles.Profile | None = None
) -> Session:
    """Make a case file with its particulars and instruments, and open it.

    UserError for an unknown instrument (before any file is made) or a file of that name.
    """
    editions = [own.checklist(id) for id in instruments]
    session = create_case(path, profile)
    try:
        session.must_be_writable()
        author = join(session)
        now = session.assessment
        given = particulars.set_details(now, author, details)
        chosen = [particulars.add_instrument(now, author, instrument) for instrument in editions]
        session.do(combined(given, *chosen)._replace(name=message("change.start")))
        texts = text_library.attachments(session.assessment, author, session.assessment.instruments)
        if texts:
            session.do(combined(*texts))
    except UserError:
        # Half a beginning would only bar the name.
        session.close()
        path.unlink(missing_ok=True)
        raise
    return session


def add_instrument(session: Session, id: str) -> None:
    """Assess against one more instrument, with the texts of it that the user keeps in her library."""
    instrument = own.checklist(id)
    author = join(session)
    session.do(particulars.add_instrument(session.assessment, author, instrument))
    texts = text_library.attachments(session.assessment, author, [instrument])
    if texts:
        session.do(combined(*texts))


def join(session: Session) -> str:
    """Make this user known to the case file, as lead where nobody is yet; returns the author id."""
    me = session.profile
    known = session.assessment.authors.get(me.author)
    if known is None and session.why_read_only is None:
        role = "expert" if session.assessment.authors else "lead"
        author = Author(me.author, me.name, me.organisation, role)
        session.do(particulars.add_author(session.assessment, author))
    return me.author
