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
        "add_cases",
        QT_TRANSLATE_NOOP("actions", "&Add case files…"),
        "region_editing.add_cases",
        "Ctrl+I",
        tip=QT_TRANSLATE_NOOP("actions", "Add the countries of one or several case files"),
    ),
    ActionSpec(
        "by_hand",
        QT_TRANSLATE_NOOP("actions", "Enter a country by &hand…"),
        "region_editing.by_hand",
        "Ctrl+N",
        tip=QT_TRANSLATE_NOOP("actions", "Ratings in words for a country of which there is no case file"),
    ),
    ActionSpec(
        "change_country",
        QT_TRANSLATE_NOOP("actions", "&Change the country…"),
        "region_editing.change",
        "Ctrl+E",
        tip=QT_TRANSLATE_NOOP("actions", "Name, footnote, ratings by hand, conclusions of your own"),
    ),
    ActionSpec(
        "remove_country", QT_TRANSLATE_NOOP("actions", "&Take the country out…"), "region_editing.remove"
    ),
    ActionSpec(
        "let_drafts_in",
        QT_TRANSLATE_NOOP("actions", "Let &drafts in…"),
        "region_editing.let_drafts_in",
        tip=QT_TRANSLATE_NOOP("actions", "Let case files whose report status is draft into this region"),
    ),
    ActionSpec(
        "region_details",
        QT_TRANSLATE_NOOP("actions", "&Particulars of the region…"),
        "region_editing.details",
        "Ctrl+D",
        tip=QT_TRANSLATE_NOOP("actions", "Name, dates, instruments, the rule of the conclusions, targets"),
    ),
    ActionSpec(
        "region_report",
        QT_TRANSLATE_NOOP("actions", "&Write a report…"),
        "region_reporting.ask",
        "Ctrl+P",
        tip=QT_TRANSLATE_NOOP("actions", "Regional assessment, study of one article, summary, matrix"),
    ),
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
        "show_countries", QT_TRANSLATE_NOOP("actions", "&Countries"), "region_viewing.countries", "F9"
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

COUNTRY_IDS = ("add_cases", "by_hand", "change_country", "remove_country", "let_drafts_in")
"""What is done with countries: in the menu, and above their list."""

REGION_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("actions", "&Region"),
        (*COUNTRY_IDS, "-", "region_details", "-", "region_report", "-", "read_again", "-", "close_region"),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&View"),
        (
            "show_matrix",
            "show_beside",
            "show_summary",
            "show_countries",
            "-",
            "other_basis",
            "narrow_matrix",
            "everything",
        ),
    ),
    (QT_TRANSLATE_NOOP("actions", "&Help"), ("region_guide",)),
)
