"""Makes WordprocessingML elements: signed changes, and words as runs hold them."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from octolegis.word.names import Names

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_APART = 3
_SPECIAL = {"\t": "tab", "\n": "br"}


class Signature(NamedTuple):
    """Who makes the changes, and when (ISO 8601, UTC)."""

    author: str
    date: str


class Elements:
    """Elements for one document, with ids that it does not have yet."""

    def __init__(self, root: Any, names: Names, signature: Signature) -> None:
        self.names = names
        self._root = root
        self._signature = signature
        known = (each.get(names.id, "") for each in root.iter() if isinstance(each.tag, str))
        self._next = max((int(id) for id in known if id.isdecimal() and len(id) < 9), default=0)

    def element(self, name: str, **attributes: str) -> Any:
        """An element of the main namespace, its attributes too."""
        prefix = self.names.prefix
        said = {f"{prefix}{each.rstrip('_')}": value for each, value in attributes.items()}
        return self._root.makeelement(f"{prefix}{name}", said)

    def signed(self, name: str, *, whole: bool = False) -> Any:
        """A change (``ins`` or ``del``) with author, date and an id of its own.

        ``whole``: it is part of a paragraph that comes or goes as a whole. LibreOffice takes neighbouring
        changes of one minute for one, with the end of the paragraph between them: these have another time.
        """
        self._next += 1
        author, date = self._signature
        return self.element(name, id=str(self._next), author=author, date=_later(date) if whole else date)

    def write(self, run: Any, words: str, tag: str = "t") -> None:
        """Add words to a run; tabs and line breaks as Word has them."""
        for special, group in groupby(words, key=lambda char: char if char in _SPECIAL else ""):
            text = "".join(group)
            if special:
                run.extend(self.element(_SPECIAL[special]) for _ in text)
            else:
                element = self.element(tag)
                element.set(_SPACE, "preserve")
                element.text = text
                run.append(element)


def _later(date: str) -> str:
    """Some minutes later."""
    later = datetime.fromisoformat(date.replace("Z", "+00:00")) + timedelta(minutes=_APART)
    return later.strftime("%Y-%m-%dT%H:%M:%SZ")
