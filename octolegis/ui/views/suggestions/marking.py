"""The words that led to a suggestion, as places to mark in the law on screen."""

from __future__ import annotations

from octolegis.domain.suggestion import Candidate
from octolegis.ui.models.law_search import Hit, head_of
from octolegis.ui.models.provision_list import ProvisionList


def hits(model: ProvisionList, candidate: Candidate) -> list[Hit]:
    """The marks of a candidate in the rows of its law; headings stand behind their label."""
    found: list[Hit] = []
    for mark in candidate.marks:
        row = model.row_of(mark.provision)
        if row < 0:
            continue
        provision = model.provision(row)
        before = len(head_of(provision)) - len(provision.heading) if mark.in_heading else 0
        found.append(Hit(row, mark.in_heading, mark.start + before, mark.end + before))
    return found
