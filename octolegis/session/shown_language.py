"""The instruments of an assessment in the language of whoever reads, as far as they are translated."""

from __future__ import annotations

from dataclasses import replace

from octolegis.checklists import library
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument


class Reader:
    """Shows one state after another in a language; only what changed is made anew."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._given: Assessment | None = None
        self._shown: Assessment | None = None
        self._originals: tuple[Instrument, ...] = ()
        self._instruments: tuple[Instrument, ...] = ()

    def read(self, given: Assessment) -> Assessment:
        """The state to look at; what is written, exported or upgraded comes from the state given."""
        if self._shown is None or given is not self._given:
            if given.instruments is not self._originals:
                self._originals = given.instruments
                self._instruments = in_language(given.instruments, self._language)
            same = self._instruments is self._originals
            self._given, self._shown = given, given if same else replace(given, instruments=self._instruments)
        return self._shown


def in_language(instruments: tuple[Instrument, ...], language: str) -> tuple[Instrument, ...]:
    """The instruments translated; the same tuple where nothing is."""
    shown = tuple(library.translated(each, language) for each in instruments)
    return instruments if all(a is b for a, b in zip(shown, instruments, strict=True)) else shown
