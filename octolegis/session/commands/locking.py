"""What was signed off is not edited."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.event import Edit
from octolegis.domain.finding import FindingKey
from octolegis.session.commands.targets import target_name


def refuse_locked(assessment: Assessment, edits: Iterable[Edit]) -> None:
    """InputError where a finding that was signed off is edited by what does not unlock it as well."""
    edits = tuple(edits)
    unlocked = {edit.record.partition(":")[2] for edit in edits if edit.record.startswith("signoff:")}
    for edit in edits:
        kind, _, id = edit.record.partition(":")
        if kind == "finding" and id in assessment.sign_offs and id not in unlocked:
            raise _refusal(assessment, id.split(":", 2)[-1])


def must_be_open(assessment: Assessment, key: FindingKey) -> None:
    """InputError where the finding was signed off."""
    if assessment.is_locked(key):
        raise _refusal(assessment, key.target)


def _refusal(assessment: Assessment, target: str) -> InputError:
    return InputError("error.signed_off", target=target_name(assessment, target))
