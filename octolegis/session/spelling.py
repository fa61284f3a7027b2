"""Spelling by the Hunspell dictionaries that are installed: the system's, LibreOffice's and the user's own.

Nothing is looked up anywhere else; without a dictionary for a language nothing is marked in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from octolegis.paths import profile_folder, resource

_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/Library/Spelling",
    "~/Library/Spelling",
)
_EXTENSIONS = (
    "/usr/lib/libreoffice/share/extensions",
    "/usr/lib64/libreoffice/share/extensions",
    "/opt/libreoffice*/share/extensions",
    "/Applications/LibreOffice.app/Contents/Resources/extensions",
    "C:/Program Files/LibreOffice/share/extensions",
    "~/.config/libreoffice/4/user/uno_packages/cache/uno_packages",
    "~/Library/Application Support/LibreOffice/4/user/uno_packages/cache/uno_packages",
    "~/AppData/Roaming/LibreOffice/4/user/uno_packages/cache/uno_packages",
)
_PREFERRED = ("en-gb", "de-de", "fr-fr", "es-es", "pt-pt", "it-it", "ru-ru")
"""Where a language comes without a country: as the treaties and their reports write it."""
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’\-‐‑\u200c\u200d\u0301][^\W\d_]+)*(?!\w)")
_SPREAD = str.maketrans({"’": "'", "‐": "-", "‑": "-"})
_AMERICAN = (
    ("nce", "nse"), ("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"), ("gue", "g"), ("mme", "m"),
    ("ll", "l"), ("ae", "e"), ("oe", "e"), ("gement", "gment"), ("ilf", "illf"), ("que", "ck"),
)  # fmt: skip
"""How British endings are written in America."""
_MOST_SUGGESTED = 7
_SAMPLE = 20_000
_ENCODING = re.compile(rb"^SET\s+([\w-]+)", re.MULTILINE)


class Speller:
    """Knows the words of one language; loaded when made, which takes some tenths of a second."""

    def __init__(self, stem: Path, language: str) -> None:
        # Loads a library in C++, which nothing but the first mark needs.
        from hunspell import Hunspell

        self._language = language
        self._words: Any = Hunspell(stem.name, hunspell_data_dir=str(stem.parent))
        self._scripts = _scripts(stem)
        self._american = stem.name.replace("_", "-").lower() == "en-us"
        self._known: dict[str, bool] = dict.fromkeys([*_field_words(language), *own_words(language)], True)

    def misspelt(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words begin that are not known, and how long they are."""
        for found in _WORD.finditer(text):
            if not self.is_right(found[0]):
                yield found.start(), len(found[0])

    def is_right(self, word: str) -> bool:
        """Whether the word is known; abbreviations in capitals and words in another script always are."""
        if len(word) < 2 or word.isupper() or _script(word[0]) not in self._scripts:
            return True
        plain = word.translate(_SPREAD)
        if plain not in self._known:
            self._known[plain] = self._spelt(plain) or self._parts_spelt(plain) or self._british(plain)
        return self._known[plain]

    def suggestions(self, word: str) -> list[str]:
        """Words that may be meant, best first."""
        with suppress(UnicodeError):
            found = list(self._words.suggest(word.translate(_SPREAD)))[:_MOST_SUGGESTED]
            return [each.replace("'", "’") for each in found] if "’" in word else found
        return []

    def learn(self, word: str) -> None:
        """Know the word from now on, in every case file of this user."""
        plain = word.translate(_SPREAD)
        self._known[plain] = True
        words = sorted({*own_words(self._language), plain})
        with suppress(OSError):
            file = _own_file(self._language)
            file.parent.mkdir(exist_ok=True)
            file.write_text("\n".join(words) + "\n", encoding="utf-8")

    def _spelt(self, word: str) -> bool:
        try:
            return bool(self._words.spell(word))
        except UnicodeError:  # letters that the dictionary's language does not have: a name, a quotation
            return True

    def _british(self, word: str) -> bool:
        """Whether an American dictionary, where there is no other, has the word in its own spelling.

        The treaties and their reports write "offence", "organisation", "programme".
        """
        if not self._american:
            return False
        lower = word.lower()
        others = (lower.replace(here, there) for here, there in _AMERICAN if here in lower)
        return any(self._spelt(other) for other in others)

    def _parts_spelt(self, word: str) -> bool:
        parts = word.split("-")
        return len(parts) > 1 and all(len(part) < 2 or self._spelt(part) for part in parts)


