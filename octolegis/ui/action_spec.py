"""How an action of the window is declared."""

from __future__ import annotations

from typing import NamedTuple


class ActionSpec(NamedTuple):
    """An action. ``deed`` names a method as ``module.method`` of ``octolegis.ui.deeds``.

    ``needs`` says when it can be used: always (""), with an open case file ("case"), or with one that
    can be written ("edit").
    """

    id: str
    text: str
    deed: str
    shortcut: str = ""
    icon: str = ""
    needs: str = ""
    tip: str = ""
