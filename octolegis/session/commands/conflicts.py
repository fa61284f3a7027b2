"""Deciding where copies disagree."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.heads import DELETED
from octolegis.domain.message import message
from octolegis.session.commands import laws


def decide(assessment: Assessment, author: str, place: tuple[str, str], value: Json) -> Change:
    """Give the field of a record on which copies disagree its value; InputError where they do not.

    A law that is removed for good goes with all that rests on it.
    """
    record, field = place
    if place not in assessment.conflicts:
        raise InputError("error.no_such_conflict", record=record, field=field)
    name = message("change.conflict_decided")
    kind, _, id = record.partition(":")
    if kind == "law" and field == DELETED and value:
        return laws.remove(assessment, author, id)._replace(name=name)
    return Change(name, (Edit(record, field, value),), author)
