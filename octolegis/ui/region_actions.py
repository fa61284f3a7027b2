"""The actions on regions: how one opens in the window of a case file, and all that its own window can do."""

from __future__ import annotations

from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.marked import QT_TRANSLATE_NOOP

REGION_FILES = (
    ActionSpec(
        "new_region",
        QT_TRANSLATE_NOOP("actions", "New reg&ion…"),
        "regions.new",
        tip=QT_TRANSLATE_NOOP("actions", "Lay the case files of many countries side by side"),
    ),
    ActionSpec(
        "open_region",
        QT_TRANSLATE_NOOP("actions", "Open re&gion…"),
        "regions.open",
        tip=QT_TRANSLATE_NOOP(
            "actions", "Open the file of a region, whose countries are read from their case files"
        ),
    ),
)

REGION_ACTIONS = (
    ActionSpec(
        "read_again",
        QT_TRANSLATE_NOOP("actions", "&Read the case files again"),
        "region_viewing.read_again",
        "F5",
        tip=QT_TRANSLATE_NOOP("actions", "Read every country's case file as it is now"),
    ),
    ActionSpec("close_region", QT_TRANSLATE_NOOP("actions", "&Close"), "region_viewing.close", "Ctrl+W"),
    ActionSpec(
        "narrow_matrix",
        QT_TRANSLATE_NOOP("actions", "&Filter the matrix"),
        "region_viewing.narrow",
        "Ctrl+F",
        tip=QT_TRANSLATE_NOOP("actions", "Show only some countries, articles, ratings or flags"),
    ),
    ActionSpec(
        "everything",
        QT_TRANSLATE_NOOP("actions", "Show &everything again"),
        "region_viewing.everything",
        "Ctrl+Shift+F",
    ),
    ActionSpec("show_matrix", QT_TRANSLATE_NOOP("actions", "&Matrix"), "region_viewing.matrix", "F6"),
    ActionSpec(
        "show_beside",
        QT_TRANSLATE_NOOP("actions", "&Side by side"),
        "region_viewing.beside",
        "F7",
        tip=QT_TRANSLATE_NOOP("actions", "The countries selected in the matrix, side by side on one article"),
    ),
    ActionSpec(
        "show_summary", QT_TRANSLATE_NOOP("actions", "The region as a &whole"), "region_viewing.summary", "F8"
    ),
    ActionSpec(
        "other_basis",
        QT_TRANSLATE_NOOP("actions", "&Law in force or as drafted"),
        "region_viewing.other_basis",
        "Ctrl+B",
        tip=QT_TRANSLATE_NOOP("actions", "Turn between the law in force and as amended by the drafts"),
    ),
    ActionSpec("region_guide", QT_TRANSLATE_NOOP("actions", "&User guide"), "region_viewing.guide", "F1"),
)

REGION_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("actions", "&Region"), ("read_again", "-", "close_region")),
    (
        QT_TRANSLATE_NOOP("actions", "&View"),
        ("show_matrix", "show_beside", "show_summary", "-", "other_basis", "narrow_matrix", "everything"),
    ),
    (QT_TRANSLATE_NOOP("actions", "&Help"), ("region_guide",)),
)
