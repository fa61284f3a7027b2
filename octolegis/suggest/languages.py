"""In which language's terms a law is searched: its own, a sister language's, else whichever finds most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from octolegis.suggest.lexicon import Lexicon
from octolegis.suggest.matching import found_in
from octolegis.suggest.terms import languages, terms

_SAME = {
    "nb": "no",
    "nn": "no",
    "sh": "sr",
    "cnr": "sr",
    "mo": "ro",
    "iw": "he",
    "in": "id",
    "tl": "fil",
    "zh-hant": "zh",
}
_SISTERS = {
    "hr": ("sr", "bs"),
    "bs": ("hr", "sr"),
    "sr": ("hr", "bs"),
    "mk": ("bg", "sr"),
    "ms": ("id",),
    "gl": ("pt", "es"),
    "ca": ("es",),
    "lb": ("de", "fr"),
    "da": ("no",),
    "no": ("da",),
    "be": ("ru", "uk"),
    "tg": ("fa",),
    "tk": ("tr", "az"),
    "ky": ("kk",),
}
"""Where a language has no file: whose words are nearest."""
_SAMPLE = 40_000

ExtraTerms = Mapping[str, Mapping[str, Iterable[str]]]
"""Terms beyond the shipped ones: by language, by concept."""


@cache
def shipped_lexicon(language: str) -> Lexicon:
    """The lexicon of a language that has terms."""
    lexicon = Lexicon(language)
    lexicon.add(terms(language).by_concept)
    return lexicon


def lexicon_for(language: str, text: str, extra: ExtraTerms | None = None) -> Lexicon:
    """The lexicon for a law: by the language it is said to be in, else by its words.

    ``extra`` are terms that users added.
    """
    code = _SAME.get(language.lower(), language.split("-", maxsplit=1)[0].lower())
    code = _SAME.get(code, code)
    known = languages()
    chosen = next((each for each in (code, *_SISTERS.get(code, ())) if each in known), "")
    chosen = chosen or _finding_most(text, known)
    added = {**(extra or {}).get(code, {}), **(extra or {}).get(language, {})}
    if not added:
        return shipped_lexicon(chosen)
    lexicon = Lexicon(chosen)
    lexicon.add(terms(chosen).by_concept)
    lexicon.add(added)
    return lexicon


def _finding_most(text: str, known: list[str]) -> str:
    """The language whose terms cover most of a sample; rare words decide, since phrases need several."""
    sample = text[:_SAMPLE]
    return max(known, key=lambda language: _covered(shipped_lexicon(language), sample))


def _covered(lexicon: Lexicon, text: str) -> int:
    found, _ = found_in(lexicon, text)
    return sum(len(lexicon.terms[hit.term].words) or 2 for hit in found)
