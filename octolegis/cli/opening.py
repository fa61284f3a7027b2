"""Opening a case file for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from octolegis.cli.words import words
from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision
from octolegis.session.commands.mappings import provision_labelled
from octolegis.session.commands.targets import provision_of, provision_target
from octolegis.session.session import Session, open_case


@contextmanager
def session_on(case: Path, *, to_write: bool = False) -> Iterator[Session]:
    """An open case file; with ``to_write`` InputError where it can only be read."""
    session = open_case(case)
    try:
        if to_write:
            session.must_be_writable()
        for id, paths in (("left_apart", session.left_apart), ("left_elsewhere", session.left_elsewhere)):
            for left in paths:
                click.echo(words()(f"place.{id}", left=left), err=True)
        yield session
    finally:
        session.close()


def outline_of(assessment: Assessment, law: str) -> Outline:
    """The provisions of a law; InputError for an unknown id."""
    if law not in assessment.laws:
        known = ", ".join(assessment.laws) or "-"
        raise InputError("error.unknown_law", law=law, known=known)
    return assessment.outlines.get(law) or Outline(())


def provision_at(assessment: Assessment, law: str, label: str) -> Provision:
    """A provision by its id or label; InputError for none, or several (with their paths)."""
    outline = outline_of(assessment, law)
    return outline.by_id.get(label) or outline.at_path(label) or provision_labelled(outline, label)


def target_at(assessment: Assessment, given: str) -> str:
    """A target as typed: an article or requirement id, or ``law:LAW_ID#LABEL`` for a provision alone."""
    place = provision_of(given)
    if place is None:
        return given
    return provision_target(place[0], provision_at(assessment, *place).id)
