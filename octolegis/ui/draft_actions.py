"""The actions on proposed wording, and on what the ministry answers to it."""

from __future__ import annotations

from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.marked import QT_TRANSLATE_NOOP

DRAFT_ACTIONS = (
    ActionSpec(
        "amendments",
        QT_TRANSLATE_NOOP("actions", "&Amendments"),
        "proposing.panel",
        "Ctrl+Alt+D",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "All proposed wording, with what differs from the law"),
    ),
    ActionSpec(
        "propose",
        QT_TRANSLATE_NOOP("actions", "Propose other &wording here"),
        "proposing.propose",
        "Ctrl+Alt+W",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "An amendment to the provision stood on, beginning with its words"),
    ),
    ActionSpec(
        "position",
        QT_TRANSLATE_NOOP("actions", "Ministr&y's position…"),
        "answering.ask",
        "Ctrl+Alt+Y",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP(
            "actions", "What the ministry answers to the recommendation or wording in hand"
        ),
    ),
    ActionSpec(
        "read_replies",
        QT_TRANSLATE_NOOP("actions", "Read the ministry's &replies…"),
        "proposing.read_replies",
        "",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Take the positions of a reply table that was filled in"),
    ),
    ActionSpec(
        "read_returned",
        QT_TRANSLATE_NOOP("actions", "Read a returned &draft…"),
        "proposing.read_returned",
        "",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Which tracked changes were accepted or rejected, and the comments"),
    ),
)
