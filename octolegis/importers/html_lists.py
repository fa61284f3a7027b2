"""The numbers that a browser counts before the items of ordered lists, as a reader sees them."""

from __future__ import annotations

from typing import Any

from octolegis.importers.markers import match_marker
from octolegis.word.number_formats import shown

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_HIDING = ("list-style:none", "list-style-type:none")
_BEGINNING = 12
"""Characters of an item that show whether its text has a number of its own."""


class ItemCounter:
    """Counts the items of a page's lists; ask in document order."""

    def __init__(self) -> None:
        self._last: dict[Any, int] = {}

    def label(self, item: Any) -> str:
        """The label of a list's item; "" where a browser shows none or the text bears its own."""
        above = item.getparent()
        if above is None or above.tag != "ol":
            return ""
        number = self._number(item, above)
        if _is_hidden(above) or _is_hidden(item) or match_marker(_beginning(item)) is not None:
            return ""
        form = _FORMS.get(str(item.get("type") or above.get("type") or ""), "decimal")
        return f"{shown(number, form)}."

    def _number(self, item: Any, above: Any) -> int:
        own = _whole(item.get("value"))
        if own is None:
            own = self._last[above] + 1 if above in self._last else _whole(above.get("start"))
        number = 1 if own is None else own
        self._last[above] = number
        return number


def _is_hidden(element: Any) -> bool:
    style = str(element.get("style", "")).replace(" ", "").lower()
    return any(hiding in style for hiding in _HIDING)


def _beginning(item: Any) -> str:
    words = ""
    for text in item.itertext():
        words += text.lstrip() if not words else text
        if len(words) >= _BEGINNING:
            break
    return f"{words[:200]} "


def _whole(value: str | None) -> int | None:
    plain = (value or "").strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 5 else None
