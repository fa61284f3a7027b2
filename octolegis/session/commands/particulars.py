"""The particulars of the assessment: details, experts, instruments and variations."""

from __future__ import annotations

from octolegis.checklists.to_json import edition_json
from octolegis.domain.assessment import Assessment, Author, Details, VariationStatus
from octolegis.domain.canonical import canonical, sha256
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.domain.text import clean
from octolegis.session.commands.targets import target_name

DETAIL_NAMES = Details._fields


def set_details(assessment: Assessment, author: str, wanted: dict[str, str]) -> Change:
    """Set particulars by name; only differences count."""
    edits = tuple(
        Edit("assessment:", name, clean(value) or None)
        for name, value in wanted.items()
        if clean(value) != str(getattr(assessment.details, name))
    )
    return Change(message("change.details"), edits, author)


def add_author(assessment: Assessment, author: Author) -> Change:
    """Make an expert known to the case file; nothing for one who is."""
    return set_author(assessment, author.id, author)


def set_author(assessment: Assessment, by: str, wanted: Author) -> Change:
    """Record an expert's name, organisation and role under her identity; only differences count."""
    present = assessment.authors.get(wanted.id) or Author(wanted.id, "", "", "")
    edits = tuple(
        Edit(f"author:{wanted.id}", name, clean(getattr(wanted, name)) or None)
        for name in ("name", "organisation", "role")
        if clean(getattr(wanted, name)) != getattr(present, name)
    )
    return Change(message("change.author", name=wanted.name), edits, by)


def add_instrument(assessment: Assessment, author: str, instrument: Instrument) -> Change:
    """Assess against an instrument, in the edition given; the case file keeps that edition."""
    edition = canonical(edition_json(instrument))
    name = message("change.instrument", reference=instrument.reference)
    if any(present.id == instrument.id for present in assessment.instruments):
        return Change(name, (), author)
    edit = Edit(f"instrument:{instrument.id}", "edition", sha256(edition))
    return Change(name, (edit,), author, blobs=(edition,))


def set_variation(assessment: Assessment, author: str, id: str, status: VariationStatus) -> Change:
    """Record what the country does with a declaration, reservation or option.

    InputError when the id is no requirement with a variation.
    """
    requirement = assessment.requirement(id)
    if requirement is None or requirement.variation is None:
        raise InputError("error.no_variation", target=id)
    name = message("change.variation", target=target_name(assessment, id))
    if assessment.variations.get(id, VariationStatus.NONE) is status:
        return Change(name, (), author)
    return Change(name, (Edit(f"variation:{id}", "status", status.value),), author)
