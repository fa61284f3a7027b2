"""The texts of a finding, in the order of their tabs."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.ui.marked import QT_TRANSLATE_NOOP

WORDING = "wording"
"""The field that is no field of the finding but becomes a proposed amendment."""


class TextField(NamedTuple):
    """A text: its field, the words on the tab, what the empty editor says."""

    name: str
    tab: str
    hint: str


TEXTS = (
    TextField(
        "reason",
        QT_TRANSLATE_NOOP("Texts", "Reason"),
        QT_TRANSLATE_NOOP("Texts", "Why this rating: what the law says and what it lacks."),
    ),
    TextField(
        "comment",
        QT_TRANSLATE_NOOP("Texts", "Comment"),
        QT_TRANSLATE_NOOP("Texts", "Anything else the reader of the report should know."),
    ),
    TextField(
        "recommendation",
        QT_TRANSLATE_NOOP("Texts", "Recommendation"),
        QT_TRANSLATE_NOOP("Texts", "What the authorities should do, in one or two sentences."),
    ),
    TextField(
        WORDING,
        QT_TRANSLATE_NOOP("Texts", "Wording"),
        QT_TRANSLATE_NOOP("Texts", "Proposed wording, as it should stand in the law."),
    ),
    TextField(
        "internal_note",
        QT_TRANSLATE_NOOP("Texts", "Note"),
        QT_TRANSLATE_NOOP("Texts", "For yourself and your team: stays out of reports."),
    ),
)
