"""A word in its inflected forms: Snowball's stem where there is one, a common beginning elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from octolegis.suggest.folding import folded, lowered

_ALGORITHMS = {
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "gl": "portuguese",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ms": "indonesian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "hr": "serbian",
    "bs": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
_AGGLUTINATIVE = frozenset(
    {"ko", "az", "ka", "kk", "ky", "mn", "tk", "tt", "ug", "uz", "sw", "eu", "fi", "et", "hu", "tr"}
)
_ARABIC_ARTICLES = ("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل")
_ARABIC_ENDINGS = ("يات", "تها", "تهم", "هما", "ها", "ان", "ات", "ون", "ين", "يه", "ته", "ه", "ي")
_HEBREW_PREFIXES = (
    "וכש",
    "ושה",
    "שב",
    "שה",
    "וה",
    "וב",
    "ול",
    "ומ",
    "וש",
    "מה",
    "כש",
    "ה",
    "ב",
    "ל",
    "מ",
    "ש",
    "ו",
    "כ",
)
_HEBREW_ENDINGS = ("יהם", "יים", "יות", "ותיו", "ים", "ות", "ית", "יו", "ה", "ת")


def stems(word: str, language: str) -> set[str]:
    """The forms under which a word is found; two words are the same where these meet.

    A stemmer sees the word with its accents, and once more without, as capitals and bad scans have it.
    """
    text = lowered(word, language)
    bare = folded(text)
    if language in {"ar", "fa", "ur", "ps"}:
        return _arabic(bare)
    if language in {"he", "yi"}:
        return _hebrew(bare)
    stem = _stemmer(language)
    return {folded(stem(text)), folded(stem(bare))} if stem else {bare}


def begins_alike(language: str) -> bool:
    """Whether words are compared by their beginning: without a stemmer, or beside one that leaves endings."""
    stemmed = language in _ALGORITHMS or language in {"ar", "fa", "ur", "ps", "he", "yi"}
    return not stemmed or language in _AGGLUTINATIVE


def beginning(word: str, language: str) -> tuple[str, int]:
    """The beginning that a word's forms share, and the longest ending that may follow it."""
    bare = folded(lowered(word, language))
    cut = 0 if len(bare) <= 4 else 1 if len(bare) <= 6 else 2 if len(bare) <= 8 else 3
    if language in _AGGLUTINATIVE:
        return bare[: len(bare) - min(cut, 1)], 14
    return bare[: len(bare) - cut], cut + 4


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    algorithm = _ALGORITHMS.get(language)
    if algorithm is None:
        return None
    import Stemmer

    return Stemmer.Stemmer(algorithm).stemWord  # type: ignore[no-any-return]


def _arabic(word: str) -> set[str]:
    """Light stemming: with and without article, particles and the commonest endings."""
    forms = {word}
    for prefix in _ARABIC_ARTICLES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            forms.add(word[len(prefix) :])
            break
    forms |= {form[1:] for form in [*forms] if form[:1] in {*"وفبلكس"} and len(form) >= 5}
    forms |= {
        form[len(article) :]
        for form in [*forms]
        for article in ("ال",)
        if form.startswith(article) and len(form) >= 5
    }
    return forms | {_without(form, _ARABIC_ENDINGS) for form in forms}


def _hebrew(word: str) -> set[str]:
    forms = {word}
    forms |= {
        word[len(prefix) :]
        for prefix in _HEBREW_PREFIXES
        if word.startswith(prefix) and len(word) - len(prefix) >= 3
    }
    return forms | {_without(form, _HEBREW_ENDINGS) for form in forms}


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