def speller(language: str) -> Speller | None:
    """The speller of a language (BCP 47), loaded once; ``None`` without a sound dictionary."""
    stem = dictionary_for(language)
    return _loaded(stem, language.partition("-")[0].lower()) if stem else None


def dictionary_for(language: str) -> Path | None:
    """The dictionary of a language: of the country named, else of the usual one, else any; without ending."""
    wanted = language.replace("_", "-").lower()
    primary = wanted.partition("-")[0]
    found = {tag: stem for tag, stem in dictionaries().items() if tag.partition("-")[0] == primary}
    if not primary or not found:
        return None

    def rank(tag: str) -> tuple[bool, bool, bool, str]:
        return (tag != wanted, tag != primary, tag not in _PREFERRED, tag)

    return found[min(found, key=rank)]


@cache
def dictionaries() -> dict[str, Path]:
    """The dictionaries by language tag in small letters; the user's own folder comes first."""
    found: dict[str, Path] = {}
    for folder in _folders():
        with suppress(OSError):
            for affixes in sorted(folder.glob("*.aff")):
                if affixes.with_suffix(".dic").is_file():
                    found.setdefault(affixes.stem.replace("_", "-").lower(), affixes.with_suffix(""))
    return found


def own_words(language: str) -> list[str]:
    """The words that this user taught the program."""
    with suppress(OSError, UnicodeDecodeError):
        return _own_file(language).read_text(encoding="utf-8").split("\n")[:-1]
    return []


def _field_words(language: str) -> list[str]:
    """Words of cybercrime law that general dictionaries lack."""
    with suppress(OSError):
        return resource("spelling", f"{language}.txt").read_text(encoding="utf-8").split()
    return []


def own_folder() -> Path:
    """Where a user may put dictionaries (``fr.aff`` with ``fr.dic``), and where own words are kept."""
    return profile_folder() / "dictionaries"


def _folders() -> Iterator[Path]:
    yield own_folder()
    yield from (Path(folder).expanduser() for folder in _FOLDERS)
    for pattern in _EXTENSIONS:
        whole = Path(pattern).expanduser()
        for root in whole.parent.parent.parent.glob("/".join(whole.parts[-3:])):
            yield from sorted({affixes.parent for affixes in root.glob("**/*.aff")})
    with suppress(ImportError):
        import hunspell

        yield Path(hunspell.__file__).parent / "dictionaries"


def _scripts(stem: Path) -> set[str]:
    """The scripts in which the words of a dictionary are written, by a part of it."""
    named = _ENCODING.search(stem.with_name(f"{stem.name}.aff").read_bytes())
    with stem.with_name(f"{stem.name}.dic").open("rb") as file:
        sample = file.read(_SAMPLE).decode(named[1].decode("ascii") if named else "latin-1", "ignore")
    words = (line.partition("/")[0] for line in sample.splitlines()[1:])
    return {_script(letter) for word in words for letter in word if letter.isalpha()}


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


def _own_file(language: str) -> Path:
    return own_folder() / f"own.{language.partition('-')[0].lower()}.txt"


@cache
def _loaded(stem: Path, language: str) -> Speller | None:
    try:
        return Speller(stem, language)
    except Exception:  # noqa: BLE001 - an unknown fault of a foreign dictionary costs the marks, not the work
        return None
