"""Raised numbers: § 217 with a raised 1 is another provision than § 2171."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """A raised number in raised digits; other raised words as they are."""
    stripped = text.strip()
    return text.translate(_RAISED) if stripped.isdecimal() and stripped.isascii() else text
