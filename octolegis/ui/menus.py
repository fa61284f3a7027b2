"""Where the actions stand: menus, toolbar, and the keys of ratings and texts."""

from __future__ import annotations

from octolegis.ui.marked import QT_TRANSLATE_NOOP

RATING_KEYS = "1234560"
"""Six ratings by number, and 0 to take the rating back: the menu of the judgement is made of the terms."""

TEXT_KEYS = ("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5")
"""To the texts of the finding, in the order of their tabs."""

MENUS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("actions", "&File"),
        (
            "new",
            "open",
            "sample",
            ">recent",
            "-",
            "import",
            "paste_law",
            "correct_law",
            "add_translation",
            "add_instrument",
            "attach_text",
            "checklists",
            "-",
            "word",
            "pdf",
            "reports",
            "read_matrix",
            "-",
            "copy",
            "close",
            "-",
            "quit",
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("actions", "&Edit"),
        (
            "undo",
            "redo",
            "-",
            "find",
            "next",
            "previous",
            "search",
            "filter",
            "-",
            "map",
            "suggest",
            "sweep",
            "comment",
            "remark",
            "carry",
            "work_on",
            "work_back",
            "-",
            "particulars",
            "standing",
            "editions",
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("actions", "&View"),
        (
            "requirements",
            "law",
            "judgement",
            "-",
            "overview",
            "history",
            "translation",
            "ready",
            "matrix",
            "-",
            "next_law",
            "previous_law",
            "fold_all",
            "resting",
            "-",
            "larger",
            "smaller",
            "usual",
            "-",
            "theme_system",
            "theme_light",
            "theme_dark",
            "-",
            "english",
            "french",
        ),
    ),
    ("judgement", QT_TRANSLATE_NOOP("actions", "&Judgement"), ()),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help"), ("palette", "shortcuts", "guide", "-", "about")),
)

TOOLBAR = (
    "new",
    "open",
    "-",
    "import",
    "map",
    "suggest",
    "-",
    "undo",
    "redo",
    "-",
    "find",
    "overview",
    "ready",
    "word",
)
