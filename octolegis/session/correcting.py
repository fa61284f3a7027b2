"""Corrections of a law's outline, named one after the other as a script gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from octolegis.domain import outline_correcting as correcting
from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change
from octolegis.domain.law import Outline, ProvisionKind
from octolegis.domain.outline_correcting import Corrected
from octolegis.session.commands import laws
from octolegis.session.commands.mappings import provision_labelled


class Step(NamedTuple):
    """One correction: what is done to the provision named by label, path or id; ``more`` is what it needs.

    For ``split`` the words with which the new provision begins, for ``label`` the words that are the
    label, for ``kind`` what the provision is.
    """

    act: str
    label: str
    more: str = ""


_PLAIN: dict[str, Callable[[Outline, str], Corrected]] = {
    "promote": correcting.promote,
    "demote": correcting.demote,
    "join": correcting.join,
    "heading": correcting.turn_heading,
    "not-law": lambda outline, id: correcting.set_kind(outline, id, ProvisionKind.NOTE),
}


def corrected(assessment: Assessment, author: str, law: str, steps: Iterable[Step]) -> Change:
    """All the corrections as one change, each on what those before left; InputError where one cannot be."""
    outline = assessment.outlines[law]
    mappings = tuple(each for each in assessment.mappings.values() if each.law == law)
    bound = laws.judged_by_themselves(assessment, law)
    for step in steps:
        done = _done(outline, step, bound)
        outline, mappings = done.outline, done.followed(mappings)
    return laws.correct(assessment, author, law, outline, mappings)


def _done(outline: Outline, step: Step, bound: frozenset[str]) -> Corrected:
    found = outline.by_id.get(step.label) or outline.at_path(step.label)
    provision = found or provision_labelled(outline, step.label)
    if step.act == "join" and provision.id in bound:
        raise InputError("error.correct_judged")
    if step.act == "split":
        place = provision.text.find(step.more)
        if not step.more or place < 0:
            raise InputError("error.correct_words", label=step.label, words=step.more)
        return correcting.split(outline, provision.id, place)
    if step.act == "label":
        return correcting.relabel(outline, provision.id, step.more)
    if step.act == "kind":
        return correcting.set_kind(outline, provision.id, ProvisionKind(step.more))
    return _PLAIN[step.act](outline, provision.id)
