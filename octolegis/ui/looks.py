"""The actions that change how the window looks and what it speaks."""

from __future__ import annotations

from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.marked import QT_TRANSLATE_NOOP

LOOKS = (
    ActionSpec(
        "larger", QT_TRANSLATE_NOOP("actions", "Law text &larger"), "viewing.larger", "Ctrl++", "", "case"
    ),
    ActionSpec(
        "smaller", QT_TRANSLATE_NOOP("actions", "Law text &smaller"), "viewing.smaller", "Ctrl+-", "", "case"
    ),
    ActionSpec(
        "usual", QT_TRANSLATE_NOOP("actions", "Law text as &usual"), "viewing.usual", "Ctrl+0", "", "case"
    ),
    ActionSpec(
        "theme_system", QT_TRANSLATE_NOOP("actions", "Colours of the s&ystem"), "viewing.theme_system"
    ),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("actions", "L&ight"), "viewing.theme_light"),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("actions", "&Dark"), "viewing.theme_dark"),
    ActionSpec(
        "theme_contrast",
        QT_TRANSLATE_NOOP("actions", "High &contrast"),
        "viewing.theme_contrast",
        tip=QT_TRANSLATE_NOOP("actions", "White on black with strong lines, for tired or weak eyes"),
    ),
    ActionSpec(
        "preferences",
        QT_TRANSLATE_NOOP("actions", "Pre&ferences…"),
        "preferring.ask",
        "Ctrl+,",
        tip=QT_TRANSLATE_NOOP("actions", "Language, colours, size of the type, your name"),
    ),
    # Whoever does not read the present language finds her own.
    ActionSpec("english", "English", "viewing.english"),
    ActionSpec("french", "Français", "viewing.french"),
)
