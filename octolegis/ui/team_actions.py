"""The actions of a team that works on copies."""

from __future__ import annotations

from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.marked import QT_TRANSLATE_NOOP

TEAM_ACTIONS = (
    ActionSpec(
        "merge",
        QT_TRANSLATE_NOOP("actions", "&Merge copies…"),
        "merging.merge",
        "Ctrl+Alt+M",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Bring the copies of colleagues into this case file, after a preview"
        ),
    ),
    ActionSpec(
        "conflicts",
        QT_TRANSLATE_NOOP("actions", "Where copies &disagree"),
        "merging.conflicts",
        "Ctrl+Alt+C",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Decide what copies that were merged say differently"),
    ),
)
