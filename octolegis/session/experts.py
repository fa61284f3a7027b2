"""Which expert speaks, when several work with one case file on one machine."""

from __future__ import annotations

import uuid

from octolegis.domain.assessment import Author
from octolegis.domain.text import clean
from octolegis.session.commands import particulars
from octolegis.session.session import Session
from octolegis.session.starting import join


def expert(session: Session, named: str = "") -> str:
    """The id of the expert who speaks: this user, or the one given by id or name.

    A name that the file does not know becomes a new expert of this machine, with an identity that
    is the same each time the name is given here and never that of a namesake elsewhere.
    """
    me = join(session)
    if not named or named in session.assessment.authors:
        return named or me
    device = uuid.uuid5(uuid.NAMESPACE_URL, f"octolegis:{session.profile.device}")
    id = uuid.uuid5(device, clean(named)).hex
    name = clean(named)
    present = [author.id for author in session.assessment.authors.values() if author.name == name]
    if present:
        return present[0]
    session.do(particulars.add_author(session.assessment, Author(id, name)))
    return id
