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
        "send_copy",
        QT_TRANSLATE_NOOP("actions", "S&end a copy…"),
        "handing_over.send",
        "Ctrl+Alt+S",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP(
            "actions", "The whole case or some articles for a colleague, without internal notes"
        ),
    ),
    ActionSpec(
        "receive_copy",
        QT_TRANSLATE_NOOP("actions", "Recei&ve a copy…"),
        "handing_over.receive",
        "Ctrl+Alt+R",
        tip=QT_TRANSLATE_NOOP("actions", "See what is inside a copy that was sent, then bring it in"),
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
    ActionSpec(
        "change_log",
        QT_TRANSLATE_NOOP("actions", "Change &log…"),
        "team.change_log",
        "",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Write who changed what for the ministry, without internal notes"),
    ),
    ActionSpec(
        "questionnaire",
        QT_TRANSLATE_NOOP("actions", "&Questionnaire…"),
        "questionnaires.show",
        "Shift+F9",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Questions for a country visit: as a Word form, and the replies"),
    ),
    ActionSpec(
        "beside",
        QT_TRANSLATE_NOOP("actions", "Findings side &by side…"),
        "team.beside",
        "F4",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP(
            "actions", "What every expert found here; adopt one, sign it off, or unlock it"
        ),
    ),
    ActionSpec(
        "team",
        QT_TRANSLATE_NOOP("actions", "&Team: tasks and agreement…"),
        "team.board",
        "Shift+F4",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Who has which articles, what is overdue, how far the experts agree"
        ),
    ),
)
