"""The text of a treaty as it was adopted or translated: attached by the user, never part of the program."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from octolegis.domain.law import Outline, Provision, ProvisionKind

_FIRST = frozenset({"premier", "première", "1er", "1re", "first", "первая", "primero", "primeiro", "erster"})
_LEVELS = re.compile(r"[^\W_]+")
_LEADING = re.compile(r"\d+")


class OfficialText(NamedTuple):
    """A treaty's text in one language; ``id`` is ``ets185:de``.

    ``document`` and ``outline`` are the SHA-256 of the original bytes and of the articles found in it;
    ``in_report`` says that the Word report prints it.
    """

    id: str
    instrument: str
    language: str
    title: str = ""
    filename: str = ""
    document: str = ""
    outline: str = ""
    in_report: bool = False


def number_key(label: str) -> str:
    """The number of an article as an instrument writes it: "Article 2 –" and "Artikel 2" are ``2``."""
    # Many patterns are compiled for labels, which the window does not need to start.
    from octolegis.domain.labels import label_key

    key = _western(label_key(label)).strip(".º°^ ")
    return "1" if key in _FIRST else key


def order_of(key: str) -> int:
    """The place of an article by its number; 0 where it has none."""
    found = _LEADING.match(key)
    return int(found[0][:6]) if found else 0


def article_of(outline: Outline, number: str) -> Provision | None:
    """The article with the number, if the text has it."""
    wanted = number.casefold()
    articles = outline.children.get(None, [])
    return next((article for article in articles if number_key(article.label) == wanted), None)


def passage_of(outline: Outline, article: Provision, paragraph: str) -> Provision:
    """Where an article says what is cited as "6(1)(a)": the paragraph or point, or what is found of it.

    A level that the text does not number is passed over, so that 2(a) also finds a point of 2(1).
    """
    found = article
    for level in _levels(paragraph)[1:]:
        below = [node for node in outline.subtree(found) if node.id != found.id]
        nearest = min((node for node in below if _level(node.label) == level), key=_depth, default=None)
        if nearest is None:
            break
        found = nearest
    return found


def is_basic(provision: Provision) -> bool:
    """Whether the provision is an article with a number."""
    return provision.kind is ProvisionKind.ARTICLE and bool(provision.label)


def _depth(node: Provision) -> int:
    return node.depth


def _levels(paragraph: str) -> list[str]:
    return [_level(each) for each in _LEVELS.findall(paragraph)]


def _level(label: str) -> str:
    """The sign of a level without brackets, raised digits and letters of full width made plain."""
    plain = unicodedata.normalize("NFKC", label).casefold()
    return _western("".join(char for char in plain if char.isalnum()))


def _western(text: str) -> str:
    """Digits of any script as 0 to 9."""
    return "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in text)
