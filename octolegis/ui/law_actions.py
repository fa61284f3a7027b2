"""The actions that bring laws in and work on their text: a part of the one list of actions."""

from __future__ import annotations

from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.marked import QT_TRANSLATE_NOOP

LAW_ACTIONS = (
    ActionSpec(
        "import",
        QT_TRANSLATE_NOOP("actions", "&Import law…"),
        "importing.import_law",
        "Ctrl+L",
        "import",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Bring a law into the case file: Word, PDF, HTML, Markdown, text"),
    ),
    ActionSpec(
        "paste_law",
        QT_TRANSLATE_NOOP("actions", "P&aste law…"),
        "importing.paste_law",
        "Ctrl+Shift+V",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Bring in the text of a law that was copied elsewhere"),
    ),
    ActionSpec(
        "new_version",
        QT_TRANSLATE_NOOP("actions", "New &version of the law…"),
        "versions.bring_in",
        "Ctrl+Shift+N",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Bring in the next draft of the law shown; what rests on it follows"
        ),
    ),
    ActionSpec(
        "review",
        QT_TRANSLATE_NOOP("actions", "Re&view after a new version"),
        "versions.review",
        "Ctrl+Shift+U",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "The mappings whose words moved, changed or are gone, one by one"),
    ),
    ActionSpec(
        "compare_versions",
        QT_TRANSLATE_NOOP("actions", "&Compare versions…"),
        "versions.compare",
        "Ctrl+Shift+D",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Two versions of a law or two laws side by side, by words"),
    ),
    ActionSpec(
        "correct_law",
        QT_TRANSLATE_NOOP("actions", "Co&rrect the outline…"),
        "importing.correct_law",
        "Ctrl+Shift+L",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Change how the law shown was split; what rests on it follows"),
    ),
    ActionSpec(
        "remove_law",
        QT_TRANSLATE_NOOP("actions", "Remo&ve the law…"),
        "importing.remove_law",
        "",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Take the law shown out of the assessment, with what rests on it"),
    ),
    ActionSpec(
        "add_translation",
        QT_TRANSLATE_NOOP("actions", "Add &translation of the law…"),
        "translating.add",
        needs="edit",
        tip=QT_TRANSLATE_NOOP("actions", "Lay another language version beside the law shown"),
    ),
    ActionSpec(
        "translation",
        QT_TRANSLATE_NOOP("actions", "&Translation of the law"),
        "translating.show",
        "Ctrl+Shift+T",
        "",
        "case",
        tip=QT_TRANSLATE_NOOP("actions", "Show below the law what another language version says"),
    ),
    ActionSpec(
        "apply_bill",
        QT_TRANSLATE_NOOP("actions", "Apply a &bill to its act…"),
        "bills.apply",
        "Ctrl+Alt+A",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Make the act as amended by a bill, after a preview"),
    ),
    ActionSpec(
        "bill_tasks",
        QT_TRANSLATE_NOOP("actions", "What the bill &leaves to be done…"),
        "bills.tasks",
        needs="edit",
        tip=QT_TRANSLATE_NOOP("actions", "The instructions that only a person can carry out, to tick off"),
    ),
    ActionSpec(
        "amend_provision",
        QT_TRANSLATE_NOOP("actions", "Change the amended te&xt…"),
        "bills.amend",
        "Ctrl+Alt+B",
        "",
        "edit",
        tip=QT_TRANSLATE_NOOP("actions", "Change the provision stood on, insert one after it, or repeal it"),
    ),
)
