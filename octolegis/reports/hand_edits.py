"""What a report takes over of an earlier one that was edited by hand, told before it is saved."""

from __future__ import annotations

from itertools import groupby

from octolegis.domain.message import Message, message
from octolegis.reports.content import Report
from octolegis.reports.options import ReportOptions
from octolegis.reports.taking_over import Fate, HandEdit
from octolegis.reports.to_word import with_hand_edits

_SHOWN = 12
"""So many edits of a kind are told one by one; of more, the number."""


def hand_edits(report: Report, options: ReportOptions) -> list[Message]:
    """A sentence for each edit, what needs a decision first; FileError for a file that is no report."""
    _, edits = with_hand_edits(report, options)
    order = list(Fate)
    edits.sort(key=lambda edit: order.index(edit.fate))
    told = []
    for fate, same in groupby(edits, key=lambda edit: edit.fate):
        told += _told(fate, list(same))
    return told


def _told(fate: Fate, edits: list[HandEdit]) -> list[Message]:
    shown = [
        message(f"report.hand_edit.{fate.value}", place=one.place or "–", words=one.words)
        for one in edits[:_SHOWN]
    ]
    more = len(edits) - _SHOWN
    return shown if more <= 0 else [*shown, message(f"report.hand_edit.more_{fate.value}", number=more)]
