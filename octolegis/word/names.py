"""The names of the WordprocessingML elements that carry a law's words."""

from __future__ import annotations

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


class Names:
    """Element and attribute names in the namespace that a file uses (transitional or strict)."""

    def __init__(self, strict: bool = False) -> None:
        self.prefix = f"{{{_STRICT if strict else _MAIN}}}"

    def __getattr__(self, name: str) -> str:
        """``names.p`` is the full name of ``w:p``; a trailing underscore is dropped (``names.del_``)."""
        if name.startswith("_"):
            raise AttributeError(name)
        full = self.prefix + name.rstrip("_")
        setattr(self, name, full)
        return full


FALLBACK = f"{_COMPATIBILITY}Fallback"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


def names_of(root_tag: str) -> Names:
    """The names for a document by the name of its root element."""
    return Names(strict=_STRICT in root_tag)
